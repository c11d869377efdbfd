#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace starsheet {

/// What stands for a byte sequence that is not UTF-8.
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacementCharacter;
  std::size_t size = 1;  ///< In bytes, at least 1.
};

/// The code point that begins at byte `at`. Bytes that are not UTF-8 (overlong forms and surrogates too) give
/// kReplacementCharacter with the size of the longest well-formed beginning. Pre: at < text.size().
/// Source: Unicode 15, 3.9, "U+FFFD Substitution of Maximal Subparts".
CodePoint decode_utf8(std::string_view text, std::size_t at);

/// Appends the code point as UTF-8. Pre: it is a Unicode scalar value.
void append_utf8(std::string& text, char32_t code_point);

/// The text with everything that is not UTF-8 replaced: what was typed can always be saved and read again.
std::string valid_utf8(std::string_view text);

}  // namespace starsheet
