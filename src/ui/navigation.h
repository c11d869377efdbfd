#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The column of search, filters and the indicators with what each has earned, scrolling in `rect`.
void navigation(Frame& frame, Page& page, Rect rect);

/// The indicators alone, as the navigation lists them. Returns the height.
float indicator_list(Frame& frame, Page& page, float x, float y, float width);

/// The row of sections with their share of points, for narrow windows.
void section_tabs(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
