#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// What leaves the device, with every request that the browser's own log holds. Returns the height.
float privacy_sheet(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
