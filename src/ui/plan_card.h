#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The cheapest path: target, alternatives, steps, locks and efforts, or why there is none. Returns the height.
float plan_body(Frame& frame, Page& page, float x, float y, float width);

/// The path in short, beside the sheet: how far, and its most worthwhile steps. Returns the height; 0 where there is
/// none to show.
float plan_summary_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
