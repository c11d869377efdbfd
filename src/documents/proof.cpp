#include "documents/proof.h"

#include <algorithm>

namespace starsheet::documents {
namespace {

bool is_applicable(AnswerState state) { return state != AnswerState::Open && state != AnswerState::Excluded; }

ProofClause proof_clause(const Criteria& criteria, const Sheet& sheet, std::size_t index) {
  ProofClause line{.clause = index};
  const Clause& clause = criteria.clauses[index];
  const Answer* answer = sheet.answers.find(clause.id);
  if (answer == nullptr || !counts(*answer)) return line;
  line.state = answer->state;
  if (!is_applicable(line.state)) return line;
  if (line.state == AnswerState::Sampled) {
    line.samples = *answer->samples;
    line.nonconforming = *answer->nonconforming;
  }
  line.share = share(*answer);
  line.earned = clause.points * line.share;
  return line;
}

void add_clauses(const Criteria& criteria, const Sheet& sheet, Proof& proof) {
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    ProofClause line = proof_clause(criteria, sheet, i);
    proof.obtained += line.earned;
    if (is_applicable(line.state)) proof.applicable += criteria.clauses[i].points;
    line.obtained = proof.obtained;
    line.applicable = proof.applicable;
    proof.clauses.push_back(std::move(line));
  }
}

void add_comparisons(const Criteria& criteria, Proof& proof) {
  const Rational& score = *proof.score;
  for (std::size_t i = 0; i < criteria.grades.size(); ++i) {
    if (!criteria.grades[i].from) continue;
    const Rational& from = *criteria.grades[i].from;
    ProofComparison comparison{
        .grade = i, .left = score.numerator() * from.denominator(), .right = from.numerator() * score.denominator()};
    comparison.reached = comparison.left >= comparison.right;
    proof.comparisons.push_back(std::move(comparison));
  }
}

std::size_t grade_of(const Proof& proof) {
  std::size_t grade = 0;
  if (proof.failed_by_deductions) return grade;
  for (const ProofComparison& comparison : proof.comparisons) {
    if (comparison.reached) grade = comparison.grade;
  }
  return grade;
}

}  // namespace

Proof prove(const Criteria& criteria, const Sheet& sheet) {
  Proof proof;
  add_clauses(criteria, sheet, proof);
  proof.deductions = static_cast<std::int64_t>(sheet.deductions.size());
  proof.bonus = sheet.bonus ? std::min<std::int64_t>(1, criteria.bonus.max) : 0;
  proof.deducted = Rational(proof.deductions) * criteria.deductions.points;
  proof.added = Rational(proof.bonus) * criteria.bonus.points;
  proof.failed_by_deductions = proof.deductions >= criteria.deductions.fail_at;
  if (proof.applicable.sign() == 0) return proof;
  proof.base = proof.obtained / proof.applicable * criteria.full;
  proof.uncapped = *proof.base - proof.deducted + proof.added;
  proof.score = std::clamp(*proof.uncapped, criteria.cap.min, criteria.cap.max);
  add_comparisons(criteria, proof);
  proof.grade = grade_of(proof);
  return proof;
}

}  // namespace starsheet::documents
