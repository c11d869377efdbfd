#include "app/narrow.h"

#include "app/utf8.h"

namespace starsheet {
namespace {

bool is_wide_space(char32_t value) {
  return value == U'\t' || value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) ||
         value == 0x202F || value == 0x205F || value == 0x3000;
}

bool is_dash(char32_t value) {
  return (value >= 0x2010 && value <= 0x2015) || value == 0x2212 || value == 0xFE58 || value == 0xFE63;
}

/// Zero-width spaces and joiners, marks of writing direction, the byte order mark.
bool is_unseen(char32_t value) {
  return (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x2069) || value == 0x061C || value == 0xFEFF;
}

}  // namespace

char32_t narrow(char32_t value) {
  if (value >= 0xFF01 && value <= 0xFF5E) return value - 0xFF01 + U'!';
  if (is_wide_space(value)) return U' ';
  if (is_dash(value)) return U'-';
  if (value == 0x3002 || value == 0xFF61) return U'.';  // 。 is what the key of the point types
  return value == 0x2044 || value == 0x2215 ? U'/' : value;
}

std::string narrowed(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = decode_utf8(text, at);
    at += code_point.size;
    if (!is_unseen(code_point.value)) append_utf8(plain, narrow(code_point.value));
  }
  return plain;
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

}  // namespace starsheet
