#include "ui/result_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/cards.h"
#include "ui/gauge.h"
#include "ui/grade_card.h"
#include "ui/icons.h"
#include "ui/next_card.h"
#include "ui/points_card.h"
#include "ui/special_card.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

/// Where the header has no room for it: the way to the whole result, below the grade.
float grade_and_more(Frame& frame, Page& page, float x, float y, float width) {
  const float height = grade_body(frame, page, x, y, width);
  if (frame.viewport.width >= 1024) return height;
  const Rect rect{x, y + height + 12, width, control_height(frame) + 2};
  if (button(frame, "open", rect, word::kShowResult.in(frame.language), ButtonLook::Primary)) page.actions.push_back(ScreenShown{Screen::Result});
  return rect.bottom() - y;
}

constexpr CardKind kCards[] = {{"grade-card", word::kResult, grade_and_more},
                               {"next-card", word::kNextTitle, next_body},
                               {"special-card", word::kSpecial, special_body},
                               {"points-card", word::kAllocationTitle, points_body}};

}  // namespace

void result_panel(Frame& frame, Page& page, Rect rect) {
  const float top = frame.begin_scroll("result", Role::Complementary, word::kResult.in(frame.language), rect);
  float pen = top + 20;
  for (const CardKind& kind : kCards) {
    const Rect place{rect.x, pen, rect.w - 20, card_height(frame, page, kind, rect.w - 20)};
    draw_card(frame, page, kind, place);
    pen = place.bottom() + kCardGap;
  }
  frame.end_scroll(pen + 6 - top);
}

void result_bar(Frame& frame, Page& page, Rect rect) {
  const Theme& theme = frame.theme;
  const Assessment& assessment = page.derived.assessment;
  frame.fill(rect, theme.card);
  frame.line(rect.x, rect.y, rect.right(), rect.y, theme.line);
  frame.open("bar", Role::ContentInfo, rect, {.name = word::kResult.in(frame.language)});
  const float x = rect.x + 14, answered = static_cast<float>(assessment.answered + assessment.excluded);
  progress(frame, {x, rect.y + 10, rect.w - 28, 4}, answered / std::max(1.0f, static_cast<float>(assessment.clauses)), theme.primary.ink);
  const std::string score = score_text(page), grade = grade_sentence(frame, page);
  const char* label = word::kShowResult.in(frame.language);
  const float width = button_width(label, kBodyBold), score_width = std::ceil(text_width(score, kScoreSmall));
  const float room = rect.w - 28 - width - 12 - score_width - 10;
  frame.words("score", x, rect.y + 20, kScoreSmall, theme.text_1, score);
  frame.words("grade", x + score_width + 10, rect.y + 29, kBody, theme.text_2, shortened(grade, kBody, room));
  const int total = most_stars(page.criteria());
  const auto lit = assessment.graded ? static_cast<int>(page.criteria().grades[assessment.graded->grade].stars) : 0;
  draw_stars(frame, x, rect.y + 70, 8, 18, lit, total);
  frame.words("progress", x + static_cast<float>(total) * 18 + 8, rect.y + 59, kCaption, theme.text_2, progress_text(frame, page));
  if (button(frame, "open", {rect.right() - 14 - width, rect.y + 28, width, 48}, label, ButtonLook::Primary)) page.actions.push_back(ScreenShown{Screen::Result});
  frame.close();
}

}  // namespace starsheet::ui
