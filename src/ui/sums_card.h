#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Gauge, stars and grade, whether the grade holds under the other allocations, and how the score comes about, sum by
/// sum. Returns the height.
float sums_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
