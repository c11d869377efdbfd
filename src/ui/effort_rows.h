#pragma once

#include "ui/plan_view.h"

namespace starsheet::ui {

/// What each possible step takes, to be changed, and whether it is locked: a line for whatever the sheet could improve.
/// Returns the height.
float effort_rows(Frame& frame, Page& page, float x, float y, float width);

/// A button that locks or unlocks what takes no step. Its width is lock_width().
void lock_button(Frame& frame, Page& page, Rect rect, const std::string& id, const std::string& title, bool locked);
float lock_width(const Frame& frame);

}  // namespace starsheet::ui
