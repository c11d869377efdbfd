#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Which point values are confirmed, and what the sheet gives under the other allocations. Returns the height.
float points_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
