#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.h"

namespace starsheet::ui {

/// A box to tick, centred in `rect`, which takes the press. Returns what it is to be when it was pressed.
std::optional<bool> tick(Frame& frame, std::string_view key, Rect rect, std::string_view name, bool on);

}  // namespace starsheet::ui
