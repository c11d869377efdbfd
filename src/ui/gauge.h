#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The half circle with the grades' thresholds on it: what is guaranteed dark, what is reachable lighter, the score in
/// the middle. Returns the height.
float gauge(Frame& frame, Page& page, float x, float y, float width);

/// That height, without drawing.
float gauge_height(float width);

/// Where a score stands between the scale's ends, 0 to 1.
float scale_place(const Criteria& criteria, const Rational& score);

/// The grade in words, "暂为四星级" while clauses are open.
std::string grade_sentence(const Frame& frame, const Page& page);

/// The score as shown, or — without one.
std::string score_text(const Page& page);

/// Most stars any grade has.
int most_stars(const Criteria& criteria);

}  // namespace starsheet::ui
