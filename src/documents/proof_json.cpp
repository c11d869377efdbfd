#include "documents/proof.h"

namespace starsheet::documents {
namespace {

JsonValue text(std::string value) { return {std::move(value)}; }
JsonValue exact(const Rational& value) { return text(exact_text(value)); }
JsonValue number(std::int64_t value) { return {JsonNumber{std::to_string(value)}}; }

const char* state_name(AnswerState state) {
  switch (state) {
    case AnswerState::Met:
      return "met";
    case AnswerState::Unmet:
      return "unmet";
    case AnswerState::Sampled:
      return "sampled";
    case AnswerState::Excluded:
      return "excluded";
    case AnswerState::Open:
      break;
  }
  return "open";
}

JsonValue clause_value(const Criteria& criteria, const ProofClause& line) {
  const Clause& clause = criteria.clauses[line.clause];
  JsonObject object;
  object.emplace_back("id", text(clause.id));
  object.emplace_back("state", text(state_name(line.state)));
  object.emplace_back("points", exact(clause.points));
  object.emplace_back("share", exact(line.share));
  object.emplace_back("earned", exact(line.earned));
  object.emplace_back("obtained", exact(line.obtained));
  object.emplace_back("applicable", exact(line.applicable));
  return {std::move(object)};
}

JsonValue comparison_value(const Criteria& criteria, const ProofComparison& comparison) {
  const Grade& grade = criteria.grades[comparison.grade];
  JsonObject object;
  object.emplace_back("grade", text(grade.id));
  object.emplace_back("from", exact(*grade.from));
  object.emplace_back("left", text(comparison.left.to_decimal()));
  object.emplace_back("right", text(comparison.right.to_decimal()));
  object.emplace_back("reached", JsonValue{comparison.reached});
  return {std::move(object)};
}

JsonValue steps_value(const Criteria& criteria, const Proof& proof) {
  JsonObject object;
  object.emplace_back("obtained", exact(proof.obtained));
  object.emplace_back("applicable", exact(proof.applicable));
  object.emplace_back("full", exact(criteria.full));
  object.emplace_back("base", proof.base ? exact(*proof.base) : JsonValue{});
  object.emplace_back("deductions", number(proof.deductions));
  object.emplace_back("deducted", exact(proof.deducted));
  object.emplace_back("bonus", number(proof.bonus));
  object.emplace_back("added", exact(proof.added));
  object.emplace_back("uncapped", proof.uncapped ? exact(*proof.uncapped) : JsonValue{});
  object.emplace_back("score", proof.score ? exact(*proof.score) : JsonValue{});
  object.emplace_back("grade", proof.grade ? text(criteria.grades[*proof.grade].id) : JsonValue{});
  return {std::move(object)};
}

}  // namespace

JsonValue proof_document(const Criteria& criteria, const Proof& proof) {
  JsonArray clauses;
  for (const ProofClause& line : proof.clauses) clauses.push_back(clause_value(criteria, line));
  JsonArray comparisons;
  for (const ProofComparison& comparison : proof.comparisons)
    comparisons.push_back(comparison_value(criteria, comparison));
  JsonObject object;
  object.emplace_back("clauses", JsonValue{std::move(clauses)});
  object.emplace_back("steps", steps_value(criteria, proof));
  object.emplace_back("comparisons", JsonValue{std::move(comparisons)});
  object.emplace_back("failedByDeductions", JsonValue{proof.failed_by_deductions});
  return {std::move(object)};
}

}  // namespace starsheet::documents
