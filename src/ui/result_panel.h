#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The live result: gauge, grade, range, next step, losses, special points, what the points rest on. Returns the height.
float result_cards(Frame& frame, Page& page, float x, float y, float width);

/// The result as a column that scrolls in `rect`.
void result_panel(Frame& frame, Page& page, Rect rect);

/// The bar at the foot of narrow windows: score, grade, and the way to the whole result.
void result_bar(Frame& frame, Page& page, Rect rect);

/// Score and grade in one sentence, for assistive technology.
std::string result_sentence(const Frame& frame, const Page& page);

}  // namespace starsheet::ui
