#include "ui/result_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/cards.h"
#include "ui/contact_card.h"
#include "ui/gauge.h"
#include "ui/grade_card.h"
#include "ui/icons.h"
#include "ui/late.h"
#include "ui/next_card.h"
#include "ui/outcome.h"
#include "ui/plan_card.h"
#include "ui/plan_view.h"
#include "ui/plan_words.h"
#include "ui/points_card.h"
#include "ui/special_card.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

/// Beside sheets of more clauses no path is looked for at every answer; the result screen has it.
constexpr std::size_t kMostForPlan = 400;

/// The path comes with the late part.
float plan_summary(Frame& frame, Page& page, float x, float y, float width) {
  return late_is_here() ? plan_summary_body(frame, page, x, y, width) : 0;
}

/// Where the header has no room for it: the way to the whole result, below the grade.
float grade_and_more(Frame& frame, Page& page, float x, float y, float width) {
  const float height = grade_body(frame, page, x, y, width);
  if (frame.viewport.width >= 1024) return height;
  const Rect rect{x, y + height + 12, width, control_height(frame) + 2};
  if (button(frame, "open", rect, word::kShowResult.in(frame.language), ButtonLook::Primary))
    page.actions.push_back(ScreenShown{Screen::Result});
  return rect.bottom() - y;
}

constexpr float kLeastGrade = 56;  ///< "四星级" and a little more.

constexpr CardKind kCards[] = {{"grade-card", word::kResult, grade_and_more},
                               {"next-card", word::kNextTitle, next_body},
                               {"plan-card", word::kPlan, plan_summary},
                               {"special-card", word::kSpecial, special_body},
                               {"points-card", word::kAllocationTitle, points_body}};

/// The grade in words; without "so far" where there is no room for it.
std::string grade_within(const Frame& frame, const Page& page, float room) {
  const std::string grade = grade_sentence(frame, page);
  const auto& graded = page.derived.assessment.graded;
  if (!graded || text_width(grade, kBody) <= room) return shortened(grade, kBody, room);
  return shortened(frame.in(page.criteria().grades[graded->grade].title), kBody, room);
}

void stars_and_progress(Frame& frame, const Page& page, float x, float y, float right) {
  const Assessment& assessment = page.derived.assessment;
  const int total = most_stars(page.criteria());
  const auto lit = assessment.graded ? static_cast<int>(page.criteria().grades[assessment.graded->grade].stars) : 0;
  draw_stars(frame, x, y + 11, 8, 18, lit, total);
  const float left = x + static_cast<float>(total) * 18 + 8;
  const std::string said = progress_text(frame, assessment), figures = progress_figures(assessment);
  const auto fits = [&](const std::string& words) { return left + text_width(words, kCaption) <= right; };
  if (fits(figures)) frame.words("progress", left, y, kCaption, frame.theme.text_2, fits(said) ? said : figures);
}

}  // namespace

void result_panel(Frame& frame, Page& page, Rect rect) {
  const float strip = contact_strip(frame, page, rect);
  const float top = frame.begin_scroll("result", Role::Complementary, word::kResult.in(frame.language),
                                       {rect.x, rect.y, rect.w, rect.h - strip});
  float pen = top + 20;
  if (late_is_here() && page.criteria().clauses.size() <= kMostForPlan) advance_plan(frame, page);
  for (const CardKind& kind : kCards) {
    const Rect place{rect.x, pen, rect.w - 20, card_height(frame, page, kind, rect.w - 20)};
    if (place.h == 0) continue;
    draw_card(frame, page, kind, place);
    pen = place.bottom() + kCardGap;
  }
  const float contact =
      strip == 0 || has_more_than_phone(page) ? contact_card(frame, page, rect.x, pen, rect.w - 20) : 0;
  frame.end_scroll(pen + contact + (contact > 0 ? 20 : 6) - top);
}

void result_bar(Frame& frame, Page& page, Rect rect) {
  const Theme& theme = frame.theme;
  const Assessment& assessment = page.derived.assessment;
  const bool low = frame.viewport.is_low();
  frame.fill(rect, theme.card);
  frame.line(rect.x, rect.y, rect.right(), rect.y, theme.line);
  frame.open("bar", Role::ContentInfo, rect, {.name = word::kResult.in(frame.language)});
  const float x = rect.x + 14, y = low ? rect.y - 12 : rect.y,
              settled = static_cast<float>(assessment.answered + assessment.excluded);
  if (!low)
    progress(frame, {x, y + 10, rect.w - 28, 4}, settled / std::max(1.0f, static_cast<float>(assessment.clauses)),
             theme.primary.ink);
  const char* label = word::kShowResult.in(frame.language);
  const std::string score = score_text(page);
  const float width = button_width(label, kBodyBold), right = rect.right() - 14 - width,
              grade_x = x + std::ceil(text_width(score, kScoreSmall)) + 10;
  frame.words("score", x, y + 20, kScoreSmall, theme.text_1, score);
  // Beside letters this large there is room for the score only: the grade takes the place of its stars.
  const bool beside = right - 12 - grade_x >= kLeastGrade;
  const float left = beside || low ? grade_x : x;
  frame.words("grade", left, left > x ? y + 29 : y + 56, kBody, theme.text_2,
              grade_within(frame, page, right - 12 - left));
  if (beside && !low) stars_and_progress(frame, page, x, rect.y + 59, right - 8);
  const Rect open = low ? Rect{right, rect.y + 4, width, 44} : Rect{right, rect.y + 28, width, 48};
  if (button(frame, "open", open, label, ButtonLook::Primary)) page.actions.push_back(ScreenShown{Screen::Result});
  frame.close();
}

}  // namespace starsheet::ui
