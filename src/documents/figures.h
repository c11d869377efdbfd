#pragma once

#include <string>

#include "core/rational.h"
#include "documents/phrase.h"

namespace starsheet::documents {

/// The value exactly, as short as it goes: "3", "2.25" where at most four decimals hold it, else "901/12".
std::string exact_figure(const Rational& value);

/// The value exactly and, where that is a fraction, how it reads: "22525/267 = 84.36…". The dots say that decimals were
/// cut off, so a figure never looks larger than it is.
std::string full_figure(const Rational& value);

/// The value with at most six decimals, further ones cut off and zeros at the end left out: for spreadsheets, which
/// would take "1/2" for a day. Pre: not negative.
std::string decimal_figure(const Rational& value);

/// The two decimals that scores are shown with, cut off (rounded toward minus infinity), as a value: what a printed
/// column adds up.
Rational shown_value(const Rational& value);

/// "+1.20" or "−1.20"; the sign is always there.
std::string signed_figure(const Rational& value);

}  // namespace starsheet::documents
