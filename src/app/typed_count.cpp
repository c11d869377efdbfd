#include "app/typed_count.h"

#include <charconv>
#include <string>
#include <system_error>

#include "app/narrow.h"

namespace starsheet {
namespace {

/// "1200" for "1,200"; the text itself where the commas do not part thousands.
std::string without_thousands(const std::string& text) {
  const std::size_t first = text.find(',');
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  if (first == std::string::npos || first == sign || first - sign > 3) return text;
  std::string digits = text.substr(0, first);
  for (std::size_t at = first; at < text.size(); at += 4) {
    const bool is_group = text[at] == ',' && text.size() - at >= 4;
    if (!is_group) return text;
    digits += text.substr(at + 1, 3);
  }
  return digits;
}

}  // namespace

std::optional<std::int64_t> typed_whole(std::string_view typed) {
  const std::string text = without_thousands(trimmed(narrowed(typed)));
  const char* const last = text.data() + text.size();
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), last, value);
  if (text.empty() || end != last || error == std::errc::invalid_argument) return std::nullopt;
  if (error == std::errc::result_out_of_range) return text.front() == '-' ? INT64_MIN : INT64_MAX;
  return value;
}

std::optional<std::int64_t> typed_count(std::string_view typed, std::int64_t max) {
  const std::optional<std::int64_t> count = typed_whole(typed);
  return count && *count >= 0 && *count <= max ? count : std::nullopt;
}

}  // namespace starsheet
