#include "cli/plan_options.h"

namespace starsheet::cli {
namespace {

constexpr std::size_t kMostAlternatives = 1'000'000;

std::optional<Rational> parse_days(std::string_view text) {
  return text.starts_with('-') ? std::nullopt : parse_rational(text);
}

}  // namespace

std::optional<std::size_t> parse_alternatives(std::string_view text) {
  std::size_t number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9' || number > kMostAlternatives) return std::nullopt;
    number = number * 10 + static_cast<std::size_t>(digit - '0');
  }
  if (number == 0 || number > kMostAlternatives) return std::nullopt;
  return number;
}

std::optional<Efforts::value_type> parse_effort(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == 0 || equals == std::string_view::npos) return std::nullopt;
  const std::string_view id = text.substr(0, equals);
  const std::string_view numbers = text.substr(equals + 1);
  const std::size_t comma = numbers.find(',');
  Effort effort{.days = parse_days(numbers.substr(0, comma))};
  if (!effort.days) return std::nullopt;
  if (comma != std::string_view::npos) {
    effort.days_per_sample = parse_days(numbers.substr(comma + 1));
    if (!effort.days_per_sample) return std::nullopt;
  }
  return Efforts::value_type(std::string(id), std::move(effort));
}

}  // namespace starsheet::cli
