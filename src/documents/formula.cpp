#include "documents/formula.h"

#include "documents/workbook.h"

namespace starsheet::documents {
namespace {

constexpr std::string_view kTrace = "0.000000001";

std::string text(std::initializer_list<std::string_view> pieces) {
  std::string result;
  for (const std::string_view piece : pieces) result += piece;
  return result;
}

}  // namespace

std::string quoted_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string in_sheet(std::string_view sheet, std::string_view cells) { return text({"'", sheet, "'!", cells}); }

std::string joined(std::string_view pattern, std::initializer_list<std::string_view> formulas) {
  std::string result;
  const auto add = [&](const std::string& piece) { result += (result.empty() ? "" : "&") + piece; };
  for (const std::string_view formula : formulas) {
    const std::size_t at = pattern.find("{}");
    if (at > 0) add(quoted_text(pattern.substr(0, at)));
    add(std::string(formula));
    pattern.remove_prefix(at + 2);
  }
  if (!pattern.empty()) add(quoted_text(pattern));
  return result;
}

Rational floored(const Rational& value) { return *parse_rational(shown_text(value)); }

std::string floor_of(std::string_view cell) { return text({"INT(", cell, "*100+0.0000001)/100"}); }

std::string cut(std::string_view cell, const Rational& exported) {
  return text({"IF(", cell, "=\"\",\"\",IF(ABS(", cell, "-", cell_number(exported), ")<", kTrace, ",",
               shown_text(exported), ",", floor_of(cell), "))"});
}

std::string still(std::string_view cell, const Rational& number) {
  return text({"IF(ISNUMBER(", cell, "),ABS(", cell, "-", cell_number(number), ")<", kTrace, ",FALSE)"});
}

}  // namespace starsheet::documents
