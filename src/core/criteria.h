#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json_value.h"
#include "core/rational.h"
#include "core/result.h"
#include "core/text.h"

namespace starsheet {

/// How sure a point value is. A value that is not confirmed is our own split of a confirmed sum.
enum class PointsStatus { Confirmed, Allocated };
/// How sure a clause's wording is.
enum class TextStatus { Confirmed, Mirrored, Recalled };
/// How sure a rule is; proof and report print it.
enum class RuleStatus { Confirmed, Interpretation, NotFound };

/// Who answers for a clause; the name behind Clause::department.
struct Department {
  std::string id{};
  Text title{};
};

/// Our own estimate of what it takes to meet a clause, in working days, not negative.
struct Improvement {
  std::optional<Rational> days{};             ///< From not met to met.
  std::optional<Rational> days_per_sample{};  ///< For each non-conforming sample put right.
  Text action{};
};

struct Clause {
  std::string id{};
  Text title{};
  Text requirement{};
  Rational points{};  ///< Positive.
  PointsStatus points_status = PointsStatus::Allocated;
  TextStatus text_status = TextStatus::Recalled;
  bool sampling_possible = false;  ///< Sampling is never refused; where it is not expected it is warned about.
  bool exclusion_usual = false;    ///< Likewise for exclusion.
  std::vector<Text> evidence{};
  std::string department{};
  std::optional<Improvement> improve{};
  std::optional<Text> note{};
  std::size_t section = 0;    ///< Index into Criteria::sections.
  std::size_t indicator = 0;  ///< Index into Criteria::indicators.
};

struct Indicator {
  std::string id{};
  Text title{};
  std::optional<Text> short_title{};
  std::size_t section = 0;
  std::size_t first_clause = 0;  ///< Its clauses are [first_clause, first_clause + clause_count) of Criteria::clauses.
  std::size_t clause_count = 0;
};

struct Section {
  std::string id{};
  Text title{};
  std::optional<Text> short_title{};
  Rational points{};
  PointsStatus points_status = PointsStatus::Allocated;
  std::size_t first_indicator = 0;
  std::size_t indicator_count = 0;
};

/// Another set of points for the same clauses, to see whether a grade depends on unconfirmed values.
struct Allocation {
  std::string id{};
  Text title{};
  std::vector<Rational> points{};  ///< One per clause, in the order of Criteria::clauses.
};

struct Trigger {
  std::string id{};
  Text title{};
};

struct DeductionRule {
  Rational points{1};
  std::int64_t fail_at = 5;  ///< This many deductions fail the assessment at any score. GB/T 27922-2011 6.4
  std::optional<Rational> days{};
  RuleStatus status = RuleStatus::NotFound;
  std::vector<Trigger> triggers{};
};

struct BonusRule {
  Rational points{1};
  std::int64_t max = 1;  ///< 0 or 1.
  RuleStatus status = RuleStatus::NotFound;
};

struct Cap {
  Rational min{0};
  Rational max{100};
  RuleStatus status = RuleStatus::NotFound;
};

struct Grade {
  std::string id{};
  std::optional<Rational> from{};  ///< Absent in the first, the failing grade, alone.
  std::int64_t stars = 0;
  Text title{};
  RuleStatus status = RuleStatus::NotFound;
};

struct Rule {
  std::string id{};
  RuleStatus status = RuleStatus::NotFound;
  Text text{};
};

/// What the page calls itself under these criteria.
struct Product {
  Text name{};
  Text short_name{};
  std::optional<Text> question{};  ///< What a first visit is asked: "3 分钟，看看能评几星".
};

/// A criteria file, checked. Everything is in file order.
struct Criteria {
  std::string id{};
  std::string revision{};
  Rational full{100};
  Text title{};
  std::string source_document{};
  std::optional<Text> source_note{};
  std::optional<Product> product{};
  std::vector<Department>
      departments{};  ///< Optional in a file; a clause's department without an entry shows as its id.
  std::vector<Section> sections{};
  std::vector<Indicator> indicators{};
  std::vector<Clause> clauses{};
  std::vector<Allocation> allocations{};
  DeductionRule deductions{};
  BonusRule bonus{};
  Cap cap{};
  std::vector<Grade> grades{};  ///< At least one; ascending.
  std::vector<Rule> rules{};

  /// Index of the clause with that id, or nothing.
  std::optional<std::size_t> find_clause(std::string_view clause_id) const;
  /// Index of the deduction trigger with that id, or nothing.
  std::optional<std::size_t> find_trigger(std::string_view trigger_id) const;

  std::vector<std::size_t> clauses_by_id{};  ///< Clause indexes sorted by id; find_clause searches it.
};

/// How many clauses have points that nobody has checked against the standard.
std::size_t unconfirmed_clauses(const Criteria& criteria);

/// Whether what is known of the way to a certificate (documents/route.h) is about this standard.
bool has_route(const Criteria& criteria);

/// Whether any rule that the file states, or any that it scores by, is not confirmed.
bool has_unconfirmed_rules(const Criteria& criteria);

/// The format name that criteria files carry.
inline constexpr std::string_view kCriteriaFormat = "starsheet.criteria";

/// Reads a criteria file. Every fault that formats name is listed, each with its JSON pointer.
Result<Criteria> parse_criteria(std::string_view text);
Result<Criteria> parse_criteria(const JsonValue& document);

/// What is wrong with publishing `next` after `previous` (lint --against): a change of clauses, points, thresholds or
/// adjustments under the same id and revision. Empty when all is well.
Issues check_revision(const Criteria& previous, const Criteria& next);

}  // namespace starsheet
