#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The question that another window raised by saving over the open sheet: what both come to, and which one stays. Returns the
/// height.
float other_window_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
