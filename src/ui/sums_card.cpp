#include "ui/sums_card.h"

#include <cmath>

#include "ui/cards.h"
#include "ui/grade_card.h"
#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

struct Sum {
  const char* key;
  std::string label;
  std::string figure;
};

/// "91.42 ≥ 90": the score beside the threshold that it reaches, or that it misses.
std::string comparison(const Page& page, const Graded& graded) {
  const std::vector<Grade>& grades = page.criteria().grades;
  const std::string score = shown_text(graded.score);
  if (page.derived.assessment.failed_by == FailedBy::Deductions) return score;
  if (grades[graded.grade].from) return score + " ≥ " + points_text(*grades[graded.grade].from);
  return grades.size() > 1 ? score + " < " + points_text(*grades[1].from) : score;
}

std::vector<Sum> sums_of(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  const Rational deducted = Rational(assessment.deductions) * criteria.deductions.points,
                 added = Rational(assessment.bonus) * criteria.bonus.points;
  const Word& last = assessment.complete ? word::kFinal : word::kFinalSoFar;
  std::vector<Sum> sums{
      {"sum/obtained", word::kSums.in(language),
       points_text(assessment.obtained) + " / " + points_text(assessment.applicable)},
      {"sum/base", fill_in(word::kRescaled.in(language), {points_text(criteria.full)}), shown_text(*assessment.base)},
      {"sum/deductions", fill_in(word::kDeductionSum.in(language), {std::to_string(assessment.deductions)}),
       deducted.sign() == 0 ? "0" : "− " + shown_text(deducted)}};
  if (criteria.bonus.max > 0)
    sums.push_back({"sum/bonus", word::kBonusSum.in(language), added.sign() == 0 ? "0" : "+ " + shown_text(added)});
  sums.push_back({"sum/final", last.in(language), comparison(page, *assessment.graded)});
  return sums;
}

constexpr float kRowPad = 4.5f;

/// The figures lie in hairlines, as in a statement of account.
float sums(Frame& frame, const Page& page, float x, float y, float width) {
  float pen = y;
  for (const Sum& sum : sums_of(frame, page)) {
    frame.line(x, pen, x + width, pen, frame.theme.line);
    const float top = pen + kRowPad, figure_width = std::ceil(text_width(sum.figure, kBodyBold));
    const float height = frame.words(sum.key, x, top, width - figure_width - 12, kBody, frame.theme.text_2, sum.label);
    const std::string figure_key = std::string(sum.key) + "/figure";
    frame.words(figure_key, x + width - figure_width, top, kBodyBold, frame.theme.text_1, sum.figure);
    pen = top + height + kRowPad;
  }
  return pen - y;
}

}  // namespace

float sums_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  float pen = y + grade_body(frame, page, x, y, width);
  if (!assessment.graded) return pen - y;
  const bool is_steady = !assessment.allocations.empty() && !assessment.grade_depends_on_allocation;
  const Word& steadiness = is_steady ? word::kSameEverywhere : word::kDepends;
  const Colour ink = is_steady ? frame.theme.text_2 : frame.theme.sampled.ink;
  if (is_steady || assessment.grade_depends_on_allocation)
    pen += centred(frame, "steadiness", x, pen, width, kCaption, ink, steadiness.in(frame.language));
  pen += 12;
  return pen + sums(frame, page, x, pen, width) - y;
}

}  // namespace starsheet::ui
