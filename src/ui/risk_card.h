#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The chance that the grade holds when an auditor draws other samples, with the clauses that carry the risk and the
/// assumptions. Returns the height; 0 where no clause is sampled.
float risk_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
