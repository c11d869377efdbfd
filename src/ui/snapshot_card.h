#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Answers kept under a name: keep, name, restore, remove, and compare two. Returns the height.
float snapshot_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
