#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The owner's desk: corrects the criteria file and the brand, and hands both over as files.
void desk_screen_bar(Frame& frame, Page& page, Rect rect);
void desk_screen(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
