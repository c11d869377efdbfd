#pragma once

#include "ui/page.h"

namespace starsheet::ui {

inline constexpr float kGrab = 12;  ///< Height of the strip with the handle, above a sheet's title.

/// Where a sheet from below stands just now.
struct SheetMove {
  float down = 0;       ///< CSS pixels below its place: while it slides in, and under a finger that draws it down.
  float shown = 1;      ///< How much of the shade over the page is there, 0 to 1.
  bool let_go = false;  ///< Drawn down far enough and let go: it is to close.
};

/// `place` is where it will rest, `grip` how much of it from the top can be drawn.
SheetMove sheet_move(Frame& frame, Page& page, Rect place, float grip);

/// The handle that says that it can be drawn down.
void draw_handle(Frame& frame, Rect place);

}  // namespace starsheet::ui
