#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// True for clause 5.1.2.2 of GB/T 27922-2011, the one that counts certified managers.
bool is_staff_clause(const Criteria& criteria, const Clause& clause);

/// The head-count helper: closed a button, open two figures and what they ask for. Returns its height.
float staff_tool(Frame& frame, Page& page, float x, float y, float width, bool narrow);

/// Differs when the helper's height may differ.
std::uint64_t staff_tool_key(const Page& page);

}  // namespace starsheet::ui
