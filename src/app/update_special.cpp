#include <utility>

#include "app/on.h"
#include "app/utf8.h"

namespace starsheet {
namespace {

constexpr std::size_t kMaxDeductions = 999;

}  // namespace

Step on(AppState state, const DeductionAdded& action) {
  const bool is_known = state.criteria->find_trigger(action.trigger).has_value();
  if (!is_known || state.sheet.deductions.size() >= kMaxDeductions) return quiet(std::move(state));
  if (state.dialog == Dialog::Triggers) state.dialog = Dialog::None;
  Sheet next = state.sheet;
  next.deductions.push_back({.trigger = action.trigger});
  return with_sheet(std::move(state), std::move(next), "");
}

Step on(AppState state, const DeductionRemoved& action) {
  if (action.index >= state.sheet.deductions.size()) return quiet(std::move(state));
  Sheet next = state.sheet;
  next.deductions.erase(next.deductions.begin() + static_cast<std::ptrdiff_t>(action.index));
  return with_sheet(std::move(state), std::move(next), "");
}

Step on(AppState state, const DeductionNoteTyped& action) {
  if (action.index >= state.sheet.deductions.size()) return quiet(std::move(state));
  Sheet next = state.sheet;
  next.deductions[action.index].note = valid_utf8(action.note);
  return with_sheet(std::move(state), std::move(next), "deduction " + std::to_string(action.index));
}

Step on(AppState state, const BonusSet& action) {
  const bool is_allowed = !action.claimed || state.criteria->bonus.max > 0;
  if (!is_allowed || action.claimed == state.sheet.bonus.has_value()) return quiet(std::move(state));
  Sheet next = state.sheet;
  if (action.claimed) {
    next.bonus.emplace();
  } else {
    next.bonus.reset();
  }
  return with_sheet(std::move(state), std::move(next), "");
}

Step on(AppState state, const BonusNoteTyped& action) {
  if (!state.sheet.bonus) return quiet(std::move(state));
  Sheet next = state.sheet;
  next.bonus->note = valid_utf8(action.note);
  return with_sheet(std::move(state), std::move(next), "bonus");
}

}  // namespace starsheet
