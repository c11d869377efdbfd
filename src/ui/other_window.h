#pragma once

#include "ui/page.h"
#include "ui/words.h"

namespace starsheet::ui {

/// A choice between the open sheet and the one that waits.
struct Weighing {
  const Word& explain;
  const Word& there;
  const Word& keep;
  const Word& take;
  Action kept{};
  Action taken{};
};

/// What both sheets come to, and which one stays. Returns the height.
float weighed(Frame& frame, Page& page, float x, float y, float width, const Weighing& weighing);

/// The question that another window raised by saving over the open sheet: what both come to, and which one stays.
/// Returns the height.
float other_window_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
