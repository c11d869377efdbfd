#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Special deductions with their notes, the way to add one, and the bonus. Returns the height.
float special_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
