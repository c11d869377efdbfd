#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The documents that leave the page, one button each; tells its height. Part of the late program.
float report_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
