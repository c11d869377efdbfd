#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// Gauge, stars, grade, progress, what failed it, the range, and that it is no certificate. Returns the height.
float grade_body(Frame& frame, Page& page, float x, float y, float width);

/// Score and grade in one sentence, for assistive technology.
std::string result_sentence(const Frame& frame, const Page& page);

/// What failed the assessment, in those words; empty when nothing did.
std::string failure_sentence(const Frame& frame, const Page& page);

}  // namespace starsheet::ui
