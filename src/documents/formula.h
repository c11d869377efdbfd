#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/rational.h"

// Pieces of spreadsheet formulas, in English names as workbooks store them.

namespace starsheet::documents {

/// The text as a formula holds it: in quotes, those inside doubled.
std::string quoted_text(std::string_view text);

/// "'Result'!$B$4"
std::string in_sheet(std::string_view sheet, std::string_view cells);

/// A text with formulas at its {}: joined("open: {}", {"A1"}) is "open: "&A1 as a formula.
std::string joined(std::string_view pattern, std::initializer_list<std::string_view> formulas);

/// What `shown` shows of a value, as a number: cut off at two decimals, never rounded up to a threshold that it has not
/// reached.
Rational floored(const Rational& value);

/// `cell` cut off at two decimals. Floating point may stand a trace below what it means, which nine decimals tell
/// apart.
std::string floor_of(std::string_view cell);

/// `cell` cut off at two decimals, or empty as it is; while it is as exported the figure is cut from the exact value.
std::string cut(std::string_view cell, const Rational& exported);

/// Whether `cell` still holds that number, by nine decimals.
std::string still(std::string_view cell, const Rational& number);

}  // namespace starsheet::documents
