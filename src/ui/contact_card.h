#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Whose page it is and how to reach them, from the brand alone. Returns its height; 0 when the brand names no contact.
float contact_card(Frame& frame, Page& page, float x, float y, float width);

/// The number alone, on a small card at the foot of a panel that scrolls, where it stays in view. Returns how much of
/// the panel's height it takes; 0 where the brand has no number, or the panel no room.
float contact_strip(Frame& frame, Page& page, Rect panel);
/// Whether the brand tells of more ways than the number.
bool has_more_than_phone(const Page& page);

}  // namespace starsheet::ui
