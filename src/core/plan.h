#pragma once

// The cheapest path: the least effort that brings a sheet to a grade, and the next best ways, exactly.
//
//   const PlanRequest request{.target = 4};
//   const Issues faults = check_plan_request(criteria, sheet, request);
//   const PlanResult result = plan(criteria, sheet, request);
//
// In the page a search is advanced in slices instead: PlanSearch search(criteria, sheet, request);
// while (!search.advance(kPlanSlice)) …; search.result().

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/criteria.h"
#include "core/effort.h"
#include "core/score.h"
#include "core/sheet.h"

namespace starsheet {

struct PlanRequest {
  std::size_t target = 0;            ///< Index into Criteria::grades; not 0, which has no threshold.
  std::size_t alternatives = 3;      ///< How many plans to list in all, at least 1.
  std::vector<std::string> locks{};  ///< Clause ids and "deduction/N": what takes no step.
  Efforts efforts{};
};

/// Meet: an unmet or open clause is brought to met. FixSamples: non-conforming samples of a sampled clause are put
/// right. Rectify: a special deduction is removed.
enum class StepKind { Meet, FixSamples, Rectify };

struct PlanStep {
  StepKind kind = StepKind::Meet;
  std::size_t index = 0;   ///< Into Criteria::clauses; for Rectify into Sheet::deductions.
  std::int64_t count = 1;  ///< Samples put right; 1 for the other kinds.
  Rational days{};         ///< Of the whole step.
  Rational gain{};         ///< Points the score rises by, before cap and veto.
};

struct Plan {
  Rational days{};
  Graded outcome{};  ///< The score it leads to, with its grade.
  std::vector<PlanStep>
      steps{};  ///< In criteria order, then deductions by index. Empty when the target is reached already.
};

struct PlanResult {
  std::size_t target = 0;
  bool reachable = false;
  std::optional<std::size_t>
      best{};                     ///< The highest grade in reach with the locks. Nothing when every clause is excluded.
  std::optional<Graded> start{};  ///< The guaranteed score: open clauses unmet. Nothing when every clause is excluded.
  bool too_large = false;         ///< The search was given up: plans is empty and means nothing.
  std::vector<Plan>
      plans{};  ///< Best first: by days, then number of steps, then score descending, then in criteria order.
  std::vector<Warning> warnings{};  ///< Code NoEffort: what could take a step, but nothing says how long it takes.
};

/// What is wrong with a request: a target without a threshold, a lock or an effort for what does not exist. Empty when
/// all is well.
Issues check_plan_request(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request);

/// Index of the grade with that id, when it has a threshold; nothing otherwise.
std::optional<std::size_t> find_target(const Criteria& criteria, std::string_view grade_id);

/// The work of one slice in the page: a few milliseconds.
inline constexpr std::int64_t kPlanSlice = 20'000;

/// A search that is advanced bit by bit, and given up by destroying it.
/// Pre: check_plan_request finds nothing. Keeps no reference to what it was made from.
class PlanSearch {
 public:
  PlanSearch(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request);
  PlanSearch(PlanSearch&&) noexcept;
  PlanSearch& operator=(PlanSearch&&) noexcept;
  ~PlanSearch();

  /// Does at most about `work` units (a quarter of a microsecond each, roughly); true once it is done.
  bool advance(std::int64_t work);
  /// The result. Before advance() has given true its `plans` are missing; everything else is there from the start.
  const PlanResult& result() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The search, run to its end. Pre: check_plan_request finds nothing.
PlanResult plan(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request);

/// A copy of the sheet with these steps taken: clauses met, samples put right, deductions removed. What is open and in
/// no step stays open, so the score to show beside a plan is the `low` of its assessment.
Sheet with_steps(const Sheet& sheet, const Criteria& criteria, const std::vector<PlanStep>& steps);

/// The id that files and commands know a step by: the clause's, or "deduction/N".
std::string step_id(const Criteria& criteria, const PlanStep& step);
/// The kind as files spell it: "meet", "fix-samples", "rectify".
const char* step_kind(StepKind kind);

/// The result as one JSON object on one line, members as the plan format has them. `warnings` is there when there are
/// any.
std::string plan_json(const Criteria& criteria, const PlanResult& result, Language language);

}  // namespace starsheet
