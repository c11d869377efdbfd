#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace starsheet {

/// The whole number that was typed into a field: spaces around it, full-width signs and commas between thousands
/// ("1,200") accepted. Beyond 64 bits the nearest one. Nothing for anything else.
std::optional<std::int64_t> typed_whole(std::string_view typed);

/// The same from 0 to `max`; nothing for any other number.
std::optional<std::int64_t> typed_count(std::string_view typed, std::int64_t max);

}  // namespace starsheet
