#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The live result as a column that scrolls in `rect`.
void result_panel(Frame& frame, Page& page, Rect rect);

/// The bar at the foot of narrow windows: score, grade, and the way to the whole result.
void result_bar(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
