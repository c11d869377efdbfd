#include "documents/paths.h"

#include "core/plan.h"
#include "core/plan_notes.h"
#include "documents/figures.h"

namespace starsheet::documents {
namespace {

constexpr std::int64_t kMostWork = 400'000;

constexpr Phrase kFound{"约 {} 天，到 {}（{}）。", "About {} {day|days}, to {} ({})."};
constexpr Phrase kTooLarge{"可能的做法太多，这里不列出。", "There are too many ways to list them here."};
constexpr Phrase kUnreachable{"按现有的锁定和资料达不到。", "Out of reach with what is locked and what is known."};
constexpr Phrase kMeet{"做到符合", "make it conform"};
constexpr Phrase kFixSamples{"{} 个样本转为符合", "correct {} {sample|samples}"};
constexpr Phrase kRectify{"整改", "correct"};
constexpr Phrase kDeduction{"特别扣分项：{}", "Special deduction: {}"};

PathStep step_of(const Source& source, const PlanStep& step) {
  const Language language = source.language;
  PathStep result{.days = exact_figure(step.days), .gain = shown_text(step.gain)};
  if (step.kind == StepKind::Rectify) {
    const std::string& trigger = source.sheet.deductions[step.index].trigger;
    const std::optional<std::size_t> found = source.criteria.find_trigger(trigger);
    const std::string& title = found ? source.criteria.deductions.triggers[*found].title.in(language) : trigger;
    result.title = fill_in(kDeduction.in(language), {title});
    result.what = kRectify.in(language);
    return result;
  }
  const Clause& clause = source.criteria.clauses[step.index];
  result.id = clause.id;
  result.title = clause.title.in(language);
  const bool samples = step.kind == StepKind::FixSamples;
  result.what =
      samples ? fill_in(kFixSamples.in(language), {std::to_string(step.count)}) : std::string(kMeet.in(language));
  return result;
}

Path path_to(const Source& source, std::size_t target, const PlanNotes& notes) {
  const Language language = source.language;
  Path path{.grade = source.criteria.grades[target].title.in(language)};
  PlanSearch search(source.criteria, source.sheet,
                    {.target = target, .alternatives = 1, .locks = notes.locks, .efforts = notes.efforts});
  const bool done = search.advance(kMostWork);
  const PlanResult& result = search.result();
  if (!done || result.too_large) {
    path.sentence = kTooLarge.in(language);
  } else if (result.plans.empty()) {
    path.sentence = kUnreachable.in(language);
  } else {
    const Plan& plan = result.plans[0];
    const std::string& grade = source.criteria.grades[plan.outcome.grade].title.in(language);
    path.sentence = fill_in(kFound.in(language), {exact_figure(plan.days), shown_text(plan.outcome.score), grade});
    for (const PlanStep& step : plan.steps) path.steps.push_back(step_of(source, step));
  }
  return path;
}

}  // namespace

std::vector<Path> cheapest_paths(const Source& source) {
  if (!source.assessment.low) return {};
  const PlanNotes notes = applicable_notes(source.criteria, source.sheet, plan_notes(source.sheet));
  std::vector<Path> paths;
  for (std::size_t grade = source.assessment.low->grade + 1; grade < source.criteria.grades.size(); ++grade) {
    paths.push_back(path_to(source, grade, notes));
  }
  return paths;
}

}  // namespace starsheet::documents
