#include "ui/page.h"

#include <imgui.h>

#include "ui/desk_screen.h"
#include "ui/dialogs.h"
#include "ui/grade_card.h"
#include "ui/header.h"
#include "ui/late.h"
#include "ui/navigation.h"
#include "ui/present_screen.h"
#include "ui/quick_screen.h"
#include "ui/result_panel.h"
#include "ui/result_screen.h"
#include "ui/route_screen.h"
#include "ui/sheet_screen.h"
#include "ui/unread_bar.h"
#include "ui/update_bar.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

constexpr float kPhone = 640, kTablet = 1024;
constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;

/// One window of Dear ImGui over the whole page: the layers of the page, and nothing of its own look.
template <class Content>
void layer(Frame& frame, const char* name, ImGuiWindowFlags flags, const Content& content) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({frame.viewport.width, frame.viewport.height});
  ImGui::Begin(name, nullptr, kBare | flags);
  frame.set_canvas(ImGui::GetWindowDrawList());
  content();
  ImGui::End();
}

/// Where the header has no room for it: the word that the sheet is not safe on this device. Returns its height.
float save_warning(Frame& frame, const Page& page, Rect body) {
  if (page.state.save_state != SaveState::Temporary && page.state.save_state != SaveState::Failed) return 0;
  const float height = 40;
  frame.fill({body.x, body.y, body.w, height}, frame.theme.unmet.soft);
  frame.words("save-warning", body.x + 14, body.y + (height - kBody.line) / 2, kBody, frame.theme.unmet.ink,
              save_word(page.state, frame.language));
  return height;
}

/// Returns their height; windows too low for them go by the menu.
float tab_row(Frame& frame, Page& page, Rect body) {
  if (frame.viewport.is_low()) return 0;
  const float height = 64;
  section_tabs(frame, page, {body.x, body.y, body.w, height});
  return height;
}

std::optional<ScrollWish> narrow_page(Frame& frame, Page& page, Rect body) {
  const float warning = save_warning(frame, page, body);
  body = {body.x, body.y + warning, body.w, body.h - warning};
  const bool low = frame.viewport.is_low();
  const float tabs = tab_row(frame, page, body), bar = (low ? 52.0f : 96.0f) + frame.viewport.inset_bottom;
  const auto wish = sheet_screen(frame, page, {body.x, body.y + tabs, body.w, body.h - tabs - bar}, true);
  result_bar(frame, page, {body.x, body.bottom() - bar, body.w, bar});
  return wish;
}

std::optional<ScrollWish> tablet_page(Frame& frame, Page& page, Rect body) {
  const float tabs = tab_row(frame, page, body), result = 324;
  const auto wish = sheet_screen(frame, page, {body.x, body.y + tabs, body.w - result, body.h - tabs}, true);
  result_panel(frame, page, {body.right() - result, body.y + tabs, result, body.h - tabs});
  return wish;
}

std::optional<ScrollWish> desktop_page(Frame& frame, Page& page, Rect body) {
  const float side = body.w >= 1280 ? 276.0f : 248.0f, result = 350;
  navigation(frame, page, {body.x, body.y, side, body.h});
  const auto wish = sheet_screen(frame, page, {body.x + side, body.y, body.w - side - result, body.h}, false);
  result_panel(frame, page, {body.right() - result, body.y, result, body.h});
  return wish;
}

std::optional<ScrollWish> sheet_page(Frame& frame, Page& page, Rect body) {
  if (frame.viewport.width < kPhone) return narrow_page(frame, page, body);
  if (frame.viewport.width < kTablet) return tablet_page(frame, page, body);
  return desktop_page(frame, page, body);
}

/// The sheet comes back where it stood when another screen covered it.
std::optional<ScrollWish> sheet_page_again(Frame& frame, Page& page, Rect body) {
  const NodeId pane = frame.id_here(kSheetPane);
  const auto wish = sheet_page(frame, page, body);
  if (page.ui.drawn == Screen::Sheet) {
    const auto found = frame.input.scrolled.find(pane);
    page.ui.sheet_top = found == frame.input.scrolled.end() ? 0 : found->second;
    return wish;
  }
  return wish ? wish : ScrollWish{pane, page.ui.sheet_top, false};
}

/// All screens but those that a visit may begin with come with the late part.
bool is_awaited(const Page& page) {
  const bool may_be_first = page.state.screen == Screen::Sheet || page.state.screen == Screen::Quick;
  return !may_be_first && !late_is_here();
}

void top_bar(Frame& frame, Page& page, Rect rect) {
  if (is_awaited(page)) return header(frame, page, rect);
  switch (page.state.screen) {
    case Screen::Result:
      return result_screen_bar(frame, page, rect);
    case Screen::Route:
      return route_screen_bar(frame, page, rect);
    case Screen::Present:
      return present_screen_bar(frame, page, rect);
    case Screen::Sheet:
    case Screen::Quick:
      break;
    case Screen::Desk:
      return desk_screen_bar(frame, page, rect);
  }
  header(frame, page, rect);
}

/// The screens with a top bar of their own.
void over_the_sheet(Frame& frame, Page& page, Rect body) {
  const float warning = save_warning(frame, page, body);
  const Rect below{body.x, body.y + warning, body.w, body.h - warning};
  if (page.state.screen == Screen::Result)
    result_screen(frame, page, below);
  else if (page.state.screen == Screen::Route)
    route_screen(frame, page, below);
  else
    present_screen(frame, page, below);
}

/// What fills the page below the top bar.
std::optional<ScrollWish> screen(Frame& frame, Page& page, Rect body) {
  if (is_awaited(page)) {
    late_screen(frame, page, body);
    return std::nullopt;
  }
  switch (page.state.screen) {
    case Screen::Result:
    case Screen::Route:
    case Screen::Present:
      over_the_sheet(frame, page, body);
      return std::nullopt;
    case Screen::Quick:
      return quick_screen(frame, page, body);
    case Screen::Desk:
      desk_screen(frame, page, body);
      return std::nullopt;
    case Screen::Sheet:
      break;
  }
  return sheet_page_again(frame, page, body);
}

/// What is read out when it changes: in the quick check the clause with it.
std::string said(const Frame& frame, const Page& page) {
  return page.state.screen == Screen::Quick ? quick_sentence(frame, page) : result_sentence(frame, page);
}

std::optional<ScrollWish> draw_layers(Frame& frame, Page& page) {
  const Viewport& view = frame.viewport;
  const float top = (view.is_low() ? 48.0f : view.width < kPhone ? 56.0f : 60.0f) + view.inset_top;
  const bool offer = page.state.update_waits && late_is_here();
  const float above = top + (offer ? kUpdateBarHeight : 0);
  Rect body{view.inset_left, above, view.width - view.inset_left - view.inset_right, view.height - above};
  std::optional<ScrollWish> wish;
  layer(frame, "page", ImGuiWindowFlags_NoBringToFrontOnFocus, [&] {
    frame.fill({0, 0, view.width, view.height}, frame.theme.background);
    top_bar(frame, page, {0, 0, view.width, top});
    if (offer) update_bar(frame, page, {0, top, view.width, kUpdateBarHeight});
    const float unread = unread_bar(frame, page, body);
    body = {body.x, body.y + unread, body.w, body.h - unread};
    wish = screen(frame, page, body);
    frame.leaf("announcement", Role::Status, {0, 0, 1, 1}, {.name = said(frame, page)});
  });
  page.ui.drawn = page.state.screen;
  if (dialog_is_open(page.state))
    layer(frame, "dialog", 0, [&] { late_is_here() ? dialogs(frame, page) : late_dialog(frame, page); });
  return wish;
}

}  // namespace

std::optional<ScrollWish> draw_page(Frame& frame, Page& page) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  const auto wish = draw_layers(frame, page);
  ImGui::PopStyleVar(2);
  return wish;
}

}  // namespace starsheet::ui
