#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Search and the four filters with their counts. Returns the height.
float sheet_tools(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
