#include <utility>

#include "app/notices.h"
#include "app/on.h"

namespace starsheet {
namespace {

Step saving(AppState state, std::string text) {
  state.save_state = SaveState::Saving;
  ++state.save_number;
  const unsigned number = state.save_number;
  return {.state = std::move(state), .effects = {SaveSheet{.text = std::move(text), .number = number}}};
}

/// Saves what undo or redo led to, and shows where it happened.
Step gone_to(AppState state, Sheet sheet) {
  state.sheet = std::move(sheet);
  const std::string clause = state.history.touched();
  const bool is_listed = state.criteria->find_clause(clause).has_value();
  Step step = saving(std::move(state));
  if (is_listed) step.effects.emplace_back(ScrollToClause{.clause = clause});
  return step;
}

}  // namespace

Step saving(AppState state) {
  std::string text = sheet_file(state.sheet);
  return saving(std::move(state), std::move(text));
}

Step with_sheet(AppState state, Sheet next, const std::string& field) {
  if (next == state.sheet) return quiet(std::move(state));
  std::string text = sheet_file(next);
  if (text.size() > kMaxFileBytes) return told(std::move(state), entry_too_large());
  state.history.record(state.sheet, next, field);
  state.sheet = std::move(next);
  return saving(std::move(state), std::move(text));
}

Step on(AppState state, const UndoRequested&) {
  if (!state.history.can_undo()) return quiet(std::move(state));
  Sheet sheet = state.history.undo(std::move(state.sheet));
  return gone_to(std::move(state), std::move(sheet));
}

Step on(AppState state, const RedoRequested&) {
  if (!state.history.can_redo()) return quiet(std::move(state));
  Sheet sheet = state.history.redo(std::move(state.sheet));
  return gone_to(std::move(state), std::move(sheet));
}

Step on(AppState state, const FieldLeft&) {
  state.history.close_field();
  return quiet(std::move(state));
}

}  // namespace starsheet
