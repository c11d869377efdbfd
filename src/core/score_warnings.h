#pragma once

#include <vector>

#include "core/score.h"

namespace starsheet {

/// What a reader of the result should know about the sheet, in file order. Answers that do not count give none.
std::vector<Warning> warnings_of(const Criteria& criteria, const Sheet& sheet);

}  // namespace starsheet
