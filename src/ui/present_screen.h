#pragma once

#include "ui/page.h"

namespace starsheet::ui {

void present_screen_bar(Frame& frame, Page& page, Rect rect);

/// For a projector: one clause a slide in large type, the result so far beside it, and the whole result last. Names and
/// notes stay hidden.
void present_screen(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
