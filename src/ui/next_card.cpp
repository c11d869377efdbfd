#include "ui/next_card.h"

#include "ui/cards.h"

namespace starsheet::ui {

std::string next_sentence(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const Language language = frame.language;
  if (assessment.failed_by == FailedBy::Deductions) return word::kRectifyFirst.in(language);
  if (assessment.next) {
    return fill_in(word::kGap.in(language), {frame.in(page.criteria().grades[assessment.next->grade].title),
                                             shown_up_text(assessment.next->gap)});
  }
  return assessment.graded && assessment.failed_by == FailedBy::Nothing ? word::kTopGrade.in(language) : std::string();
}

std::string margin_sentence(const Frame& frame, const Page& page) {
  const auto& margin = page.derived.assessment.margin;
  return margin ? fill_in(word::kMargin.in(frame.language), {shown_text(*margin)}) : std::string();
}

float next_body(Frame& frame, Page& page, float x, float y, float width) {
  const Language language = frame.language;
  float pen = y;
  pen += card_title(frame, x, pen, width, word::kNextTitle.in(language));
  if (const std::string next = next_sentence(frame, page); !next.empty())
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1, next);
  if (const std::string margin = margin_sentence(frame, page); !margin.empty())
    pen += frame.words("margin", x, pen, width, kBody, frame.theme.text_2, margin);
  if (page.derived.telling) {
    pen +=
        6 + frame.words("telling-label", x, pen + 6, width, kCaption, frame.theme.text_2, word::kTelling.in(language));
    const std::string figure =
        fill_in(word::kPoints.in(language), {points_text(page.criteria().clauses[*page.derived.telling].points)});
    pen += clause_line(frame, page, "telling",
                       {.clause = *page.derived.telling, .figure = figure, .ink = frame.theme.text_2}, x, pen, width);
  }
  return pen - y;
}

}  // namespace starsheet::ui
