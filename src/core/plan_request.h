#pragma once

#include <string_view>

#include "core/plan.h"
#include "core/result.h"

namespace starsheet {

/// The request that host pages make: a grade's id and, as JSON text, an object with `alternatives` (a whole number from
/// 1 on), `locks` (a list of clause ids and "deduction/N") and `efforts` ({"ID": {"days": "3", "daysPerSample":
/// "0.5"}}), each optional; empty text stands for none. Locks or efforts that are absent are those the sheet keeps.
/// Other members are passed over. Every fault is listed, with its place in the object; the target's is "/target".
Result<PlanRequest> parse_plan_request(const Criteria& criteria, const Sheet& sheet, std::string_view target,
                                       std::string_view options);

}  // namespace starsheet
