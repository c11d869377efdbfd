#include <utility>

#include "app/notices.h"
#include "app/on.h"

namespace starsheet {
namespace {

/// The open sheet goes over what the other window saved. That one is not lost by it: `before` keeps it, or undo does.
Step stays(AppState state, std::vector<Effect> before) {
  Step step = saving(std::move(state));
  before.emplace_back(TakeOver{});
  step.effects.insert(step.effects.begin(), before.begin(), before.end());
  return step;
}

Step stays_beside(AppState state, const std::string& text, Issues issues) {
  Step step = set_aside(std::move(state), text, "window", other_window_set_aside(std::move(issues)));
  return stays(std::move(step.state), std::move(step.effects));
}

/// The sheet as another window saved it. All that is followed in one go is one undo step, so that nothing is lost by
/// it.
Step followed(AppState state, Sheet next) {
  state.history.record(state.sheet, next, "another window");
  state.sheet = std::move(next);
  state.save_state = has_content(state.sheet) ? SaveState::Saved : SaveState::Empty;
  return quiet(std::move(state));
}

bool is_asked(const AppState& state) { return state.dialog == Dialog::OtherWindow && state.pending; }

/// The sheet that waited, once the question is answered.
Sheet answered(AppState& state) {
  Sheet sheet = std::move(state.pending->sheet);
  state.pending.reset();
  state.dialog = Dialog::None;
  return sheet;
}

}  // namespace

Step on(AppState state, const SavedElsewhere& action) {
  Result<Sheet> sheet = parse_sheet(action.text, *state.criteria);
  if (!sheet.ok()) return stays_beside(std::move(state), action.text, sheet.issues());
  state.kept_unread = false;
  if (action.why == Elsewhere::Followed) return followed(std::move(state), std::move(sheet.value()));
  if (state.save_state == SaveState::Saving) state.save_state = SaveState::Failed;
  state.pending = PendingSheet{.sheet = std::move(sheet.value()), .was_unread = action.why == Elsewhere::Unread};
  state.dialog = Dialog::OtherWindow;
  return quiet(std::move(state));
}

Step on(AppState state, const OtherWindowTaken&) {
  if (!is_asked(state)) return quiet(std::move(state));
  Sheet next = answered(state);
  state.history.record(state.sheet, next, "");
  state.sheet = std::move(next);
  return stays(std::move(state), {});
}

Step on(AppState state, const OtherWindowSetAside&) {
  if (!is_asked(state)) return quiet(std::move(state));
  const Sheet other = answered(state);
  return stays_beside(std::move(state), sheet_file(other), {});
}

}  // namespace starsheet
