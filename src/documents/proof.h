#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/score.h"

namespace starsheet::documents {

/// One clause of the proof, in criteria order.
struct ProofClause {
  std::size_t clause = 0;                 ///< Index into Criteria::clauses.
  AnswerState state = AnswerState::Open;  ///< What counts: an answer that does not count yet is Open.
  std::int64_t samples = 0;               ///< Where state is Sampled.
  std::int64_t nonconforming = 0;
  Rational share{};       ///< 0 to 1; 0 where the clause is open or excluded.
  Rational earned{};      ///< points × share.
  Rational obtained{};    ///< Sum of earned down to this clause.
  Rational applicable{};  ///< Sum of the points of answered clauses down to this one.
};

/// The score against one threshold, in whole numbers: for score p/q and threshold a/b, left = p × b and right = a × q.
/// The score reaches the threshold exactly when left ≥ right.
struct ProofComparison {
  std::size_t grade = 0;  ///< Index into Criteria::grades; has a threshold.
  Integer left{};
  Integer right{};
  bool reached = false;
};

/// 算分凭证: every step from the answers to the grade, so that anyone can check it by hand. Exact; nothing is rounded.
struct Proof {
  std::vector<ProofClause> clauses{};  ///< One per clause.
  Rational obtained{};
  Rational applicable{};
  std::optional<Rational> base{};  ///< obtained ÷ applicable × full. From here on nothing where nothing is applicable.
  std::int64_t deductions = 0;
  std::int64_t bonus = 0;
  Rational deducted{};                         ///< deductions × their points.
  Rational added{};                            ///< bonus × its points.
  std::optional<Rational> uncapped{};          ///< base − deducted + added.
  std::optional<Rational> score{};             ///< uncapped, kept within the cap.
  std::vector<ProofComparison> comparisons{};  ///< One per grade that has a threshold, lowest first.
  bool failed_by_deductions = false;
  std::optional<std::size_t> grade{};  ///< Index into Criteria::grades.
};

/// The proof of a sheet that parse_sheet accepted for `criteria`. It adds up by itself, apart from assess(), and comes
/// to the same score and grade. Source: GB/T 27922-2011 6.3, 6.4, read as formats "Scoring" has it.
Proof prove(const Criteria& criteria, const Sheet& sheet);

/// One line of the proof in words and figures, the same on the screen and on paper.
struct ProofRow {
  enum class Kind { Section, Clause, Step, Comparison, Verdict };
  Kind kind = Kind::Step;
  std::string id{};  ///< Section or clause id, or the step: "sum", "rescale", "deductions", "bonus", "cap", "compare",
                     ///< "veto", "grade".
  std::string label{};   ///< "服务人员能力与资质", "折算为百分制".
  std::string detail{};  ///< The arithmetic: "3 × (1 − 2/8) = 2.25"; empty for a section.
  std::string
      total{};  ///< For a clause, the sums so far: "14.25 / 15"; for a comparison "≥" or "<" in words; else empty.
  bool points_unconfirmed = false;     ///< A clause or section whose points are our own allocation.
  std::optional<RuleStatus> status{};  ///< For a step: how sure the rule behind it is.
};

/// The proof line by line: each section with its clauses, then the steps to the grade, ended by the verdict. Without
/// anything applicable the steps end with the sum.
std::vector<ProofRow> proof_rows(const Criteria& criteria, const Proof& proof, Language language);

/// "已核实", "我们的理解" or "未查到" for a rule's status.
const char* status_text(RuleStatus status, Language language);

/// The proof as a JSON value: clauses, steps and comparisons with exact figures.
JsonValue proof_document(const Criteria& criteria, const Proof& proof);

}  // namespace starsheet::documents
