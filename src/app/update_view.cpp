#include <algorithm>
#include <utility>

#include "app/on.h"
#include "app/utf8.h"

namespace starsheet {
namespace {

Step remembered(AppState state) {
  const RememberPreferences preferences{.language = state.language, .theme = state.theme};
  return {.state = std::move(state), .effects = {preferences}};
}

/// A sheet that waits for a yes waits no longer than its dialog stands.
void show_dialog(AppState& state, Dialog dialog) {
  if (dialog != state.dialog) state.pending.reset();
  state.dialog = dialog;
}

bool has_nothing_to_ask(const AppState& state, Dialog dialog) {
  const bool asks = dialog == Dialog::RevisionChange || dialog == Dialog::OtherWindow || dialog == Dialog::Shared;
  return asks && (dialog != state.dialog || !state.pending);
}

/// The dialog and screens from which one goes to a place on the sheet would cover it.
void uncover_sheet(AppState& state) {
  state.screen = Screen::Sheet;
  if (state.dialog == Dialog::Navigation) state.dialog = Dialog::None;
}

/// Whether any clause of [first, first + count) is listed under that filter and query.
bool is_listed(const AppState& state, std::size_t first, std::size_t count, Filter filter, const std::string& query) {
  const std::vector<std::size_t> visible = visible_clauses(*state.criteria, state.sheet, filter, query);
  const auto found = std::lower_bound(visible.begin(), visible.end(), first);
  return found != visible.end() && *found < first + count;
}

/// Lifts the query, the filter or both where they hide all of [first, first + count).
void list(AppState& state, std::size_t first, std::size_t count) {
  if (!is_listed(state, first, count, Filter::All, state.query)) state.query.clear();
  if (!is_listed(state, first, count, state.filter, state.query)) state.filter = Filter::All;
  if (!is_listed(state, first, count, state.filter, state.query)) state.query.clear();
}

}  // namespace

Step on(AppState state, const LanguageChosen& action) {
  state.language = action.language;
  return remembered(std::move(state));
}

Step on(AppState state, const ThemeChosen& action) {
  state.theme = action.theme;
  return remembered(std::move(state));
}

Step on(AppState state, const FilterChosen& action) {
  state.filter = action.filter;
  return quiet(std::move(state));
}

Step on(AppState state, const QueryTyped& action) {
  state.query = valid_utf8(action.query);
  return quiet(std::move(state));
}

Step on(AppState state, const ClauseExpanded& action) {
  if (!state.criteria->find_clause(action.clause)) return quiet(std::move(state));
  if (action.expanded) {
    state.expanded.insert(action.clause);
  } else {
    state.expanded.erase(action.clause);
  }
  return quiet(std::move(state));
}

Step on(AppState state, const ClauseShown& action) {
  const std::optional<std::size_t> clause = state.criteria->find_clause(action.clause);
  if (!clause) return quiet(std::move(state));
  list(state, *clause, 1);
  uncover_sheet(state);
  return {.state = std::move(state), .effects = {ScrollToClause{.clause = action.clause}}};
}

Step on(AppState state, const IndicatorShown& action) {
  if (action.indicator >= state.criteria->indicators.size()) return quiet(std::move(state));
  const Indicator& indicator = state.criteria->indicators[action.indicator];
  list(state, indicator.first_clause, indicator.clause_count);
  uncover_sheet(state);
  return {.state = std::move(state), .effects = {ScrollToIndicator{.indicator = action.indicator}}};
}

Step on(AppState state, const ScreenShown& action) {
  const bool is_none = action.screen == Screen::Route && !has_route(*state.criteria);
  state.screen = is_none ? Screen::Sheet : action.screen;
  show_dialog(state, Dialog::None);
  return quiet(std::move(state));
}

Step on(AppState state, const BackRequested&) {
  if (state.notice)
    state.notice.reset();
  else if (state.dialog != Dialog::None)
    return on(std::move(state), DialogClosed{});
  else if (state.screen == Screen::Quick && state.quick.stage != QuickCheck::Stage::Welcome)
    state.quick = quick_back(std::move(state.quick));
  else
    state.screen = Screen::Sheet;
  return quiet(std::move(state));
}

Step on(AppState state, const DialogOpened& action) {
  const bool cannot =
      action.dialog == Dialog::Report && !state.can_save_files;  // sharing says what can be done instead
  if (!has_nothing_to_ask(state, action.dialog)) show_dialog(state, cannot ? Dialog::Share : action.dialog);
  state.to_remove.clear();
  if (action.dialog == Dialog::SetAside) return {.state = std::move(state), .effects = {ListSetAside{}}};
  if (action.dialog != Dialog::Privacy) return quiet(std::move(state));
  return {.state = std::move(state), .effects = {ListRequests{}}};
}

Step on(AppState state, const DialogClosed&) {
  const bool declined = state.dialog == Dialog::Shared;
  show_dialog(state, Dialog::None);
  Step step = quiet(std::move(state));
  return declined ? settled(std::move(step)) : step;
}

Step on(AppState state, const NoticeClosed&) {
  state.notice.reset();
  return quiet(std::move(state));
}

}  // namespace starsheet
