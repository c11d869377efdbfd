#include "ui/outcome.h"

#include "ui/words.h"

namespace starsheet::ui {

std::string grade_text(const Frame& frame, const Criteria& criteria, const Assessment& assessment) {
  if (!assessment.graded) return word::kNoScore.in(frame.language);
  const std::string& title = frame.in(criteria.grades[assessment.graded->grade].title);
  return assessment.complete ? title : fill_in(word::kProvisional.in(frame.language), {title});
}

std::string progress_text(const Frame& frame, const Assessment& assessment) {
  const std::string all = std::to_string(assessment.clauses), answered = std::to_string(assessment.answered);
  const std::string excluded = std::to_string(assessment.excluded);
  if (assessment.complete && assessment.excluded == 0) return fill_in(word::kComplete.in(frame.language), {all});
  if (assessment.complete) return fill_in(word::kCompleteButExcluded.in(frame.language), {all, excluded});
  if (assessment.excluded == 0) return fill_in(word::kAnsweredCount.in(frame.language), {answered, all});
  return fill_in(word::kAnsweredAndExcluded.in(frame.language), {answered, all, excluded});
}

std::string progress_figures(const Assessment& assessment) {
  return std::to_string(assessment.answered) + "/" + std::to_string(assessment.clauses - assessment.excluded);
}

}  // namespace starsheet::ui
