#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Whom the sheet is about: organisation, assessor, date, head-count. Returns the height.
float subject_card(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
