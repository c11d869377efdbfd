#pragma once

#include <string>

#include "core/score.h"

namespace starsheet::cli {

/// The result as a page of plain text for a person: score and grade, range, sections, losses as a column that adds up,
/// allocations, warnings.
std::string score_text(const Criteria& criteria, const Sheet& sheet, const Assessment& assessment, Language language);

}  // namespace starsheet::cli
