#pragma once

#include <string>

#include "core/plan.h"

namespace starsheet::cli {

/// The plans as a page of text for a terminal.
std::string plan_text(const Criteria& criteria, const Sheet& sheet, const PlanResult& result, Language language);

}  // namespace starsheet::cli
