#include "ui/header.h"

#include <cmath>

#include "core/product.h"
#include "ui/share_words.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

constexpr float kRoomForResult = 1024;  ///< Narrower windows have it beside the score.
constexpr float kRoomForReport = 1200;  ///< Narrower windows have these two in the menu.
constexpr float kRoomForShare = 1320;

Colour save_ink(const AppState& state, const Theme& theme) {
  if (state.save_state == SaveState::Failed || state.save_state == SaveState::Temporary) return theme.unmet.ink;
  return theme.text_2;
}

float mark(Frame& frame, Page& page, Rect rect, float x, bool narrow) {
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  const float side = narrow ? 32.0f : 34.0f, middle = rect.y + rect.h / 2;
  frame.fill({x, middle - side / 2, side, side}, theme.primary.ink, 8);
  draw_star(frame, x + side / 2, middle + 0.5f, side * 0.32f, theme.on_primary);
  const float left = x + side + 10;
  const documents::Brand* brand = page.state.brand.get();
  const bool named = brand && !frame.in(brand->name).empty();
  const std::string& owner = named ? frame.in(brand->name) : page.state.sheet.subject.organisation;
  std::string below = page.criteria().source_document;
  if (!narrow && !owner.empty()) below += " · " + owner;
  if (brand && !brand->logo.empty())
    frame.leaf("logo", Role::Picture, {x, middle - side / 2, side, side}, {.name = owner, .value = brand->logo});
  // The smallest windows leave the name the room beside the two controls, and both lines.
  const bool tight = rect.w < kTight;
  const float room = tight ? rect.w - 164 : rect.w * (narrow ? 0.5f : 0.36f);
  const Font font = tight && language == Language::English ? kCaptionBold : kTitle;
  const std::string name = (narrow ? product_short_name(page.criteria()) : product_name(page.criteria())).in(language);
  const float above = tight ? font.line : frame.viewport.is_low() ? font.line / 2 : font.line - 2;
  frame.heading("product", 1, left, middle - above, room, font, theme.text_1,
                tight ? name : shortened(name, font, room));
  if (!tight && !frame.viewport.is_low())
    frame.words("standard", left, middle + 1, kCaption, theme.text_2, shortened(below, kCaption, room));
  return left;
}

void theme_button(Frame& frame, Page& page, Rect rect) {
  const bool dark = frame.viewport.dark;
  const char* name = (dark ? word::kLight : word::kDark).in(frame.language);
  if (icon_button(frame, "theme", rect, dark ? Icon::Sun : Icon::Moon, name)) {
    page.actions.push_back(ThemeChosen{dark ? ThemeChoice::Light : ThemeChoice::Dark});
  }
}

void language_button(Frame& frame, Page& page, Rect rect, ButtonLook look) {
  const Language other = frame.language == Language::Chinese ? Language::English : Language::Chinese;
  if (button(frame, "language", rect, word::kOtherLanguage.in(frame.language), look,
             {.name = word::kOtherLanguageName.in(frame.language)})) {
    page.actions.push_back(LanguageChosen{other});
  }
}

void open_menu(Page& page) { page.actions.push_back(DialogOpened{Dialog::Menu}); }

/// Controls from the right edge inwards; `take` gives each its place.
void wide_controls(Frame& frame, Page& page, Rect rect) {
  const Language language = frame.language;
  const float height = frame.viewport.touch ? 44.0f : control_height(frame) - 4, y = rect.y + (rect.h - height) / 2,
              gap = 10;
  const char* file = word::kFile.in(language);
  const float file_width = std::ceil(text_width(file, kBody)) + 54;
  const char* result = word::kShowResult.in(language);
  const bool reports = rect.w >= kRoomForReport && page.state.can_save_files;
  const float result_width = rect.w >= kRoomForResult ? button_width(result, reports ? kBody : kBodyBold) : 0;
  const char* report = word::kMakeReport.in(language);
  const float report_width = reports ? button_width(report, kBodyBold) : 0;
  const char* share = word::kShareButton.in(language);
  const float share_width = rect.w >= kRoomForShare ? button_width(share) : 0;
  const float widths[] = {44, 44, file_width, share_width, 52, 44, result_width, report_width};
  float x = rect.right() - 20;
  for (const float width : widths) x -= width > 0 ? width + gap : 0;
  x += gap;
  const char* saved = save_word(page.state, language);
  const float saved_width = std::ceil(text_width(saved, kCaption));
  const bool kept = page.state.save_state == SaveState::Saved;
  frame.words("saved", x - saved_width - 18 - (kept ? 16 : 0), y + (height - kCaption.line) / 2, kCaption,
              save_ink(page.state, frame.theme), saved);
  if (kept) draw_icon(frame, Icon::Check, {x - 32, y, 16, height}, 12, frame.theme.met.ink);
  if (icon_button(frame, "undo", {x, y, 44, height}, Icon::Undo, word::kUndo.in(language),
                  page.state.history.can_undo()))
    page.actions.push_back(UndoRequested{});
  x += 44 + gap;
  if (icon_button(frame, "redo", {x, y, 44, height}, Icon::Redo, word::kRedo.in(language),
                  page.state.history.can_redo()))
    page.actions.push_back(RedoRequested{});
  x += 44 + gap;
  const Rect file_rect{x, y, file_width, height};
  if (button(frame, "file", file_rect, "", ButtonLook::Plain, {.flags = platform::kPopup, .name = file}))
    open_menu(page);
  frame.text(x + 16, y + (height - kBody.line) / 2, kBody, frame.theme.text_1, file);
  draw_icon(frame, Icon::ChevronDown, {file_rect.right() - 30, y + 1, 16, height}, 12, frame.theme.text_2);
  x += file_width + gap;
  if (share_width > 0) {
    if (button(frame, "share", {x, y, share_width, height}, share, ButtonLook::Plain, {.flags = platform::kPopup}))
      page.actions.push_back(DialogOpened{Dialog::Share});
    x += share_width + gap;
  }
  language_button(frame, page, {x, y, 52, height}, ButtonLook::Plain);
  x += 52 + gap;
  theme_button(frame, page, {x, y, 44, height});
  x += 44 + gap;
  if (result_width > 0 &&
      button(frame, "result", {x, y, result_width, height}, result, reports ? ButtonLook::Plain : ButtonLook::Primary))
    page.actions.push_back(ScreenShown{Screen::Result});
  x += result_width + gap;
  if (reports &&
      button(frame, "report", {x, y, report_width, height}, report, ButtonLook::Primary, {.flags = platform::kPopup}))
    page.actions.push_back(DialogOpened{Dialog::Report});
}

void narrow_controls(Frame& frame, Page& page, Rect rect) {
  const float side = 44, y = rect.y + (rect.h - side) / 2, right = rect.right() - 8;
  const bool kept = page.state.save_state == SaveState::Saved;
  const char* saved = save_word(page.state, frame.language);
  language_button(frame, page, {right - 2 * side - 8, y, 48, side}, ButtonLook::Quiet);
  if (icon_button(frame, "menu", {right - side, y, side, side}, Icon::Menu, word::kMenu.in(frame.language), true,
                  ButtonLook::Quiet))
    open_menu(page);
  const float saved_width = std::ceil(text_width(saved, kCaption));
  const float saved_x = right - 2 * side - 16 - saved_width;
  if (saved_x > rect.x + 68 + text_width(product_short_name(page.criteria()).in(frame.language), kTitle)) {
    frame.words("saved", saved_x, rect.y + (rect.h - kCaption.line) / 2, kCaption,
                kept ? frame.theme.met.ink : save_ink(page.state, frame.theme), saved);
  }
}

}  // namespace

const char* save_word(const AppState& state, Language language) {
  switch (state.save_state) {
    case SaveState::Empty:
      return "";
    case SaveState::Saving:
      return word::kSaving.in(language);
    case SaveState::Saved:
      return word::kSaved.in(language);
    case SaveState::Temporary:
      return word::kTemporary.in(language);
    case SaveState::Failed:
      return word::kNotSaved.in(language);
  }
  return "";
}

void header(Frame& frame, Page& page, Rect rect) {
  const bool narrow = rect.w < 760;
  frame.fill(rect, frame.theme.card);
  frame.line(rect.x, rect.bottom() - 1, rect.right(), rect.bottom() - 1, frame.theme.line);
  frame.open("header", Role::Banner, rect, {.name = product_name(page.criteria()).in(frame.language)});
  const Rect inside{rect.x, rect.y + frame.viewport.inset_top, rect.w, rect.h - frame.viewport.inset_top - 1};
  mark(frame, page, inside, rect.x + (narrow ? 14.0f : 20.0f), narrow);
  if (narrow)
    narrow_controls(frame, page, inside);
  else
    wide_controls(frame, page, inside);
  frame.close();
}

}  // namespace starsheet::ui
