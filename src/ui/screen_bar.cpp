#include "ui/screen_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/result_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

void back(Page& page) { page.actions.push_back(BackRequested{}); }

/// The way back, which has the keyboard when the screen opens; returns where it ends.
float back_button(Frame& frame, Page& page, Rect inside, bool narrow) {
  const char* label = word::kBackToSheet.in(frame.language);
  if (page.ui.drawn != page.state.screen) frame.focus_wanted = frame.id_here("back");
  if (narrow) {
    if (icon_button(frame, "back", {inside.x + 6, inside.y + (inside.h - 44) / 2, 44, 44}, Icon::ArrowLeft, label, true,
                    ButtonLook::Quiet))
      back(page);
    return inside.x + 54;
  }
  const float height = control_height(frame) - 4, width = button_width(label) + 22;
  const Rect rect{inside.x + 20, inside.y + (inside.h - height) / 2, width, height};
  if (button(frame, "back", rect, std::string("     ") + label, ButtonLook::Plain, {.name = label})) back(page);
  draw_icon(frame, Icon::ArrowLeft, {rect.x + 12, rect.y, 16, height}, 15, frame.theme.text_1);
  return rect.right() + 14;
}

float offer_width(const Frame& frame, const Offer& offer) {
  return button_width(offer.label.in(frame.language), offer.primary ? kBodyBold : kBody);
}

void offer_button(Frame& frame, Page& page, const Offer& offer, Rect rect) {
  const ButtonLook look = offer.primary ? ButtonLook::Primary : ButtonLook::Plain;
  const unsigned flags = offer.enabled ? 0u : platform::kDisabled;
  if (button(frame, offer.key, rect, offer.label.in(frame.language), look, {.flags = flags}))
    page.actions.push_back(offer.action);
}

/// The offers from the right edge inwards; returns where the first begins.
float offers_at_the_end(Frame& frame, Page& page, Rect inside, std::span<const Offer> offers) {
  const float height = frame.viewport.touch ? 44.0f : control_height(frame) - 4, gap = 12;
  float x = inside.right() - (is_narrow_bar(inside) ? 14.0f : 20.0f);
  for (const Offer& offer : offers) x -= offer_width(frame, offer) + gap;
  const float first = x;
  for (const Offer& offer : offers) {
    const float width = offer_width(frame, offer);
    offer_button(frame, page, offer, {x + gap, inside.y + (inside.h - height) / 2, width, height});
    x += width + gap;
  }
  return first;
}

/// "示例电器… · 2026-11-23": the name is shortened, and left out where it would have room for two or three characters.
std::string in_room(const BarDetails& details, float room) {
  constexpr float kLeastName = 60;
  const std::string facts = " · " + details.facts;
  const float left = room - text_width(facts, kCaption);
  if (details.name.empty() || left < kLeastName) return shortened(details.facts, kCaption, room);
  return shortened(details.name, kCaption, left) + facts;
}

}  // namespace

bool is_narrow_bar(Rect bar) { return bar.w < 760; }

void screen_bar(Frame& frame, Page& page, Rect rect, std::string_view title, const BarDetails& details,
                std::span<const Offer> offers) {
  const bool narrow = is_narrow_bar(rect);
  frame.fill(rect, frame.theme.card);
  frame.line(rect.x, rect.bottom() - 1, rect.right(), rect.bottom() - 1, frame.theme.line);
  frame.open("header", Role::Banner, rect, {.name = std::string(title)});
  const Rect inside{rect.x + frame.viewport.inset_left, rect.y + frame.viewport.inset_top,
                    rect.w - frame.viewport.inset_left - frame.viewport.inset_right,
                    rect.h - frame.viewport.inset_top - 1};
  const float x = back_button(frame, page, inside, narrow);
  const float middle = inside.y + inside.h / 2, title_width = std::ceil(text_width(title, kTitle));
  frame.heading("title", 1, x, narrow ? middle - kTitle.line + 2 : middle - kTitle.line / 2, inside.right() - x - 12,
                kTitle, frame.theme.text_1, title);
  const float end = offers_at_the_end(frame, page, inside, offers), details_x = narrow ? x : x + title_width + 14;
  const float room = end - details_x;
  if (room > 60)
    frame.words("details", details_x, narrow ? middle + 1 : middle - kCaption.line / 2, kCaption, frame.theme.text_2,
                in_room(details, room));
  frame.close();
}

float offer_buttons(Frame& frame, Page& page, std::span<const Offer> offers, float x, float y, float width) {
  const float height = control_height(frame) + 2, gap = 10;
  float left = x, top = y;
  for (const Offer& offer : offers) {
    const float needed = std::min(width, std::max(offer_width(frame, offer), (width - gap) / 2));
    if (left > x && left + needed > x + width + 1) {
      left = x;
      top += height + gap;
    }
    const bool alone = left == x && &offer == &offers.back();
    offer_button(frame, page, offer, {left, top, alone ? width : needed, height});
    left += needed + gap;
  }
  return offers.empty() ? 0 : top + height - y;
}

}  // namespace starsheet::ui
