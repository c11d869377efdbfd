#include "core/rational.h"

namespace starsheet {
namespace {

constexpr std::size_t kMaxDigits = 18;

// Takes 1 to kMaxDigits digits off the front; empty when there are none or more.
std::string_view take_digits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') ++length;
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return length <= kMaxDigits ? digits : std::string_view{};
}

Integer power_of_ten(std::size_t exponent) {
  std::int64_t power = 1;
  for (std::size_t i = 0; i < exponent; ++i) power *= 10;
  return power;
}

}  // namespace

std::optional<Rational> parse_rational(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::string_view whole = take_digits(text);
  if (whole.empty()) return std::nullopt;
  Integer numerator = Integer::from_decimal(whole);
  Integer denominator = 1;
  if (!text.empty()) {
    const char mark = text.front();
    text.remove_prefix(1);
    const std::string_view part = take_digits(text);
    const bool fraction = mark == '/' && !part.starts_with('0');
    if (part.empty() || !text.empty() || !(mark == '.' || fraction)) return std::nullopt;
    denominator = fraction ? Integer::from_decimal(part) : power_of_ten(part.size());
    if (!fraction) numerator = numerator * denominator + Integer::from_decimal(part);
  }
  return Rational(negative ? -numerator : numerator, denominator);
}

}  // namespace starsheet
