#include "ui/next_card.h"

#include "ui/cards.h"

namespace starsheet::ui {

float next_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  float pen = y;
  pen += card_title(frame, x, pen, width, word::kNextTitle.in(language));
  if (assessment.next) {
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1,
                       fill_in(word::kGap.in(language), {frame.in(criteria.grades[assessment.next->grade].title), shown_up_text(assessment.next->gap)}));
  } else if (assessment.graded && assessment.failed_by == FailedBy::Nothing) {
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1, word::kTopGrade.in(language));
  }
  if (assessment.failed_by == FailedBy::Deductions) {
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1, word::kRectifyFirst.in(language));
  }
  if (assessment.margin) {
    pen += frame.words("margin", x, pen, width, kBody, frame.theme.text_2, fill_in(word::kMargin.in(language), {shown_text(*assessment.margin)}));
  }
  if (page.derived.telling) {
    pen += 6 + frame.words("telling-label", x, pen + 6, width, kCaption, frame.theme.text_2, word::kTelling.in(language));
    const std::string figure = fill_in(word::kPoints.in(language), {points_text(criteria.clauses[*page.derived.telling].points)});
    pen += clause_line(frame, page, "telling", {.clause = *page.derived.telling, .figure = figure, .ink = frame.theme.text_2}, x, pen, width);
  }
  return pen - y;
}

}  // namespace starsheet::ui
