#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Whether what comes after the first screen may be drawn.
bool late_is_here();

// What stands there until then: the word that it is coming, or that it did not come, with a button to try again.
void late_screen(Frame& frame, Page& page, Rect body);
void late_dialog(Frame& frame, Page& page);

}  // namespace starsheet::ui
