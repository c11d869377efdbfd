#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace starsheet {

/// The whole number from 0 to `max` that was typed into a field, spaces around it and full-width digits accepted; nothing
/// for anything else.
std::optional<std::int64_t> typed_count(std::string_view typed, std::int64_t max);

}  // namespace starsheet
