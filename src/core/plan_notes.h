#pragma once

#include <string>
#include <vector>

#include "core/effort.h"
#include "core/sheet.h"

namespace starsheet {

/// What a sheet's optional member `plan` holds: what cannot be changed, and efforts someone set.
struct PlanNotes {
  std::vector<std::string> locks{};  ///< Clause ids and "deduction/N". May name what is no longer there.
  Efforts efforts{};

  bool operator==(const PlanNotes&) const = default;
};

/// The sheet's plan notes; empty where it has none.
PlanNotes plan_notes(const Sheet& sheet);

/// Sets them. Members of `plan` that this version does not know stay; nothing is left behind when there is nothing to
/// keep.
void set_plan_notes(Sheet& sheet, const PlanNotes& notes);

/// These notes without locks and efforts for what the criteria and the sheet do not have (an older revision's, or of a
/// deduction that is gone), so that a plan can be asked for.
PlanNotes applicable_notes(const Criteria& criteria, const Sheet& sheet, PlanNotes notes);

}  // namespace starsheet
