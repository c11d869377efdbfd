#pragma once

#include <string>
#include <string_view>

namespace starsheet {

/// The ASCII sign for what a Chinese keyboard types in full width or another program puts in its place: letters,
/// digits, signs, dashes and spaces. Anything else as it is.
char32_t narrow(char32_t value);

/// The same text in narrow signs. Marks that nobody sees, which come along when a date is copied, are left out.
std::string narrowed(std::string_view text);

/// The same without spaces at both ends.
std::string trimmed(std::string_view text);

}  // namespace starsheet
