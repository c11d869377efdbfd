// What is locked and how much effort things take: kept in the sheet's member `plan`.

#include <algorithm>
#include <utility>

#include "app/on.h"
#include "app/typed_days.h"
#include "core/plan_notes.h"

namespace starsheet {
namespace {

/// Whether that id can take a step in these criteria and this sheet.
bool is_lockable(const AppState& state, const std::string& id) {
  if (state.criteria->find_clause(id)) return true;
  for (std::size_t i = 0; i < state.sheet.deductions.size(); ++i) {
    if (id == "deduction/" + std::to_string(i)) return true;
  }
  return false;
}

Step with_notes(AppState state, const PlanNotes& notes, const std::string& field) {
  Sheet next = state.sheet;
  set_plan_notes(next, notes);
  return with_sheet(std::move(state), std::move(next), field);
}

Effort& effort_for(PlanNotes& notes, const std::string& id) {
  for (auto& [known, effort] : notes.efforts) {
    if (known == id) return effort;
  }
  notes.efforts.emplace_back(id, Effort{});
  return notes.efforts.back().second;
}

}  // namespace

Step on(AppState state, const PlanLockSet& action) {
  if (!is_lockable(state, action.id)) return quiet(std::move(state));
  PlanNotes notes = plan_notes(state.sheet);
  std::erase(notes.locks, action.id);
  if (action.locked) notes.locks.push_back(action.id);
  return with_notes(std::move(state), notes, "");
}

Step on(AppState state, const PlanEffortTyped& action) {
  const bool is_known = action.id == "deductions" || state.criteria->find_clause(action.id);
  const bool is_blank = typed_nothing(action.text);
  const std::optional<Rational> days = typed_days(action.text);
  if (!is_known || (!is_blank && !days)) return quiet(std::move(state));
  PlanNotes notes = plan_notes(state.sheet);
  Effort& effort = effort_for(notes, action.id);
  (action.kind == EffortKind::Days ? effort.days : effort.days_per_sample) = days;
  std::erase_if(notes.efforts, [](const auto& entry) { return entry.second == Effort{}; });
  return with_notes(std::move(state), notes, "effort " + action.id);
}

}  // namespace starsheet
