#include "documents/workbook.h"

#include "documents/zip.h"

namespace starsheet::documents {
namespace {

constexpr std::size_t kMostUnits = 32'767;  // UTF-16 units in one cell
constexpr int kDecimals = 12;

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr std::string_view kStyles =
    R"(<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FF5B6778"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9F1FF"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9E8"/></patternFill></fill></fills>)"
    R"(<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FFC9D1DC"/></bottom></border></borders>)"
    R"(<cellStyleXfs count="1"><xf/></cellStyleXfs>)"
    R"(<cellXfs count="9"><xf/>)"
    R"(<xf fontId="1" applyFont="1" quotePrefix="1"/>)"
    R"(<xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>)"
    R"(<xf borderId="1" applyBorder="1" applyAlignment="1" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf>)"
    R"(<xf numFmtId="2" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>)"
    R"(<xf fillId="3" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>)"
    R"(<xf fillId="3" borderId="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>)"
    R"(<xf numFmtId="2" fontId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1"/>)"
    R"(<xf fontId="3" applyFont="1" applyAlignment="1" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf>)"
    R"(</cellXfs>)";

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// True where the text would be read as an escape: _x0041_.
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && is_hex(text[2]) && is_hex(text[3]) &&
         is_hex(text[4]) && is_hex(text[5]) && text[6] == '_';
}

/// Whether spreadsheets read both numbers of "p/q" as they are.
bool readable(std::string_view division) {
  constexpr std::size_t kDigits = 15;
  const std::size_t bar = division.find('/');
  return bar <= kDigits && division.size() - bar - 1 <= kDigits;
}

std::string cell_text(std::string_view text) {
  std::string kept;
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool starts = (byte & 0xC0) != 0x80;
    if (starts) units += byte >= 0xF0 ? 2 : 1;
    if (units > kMostUnits) break;
    kept += is_escape(text.substr(i)) ? std::string("_x005F_") : std::string(1, text[i]);
  }
  return xml_text(kept);
}

void add_part(std::vector<ZipEntry>& parts, const char* name, std::initializer_list<std::string_view> pieces) {
  std::string bytes(kHead);
  for (const std::string_view piece : pieces) bytes += piece;
  parts.push_back({.name = name, .bytes = std::move(bytes)});
}

std::string relation(std::size_t number, std::string_view type, std::string_view target) {
  std::string text = "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"";
  text += kRelations;
  text += '/';
  text += type;
  text += "\" Target=\"";
  text += target;
  return text + "\"/>";
}

std::string override_of(std::string_view part, std::string_view type) {
  std::string text = "<Override PartName=\"";
  text += part;
  text += "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.";
  text += type;
  return text + "+xml\"/>";
}

}  // namespace

std::string cell_name(int column, int row) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row);
}

std::string xml_text(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else if (c == '\r') {
      result += "&#13;";
    } else if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") {
      i += 2;
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') {
      result += c;
    }
  }
  return result;
}

std::string cell_number(const Rational& value) {
  const bool negative = value.sign() < 0;
  Rational scaled = negative ? Rational(0) - value : value;
  for (int i = 0; i < kDecimals; ++i) scaled = scaled * Rational(10);
  std::string digits = floor_div(scaled.numerator(), scaled.denominator()).to_decimal();
  const auto decimals = static_cast<std::size_t>(kDecimals);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  digits.insert(digits.size() - decimals, 1, '.');
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return negative && digits != "0" ? "-" + digits : digits;
}

void WorkSheet::start_row() {
  if (row_ > 0) rows_ += "</row>";
  ++row_;
  column_ = 0;
  rows_ += "<row r=\"" + std::to_string(row_) + "\">";
}

void WorkSheet::open_cell(CellStyle style, const char* type) {
  rows_ += "<c r=\"" + cell_name(column_++, row_) + "\" s=\"" + std::to_string(static_cast<int>(style)) + '"';
  if (*type != '\0') rows_ += std::string(" t=\"") + type + '"';
  rows_ += '>';
}

void WorkSheet::text(std::string_view text, CellStyle style) {
  open_cell(style, "inlineStr");
  rows_ += "<is><t xml:space=\"preserve\">" + cell_text(text) + "</t></is></c>";
}

void WorkSheet::number(const Rational& value, CellStyle style) {
  const std::string figure = cell_number(value);
  const bool exact = *parse_rational(figure) == value;
  open_cell(style, "");
  const std::string division = exact ? std::string{} : exact_text(value);
  if (!exact && readable(division)) rows_ += "<f>" + division + "</f>";
  rows_ += "<v>" + figure + "</v></c>";
}

void WorkSheet::formula(std::string_view formula, const Rational& value, CellStyle style) {
  open_cell(style, "");
  rows_ += "<f>" + xml_text(formula) + "</f><v>" + cell_number(value) + "</v></c>";
}

void WorkSheet::text_formula(std::string_view formula, std::string_view value, CellStyle style) {
  open_cell(style, "str");
  rows_ += "<f>" + xml_text(formula) + "</f><v>" + xml_text(value) + "</v></c>";
}

void WorkSheet::choices(const std::string& range, const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ",") + text;
  ++validation_count_;
  validations_ += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"" + range +
                  "\"><formula1>\"" + xml_text(list) + "\"</formula1></dataValidation>";
}

void WorkSheet::allow(const std::string& range, const NumberRule& rule, std::string_view title,
                      std::string_view sentence) {
  ++validation_count_;
  validations_ += std::string("<dataValidation type=\"") + rule.type + "\" operator=\"" + rule.condition +
                  "\" allowBlank=\"1\" showErrorMessage=\"1\"";
  if (!title.empty()) validations_ += " errorTitle=\"" + xml_text(title) + "\" error=\"" + xml_text(sentence) + "\"";
  validations_ += " sqref=\"" + range + "\"><formula1>" + rule.from + "</formula1>";
  if (!rule.to.empty()) validations_ += "<formula2>" + rule.to + "</formula2>";
  validations_ += "</dataValidation>";
}

std::string WorkSheet::part() const {
  std::string xml = "<worksheet xmlns=\"";
  xml += kMain;
  xml += "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">";
  if (frozen_rows_ > 0) {
    const std::string rows = std::to_string(frozen_rows_);
    xml += "<pane ySplit=\"" + rows + "\" topLeftCell=\"A" + std::to_string(frozen_rows_ + 1) +
           "\" activePane=\"bottomLeft\" state=\"frozen\"/>";
  }
  xml += "</sheetView></sheetViews><cols>";
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + std::to_string(widths_[i]) +
           (widths_[i] == kHidden ? "\" hidden=\"1\"/>" : "\" customWidth=\"1\"/>");
  }
  xml += "</cols><sheetData>" + rows_;
  if (row_ > 0) xml += "</row>";
  xml += "</sheetData>";
  if (validation_count_ > 0)
    xml +=
        "<dataValidations count=\"" + std::to_string(validation_count_) + "\">" + validations_ + "</dataValidations>";
  return xml + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>";
}

std::string workbook_file(const std::vector<WorkSheet>& sheets, const std::vector<DefinedName>& names) {
  std::string overrides = override_of("/xl/workbook.xml", "sheet.main") + override_of("/xl/styles.xml", "styles");
  std::string relations;
  std::string listed;
  std::vector<ZipEntry> sheet_parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string path = "worksheets/sheet" + number + ".xml";
    overrides += override_of("/xl/" + path, "worksheet");
    relations += relation(i + 1, "worksheet", path);
    listed +=
        "<sheet name=\"" + xml_text(sheets[i].name()) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    sheet_parts.push_back({.name = "xl/" + path, .bytes = std::string(kHead) + sheets[i].part()});
  }
  relations += relation(sheets.size() + 1, "styles", "styles.xml");
  std::string defined;
  for (const DefinedName& name : names)
    defined += "<definedName name=\"" + name.name + "\">" + xml_text(name.target) + "</definedName>";

  constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
  std::vector<ZipEntry> parts;
  add_part(
      parts, "[Content_Types].xml",
      {"<Types xmlns=\"", kPackage,
       "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
       "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
       overrides, "</Types>"});
  add_part(parts, "_rels/.rels",
           {"<Relationships xmlns=\"", kPackage, "relationships\">", relation(1, "officeDocument", "xl/workbook.xml"),
            "</Relationships>"});
  add_part(parts, "xl/workbook.xml",
           {"<workbook xmlns=\"", kMain, "\" xmlns:r=\"", kRelations, "\"><sheets>", listed, "</sheets><definedNames>",
            defined, "</definedNames><calcPr fullCalcOnLoad=\"1\"/></workbook>"});
  add_part(parts, "xl/_rels/workbook.xml.rels",
           {"<Relationships xmlns=\"", kPackage, "relationships\">", relations, "</Relationships>"});
  add_part(parts, "xl/styles.xml", {"<styleSheet xmlns=\"", kMain, "\">", kStyles, "</styleSheet>"});
  for (ZipEntry& part : sheet_parts) parts.push_back(std::move(part));
  return zip_archive(parts);
}

}  // namespace starsheet::documents
