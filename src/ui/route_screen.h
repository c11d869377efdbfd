#pragma once

#include "ui/page.h"

namespace starsheet::ui {

void route_screen_bar(Frame& frame, Page& page, Rect rect);

/// The way to a certificate on cards: conditions, documents, steps, dates, effort, questions, facts.
void route_screen(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
