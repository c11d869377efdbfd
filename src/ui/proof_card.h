#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// 算分凭证: how the score comes about, line by line, each rule with how sure it is. The clauses fold out. Returns the
/// height.
float proof_body(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
