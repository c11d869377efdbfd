#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// While there may be a sheet on this device that could not be read: says so, and what becomes of new answers, with a
/// button to try again. Drawn at the top of `body`; returns its height, 0 when there is nothing to say.
float unread_bar(Frame& frame, Page& page, Rect body);

}  // namespace starsheet::ui
