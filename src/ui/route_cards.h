#pragma once

#include "ui/page.h"

namespace starsheet::ui {

// The cards of the route screen. Each returns its height.

/// What an applicant must fulfil, to tick off.
float conditions_body(Frame& frame, Page& page, float x, float y, float width);
/// What to prepare, to tick off, with who usually holds it.
float documents_body(Frame& frame, Page& page, float x, float y, float width);
/// Nine steps under five stages.
float steps_body(Frame& frame, Page& page, float x, float y, float width);
/// The visitor's own days, and what follows from them.
float dates_body(Frame& frame, Page& page, float x, float y, float width);
/// Person-days for the head-count.
float effort_body(Frame& frame, Page& page, float x, float y, float width);
float questions_body(Frame& frame, Page& page, float x, float y, float width);
float facts_body(Frame& frame, Page& page, float x, float y, float width);

/// The way in five lines, with the way to the route screen.
float route_summary_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
