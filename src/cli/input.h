#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/result.h"

namespace starsheet::cli {

/// The bytes of a file, or of standard input for "-"; a file that cannot be read is an issue. Of one that is larger
/// than a StarSheet file may be, only so much is read that parsing reports it.
Result<std::string> read_input(const std::string& name);

/// Fills the front of `buffer` with what standard input has to give, waiting only while there is nothing; how many
/// bytes: 0 at its end, nothing when it cannot be read.
std::optional<std::size_t> read_some(std::string& buffer);

}  // namespace starsheet::cli
