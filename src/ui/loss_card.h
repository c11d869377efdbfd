#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Every loss with its bar, what rounding leaves, and the sum that leads from the full score to this one. Returns the
/// height.
float losses_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
