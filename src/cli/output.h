#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/score.h"
#include "core/text.h"

namespace starsheet::cli {

inline constexpr int kDone = 0;
inline constexpr int kBadInput = 1;
inline constexpr int kWrongUsage = 2;

/// Writes to standard output at once; false when that failed, a closed pipe for instance.
bool print(std::string_view text);

/// Writes the bytes to that file, or to standard output for "-"; what went wrong, nothing when all is well. A file is
/// replaced whole or not at all: it is written beside and renamed. A link is followed, a device or pipe written to.
Issues write_output(const std::string& name, std::string_view bytes);

/// A fault when the output is one of the inputs, by whatever name.
Issues check_output(const std::string& name, const std::vector<std::string>& inputs);

/// One fault a line to standard error, "pointer: message", the document itself as "(document)". `file` stands in front
/// when it is not empty.
void print_faults(const Issues& issues, Language language, const std::string& file = {});

/// Likewise, after "warning: ".
void print_doubts(const Issues& doubts, Language language, const std::string& file = {});
void print_warnings(const std::vector<Warning>& warnings, Language language, const std::string& file = {});

/// The language that LC_ALL, LC_MESSAGES and LANG ask for, the first that is set deciding; Chinese unless it is
/// English.
Language language_of_locale();

}  // namespace starsheet::cli
