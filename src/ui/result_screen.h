#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The bar over the result: the way back, whose assessment it is, and what can be done with it.
void result_screen_bar(Frame& frame, Page& page, Rect rect);

/// Everything about the result on cards: three columns on desktops, two on tablets, one on phones.
void result_screen(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
