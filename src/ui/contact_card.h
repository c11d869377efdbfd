#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Whose page it is and how to reach them, from the brand alone. Returns its height; 0 when the brand names no contact.
float contact_card(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
