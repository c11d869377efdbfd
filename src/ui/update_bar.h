#pragma once

#include "ui/page.h"

namespace starsheet::ui {

inline constexpr float kUpdateBarHeight = 56;

/// The offer of a newer version, which waits for a yes: a bar over the width of the page.
void update_bar(Frame& frame, Page& page, Rect rect);

}  // namespace starsheet::ui
