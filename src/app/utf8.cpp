#include "app/utf8.h"

#include <cstdint>

namespace starsheet {
namespace {

/// A lead byte's sequence: its size and the range of its second byte, which is what keeps overlong forms and surrogates
/// out.
struct Lead {
  std::size_t size = 0;  ///< 0: no sequence begins with this byte.
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {.size = 1};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {.size = 2};
  if (byte == 0xE0) return {.size = 3, .low = 0xA0};
  if (byte == 0xED) return {.size = 3, .high = 0x9F};
  if (byte < 0xF0) return {.size = 3};
  if (byte == 0xF0) return {.size = 4, .low = 0x90};
  if (byte < 0xF4) return {.size = 4};
  if (byte == 0xF4) return {.size = 4, .high = 0x8F};
  return {};
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) { return static_cast<std::uint8_t>(text[at + offset]); };
  const Lead lead = lead_of(byte(0));
  if (lead.size == 1) return {.value = byte(0)};
  if (lead.size == 0) return {};
  char32_t value = static_cast<char32_t>(byte(0) & (0x7F >> lead.size));
  for (std::size_t i = 1; i < lead.size; ++i) {
    const std::uint8_t low = i == 1 ? lead.low : std::uint8_t{0x80};
    const std::uint8_t high = i == 1 ? lead.high : std::uint8_t{0xBF};
    if (at + i >= text.size() || byte(i) < low || byte(i) > high) return {.size = i};
    value = (value << 6) | static_cast<char32_t>(byte(i) & 0x3F);
  }
  return {.value = value, .size = lead.size};
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80) {
    put(code_point);
    return;
  }
  const int tails = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
  const char32_t marks[] = {0, 0xC0, 0xE0, 0xF0};
  put(marks[tails] | (code_point >> (6 * tails)));
  for (int tail = tails - 1; tail >= 0; --tail) put(0x80 | ((code_point >> (6 * tail)) & 0x3F));
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = decode_utf8(text, at);
    append_utf8(valid, code_point.value);
    at += code_point.size;
  }
  return valid;
}

}  // namespace starsheet
