#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// All indicators as a net, as bars or as a table, by switch. Returns the height.
float indicator_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
