#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Everything that was set aside on this device, each with when, why and how large, to be opened, saved and removed.
/// Returns its height.
float set_aside_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
