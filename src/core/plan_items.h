#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan.h"

namespace starsheet {

/// Something a step can be taken about, in units: a clause met (one unit), samples put right, deductions removed.
struct PlanItem {
  StepKind kind = StepKind::Meet;
  std::size_t clause = 0;  ///< Index into Criteria::clauses; of no meaning for Rectify.
  std::int64_t most = 1;
  Rational gain{};  ///< Of one unit, in points of the score.
  Rational days{};  ///< Of one unit.
};

/// What a sheet offers, before a target is named.
struct PlanItems {
  std::vector<PlanItem> items{};          ///< In criteria order; deductions, when there are any to remove, last.
  std::vector<std::size_t> deductions{};  ///< Indexes of the deductions that can be removed, ascending.
  std::vector<Warning> warnings{};
};

/// Every step that locks and known efforts leave. `applicable` is the sum of points that are not excluded, open ones
/// included; positive.
PlanItems plan_items(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request,
                     const Rational& applicable);

/// True when a lock may name it: a clause of the criteria, or "deduction/N" for a deduction of the sheet.
bool is_lockable(const Criteria& criteria, const Sheet& sheet, std::string_view id);
/// True when an effort may be given for it: a clause of the criteria, or "deductions".
bool takes_effort(const Criteria& criteria, std::string_view id);

}  // namespace starsheet
