#include "cli/one_line.h"

#include <cstdint>
#include <cstdio>

namespace starsheet::cli {
namespace {

bool is_control(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E || code == 0x200F ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// The code of the character at the start of `text`, as far as controls go: they take three bytes at the most.
std::uint32_t code_at(std::string_view text, std::size_t& length) {
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto continues = [byte](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  length = 1;
  if ((byte(0) & 0xE0u) == 0xC0u && continues(1)) {
    length = 2;
    return (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
  }
  if ((byte(0) & 0xF0u) == 0xE0u && continues(1) && continues(2)) {
    length = 3;
    return (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  }
  return byte(0) < 0x80u ? byte(0) : 0xFFFDu;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string result;
  for (std::size_t i = 0, length = 1; i < text.size(); i += length) {
    const std::uint32_t code = code_at(text.substr(i), length);
    if (!is_control(code)) {
      result += text.substr(i, length);
      continue;
    }
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(code));
    result += escape;
  }
  return result;
}

}  // namespace starsheet::cli
