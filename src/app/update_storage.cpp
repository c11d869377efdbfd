#include <cstdint>
#include <utility>

#include "app/notices.h"
#include "app/on.h"

namespace starsheet {
namespace {

/// A key that the same text always gets and another text does not, so that nothing set aside before is overwritten.
/// Source: FNV-1a, 64 bit, Fowler, Noll and Vo.
std::string set_aside_key(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  std::string key = "set-aside-";
  for (int shift = 60; shift >= 0; shift -= 4) key += "0123456789abcdef"[(hash >> shift) & 0xF];
  return key;
}

/// As before anything was entered; answers to saves from before no longer tell anything.
AppState erased(const AppState& state) {
  AppState empty = initial_state(state.site_criteria, state.language, state.theme);
  empty.brand = state.brand;
  empty.brand_issues = state.brand_issues;
  empty.address = state.address;
  empty.can_save_files = state.can_save_files;
  empty.desk = state.desk;
  empty.save_number = state.save_number + 1;
  return empty;
}

}  // namespace

Step set_aside(AppState state, const std::string& text, const char* why, Notice notice) {
  notice.set_aside_key = set_aside_key(text);
  SetAside effect{.key = notice.set_aside_key, .text = text, .why = why};
  Step step = told(std::move(state), std::move(notice));
  step.effects.emplace_back(std::move(effect));
  return step;
}

Step on(AppState state, const CriteriaRead& action) {
  if (action.text.empty()) return quiet(std::move(state));
  Result<Criteria> criteria = parse_criteria(std::string_view(action.text));
  if (!criteria.ok())
    return set_aside(std::move(state), action.text, "criteria", kept_criteria_faulty(criteria.issues()));
  state.criteria = std::make_shared<const Criteria>(std::move(criteria.value()));
  state.sheet = new_sheet(*state.criteria);
  return quiet(std::move(state));
}

Step on(AppState state, const AutosaveRead& action) {
  state.kept_unread = action.unread;
  if (action.text.empty()) return quiet(std::move(state));
  Result<Sheet> sheet = parse_sheet(action.text, *state.criteria);
  if (!sheet.ok()) return set_aside(std::move(state), action.text, "unreadable", autosave_set_aside(sheet.issues()));
  if (state.history.can_undo()) return set_aside(std::move(state), action.text, "late", autosave_late());
  state.sheet = std::move(sheet.value());
  state.save_state = has_content(state.sheet) ? action.safety : SaveState::Empty;
  return quiet(std::move(state));
}

Step on(AppState state, const Saved& action) {
  if (action.number != state.save_number) return quiet(std::move(state));
  const bool is_safe = action.state == SaveState::Saved;
  if (is_safe) state.kept_unread = false;
  state.save_state = is_safe && !has_content(state.sheet) ? SaveState::Empty : action.state;
  return quiet(std::move(state));
}

Step on(AppState state, const SetAsideDownloadRequested&) {
  if (!state.notice || state.notice->set_aside_key.empty()) return quiet(std::move(state));
  DownloadSetAside effect{.key = state.notice->set_aside_key};
  return {.state = std::move(state), .effects = {std::move(effect)}};
}

Step on(AppState state, const SetAsideTold& action) {
  state.set_aside = action.items;
  state.to_remove.clear();
  return quiet(std::move(state));
}

Step on(AppState state, const SetAsideChosen& action) {
  switch (action.step) {
    case SetAsideStep::Open:
      return {.state = std::move(state), .effects = {OpenSetAside{.key = action.key}}};
    case SetAsideStep::Save:
      return {.state = std::move(state), .effects = {DownloadSetAside{.key = action.key}}};
    case SetAsideStep::AskToRemove:
      state.to_remove = action.key;
      break;
    case SetAsideStep::KeepAfterAll:
      state.to_remove.clear();
      break;
    case SetAsideStep::Remove:
      return {.state = std::move(state), .effects = {RemoveSetAside{.key = action.key}}};
  }
  return quiet(std::move(state));
}

Step on(AppState state, const EraseConfirmed&) { return {.state = erased(state), .effects = {EraseDevice{}}}; }

Step on(AppState state, const KeptReadable&) {
  state.kept_unread = false;
  return quiet(std::move(state));
}

Step on(AppState state, const ReadKeptRequested&) {
  ++state.unread_tries;
  return {.state = std::move(state), .effects = {ReadKept{}}};
}

Step on(AppState state, const ErasedElsewhere&) { return quiet(erased(state)); }

}  // namespace starsheet
