#include "ui/dialogs.h"

#include <algorithm>
#include <cmath>

#include "ui/about.h"
#include "ui/bottom_sheet.h"
#include "ui/edition_words.h"
#include "ui/header.h"
#include "ui/help_words.h"
#include "ui/navigation.h"
#include "ui/other_window.h"
#include "ui/other_window_words.h"
#include "ui/present_words.h"
#include "ui/privacy_sheet.h"
#include "ui/quick_words.h"
#include "ui/report_dialog.h"
#include "ui/report_words.h"
#include "ui/route_words.h"
#include "ui/set_aside_dialog.h"
#include "ui/set_aside_words.h"
#include "ui/share_dialog.h"
#include "ui/share_picture.h"
#include "ui/share_words.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

using Body = float (*)(Frame&, Page&, float, float, float);

struct Shown {
  std::string title{};
  Body body = nullptr;
  float width = 480;
};

float row_height(const Frame& frame) { return frame.viewport.touch ? 52.0f : 46.0f; }

/// The menu's rows, two side by side where both labels fit.
struct MenuGrid {
  static constexpr float kGap = 8, kPad = 10;

  Frame& frame;
  Page& page;
  float x, width, pen;
  bool beside = false;  ///< The next row may stand at the right of the last one.

  float height() const { return frame.viewport.touch ? 48.0f : 42.0f; }

  Rect place(const char* label) {
    const float half = (width - kGap) / 2;
    const bool narrow = text_width(label, kBody) + 2 * kPad <= half;
    const bool right = beside && narrow;
    if (!right) pen += height();
    beside = narrow && !right;
    return {right ? x + half + kGap : x, pen - height(), narrow ? half : width, height()};
  }

  void row(std::string_view key, const Word& word, Action action, bool enabled = true) {
    const char* label = word.in(frame.language);
    const Rect rect = place(label);
    if (frame.measuring) return;
    const NodeId id = frame.leaf(key, Role::Button, rect, {.flags = enabled ? 0u : platform::kDisabled, .name = label});
    const Press press = frame.press(id, rect);
    if (press.hovered && enabled) frame.fill(rect, frame.theme.track, kControlRadius);
    frame.text(rect.x + kPad, rect.y + (rect.h - kBody.line) / 2, kBody,
               enabled ? frame.theme.text_1 : frame.theme.disabled, label);
    if (!press.pressed || !enabled) return;
    page.actions.push_back(DialogClosed{});
    page.actions.push_back(std::move(action));
  }

  /// A line between this group and the next.
  void rule() {
    beside = false;
    if (!frame.measuring) frame.line(x + kPad, pen + 6, x + width - kPad, pen + 6, frame.theme.line);
    pen += 13;
  }
};

/// Where presenter mode begins: with the indicator in view, or with the result.
std::size_t slide_for(const Page& page) {
  const Criteria& criteria = page.criteria();
  if (page.state.screen == Screen::Result || page.ui.indicator_in_view >= criteria.indicators.size())
    return criteria.clauses.size();
  return criteria.indicators[page.ui.indicator_in_view].first_clause;
}

void edit_rows(MenuGrid& menu) {
  const Page& page = menu.page;
  menu.row("undo", word::kUndo, UndoRequested{}, page.state.history.can_undo());
  menu.row("redo", word::kRedo, RedoRequested{}, page.state.history.can_redo());
  menu.rule();
}

void screen_rows(MenuGrid& menu) {
  const bool quick = menu.page.state.screen == Screen::Quick;
  menu.row("result", word::kShowResult, ScreenShown{Screen::Result});
  if (has_route(menu.page.criteria())) menu.row("route", word::kRoute, ScreenShown{Screen::Route});
  menu.row("quick", quick ? word::kSheet : word::kQuick, ScreenShown{quick ? Screen::Sheet : Screen::Quick});
  menu.row("present", word::kPresent, SlideShown{slide_for(menu.page)});
  if (menu.frame.viewport.width < 1024 && !quick)
    menu.row("clauses", word::kNavigation, DialogOpened{Dialog::Navigation});
  menu.rule();
}

void file_rows(MenuGrid& menu) {
  const AppState& state = menu.page.state;
  menu.row("new", word::kNew, DialogOpened{Dialog::NewSheet});
  menu.row("open", word::kOpen, OpenFileRequested{});
  if (state.can_save_files) menu.row("save", word::kSaveFile, SaveFileRequested{});
  menu.row("share", word::kShare, DialogOpened{Dialog::Share});
  if (state.can_save_files) menu.row("report", word::kReportMenu, DialogOpened{Dialog::Report});
  menu.row("set-aside", word::kSetAside, DialogOpened{Dialog::SetAside});
  if (state.criteria != state.site_criteria) menu.row("site-criteria", word::kSiteCriteria, SiteCriteriaRequested{});
  menu.rule();
}

void page_rows(MenuGrid& menu, bool phone) {
  const Viewport& view = menu.frame.viewport;
  menu.row("help", word::kHelp, DialogOpened{Dialog::Help});
  if (!view.touch) menu.row("shortcuts", word::kShortcuts, DialogOpened{Dialog::Shortcuts});
  menu.row("privacy", word::kPrivacy, DialogOpened{Dialog::Privacy});
  menu.row("about", word::kAbout, DialogOpened{Dialog::About});
  if (phone)
    menu.row("theme", view.dark ? word::kLight : word::kDark,
             ThemeChosen{view.dark ? ThemeChoice::Light : ThemeChoice::Dark});
  menu.row("erase", word::kErase, DialogOpened{Dialog::Erase});
}

float menu_body(Frame& frame, Page& page, float x, float y, float width) {
  const bool phone = frame.viewport.width < 760;
  const char* saved = save_word(page.state, frame.language);
  MenuGrid menu{frame, page, x - MenuGrid::kPad, width + 2 * MenuGrid::kPad, y};
  if (*saved != '\0' && phone) menu.pen += frame.words("saved", x, y, kCaption, frame.theme.text_2, saved) + 6;
  if (phone) edit_rows(menu);
  screen_rows(menu);
  file_rows(menu);
  page_rows(menu, phone);
  return menu.pen - y;
}

float navigation_body(Frame& frame, Page& page, float x, float y, float width) {
  return indicator_list(frame, page, x - 6, y, width + 12);
}

float triggers_body(Frame& frame, Page& page, float x, float y, float width) {
  const Criteria& criteria = page.criteria();
  float pen = y;
  pen +=
      frame.words("question", x, pen, width, kBody, frame.theme.text_2, word::kTriggerQuestion.in(frame.language)) + 8;
  for (const Trigger& trigger : criteria.deductions.triggers) {
    const std::string& title = frame.in(trigger.title);
    const float height = std::max(
        row_height(frame), static_cast<float>(set_text(title, kBody, width - 28).lines.size()) * kBody.line + 22);
    if (!frame.measuring) {
      const Rect rect{x, pen, width, height};
      const NodeId id = frame.leaf("trigger/" + trigger.id, Role::Button, rect, {.name = title});
      const Press press = frame.press(id, rect);
      frame.fill(rect, press.hovered ? frame.theme.unmet.soft : frame.theme.card, kControlRadius);
      frame.outline(rect, frame.theme.line, kControlRadius);
      frame.lines(x + 14,
                  pen + (height - static_cast<float>(set_text(title, kBody, width - 28).lines.size()) * kBody.line) / 2,
                  width - 28, kBody, frame.theme.text_1, title);
      if (press.pressed) page.actions.push_back(DeductionAdded{trigger.id});
    }
    pen += height + 8;
  }
  return pen - y;
}

/// A question with its explanation and two answers.
float question(Frame& frame, Page& page, float x, float y, float width, const char* explain, const char* yes,
               ButtonLook look, Action action) {
  float pen = y;
  pen += frame.words("explain", x, pen, width, kBody, frame.theme.text_2, explain) + 18;
  const float height = control_height(frame) + 2;
  const char* no = word::kCancel.in(frame.language);
  const float most = (width - 12) / 2;
  const float yes_width = std::min(most, std::max(112.0f, button_width(yes, kBodyBold))),
              no_width = std::min(most, std::max(96.0f, button_width(no)));
  if (button(frame, "no", {x + width - yes_width - no_width - 12, pen, no_width, height}, no))
    page.actions.push_back(DialogClosed{});
  // The answer closes the dialog by itself: closing it first would drop the file that waits for the yes.
  if (button(frame, "yes", {x + width - yes_width, pen, yes_width, height}, yes, look))
    page.actions.push_back(std::move(action));
  return pen + height - y;
}

float new_body(Frame& frame, Page& page, float x, float y, float width) {
  return question(frame, page, x, y, width, word::kNewExplain.in(frame.language), word::kStartNew.in(frame.language),
                  ButtonLook::Primary, NewSheetConfirmed{});
}

float erase_body(Frame& frame, Page& page, float x, float y, float width) {
  return question(frame, page, x, y, width, word::kEraseExplain.in(frame.language), word::kEraseNow.in(frame.language),
                  ButtonLook::Danger, EraseConfirmed{});
}

std::string outcome(const Frame& frame, const Page& page, const Assessment& assessment) {
  if (!assessment.graded) return word::kNoScore.in(frame.language);
  return shown_text(assessment.graded->score) + " " + frame.in(page.criteria().grades[assessment.graded->grade].title);
}

float revision_body(Frame& frame, Page& page, float x, float y, float width) {
  if (!page.state.pending || !page.derived.pending) return 0;
  float pen = y;
  const auto& pending = *page.state.pending;
  pen += frame.words("explain", x, pen, width, kBody, frame.theme.text_2,
                     fill_in(word::kRevisionExplain.in(frame.language),
                             {pending.file_name, pending.sheet.criteria_revision, page.criteria().revision})) +
         10;
  const auto line = [&](std::string_view key, const Word& label, const Assessment& assessment) {
    pen += frame.words(key, x, pen, width, kBodyBold, frame.theme.text_1,
                       std::string(label.in(frame.language)) + "  " + outcome(frame, page, assessment)) +
           4;
  };
  line("now", word::kNow, page.derived.assessment);
  line("after", word::kAfterOpening, *page.derived.pending);
  for (std::size_t i = 0; i < page.derived.pending->warnings.size(); ++i) {
    const std::string key = "warning/" + std::to_string(i);
    pen += frame.words(key, x, pen, width, kCaption, frame.theme.sampled.ink,
                       frame.in(page.derived.pending->warnings[i].message)) +
           2;
  }
  pen += 8;
  return pen - y +
         question(frame, page, x, pen, width, "", word::kOpenIt.in(frame.language), ButtonLook::Primary,
                  PendingAccepted{});
}

struct Shortcut {
  const char* keys;
  Word does;
};
constexpr Shortcut kShortcuts[] = {{"Ctrl + Z", word::kUndo},
                                   {"Ctrl + Shift + Z, Ctrl + Y", word::kRedo},
                                   {"/", word::kSearch},
                                   {"Ctrl + S", word::kSaveFile},
                                   {"Ctrl + O", word::kOpen},
                                   {"Tab", {"到下一个控件", "To the next control"}},
                                   {"← ↑ → ↓", {"换一个评价结果", "Change the answer"}},
                                   {"↑ ↓ PgUp PgDn Home End", {"增减样本数", "Change a number of samples"}},
                                   {"← → PgUp PgDn", word::kTurnPage},
                                   {"Esc", word::kClose},
                                   {"?", word::kShortcuts}};

float shortcuts_body(Frame& frame, Page&, float x, float y, float width) {
  float pen = y;
  for (const Shortcut& shortcut : kShortcuts) {
    const std::string key = shortcut.keys, does = std::string(shortcut.keys) + "/does";
    const float keys = std::ceil(text_width(key, kBody));
    const float taken =
        frame.words(does, x, pen, width - keys - 16, kBody, frame.theme.text_1, shortcut.does.in(frame.language));
    frame.words(key, x + width - keys, pen, kBody, frame.theme.text_2, key);
    pen += std::max(kBody.line, taken) + 10;
  }
  return pen - y;
}

float notice_body(Frame& frame, Page& page, float x, float y, float width) {
  const Notice& notice = *page.state.notice;
  const Language language = frame.language;
  float pen = y;
  for (std::size_t i = 0; i < notice.issues.size(); ++i) {
    const Issue& issue = notice.issues[i];
    const std::string key = "issue/" + std::to_string(i);
    const std::string place = issue.path.empty() ? word::kDocument.in(language) : issue.path;
    pen += frame.words(key + "/path", x, pen, width, kCaptionBold, frame.theme.text_2, place);
    pen += frame.words(key, x, pen, width, kBody, frame.theme.text_1, frame.in(issue.message)) + 8;
  }
  if (!notice.set_aside_key.empty()) {
    pen += frame.words("aside", x, pen, width, kBody, frame.theme.text_2,
                       fill_in(word::kSetAsideAs.in(language), {notice.set_aside_key})) +
           8;
  }
  const float height = control_height(frame) + 2;
  float right = x + width;
  const char* ok = word::kUnderstood.in(language);
  const float ok_width = std::max(112.0f, button_width(ok, kBodyBold));
  pen += 8;
  if (button(frame, "ok", {right - ok_width, pen, ok_width, height}, ok, ButtonLook::Primary))
    page.actions.push_back(NoticeClosed{});
  if (!notice.set_aside_key.empty()) {
    const char* download = (page.state.can_save_files ? word::kDownloadSetAside : word::kCopySetAside).in(language);
    const float space = button_width(download);
    if (button(frame, "download", {right - ok_width - 12 - space, pen, space, height}, download))
      page.actions.push_back(SetAsideDownloadRequested{});
  }
  return pen + height - y;
}

Shown shown_dialog(const Frame& frame, const AppState& state) {
  const Language language = frame.language;
  if (state.notice) return {frame.in(state.notice->title), notice_body, 560};
  switch (state.dialog) {
    case Dialog::Menu:
      return {(frame.viewport.width < 760 ? word::kMenu : word::kFile).in(language), menu_body, 420};
    case Dialog::Navigation:
      return {word::kNavigation.in(language), navigation_body, 420};
    case Dialog::Triggers:
      return {word::kChooseTriggerName.in(language), triggers_body, 520};
    case Dialog::Shortcuts:
      return {word::kShortcuts.in(language), shortcuts_body, 440};
    case Dialog::Privacy:
      return {word::kPrivacy.in(language), privacy_sheet, 520};
    case Dialog::About:
      return {word::kAbout.in(language), about_body, 480};
    case Dialog::NewSheet:
      return {word::kNewQuestion.in(language), new_body, 460};
    case Dialog::Erase:
      return {word::kEraseQuestion.in(language), erase_body, 460};
    case Dialog::Report:
      return {word::kReport.in(language), report_body, 520};
    case Dialog::RevisionChange:
      return {word::kRevisionTitle.in(language), revision_body, 540};
    case Dialog::Share:
      return {word::kShareTitle.in(language), share_body, 720};
    case Dialog::SetAside:
      return {word::kSetAside.in(language), set_aside_body, 520};
    case Dialog::Shared:
      return {word::kOpenShared.in(language), shared_body, 520};
    case Dialog::OtherWindow: {
      const bool was_unread = state.pending && state.pending->was_unread;
      return {(was_unread ? word::kReadAgainTitle : word::kOtherWindowTitle).in(language), other_window_body, 520};
    }
    case Dialog::Help:  // the document's own text, shown by the platform
    case Dialog::None:
      break;
  }
  return {};
}

void close(Page& page) {
  if (page.state.notice)
    page.actions.push_back(NoticeClosed{});
  else
    page.actions.push_back(DialogClosed{});
}

float title_height(const Shown& shown, float width) {
  const float lines = static_cast<float>(set_text(shown.title, kTitle, width - 40 - 52).lines.size());
  return std::max(60.0f, lines * kTitle.line + 32);
}

Rect dialog_place(Frame& frame, Page& page, const Shown& shown) {
  const Viewport& view = frame.viewport;
  const bool phone = view.width < 640;
  const float width = phone ? view.width : std::min(shown.width, view.width - 48);
  frame.measuring = true;
  const float needed = title_height(shown, width) + std::ceil(shown.body(frame, page, 20, 0, width - 40)) + 24 +
                       (phone ? view.inset_bottom : 0);
  frame.measuring = false;
  const float most = view.height - view.inset_top - (phone ? 24 : 64);
  const float height = std::min(needed, most);
  if (phone) return {0, view.height - height, width, height};
  return {std::round((view.width - width) / 2), std::round((view.height - height) / 2), width, height};
}

}  // namespace

void dialogs(Frame& frame, Page& page) {
  const Shown shown = shown_dialog(frame, page.state);
  if (shown.body == nullptr) return;
  const Theme& theme = frame.theme;
  const Rect window{0, 0, frame.viewport.width, frame.viewport.height};
  Rect place = dialog_place(frame, page, shown);
  const bool phone = frame.viewport.width < 640;
  const float head = title_height(shown, place.w);
  const SheetMove move = phone ? sheet_move(frame, page, place, head) : SheetMove{};
  // What stands in it may have to be on whole pixels of both kinds, pictures with a code.
  const auto step = static_cast<float>(whole_step(frame.viewport.density));
  place.y = std::round((place.y + move.down + head) / step) * step - head;
  frame.fill(window, faded(theme.scrim, move.shown * static_cast<float>(theme.scrim >> 24) / 255));
  const float tall = phone ? place.h + kRadius : place.h;
  frame.fill({place.x, place.y, place.w, tall}, theme.card, kRadius + 4);
  if (phone) draw_handle(frame, place);
  frame.open("dialog", Role::Dialog, place, {.name = shown.title});
  frame.heading("title", 2, place.x + 20, place.y + 18, place.w - 40 - 52, kTitle, theme.text_1, shown.title);
  if (icon_button(frame, "close", {place.right() - 56, place.y + 8, 44, 44}, Icon::Close,
                  word::kClose.in(frame.language), true, ButtonLook::Quiet))
    close(page);
  const Rect inside{place.x, place.y + head, place.w, place.h - head};
  // Each has a scroller of its own: one that follows another begins at its top.
  const float top = frame.begin_scroll(shown.title, Role::Group, shown.title, inside);
  const float height = shown.body(frame, page, place.x + 20, top, place.w - 40);
  frame.end_scroll(height + 24 + (phone ? frame.viewport.inset_bottom : 0));
  frame.close();
  if (move.let_go || (move.down == 0 && frame.pressed_outside(place))) close(page);
}

}  // namespace starsheet::ui
