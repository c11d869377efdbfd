#include "app/typed_days.h"

namespace starsheet {
namespace {

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<Rational> typed_days(std::string_view typed) {
  const std::optional<Rational> days = parse_rational(without_spaces(typed));
  return days && days->sign() >= 0 ? days : std::nullopt;
}

bool typed_nothing(std::string_view typed) { return without_spaces(typed).empty(); }

}  // namespace starsheet
