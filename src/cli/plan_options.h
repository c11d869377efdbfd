#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/effort.h"

namespace starsheet::cli {

/// A whole number from 1 to 1,000,000; nothing for any other text.
std::optional<std::size_t> parse_alternatives(std::string_view text);

/// "ID=DAYS" or "ID=DAYS,PER_SAMPLE" with numbers that are not negative; nothing for any other text.
std::optional<Efforts::value_type> parse_effort(std::string_view text);

}  // namespace starsheet::cli
