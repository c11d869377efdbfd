#include "ui/points_card.h"

#include "ui/cards.h"

namespace starsheet::ui {

float points_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  float pen = y;
  pen += card_title(frame, x, pen, width, word::kAllocationTitle.in(language));
  std::string sums;
  for (const Section& section : criteria.sections) {
    if (section.points_status == PointsStatus::Confirmed) sums += (sums.empty() ? "" : " / ") + points_text(section.points);
  }
  pen += frame.words("note", x, pen, width, kBody, frame.theme.text_2, fill_in(word::kAllocationNote.in(language), {sums.empty() ? "—" : sums}));
  for (const AllocationOutcome& outcome : assessment.allocations) {
    if (!outcome.graded || !assessment.graded) continue;
    const std::string& title = frame.in(criteria.allocations[outcome.allocation].title);
    const bool same = outcome.graded->grade == assessment.graded->grade;
    const std::string sentence = fill_in((same ? word::kSameUnderOther : word::kOtherUnderOther).in(language),
                                         {title, shown_text(outcome.graded->score), frame.in(criteria.grades[outcome.graded->grade].title)});
    const std::string key = "allocation/" + criteria.allocations[outcome.allocation].id;
    pen += 6 + frame.words(key, x, pen + 6, width, kBody, same ? frame.theme.text_1 : frame.theme.sampled.ink, sentence);
  }
  if (assessment.grade_depends_on_allocation) {
    pen += 4 + frame.words("depends", x, pen + 4, width, kBodyBold, frame.theme.sampled.ink, word::kDepends.in(language));
  }
  return pen - y;
}

}  // namespace starsheet::ui
