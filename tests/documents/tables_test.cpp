// CSV, workbook, ZIP, calendar and QR code: what can be told without another program. tests/checks/report.test.mjs has
// the rest.

#include <doctest/doctest.h>

#include <algorithm>

#include "../core/samples.h"
#include "core/route_notes.h"
#include "documents/calendar.h"
#include "documents/csv.h"
#include "documents/json.h"
#include "documents/qr.h"
#include "documents/workbook.h"
#include "documents/xlsx_sheets.h"
#include "documents/zip.h"

using namespace starsheet;
using namespace starsheet::documents;

namespace {

struct Made {
  Criteria criteria{};
  Sheet sheet{};
  Assessment assessment{};

  explicit Made(Criteria from, const std::vector<Answer>& answers) : criteria(std::move(from)) {
    sheet = samples::sheet(criteria, answers);
    assessment = assess(criteria, sheet);
  }
  Source source(Language language = Language::English) const { return {criteria, sheet, assessment, language}; }
};

Answer noted(std::string note) {
  Answer answer = samples::met();
  answer.note = std::move(note);
  return answer;
}

constexpr std::int64_t kMoment = 1'795'595'401;  // 2026-11-25 08:30:01 UTC

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the CSV starts with a BOM and gives each clause one line") {
  const Made made(samples::criteria({"60", "30", "10"}),
                  {samples::sampled(3, 1), samples::unmet(), samples::excluded()});
  const std::string csv = csv_file(made.source());
  CHECK(
      csv.starts_with("\xEF\xBB\xBF"
                      "Clause,Section,Indicator,Title,Points,"));
  CHECK(csv.find("\r\n,,,,,,,,,,,,\r\n") < csv.find("\r\nCriteria,"));  // an empty row behind the clauses
  CHECK(has(csv, "\r\nc0,"));
  // 60 × 2/3 = 40 of 90; lost 20/90 × 100 = 22.222222…
  CHECK(has(csv, ",Sampled,3,1,40,22.222222,,\r\n"));
  CHECK(has(csv, ",Not met,,,0,33.333333,,\r\n"));
  CHECK(has(csv, ",N/A,,,,,"));
}

TEST_CASE("the CSV carries whose sheet it is, special points and the result, and says when that is provisional") {
  Made made(samples::criteria({"60", "30", "10"}), {samples::met(), samples::unmet(), samples::excluded()});
  made.sheet.subject = {.organisation = "=A", .assessor = "B", .date = "2026-11-23", .headcount = 120, .note = "N"};
  made.sheet.deductions = {{.trigger = made.criteria.deductions.triggers.front().id, .note = "why"}};
  made.sheet.bonus = Bonus{.note = "first"};
  made.assessment = assess(made.criteria, made.sheet);
  const std::string csv = csv_file(made.source());
  for (const char* row :
       {"Organisation,'=A,,", "Date,2026-11-23,,", "Assessor,B,,", "Employees,120,,", "Note,N,,", ",why,",
        "Special bonus,1,first,", "Open clauses,0,,", "Clauses that do not apply,1,,", "Score,66.66,,"}) {
    CAPTURE(row);
    CHECK(has(csv, row));
  }
  CHECK_FALSE(has(csv, "provisional"));
  const Made open(samples::criteria({"60", "30", "10"}), {samples::met()});
  CHECK(has(csv_file(open.source()), "Score,100.00,provisional: 2 clauses open,"));
  CHECK(has(csv_file(open.source()), "Guaranteed,60.00,"));
}

TEST_CASE("no cell of the CSV can become a formula, and none leaves its cell") {
  const std::pair<const char*, const char*> rows[] = {
      {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
      {"+1", "'+1"},
      {"-1+2", "'-1+2"},
      {"@x", "'@x"},
      {"\tx", "'\tx"},
      {"＝1", "'＝1"},
      {"a,b", "\"a,b\""},
      {"a\"b", "\"a\"\"b\""},
      {"a\nb", "\"a\nb\""},
      {"\rx", "\"'\rx\""},
      {"=\"x\"", "\"'=\"\"x\"\"\""},
      {"😀", "😀"},
  };
  for (const auto& row : rows) {
    const char* cell = row.second;
    CAPTURE(cell);
    const Made made(samples::criteria({"100"}), {noted(row.first)});
    CHECK(has(csv_file(made.source()), std::string(",") + cell + "\r\n,,,,,,,,,,,,\r\n"));
  }
}

TEST_CASE("workbook text is text, whatever it says") {
  CHECK(xml_text("<&>\"\x01\x02\xEF\xBF\xBE!") == "&lt;&amp;&gt;&quot;!");
  WorkSheet sheet("a", {10});
  sheet.start_row();
  sheet.text("=1+1");
  sheet.text("_x0041_");
  sheet.number(*parse_rational("2.5"));
  sheet.number(*parse_rational("35/17"));
  CHECK(has(sheet.part(), "<c r=\"A1\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>"));
  CHECK(has(sheet.part(), ">_x005F_x0041_</t>"));
  CHECK(has(sheet.part(), "<c r=\"C1\" s=\"0\"><v>2.5</v></c>"));
  CHECK(has(sheet.part(), "<f>35/17</f><v>2.058823529411</v>"));
  CHECK(cell_name(0, 1) == "A1");
  CHECK(cell_name(25, 2) == "Z2");
  CHECK(cell_name(26, 3) == "AA3");
  CHECK(cell_number(*parse_rational("-0.5")) == "-0.5");
  CHECK(cell_number(Rational(0)) == "0");
}

TEST_CASE("workbook numbers that a spreadsheet cannot read as a division are written by their decimals") {
  WorkSheet sheet("a", {10});
  sheet.start_row();
  sheet.number(*parse_rational("1/999999999999999"));
  sheet.number(*parse_rational("1/999999999999999999"));
  Rational long_one(1);
  for (int i = 0; i < 300; ++i) long_one = long_one * *parse_rational("99990/99991");
  sheet.number(long_one);
  const std::string part = sheet.part();
  CHECK(has(part, "<f>1/999999999999999</f>"));
  CHECK(has(part, "<c r=\"B1\" s=\"0\"><v>0</v></c>"));
  CHECK(has(part, "<c r=\"C1\" s=\"0\"><v>0.997"));
}

TEST_CASE("the workbook refuses counts that cannot be") {
  WorkSheet sheet("a", {10});
  sheet.allow("G6:G8", {.type = "whole", .from = "1", .to = "100000"}, "T", "S & E");
  sheet.allow("B4", {.type = "whole", .condition = "greaterThanOrEqual", .from = "0"}, "", "");
  CHECK(has(
      sheet.part(),
      "<dataValidations count=\"2\"><dataValidation type=\"whole\" operator=\"between\" allowBlank=\"1\" showErrorMessage=\"1\" "
      "errorTitle=\"T\" error=\"S &amp; E\" sqref=\"G6:G8\"><formula1>1</formula1><formula2>100000</formula2></dataValidation>"));
  CHECK(has(sheet.part(), "sqref=\"B4\"><formula1>0</formula1></dataValidation></dataValidations>"));
  const Made made(samples::criteria({"60", "30", "10"}), {samples::sampled(3, 1)});
  const std::string file = answers_sheet(made.source(), prove(made.criteria, made.sheet)).part();
  CHECK(has(file, "sqref=\"G6:G8\"><formula1>1</formula1><formula2>100000</formula2>"));
  CHECK(has(file, "sqref=\"H6:H8\"><formula1>0</formula1><formula2>G6</formula2>"));
}

TEST_CASE("a cell holds no more than a spreadsheet takes") {
  WorkSheet sheet("a", {10});
  sheet.start_row();
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "😀";  // two UTF-16 units each
  sheet.text(text);
  const std::string part = sheet.part();
  std::size_t count = 0;
  for (std::size_t at = part.find("😀"); at != std::string::npos; at = part.find("😀", at + 4)) ++count;
  CHECK(count == 16'383);
}

TEST_CASE("an archive is deflated bytes with their checksum") {
  const std::string zip = zip_archive({{"a.txt", "123456789"}});
  CHECK(zip.starts_with(std::string("PK\x03\x04\x14\0\0\0\x08\0", 10)));
  CHECK(has(zip, "a.txt"));
  CHECK(has(zip, std::string("\x26\x39\xF4\xCB", 4)));  // CRC-32 of "123456789" is CBF43926
  CHECK(zip == zip_archive({{"a.txt", "123456789"}}));
  CHECK(zip_archive({{"a.txt", std::string(100'000, 'x')}}).size() < 1'000);
}

TEST_CASE("JSON is the result with the proof") {
  const Made made(samples::criteria({"60", "40"}), {samples::met(), samples::unmet()});
  const std::string json = json_file(made.source());
  const Result<JsonValue> document = parse_json(json);
  REQUIRE(document.ok());
  const std::string result = assessment_json(made.criteria, made.assessment, Language::English);
  CHECK(json.starts_with(result.substr(0, result.size() - 1)));
  CHECK(find_member(*document.value().as_object(), "proof") != nullptr);
}

TEST_CASE("the calendar's lines are folded between characters") {
  Made made(samples::criteria({"100"}), {});
  made.sheet.subject.organisation =
      "测试;逗号,反斜杠\\换行\n公司" + std::string(80, 'x') + "很长很长很长很长很长很长很长很长很长的名字";
  set_route_notes(made.sheet, {.system_start = "2026-11-30", .certificate_date = "2027-06-15"});
  const std::string file = calendar_file(made.source(Language::Chinese), kMoment);
  CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  CHECK(has(file, "DTSTAMP:20261125T083001Z\r\n"));
  CHECK(has(file, "DTSTART;VALUE=DATE:20280615\r\nDTEND;VALUE=DATE:20280616\r\n"));
  std::size_t start = 0;
  for (std::size_t end = file.find("\r\n"); end != std::string::npos; start = end + 2, end = file.find("\r\n", start)) {
    CHECK(end - start <= 75);
    CHECK((static_cast<unsigned char>(file[start]) & 0xC0) != 0x80);
    if (file[start] == ' ') CHECK((static_cast<unsigned char>(file[start + 1]) & 0xC0) != 0x80);
  }
  CHECK(std::count(file.begin(), file.end(), '\r') == std::count(file.begin(), file.end(), '\n'));
}

TEST_CASE("an event keeps its UID when its day moves, has another in another sheet, and a later file counts more") {
  const auto value = [](const std::string& name, const char* id, const char* certificate, std::int64_t now = kMoment) {
    Made made(samples::criteria({"100"}), {});
    made.sheet.id = id;
    set_route_notes(made.sheet, {.certificate_date = certificate});
    const std::string file = calendar_file(made.source(), now);
    const std::size_t at = file.find(name + ":", file.find("UID:surveillance-1")) + name.size() + 1;
    return file.substr(at, file.find("\r\n", at) - at);
  };
  const char* a = "aaaaaaaaaaaaaaaaaaaaaaaaaa";
  const char* b = "bbbbbbbbbbbbbbbbbbbbbbbbbb";
  CHECK(value("UID", a, "2027-06-15") == "surveillance-1.aaaaaaaaaaaaaaaaaaaaaaaaaa@starsheet");
  CHECK(value("UID", a, "2027-06-15") == value("UID", a, "2027-07-01"));
  CHECK(value("UID", a, "2027-06-15") != value("UID", b, "2027-06-15"));
  CHECK(value("UID", "", "2027-06-15") == value("UID", "", "2027-06-15"));
  CHECK(value("UID", "", "2027-06-15") !=
        value("UID", "", "2028-06-15"));  // without an id nothing says that it is the same sheet
  CHECK(std::stoll(value("SEQUENCE", a, "2027-06-15")) + 1 ==
        std::stoll(value("SEQUENCE", a, "2027-06-15", kMoment + 1)));
  CHECK(value("SEQUENCE", a, "2027-06-15", 0) == "0");
}

TEST_CASE("a QR code grows with its text up to the largest") {
  CHECK(qr_code("")->size == 21);
  CHECK(qr_code(std::string(14, 'x'))->size == 21);
  CHECK(qr_code(std::string(15, 'x'))->size == 25);
  CHECK(qr_code(std::string(kMostQrBytes, 'x'))->size == 177);
  CHECK_FALSE(qr_code(std::string(kMostQrBytes + 1, 'x')).has_value());
}
