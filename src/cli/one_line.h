#pragma once

#include <string>
#include <string_view>

namespace starsheet::cli {

/// The text as a terminal may show it: what would move its cursor, break a line or turn the direction of writing is
/// spelled out as \uXXXX (C0 and C1 controls, DEL, U+2028, U+2029 and the controls of the Unicode Bidirectional
/// Algorithm). UTF-8 else.
std::string one_line(std::string_view text);

}  // namespace starsheet::cli
