#include "app/typed_days.h"

#include "app/narrow.h"

namespace starsheet {

std::optional<Rational> typed_days(std::string_view typed) {
  const std::optional<Rational> days = typed_number(typed);
  return days && days->sign() >= 0 ? days : std::nullopt;
}

std::optional<Rational> typed_number(std::string_view typed) { return parse_rational(trimmed(narrowed(typed))); }

bool typed_nothing(std::string_view typed) { return trimmed(narrowed(typed)).empty(); }

}  // namespace starsheet
