#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// What is missing for the next grade, the safety margin, and the open clause most worth answering. Returns the height.
float next_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
