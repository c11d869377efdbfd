#pragma once

#include <optional>
#include <string_view>

#include "core/rational.h"

namespace starsheet {

/// The working days that were typed into a field, not negative: "2", "0.5", "1/3". Spaces around them and full-width
/// signs are accepted. Nothing for anything else.
std::optional<Rational> typed_days(std::string_view typed);

/// Any number that was typed so, negative ones too.
std::optional<Rational> typed_number(std::string_view typed);

/// True when nothing but spaces was typed.
bool typed_nothing(std::string_view typed);

}  // namespace starsheet
