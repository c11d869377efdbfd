#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// What is missing for the next grade, or that there is none, or what to put right first; empty without a score.
std::string next_sentence(const Frame& frame, const Page& page);
/// The safety margin above the grade's threshold; empty where there is none.
std::string margin_sentence(const Frame& frame, const Page& page);

/// What is missing for the next grade, the safety margin, and the open clause most worth answering. Returns the height.
float next_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
