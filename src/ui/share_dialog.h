#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The result to pass on: as a picture to press and hold, as a link that reopens the answers, as text. In apps that
/// save no files it says so, and what to do instead. Returns the height.
float share_body(Frame& frame, Page& page, float x, float y, float width);

/// Whether a sheet that came with a link is to be opened over the one that is open. Returns the height.
float shared_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
