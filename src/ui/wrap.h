#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace starsheet {

/// How wide a code point is drawn. A reference to a function and what it needs; owns nothing.
struct Advance {
  float (*call)(const void* context, char32_t code_point) = nullptr;
  const void* context = nullptr;

  float operator()(char32_t code_point) const { return call(context, code_point); }
};

/// One line of wrapped text: the bytes [begin, end). Spaces at its end hang: they are in no line and not in its width.
struct LineSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  float width = 0;

  bool operator==(const LineSpan&) const = default;
};

/// Breaks text into lines of at most `max_width`, in the unit of `advance`.
///
/// A line may break around any Han character, kana or full-width sign, at spaces, and in Latin words after a hyphen. No
/// line begins with closing punctuation (，。、；：！？）》」』】％…—・”’ and their like) or ends with opening
/// punctuation; a number stays with its sign and its unit (≥ 90, 3年, 8.5 人天); ids like 5.1.2.1, words and addresses
/// stay whole. '\n' begins a new line. What is too long for one line breaks between any two code points, where possible
/// without a forbidden beginning or end; combining marks stay with their base. A line holds at least one code point,
/// however narrow it must be. Bytes that are not UTF-8 count as U+FFFD. The result is never empty: "" is one empty
/// line. Sources: Unicode Line Breaking Algorithm (UAX #14); Requirements for Chinese Text Layout (CLREQ), 3.1.
std::vector<LineSpan> wrap_text(std::string_view utf8, float max_width, const Advance& advance);

/// How many bytes of the text's first line fit into `max_width`: whole code points, with their combining marks.
std::size_t fit_text(std::string_view utf8, float max_width, const Advance& advance);

}  // namespace starsheet
