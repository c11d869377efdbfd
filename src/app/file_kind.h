#pragma once

#include <optional>
#include <string_view>

#include "core/text.h"

namespace starsheet {

/// What a file that is no JSON seems to be, by its first bytes and, where these say nothing, by its name, and what to
/// open instead: one sentence. Nothing for what may have been meant as JSON and for what is not known.
std::optional<Text> other_kind(std::string_view name, std::string_view bytes);

}  // namespace starsheet
