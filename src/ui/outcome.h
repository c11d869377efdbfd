#pragma once

#include <string>

#include "core/score.h"
#include "ui/frame.h"

namespace starsheet::ui {

/// The grade's title, "暂为四星级" while clauses are open, "尚无得分" without a score.
std::string grade_text(const Frame& frame, const Criteria& criteria, const Assessment& assessment);

/// How many of all clauses are answered, and how many are excluded where any is; an excluded clause is no answered one.
std::string progress_text(const Frame& frame, const Assessment& assessment);

/// "46/48": answered clauses of those that apply, for where nothing longer fits.
std::string progress_figures(const Assessment& assessment);

}  // namespace starsheet::ui
