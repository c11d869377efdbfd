#include <utility>

#include "app/file_kind.h"
#include "app/file_name.h"
#include "app/notices.h"
#include "app/on.h"
#include "app/utf8.h"
#include "core/link.h"

namespace starsheet {
namespace {

/// The sheet, when it is sound and will still be within the file limits once it is written again.
Result<Sheet> checked(Result<Sheet> sheet) {
  const bool is_too_large = sheet.ok() && sheet_file(sheet.value()).size() > kMaxFileBytes;
  if (is_too_large) return Issues{sheet_too_large()};
  return sheet;
}

/// The step after which a file's sheet is open. What was said about other files before is settled.
Step opened(AppState state, Sheet sheet) {
  state.dialog = Dialog::None;
  state.quick = {};
  if (state.screen == Screen::Quick) state.screen = Screen::Sheet;
  state.pending.reset();
  if (state.notice && state.notice->set_aside_key.empty()) state.notice.reset();
  return with_sheet(std::move(state), std::move(sheet), "");
}

Step open_sheet(AppState state, const std::string& name, const JsonValue& document) {
  Result<Sheet> sheet = checked(parse_sheet(document, *state.criteria));
  if (!sheet.ok()) return told(std::move(state), faulty_sheet(name, sheet.issues()));
  if (sheet.value().criteria_revision == state.criteria->revision) {
    return opened(std::move(state), std::move(sheet.value()));
  }
  state.pending = PendingSheet{.sheet = std::move(sheet.value()), .file_name = name};
  state.dialog = Dialog::RevisionChange;
  return quiet(std::move(state));
}

/// The sheet under the revision of `criteria` where all of it has its place there. Else it stays under its own, which
/// alone may carry answers that no longer have a clause.
Sheet brought_over(Sheet sheet, const Criteria& criteria) {
  Sheet moved = sheet;
  moved.criteria_revision = criteria.revision;
  return parse_sheet(sheet_document(moved), criteria).ok() ? moved : sheet;
}

/// Why the filled sheet cannot go on under `next`. A change without a new revision would change its score unannounced.
Issues hindrances(const AppState& state, const Sheet& sheet, const Criteria& next) {
  Issues issues = check_revision(*state.criteria, next);
  if (!issues.empty()) return issues;
  Result<Sheet> sound = parse_sheet(sheet_document(sheet), next);
  return sound.ok() ? Issues{} : sound.issues();
}

/// The state with other criteria. Undo ends here: earlier steps belong to clauses that may be gone.
AppState with_criteria(AppState state, Criteria criteria, Sheet sheet) {
  state.criteria = std::make_shared<const Criteria>(std::move(criteria));
  state.sheet = std::move(sheet);
  state.history = {};
  state.filter = Filter::All;
  state.query.clear();
  state.expanded.clear();
  state.quick = {};
  state.pending.reset();
  state.dialog = Dialog::None;
  if (state.screen == Screen::Route && !has_route(*state.criteria)) state.screen = Screen::Sheet;
  return state;
}

/// The step with other criteria and, when something was filled, its answers under them.
Step take_criteria(AppState state, const std::string& name, Criteria next) {
  Notice taken = criteria_taken(name, next, has_content(state.sheet));
  if (!has_content(state.sheet)) {
    Sheet sheet = new_sheet(next);
    return told(with_criteria(std::move(state), std::move(next), std::move(sheet)), std::move(taken));
  }
  if (next.id != state.criteria->id) return told(std::move(state), other_criteria(name, *state.criteria, next));
  Sheet sheet = brought_over(state.sheet, next);
  Issues issues = hindrances(state, sheet, next);
  if (!issues.empty()) return told(std::move(state), unfit_criteria(name, std::move(issues)));
  Step step = saving(with_criteria(std::move(state), std::move(next), std::move(sheet)));
  step.state = told(std::move(step.state), std::move(taken)).state;
  return step;
}

/// The same, with `kept` as what is kept for the next start; nothing is where the criteria were not taken.
Step keep_criteria(AppState state, const std::string& name, Criteria next, std::string kept) {
  const std::shared_ptr<const Criteria> before = state.criteria;
  Step step = take_criteria(std::move(state), name, std::move(next));
  if (step.state.criteria != before) step.effects.emplace_back(KeepCriteria{.text = std::move(kept)});
  if (step.state.criteria->id != before->id) step.effects.emplace_back(ReadKept{.criteria = step.state.criteria->id});
  return step;
}

Step open_criteria(AppState state, const std::string& name, const FileOpened& file, const JsonValue& document) {
  Result<Criteria> criteria = parse_criteria(document);
  if (!criteria.ok()) return told(std::move(state), faulty_criteria(name, criteria.issues()));
  return keep_criteria(std::move(state), name, std::move(criteria.value()), file.text);
}

/// Whether a link to one would be a link to the other.
bool has_same_answers(const Criteria& criteria, const Sheet& a, const Sheet& b) {
  const Result<std::string> first = encode_link(criteria, a), second = encode_link(criteria, b);
  return first.ok() && second.ok() && first.value() == second.value();
}

std::string format_of(const JsonValue& document) {
  const JsonObject* object = document.as_object();
  const JsonValue* format = object ? find_member(*object, "format") : nullptr;
  const std::string* name = format ? format->as_string() : nullptr;
  return name ? *name : std::string{};
}

/// What the file is instead of JSON, where that can be told; else where it stops being JSON.
Issues why_unreadable(const std::string& name, std::string_view bytes, const Issues& issues) {
  const std::optional<Text> kind = other_kind(name, bytes);
  return kind ? Issues{{.path = "", .message = *kind}} : issues;
}

}  // namespace

Step on(AppState state, const OpenFileRequested&) { return {.state = std::move(state), .effects = {PickFile{}}}; }

Step on(AppState state, const FileOpened& action) {
  const std::string name = valid_utf8(action.name);
  const Result<JsonValue> document = parse_json(action.text);
  if (!document.ok())
    return told(std::move(state), unreadable_file(name, why_unreadable(name, action.text, document.issues())));
  const std::string format = format_of(document.value());
  if (format == kSheetFormat) return open_sheet(std::move(state), name, document.value());
  if (format == kCriteriaFormat) return open_criteria(std::move(state), name, action, document.value());
  return told(std::move(state), foreign_file(name, format));
}

Step on(AppState state, const FileRefused& action) {
  return told(std::move(state), refused_file(action.fault, valid_utf8(action.name)));
}

Step on(AppState state, const SiteCriteriaRequested&) {
  const std::shared_ptr<const Criteria> site = state.site_criteria, before = state.criteria;
  const std::string name = site->title.in(state.language);
  Step step = keep_criteria(std::move(state), name, *site, "");
  if (step.state.criteria != before) step.state.criteria = site;
  return step;
}

Step on(AppState state, const PendingAccepted&) {
  if (!state.pending) return quiet(std::move(state));
  const bool is_from_link = state.dialog == Dialog::Shared;
  Sheet sheet = brought_over(std::move(state.pending->sheet), *state.criteria);
  Step step = opened(std::move(state), std::move(sheet));
  return is_from_link ? settled(std::move(step)) : step;
}

Step on(AppState state, const NewSheetConfirmed&) {
  state.expanded.clear();
  Sheet sheet = new_sheet(*state.criteria);
  return opened(std::move(state), std::move(sheet));
}

Step on(AppState state, const LinkRead& action) {
  state.address = action.address;
  if (!is_share_fragment(*state.criteria, action.fragment)) return quiet(std::move(state));
  Result<Sheet> sheet = decode_link(*state.criteria, action.fragment);
  if (!sheet.ok()) return told(std::move(state), unreadable_link(sheet.issues()));
  if (!has_content(state.sheet)) return settled(opened(std::move(state), std::move(sheet.value())));
  if (has_same_answers(*state.criteria, state.sheet, sheet.value())) return settled(quiet(std::move(state)));
  state.pending = PendingSheet{.sheet = std::move(sheet.value())};
  state.dialog = Dialog::Shared;
  return quiet(std::move(state));
}

Step on(AppState state, const AbilitiesFound& action) {
  state.can_save_files = action.can_save_files;
  return quiet(std::move(state));
}

Step on(AppState state, const SaveFileRequested& action) {
  if (!state.can_save_files) {
    state.dialog = Dialog::Share;  // which says what can be done instead
    return quiet(std::move(state));
  }
  DownloadFile file{.name = sheet_file_name(*state.criteria, state.sheet, action.today, state.language),
                    .text = sheet_file(state.sheet)};
  return {.state = std::move(state), .effects = {std::move(file)}};
}

Step settled(Step step) {
  step.effects.emplace_back(LinkSettled{});
  return step;
}

Step told(AppState state, Notice notice) {
  const bool has_set_aside = state.notice && !state.notice->set_aside_key.empty();
  if (has_set_aside && notice.set_aside_key.empty()) {
    notice.set_aside_key = state.notice->set_aside_key;
    notice.issues.push_back(still_set_aside());
  }
  state.notice = std::move(notice);
  return quiet(std::move(state));
}

Replaced replace_sheet(AppState state, std::string_view text) {
  Result<Sheet> sheet = checked(parse_sheet(text, *state.criteria));
  if (!sheet.ok()) return {.step = quiet(std::move(state)), .issues = sheet.issues()};
  return {.step = opened(std::move(state), std::move(sheet.value()))};
}

}  // namespace starsheet
