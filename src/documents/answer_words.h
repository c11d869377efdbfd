#pragma once

#include "core/sheet.h"
#include "documents/phrase.h"

namespace starsheet::documents {

/// "符合", "抽样", … for what counts.
const char* state_text(AnswerState state, Language language);

/// "已核实" or "待核" for a point value; a value of our own is never shown without it.
const char* points_status_text(PointsStatus status, Language language);

}  // namespace starsheet::documents
