// The page's composition root: what the browser's side calls, handed to one session.

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include "app/asked_plan.h"
#include "core/json_value.h"
#include "core/score.h"
#include "core/sheet.h"
#include "ui/session.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#define STARSHEET_EXPORT EMSCRIPTEN_KEEPALIVE
#else
#define STARSHEET_EXPORT
#endif

namespace {

using namespace starsheet;

std::unique_ptr<ui::Session> session;
std::optional<Result<Criteria>> shipped;  // as they came from the site
std::string problem;
std::unique_ptr<AskedPlan> asked_plan;  // the one a host page waits for
std::string answer;                     // what the last call returned; the caller copies it at once

JsonValue json_text(std::string text) { return {.value = std::move(text)}; }

JsonValue fault(const std::string& path, const std::string& message) {
  return {.value = JsonObject{{"path", json_text(path)}, {"message", json_text(message)}}};
}

JsonArray faults(const Issues& issues, Language language) {
  JsonArray list;
  for (const Issue& issue : issues) list.push_back(fault(issue.path, issue.message.in(language)));
  return list;
}

JsonArray warnings_of(const Assessment& assessment, Language language) {
  JsonArray list;
  for (const Warning& warning : assessment.warnings) {
    JsonValue entry = fault(warning.path, warning.message.in(language));
    std::get<JsonObject>(entry.value)
        .insert(std::get<JsonObject>(entry.value).begin() + 1, {"code", json_text(warning_code(warning.code))});
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace

extern "C" {

STARSHEET_EXPORT void starsheet_read(const char* criteria) { shipped = parse_criteria(std::string_view(criteria)); }

/// Returns 0 when the criteria that were read are not sound.
STARSHEET_EXPORT int starsheet_start(const char* kept_criteria, int english, int theme) {
  const Language language = english != 0 ? Language::English : Language::Chinese;
  if (!shipped->ok()) {
    problem.clear();
    for (const Issue& issue : shipped->issues())
      problem += (issue.path.empty() ? "(document)" : issue.path) + ": " + issue.message.in(language) + "\n";
    return 0;
  }
  session = std::make_unique<ui::Session>(std::make_shared<const Criteria>(std::move(shipped->value())), language,
                                          static_cast<ThemeChoice>(theme));
  session->hasten();
  session->dispatch(CriteriaRead{kept_criteria});
  return 1;
}

/// Which criteria are in use: a sheet is kept for each.
STARSHEET_EXPORT const char* starsheet_criteria_id() { return session->state().criteria->id.c_str(); }

STARSHEET_EXPORT void starsheet_autosave(const char* text, int safety, int unread) {
  session->dispatch(AutosaveRead{text, static_cast<SaveState>(safety), unread != 0});
}

/// 1: the quick check is the way in as long as nothing was entered; 2: it was asked for.
STARSHEET_EXPORT void starsheet_enter(int quick) {
  const AppState& state = session->state();
  const bool is_first_visit = !state.notice && !state.kept_unread && !has_content(state.sheet);
  if (quick == 2 || (quick == 1 && is_first_visit)) session->dispatch(ScreenShown{Screen::Quick});
}

STARSHEET_EXPORT const char* starsheet_problem() { return problem.c_str(); }

STARSHEET_EXPORT void starsheet_resize(float width, float height, float density, float top, float right, float bottom,
                                       float left) {
  session->resize({.width = width,
                   .height = height,
                   .density = density,
                   .inset_top = top,
                   .inset_right = right,
                   .inset_bottom = bottom,
                   .inset_left = left});
}

STARSHEET_EXPORT void starsheet_device(int dark, int reduced_motion, int coarse, int more_contrast) {
  session->set_device({.dark = dark != 0,
                       .reduced_motion = reduced_motion != 0,
                       .touch = coarse != 0,
                       .more_contrast = more_contrast != 0});
}

STARSHEET_EXPORT void starsheet_pointer(int kind, float x, float y, int touch) {
  session->pointer(static_cast<ui::PointerKind>(kind), x, y, touch != 0);
}
STARSHEET_EXPORT void starsheet_activate(unsigned id) { session->activate(id); }
STARSHEET_EXPORT void starsheet_typed(unsigned id, const char* text) { session->type(id, text); }
STARSHEET_EXPORT void starsheet_stepped(unsigned id, int delta) { session->step(id, delta); }
STARSHEET_EXPORT void starsheet_focused(unsigned id) { session->focus(id); }
STARSHEET_EXPORT void starsheet_scrolled(unsigned id, float top) { session->scroll(id, top); }
STARSHEET_EXPORT bool starsheet_shortcut(int which) { return session->shortcut(static_cast<ui::ShortcutKind>(which)); }
STARSHEET_EXPORT void starsheet_link(const char* address, const char* fragment) {
  session->dispatch(LinkRead{address, fragment});
}
STARSHEET_EXPORT void starsheet_abilities(int can_save_files) {
  session->dispatch(AbilitiesFound{can_save_files != 0});
}
STARSHEET_EXPORT void starsheet_share() { session->dispatch(DialogOpened{Dialog::Share}); }
STARSHEET_EXPORT void starsheet_back() { session->dispatch(BackRequested{}); }
STARSHEET_EXPORT void starsheet_screen(int screen) { session->dispatch(ScreenShown{static_cast<Screen>(screen)}); }
STARSHEET_EXPORT void starsheet_saved(unsigned number, int state) {
  session->dispatch(Saved{number, static_cast<SaveState>(state)});
}
STARSHEET_EXPORT void starsheet_elsewhere(const char* text, int why) {
  session->dispatch(SavedElsewhere{text, static_cast<Elsewhere>(why)});
}
STARSHEET_EXPORT void starsheet_readable() { session->dispatch(KeptReadable{}); }
STARSHEET_EXPORT void starsheet_erased() { session->dispatch(ErasedElsewhere{}); }
STARSHEET_EXPORT void starsheet_file(const char* name, const char* text) { session->dispatch(FileOpened{name, text}); }
STARSHEET_EXPORT void starsheet_unread(int fault, const char* name) {
  session->dispatch(FileRefused{static_cast<FileFault>(fault), name});
}
STARSHEET_EXPORT void starsheet_copied(const char* text, int done) { session->dispatch(CopyEnded{text, done != 0}); }
STARSHEET_EXPORT int starsheet_frame(double milliseconds) { return session->frame(milliseconds / 1000) ? 1 : 0; }

STARSHEET_EXPORT void starsheet_update_found() { session->dispatch(UpdateFound{}); }
STARSHEET_EXPORT void starsheet_edition(const char* version, const char* commit, const char* engine, const char* late,
                                        const char* script, const char* criteria) {
  session->dispatch(EditionTold{{version, commit, engine, late, script, criteria}});
}

STARSHEET_EXPORT const char* starsheet_sheet() {
  answer = to_json(sheet_document(session->state().sheet));
  return answer.c_str();
}

STARSHEET_EXPORT const char* starsheet_result() {
  answer = assessment_json(*session->state().criteria, session->derived().assessment, session->state().language);
  return answer.c_str();
}

STARSHEET_EXPORT const char* starsheet_set_sheet(const char* text) {
  const Issues issues = session->set_sheet(text);
  const Language language = session->state().language;
  JsonArray warnings;
  if (issues.empty()) warnings = warnings_of(session->derived().assessment, language);
  answer = to_json({.value = JsonObject{{"ok", {.value = issues.empty()}},
                                        {"issues", {.value = faults(issues, language)}},
                                        {"warnings", {.value = std::move(warnings)}}}});
  return answer.c_str();
}

/// Returns 1 when the brand is sound and used.
STARSHEET_EXPORT int starsheet_brand(const char* text) {
  session->dispatch(BrandRead{text});
  return session->state().brand ? 1 : 0;
}

/// Opens the owner's desk over both files. Returns 0 when the criteria are not sound.
STARSHEET_EXPORT int starsheet_desk(const char* criteria, const char* brand) {
  session->dispatch(DeskOpened{criteria, brand});
  return session->state().desk ? 1 : 0;
}

/// One request a line: "=" before the page's own, "!" before others.
STARSHEET_EXPORT void starsheet_requests(const char* lines) {
  std::vector<Request> requests;
  for (std::string_view rest = lines; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    if (!line.empty()) requests.push_back({.address = std::string(line.substr(1)), .is_own = line[0] == '='});
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  session->dispatch(RequestsTold{std::move(requests)});
}

/// One thing that was set aside a line, its parts apart by tabs: key, when, why, bytes.
STARSHEET_EXPORT void starsheet_set_aside(const char* lines) {
  std::vector<SetAsideItem> items;
  std::vector<std::string> parts{""};
  for (const char c : std::string_view(lines)) {
    if (c == '\t') {
      parts.emplace_back();
    } else if (c != '\n') {
      parts.back() += c;
    } else {
      if (parts.size() == 4)
        items.push_back(
            {parts[0], parts[1], parts[2], static_cast<std::size_t>(std::strtoull(parts[3].c_str(), nullptr, 10))});
      parts = {""};
    }
  }
  session->dispatch(SetAsideTold{std::move(items)});
}

STARSHEET_EXPORT void starsheet_absent(const char* name) { session->dispatch(PageAbsent{name}); }

/// What a host page wishes: 0 Chinese, 1 English; the theme as ThemeChoice; −1 leaves either as it is.
STARSHEET_EXPORT void starsheet_prefer(int language, int theme) {
  if (language >= 0) session->dispatch(LanguageChosen{language == 1 ? Language::English : Language::Chinese});
  if (theme >= 0) session->dispatch(ThemeChosen{static_cast<ThemeChoice>(theme)});
}

/// The report as HTML, or empty while its part of the program is not here.
STARSHEET_EXPORT const char* starsheet_report() {
  answer = session->report();
  return answer.c_str();
}

// The page calls these once the late part is here.
STARSHEET_EXPORT void starsheet_ask_plan(const char* target, const char* options) {
  const AppState& state = session->state();
  asked_plan = ask_plan(state.criteria, state.sheet, target, options, state.language);
}

enum { kPlanGoesOn = 1, kPlanIsAnswered = 2 };  // 0 is what a stopped engine gives
STARSHEET_EXPORT int starsheet_advance_plan() { return asked_plan->advance() ? kPlanIsAnswered : kPlanGoesOn; }

STARSHEET_EXPORT const char* starsheet_plan_answer() {
  answer = asked_plan->answer();
  return answer.c_str();
}

STARSHEET_EXPORT void starsheet_drop_plan() { asked_plan.reset(); }

STARSHEET_EXPORT const char* starsheet_version() { return STARSHEET_VERSION; }

}  // extern "C"
