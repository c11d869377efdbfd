#include "app/typed_count.h"

#include "app/utf8.h"

namespace starsheet {
namespace {

bool is_space(char32_t value) { return value == U' ' || value == U'\t' || value == 0xA0 || value == 0x3000; }

/// The value of an ASCII or full-width digit; nothing for any other sign.
std::optional<std::int64_t> digit(char32_t value) {
  if (value >= U'0' && value <= U'9') return static_cast<std::int64_t>(value - U'0');
  if (value >= 0xFF10 && value <= 0xFF19) return static_cast<std::int64_t>(value - 0xFF10);
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> typed_count(std::string_view typed, std::int64_t max) {
  std::optional<std::int64_t> count;
  bool has_ended = false;
  for (std::size_t at = 0; at < typed.size();) {
    const CodePoint code_point = decode_utf8(typed, at);
    at += code_point.size;
    if (is_space(code_point.value)) {
      has_ended = count.has_value();
      continue;
    }
    const std::optional<std::int64_t> next = digit(code_point.value);
    if (has_ended || !next) return std::nullopt;
    count = count.value_or(0) * 10 + *next;
    if (*count > max) return std::nullopt;
  }
  return count;
}

}  // namespace starsheet
