#pragma once

#include <optional>

#include "ui/page.h"

namespace starsheet::ui {

/// The key of the node that scrolls the sheet.
inline constexpr std::string_view kSheetPane = "sheet";

/// Draws the score sheet, scrolling in `rect`; `with_tools` puts search and filters above it (where no navigation
/// stands).
std::optional<ScrollWish> sheet_screen(Frame& frame, Page& page, Rect rect, bool with_tools);

}  // namespace starsheet::ui
