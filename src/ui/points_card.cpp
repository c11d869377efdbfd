#include "ui/points_card.h"

#include "ui/cards.h"

namespace starsheet::ui {
namespace {

/// Which points are confirmed: the file's own word for each.
std::string basis(const Frame& frame, const Criteria& criteria, std::size_t unconfirmed) {
  const std::size_t confirmed = criteria.clauses.size() - unconfirmed;
  const std::string clauses = std::to_string(confirmed);
  if (unconfirmed == 0) return word::kAllConfirmed.in(frame.language);
  std::string sums;
  for (const Section& section : criteria.sections) {
    if (section.points_status == PointsStatus::Confirmed)
      sums += (sums.empty() ? "" : " / ") + points_text(section.points);
  }
  if (sums.empty() && confirmed == 0) return word::kNoneConfirmed.in(frame.language);
  if (sums.empty()) return fill_in(word::kClausesConfirmed.in(frame.language), {clauses});
  if (confirmed == 0) return fill_in(word::kSumsConfirmed.in(frame.language), {sums});
  return fill_in(word::kAllocationNote.in(frame.language), {sums, clauses});
}

}  // namespace

float points_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  const std::size_t unconfirmed = unconfirmed_clauses(criteria);
  if (unconfirmed == 0 && assessment.allocations.empty()) return 0;
  float pen = y;
  pen += card_title(frame, x, pen, width, word::kAllocationTitle.in(language));
  pen += frame.words("note", x, pen, width, kBody, frame.theme.text_2, basis(frame, criteria, unconfirmed));
  for (const AllocationOutcome& outcome : assessment.allocations) {
    if (!outcome.graded || !assessment.graded) continue;
    const std::string& title = frame.in(criteria.allocations[outcome.allocation].title);
    const bool same = outcome.graded->grade == assessment.graded->grade;
    const std::string sentence =
        fill_in((same ? word::kSameUnderOther : word::kOtherUnderOther).in(language),
                {title, shown_text(outcome.graded->score), frame.in(criteria.grades[outcome.graded->grade].title)});
    const std::string key = "allocation/" + criteria.allocations[outcome.allocation].id;
    pen +=
        6 + frame.words(key, x, pen + 6, width, kBody, same ? frame.theme.text_1 : frame.theme.sampled.ink, sentence);
  }
  if (assessment.grade_depends_on_allocation) {
    pen +=
        4 + frame.words("depends", x, pen + 4, width, kBodyBold, frame.theme.sampled.ink, word::kDepends.in(language));
  }
  return pen - y;
}

}  // namespace starsheet::ui
