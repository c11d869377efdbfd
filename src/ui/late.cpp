#include "ui/late.h"

#include <algorithm>
#include <cmath>

#include "platform/late.h"
#include "ui/late_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kDialogWidth = 320, kDialogHeight = 168;

bool has_failed() { return platform::late_part() == platform::LatePart::Failed; }

const char* what_happens(const Frame& frame) {
  return (has_failed() ? word::kLateFailed : word::kLateComing).in(frame.language);
}

void close(Page& page) {
  if (page.state.notice)
    page.actions.push_back(NoticeClosed{});
  else
    page.actions.push_back(DialogClosed{});
}

}  // namespace

bool late_is_here() { return platform::late_is_here(); }

void late_screen(Frame& frame, Page& page, Rect body) {
  const char* words = what_happens(frame);
  const float x = body.x + (body.w - text_width(words, kBody)) / 2;
  const float y = body.y + body.h / 2 - kBody.line - 8;
  frame.words("late", std::round(x), std::round(y), kBody, frame.theme.text_2, words);
  if (!has_failed()) return;
  const char* again = word::kLateAgain.in(frame.language);
  const float width = std::max(112.0f, button_width(again, kBodyBold));
  const Rect place{std::round(body.x + (body.w - width) / 2), std::round(y) + kBody.line + 12, width,
                   control_height(frame)};
  if (button(frame, "again", place, again, ButtonLook::Primary)) page.actions.push_back(LateWanted{});
}

void late_dialog(Frame& frame, Page& page) {
  const Viewport& view = frame.viewport;
  const float width = std::min(kDialogWidth, view.width - 32);
  const Rect place{std::round((view.width - width) / 2), std::round((view.height - kDialogHeight) / 2), width,
                   kDialogHeight};
  frame.fill({0, 0, view.width, view.height}, frame.theme.scrim);
  frame.fill(place, frame.theme.card, kRadius + 4);
  frame.open("dialog", Role::Dialog, place, {.name = what_happens(frame)});
  late_screen(frame, page, {place.x, place.y + 24, place.w, place.h - 24});
  if (icon_button(frame, "close", {place.right() - 52, place.y + 8, 44, 44}, Icon::Close,
                  word::kClose.in(frame.language), true, ButtonLook::Quiet))
    close(page);
  frame.close();
  if (frame.pressed_outside(place)) close(page);
}

}  // namespace starsheet::ui
