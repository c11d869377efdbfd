#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Which version this is, of which criteria, and the hashes by which it can be compared with what was published.
float about_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
