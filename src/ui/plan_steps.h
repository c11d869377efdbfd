#pragma once

#include "ui/plan_view.h"

namespace starsheet::ui {

/// The steps of the shown plan, each to tick and to lock, and what they lead to. Returns the height.
float plan_steps(Frame& frame, Page& page, PlanView& view, float x, float y, float width);

}  // namespace starsheet::ui
