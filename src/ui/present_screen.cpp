#include "ui/present_screen.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/present_parts.h"
#include "ui/present_words.h"
#include "ui/screen_bar.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr SlideType kLarge{{20, false, 30}, {28, false, 44}, {24, true, 34},
                           {40, true, 54},  {32, true, 44},  {72, true, 84}};
constexpr SlideType kLargeResult{{22, false, 34}, {28, false, 44}, {28, true, 40},
                                 {40, true, 54},  {52, true, 68},  {120, true, 136}};
constexpr SlideType kSmall{{17, false, 26}, {20, false, 32}, {18, true, 26},
                           {26, true, 36},  {26, true, 36},  {60, true, 70}};
constexpr float kWide = 1024;

std::size_t last_slide(const Page& page) { return page.criteria().clauses.size(); }

/// Both stand in the same place on every slide, so that pressing on and on never turns back.
std::vector<Offer> turns(const Page& page) {
  const std::size_t slide = page.state.slide, last = last_slide(page);
  return {
      {"previous", word::kSlideBack, SlideShown{slide > 0 ? slide - 1 : 0}, false, slide > 0},
      {"next", slide + 1 < last ? word::kSlideOn : word::kSlideToResult, SlideShown{slide + 1}, true, slide < last}};
}

std::string place(const Frame& frame, const Page& page) {
  return fill_in(word::kSlide.in(frame.language),
                 {std::to_string(page.state.slide + 1), std::to_string(last_slide(page) + 1)});
}

/// How far the show has come.
void progress_line(Frame& frame, const Page& page, Rect rect) {
  const float share = static_cast<float>(page.state.slide + 1) / static_cast<float>(last_slide(page) + 1);
  frame.fill({rect.x, rect.y, rect.w, 4}, frame.theme.track);
  frame.fill({rect.x, rect.y, rect.w * share, 4}, frame.theme.primary.ink);
}

/// The score on a card of its own at the right.
void score_card(Frame& frame, Page& page, Rect rect) {
  const Slide inner{frame, page, kLarge, rect.x + 24, rect.w - 48};
  frame.measuring = true;
  const float height = slide_score(inner, 0) + 48;
  frame.measuring = false;
  card(frame, {rect.x, rect.y, rect.w, height});
  frame.open("score", Role::Region, {rect.x, rect.y, rect.w, height}, {.name = word::kResult.in(frame.language)});
  slide_score(inner, rect.y + 24);
  frame.close();
}

/// Windows too low for a bar at their foot have the turns at the end of each slide.
bool turns_on_slide(const Frame& frame, Rect rect) { return is_narrow_bar(rect) && frame.viewport.is_low(); }

/// What the bar at the foot of narrow windows takes.
float foot_height(Frame& frame, Page& page, Rect rect) {
  if (!is_narrow_bar(rect) || frame.viewport.is_low()) return 0;
  frame.measuring = true;
  const float turning = offer_buttons(frame, page, turns(page), 0, 0, rect.w - 32);
  frame.measuring = false;
  return turning + 20 + frame.viewport.inset_bottom;
}

void turn_bar(Frame& frame, Page& page, Rect rect, float height) {
  const Rect bar{rect.x, rect.bottom() - height, rect.w, height};
  frame.fill(bar, frame.theme.card);
  frame.line(bar.x, bar.y, bar.right(), bar.y, frame.theme.line);
  frame.open("turns", Role::ContentInfo, bar, {.name = word::kTurnPage.in(frame.language)});
  offer_buttons(frame, page, turns(page), bar.x + 16, bar.y + 10, bar.w - 32);
  frame.close();
}

/// One clause; the score beside it or below.
float clause_slide(Frame& frame, Page& page, Rect rect, float y) {
  const std::size_t clause = page.state.slide;
  const float width = std::min(rect.w - 64, 1360.0f), left = std::floor(rect.x + (rect.w - width) / 2);
  if (rect.w >= kWide) {
    const float side = 360, gap = 56;
    const float height = slide_clause({frame, page, kLarge, left, width - side - gap}, clause, y + 40);
    score_card(frame, page, {left + width - side, y + 40, side, 0});
    return height + 80;
  }
  const Slide slide{frame, page, kSmall, rect.x + 16, rect.w - 32};
  float pen = y + 20 + slide_clause(slide, clause, y + 20) + 20;
  if (turns_on_slide(frame, rect)) pen += offer_buttons(frame, page, turns(page), slide.x, pen, slide.width) + 24;
  return pen + slide_score(slide, pen) + 20 - y;
}

float result_slide(Frame& frame, Page& page, Rect rect, float y) {
  const bool wide = rect.w >= kWide;
  const float width = std::min(rect.w - 32, 760.0f);
  const Slide slide{frame, page, wide ? kLargeResult : kSmall, std::floor(rect.x + (rect.w - width) / 2), width};
  float pen = y + 28 + slide_result(slide, y + 28) + 24;
  if (turns_on_slide(frame, rect)) pen += offer_buttons(frame, page, turns(page), slide.x, pen, slide.width) + 20;
  return pen - y;
}

}  // namespace

void present_screen_bar(Frame& frame, Page& page, Rect rect) {
  std::string details = place(frame, page) + " · " + word::kPresentNote.in(frame.language);
  if (!frame.viewport.touch && rect.w >= kWide) details += std::string(" · ") + word::kPresentKeys.in(frame.language);
  screen_bar(frame, page, rect, word::kPresent.in(frame.language), {.facts = details},
             is_narrow_bar(rect) ? std::vector<Offer>{} : turns(page));
}

void present_screen(Frame& frame, Page& page, Rect rect) {
  progress_line(frame, page, rect);
  // A scrolling area for each slide, so that each begins at its top.
  const float foot = foot_height(frame, page, rect);
  const std::string key = "slide/" + std::to_string(page.state.slide);
  const float top =
      frame.begin_scroll(key, Role::Main, std::string(word::kPresent.in(frame.language)) + " " + place(frame, page),
                         {rect.x, rect.y + 4, rect.w, rect.h - 4 - foot});
  const bool is_result = page.state.slide >= last_slide(page);
  const float height = is_result ? result_slide(frame, page, rect, top) : clause_slide(frame, page, rect, top);
  frame.end_scroll(height + (foot > 0 ? 0 : frame.viewport.inset_bottom));
  if (foot > 0) turn_bar(frame, page, rect, foot);
}

}  // namespace starsheet::ui
