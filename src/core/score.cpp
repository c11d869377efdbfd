#include "core/score.h"

#include <algorithm>

#include "core/score_warnings.h"
#include "core/sum.h"

namespace starsheet {
namespace {

/// Answers that count, by clause index; null where the clause is open.
using Answered = std::vector<const Answer*>;

Answered answered_clauses(const Criteria& criteria, const Sheet& sheet) {
  Answered answered;
  answered.reserve(criteria.clauses.size());
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    answered.push_back(answer != nullptr && counts(*answer) ? answer : nullptr);
  }
  return answered;
}

/// Points obtained and applicable over answered clauses, and those of open ones.
struct Tally {
  Sum obtained{};
  Sum applicable{};
  Sum open{};

  /// Takes in a clause of `points`; `answer` is null when it is open.
  void add(const Rational& points, const Answer* answer) {
    if (answer == nullptr) {
      open.add(points);
      return;
    }
    if (answer->state == AnswerState::Excluded) return;
    applicable.add(points);
    if (answer->state == AnswerState::Met) obtained.add(points);
    if (answer->state == AnswerState::Sampled) {
      obtained.add_part(points, *answer->samples - *answer->nonconforming, *answer->samples);
    }
  }
};

std::int64_t deduction_count(const Sheet& sheet) { return static_cast<std::int64_t>(sheet.deductions.size()); }

std::int64_t bonus_count(const Criteria& criteria, const Sheet& sheet) {
  return sheet.bonus ? std::min<std::int64_t>(1, criteria.bonus.max) : 0;
}

bool fails_by_deductions(const Criteria& criteria, const Sheet& sheet) {
  return deduction_count(sheet) >= criteria.deductions.fail_at;
}

// Pre: applicable is positive.
Rational base_of(const Criteria& criteria, const Rational& obtained, const Rational& applicable) {
  return obtained * (criteria.full / applicable);
}

Graded graded_from_base(const Criteria& criteria, const Sheet& sheet, const Rational& base) {
  const Rational adjustment = Rational(bonus_count(criteria, sheet)) * criteria.bonus.points -
                              Rational(deduction_count(sheet)) * criteria.deductions.points;
  Graded result{.score = base + adjustment};
  if (result.score < criteria.cap.min) result.score = criteria.cap.min;
  if (result.score > criteria.cap.max) result.score = criteria.cap.max;
  result.grade = grade_at(criteria, result.score, deduction_count(sheet));
  return result;
}

std::optional<Graded> graded(const Criteria& criteria, const Sheet& sheet, const Rational& obtained,
                             const Rational& applicable) {
  if (applicable.sign() == 0) return std::nullopt;
  return graded_from_base(criteria, sheet, base_of(criteria, obtained, applicable));
}

void count_answers(const Answered& answered, Assessment& result) {
  result.clauses = answered.size();
  std::size_t open = 0;
  for (const Answer* answer : answered) {
    if (answer == nullptr) {
      ++open;
    } else if (answer->state == AnswerState::Excluded) {
      ++result.excluded;
    } else {
      ++result.answered;
    }
  }
  result.complete = open == 0;
}

std::vector<Subtotal> subtotals(const std::vector<Tally>& tallies) {
  std::vector<Subtotal> result;
  result.reserve(tallies.size());
  for (const Tally& tally : tallies) {
    result.push_back({.obtained = tally.obtained.value(), .applicable = tally.applicable.value()});
  }
  return result;
}

/// Fills in sums and range, which need every clause once.
void add_up(const Criteria& criteria, const Sheet& sheet, const Answered& answered, Assessment& result) {
  Tally total;
  std::vector<Tally> sections(criteria.sections.size());
  std::vector<Tally> indicators(criteria.indicators.size());
  for (std::size_t i = 0; i < answered.size(); ++i) {
    const Clause& clause = criteria.clauses[i];
    total.add(clause.points, answered[i]);
    sections[clause.section].add(clause.points, answered[i]);
    indicators[clause.indicator].add(clause.points, answered[i]);
  }
  result.sections = subtotals(sections);
  result.indicators = subtotals(indicators);
  result.obtained = total.obtained.value();
  result.applicable = total.applicable.value();
  const Rational open = total.open.value();
  result.low = graded(criteria, sheet, result.obtained, result.applicable + open);
  result.high = graded(criteria, sheet, result.obtained + open, result.applicable + open);
}

std::vector<Loss> losses_of(const Criteria& criteria, const Answered& answered, const Rational& applicable) {
  const Rational scale = criteria.full / applicable;
  std::vector<Loss> losses;
  for (std::size_t i = 0; i < answered.size(); ++i) {
    if (answered[i] == nullptr || answered[i]->state == AnswerState::Excluded) continue;
    const Rational lost = Rational(1) - share(*answered[i]);
    if (lost.sign() != 0) losses.push_back({.clause = i, .points = criteria.clauses[i].points * lost * scale});
  }
  std::sort(losses.begin(), losses.end(), [](const Loss& a, const Loss& b) {
    const std::strong_ordering order = b.points <=> a.points;
    return order == 0 ? a.clause < b.clause : order < 0;
  });
  return losses;
}

std::optional<Graded> allocation_outcome(const Criteria& criteria, const Sheet& sheet, const Answered& answered,
                                         const Allocation& allocation) {
  Tally total;
  for (std::size_t i = 0; i < answered.size(); ++i) total.add(allocation.points[i], answered[i]);
  return graded(criteria, sheet, total.obtained.value(), total.applicable.value());
}

/// Fills in what follows from a score: how it failed, the next grade, the margin, losses.
void explain_score(const Criteria& criteria, const Sheet& sheet, const Answered& answered, Assessment& result) {
  const auto& [score, grade] = *result.graded;
  result.losses = losses_of(criteria, answered, result.applicable);
  if (result.deductions > 0) result.deduction_loss = Rational(result.deductions) * criteria.deductions.points;
  if (fails_by_deductions(criteria, sheet)) {
    result.failed_by = FailedBy::Deductions;
    return;
  }
  const bool is_highest = grade + 1 == criteria.grades.size();
  if (grade == 0 && !is_highest) result.failed_by = FailedBy::Score;
  if (!is_highest) result.next = NextGrade{.grade = grade + 1, .gap = *criteria.grades[grade + 1].from - score};
  if (grade > 0) result.margin = score - *criteria.grades[grade].from;
}

}  // namespace

Assessment assess(const Criteria& criteria, const Sheet& sheet) {
  const Answered answered = answered_clauses(criteria, sheet);
  Assessment result;
  count_answers(answered, result);
  result.deductions = deduction_count(sheet);
  result.bonus = bonus_count(criteria, sheet);
  add_up(criteria, sheet, answered, result);
  if (result.applicable.sign() != 0) {
    result.base = base_of(criteria, result.obtained, result.applicable);
    result.graded = graded_from_base(criteria, sheet, *result.base);
    explain_score(criteria, sheet, answered, result);
  }
  for (std::size_t i = 0; i < criteria.allocations.size(); ++i) {
    AllocationOutcome outcome{.allocation = i,
                              .graded = allocation_outcome(criteria, sheet, answered, criteria.allocations[i])};
    if (outcome.graded && outcome.graded->grade != result.graded->grade) result.grade_depends_on_allocation = true;
    result.allocations.push_back(std::move(outcome));
  }
  result.warnings = warnings_of(criteria, sheet);
  return result;
}

std::optional<Graded> grade_sheet(const Criteria& criteria, const Sheet& sheet) {
  Tally total;
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    total.add(clause.points, answer != nullptr && counts(*answer) ? answer : nullptr);
  }
  return graded(criteria, sheet, total.obtained.value(), total.applicable.value());
}

// The highest grade whose threshold the exact score reaches; the first, failing one below the lowest.
std::size_t grade_at(const Criteria& criteria, const Rational& score, std::int64_t deductions) {
  if (deductions >= criteria.deductions.fail_at) return 0;
  std::size_t grade = criteria.grades.size() - 1;
  while (grade > 0 && score < *criteria.grades[grade].from) --grade;
  return grade;
}

std::optional<std::size_t> most_telling_clause(const Criteria& criteria, const Sheet& sheet,
                                               const std::vector<std::size_t>& passed_over) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const Answer* answer = sheet.answers.find(criteria.clauses[i].id);
    if (answer != nullptr && counts(*answer)) continue;
    if (std::find(passed_over.begin(), passed_over.end(), i) != passed_over.end()) continue;
    if (!best || criteria.clauses[i].points > criteria.clauses[*best].points) best = i;
  }
  return best;
}

}  // namespace starsheet
