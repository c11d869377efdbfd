#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/criteria.h"
#include "core/rational.h"
#include "core/sheet.h"

namespace starsheet {

/// A score with the grade it earns; `grade` is an index into Criteria::grades.
struct Graded {
  Rational score{};
  std::size_t grade = 0;

  bool operator==(const Graded&) const = default;
};

enum class FailedBy { Nothing, Score, Deductions };

/// Points obtained and applicable of one section or indicator, over answered clauses.
struct Subtotal {
  Rational obtained{};
  Rational applicable{};
};

/// What one clause costs: points × (1 − share) / applicable × full. Not 0.
struct Loss {
  std::size_t clause = 0;  ///< Index into Criteria::clauses.
  Rational points{};
};

struct NextGrade {
  std::size_t grade = 0;
  Rational gap{};  ///< Positive: the next grade's threshold minus the score.
};

/// What the sheet gives under another allocation.
struct AllocationOutcome {
  std::size_t allocation = 0;  ///< Index into Criteria::allocations.
  std::optional<Graded> graded{};
};

enum class WarningCode { ExclusionUnusual, SamplingUnusual, ReasonOmitted, UnknownClause, OtherRevision, NoEffort };

struct Warning {
  std::string path{};  ///< JSON pointer into the sheet.
  WarningCode code = WarningCode::OtherRevision;
  Text message{};
};

/// Everything a sheet gives. Exact; nothing in it is rounded.
struct Assessment {
  bool complete = false;  ///< No clause is open; until then score and grade are provisional.
  std::size_t clauses = 0;
  std::size_t answered = 0;  ///< Met, unmet or sampled.
  std::size_t excluded = 0;
  std::int64_t deductions = 0;
  std::int64_t bonus = 0;
  Rational obtained{};
  Rational applicable{};
  std::optional<Rational> base{};  ///< Nothing when nothing is applicable.
  std::optional<Graded> graded{};  ///< Nothing when nothing is applicable.
  FailedBy failed_by = FailedBy::Nothing;
  std::optional<Graded>
      low{};  ///< Every open clause unmet: the guaranteed score. Nothing when every clause is excluded.
  std::optional<Graded> high{};  ///< Every open clause met: the reachable score.
  std::optional<NextGrade> next{};
  std::optional<Rational> margin{};
  std::vector<Subtotal> sections{};          ///< One per section, in order.
  std::vector<Subtotal> indicators{};        ///< One per indicator, in order.
  std::vector<Loss> losses{};                ///< Clauses only, largest first, ties in criteria order.
  std::optional<Rational> deduction_loss{};  ///< Deductions × points when there are any and there is a score.
  std::vector<AllocationOutcome> allocations{};
  bool grade_depends_on_allocation = false;
  std::vector<Warning> warnings{};  ///< In file order.
};

/// The assessment of a sheet that parse_sheet accepted for `criteria`, as the scoring rules have it:
/// base = obtained / applicable × full; score = clamp(base − deductions + bonus, cap); the grade from the exact value.
/// Source: GB/T 27922-2011 6.3, 6.4; the order of rescaling and special points, the cap and unrounded comparison are
/// readings that the criteria file's rules name as such.
Assessment assess(const Criteria& criteria, const Sheet& sheet);

/// Score and grade alone: what one changed answer needs. Nothing when nothing is applicable.
std::optional<Graded> grade_sheet(const Criteria& criteria, const Sheet& sheet);

/// The grade that a score within the cap and a number of special deductions earn: index into Criteria::grades.
std::size_t grade_at(const Criteria& criteria, const Rational& score, std::int64_t deductions);

/// The open clause whose answer narrows the range most: the one with most points, ties in criteria order; none of
/// `passed_over`, which are indexes of clauses. Nothing when none is open.
std::optional<std::size_t> most_telling_clause(const Criteria& criteria, const Sheet& sheet,
                                               const std::vector<std::size_t>& passed_over = {});

/// The code as files spell it: "exclusion-unusual".
const char* warning_code(WarningCode code);

/// The assessment as one JSON object on one line, members as the result format has them; messages in `language`.
std::string assessment_json(const Criteria& criteria, const Assessment& assessment, Language language);

}  // namespace starsheet
