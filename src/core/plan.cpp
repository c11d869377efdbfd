#include "core/plan.h"

#include <algorithm>
#include <utility>

#include "core/json_reader.h"
#include "core/plan_cover.h"
#include "core/plan_items.h"

namespace starsheet {
namespace {

/// Points that are not excluded: answered and open clauses together.
Rational applicable_points(const Criteria& criteria, const Sheet& sheet) {
  Rational sum;
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    const bool is_excluded = answer != nullptr && counts(*answer) && answer->state == AnswerState::Excluded;
    if (!is_excluded) sum += clause.points;
  }
  return sum;
}

Rational capped(const Criteria& criteria, const Rational& score) {
  if (score < criteria.cap.min) return criteria.cap.min;
  return score > criteria.cap.max ? criteria.cap.max : score;
}

}  // namespace

/// Where a search stands. Rectifications without which the veto stays are taken in every plan and left out of the
/// search.
struct PlanSearch::State {
  State(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request);

  void weigh(const Criteria& criteria);
  void begin(const Rational& threshold);
  void finish();
  Plan plan_of(const std::vector<std::int64_t>& counts) const;
  void add_steps(const PlanItem& item, std::int64_t count, Plan& plan) const;

  Rational uncapped{};  ///< The guaranteed score before the cap.
  PlanItems offer{};
  std::int64_t deduction_count = 0;
  std::int64_t forced = 0;  ///< Deductions that must go for the veto to fall.
  // Of the criteria, all that weighing a plan takes; no reference is kept.
  Criteria scale{};
  std::size_t wanted = 1;
  std::optional<CoverSearch> search{};
  std::vector<std::size_t> searched{};  ///< The search's items, as indexes into offer.items.
  bool done = false;
  PlanResult result{};
};

namespace {

/// The parts of criteria that a score and a grade are made with.
Criteria scoring_part(const Criteria& criteria) {
  Criteria part;
  part.full = criteria.full;
  part.deductions = criteria.deductions;
  part.cap = criteria.cap;
  part.grades = criteria.grades;
  return part;
}

}  // namespace

PlanSearch::State::State(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request) {
  result.target = request.target;
  const Assessment assessment = assess(criteria, sheet);
  result.start = assessment.low;
  done = !assessment.low.has_value();
  if (done) return;
  scale = scoring_part(criteria);
  wanted = std::max<std::size_t>(1, request.alternatives);
  deduction_count = assessment.deductions;
  const Rational applicable = applicable_points(criteria, sheet);
  uncapped = assessment.obtained * (criteria.full / applicable) + Rational(assessment.bonus) * criteria.bonus.points -
             Rational(deduction_count) * criteria.deductions.points;
  offer = plan_items(criteria, sheet, request, applicable);
  result.warnings = offer.warnings;
  weigh(criteria);
}

/// Finds out what is in reach, and begins the search when the target is and something has to be done.
void PlanSearch::State::weigh(const Criteria& criteria) {
  const auto removable = static_cast<std::int64_t>(offer.deductions.size());
  Rational highest = uncapped;
  for (const PlanItem& item : offer.items) highest += item.gain * Rational(item.most);
  const Rational score = capped(criteria, highest);
  result.best = grade_at(criteria, score, deduction_count - removable);
  forced = std::max<std::int64_t>(0, deduction_count - criteria.deductions.fail_at + 1);
  const Rational& threshold = *criteria.grades[result.target].from;
  result.reachable = score >= threshold && forced <= removable;
  if (result.reachable) {
    begin(threshold);
  } else {
    done = true;
  }
}

void PlanSearch::State::begin(const Rational& threshold) {
  const Rational removed = Rational(forced) * scale.deductions.points;
  const Rational need = threshold - uncapped - removed;
  if (need.sign() <= 0 || scale.cap.min >= threshold) {
    result.plans.push_back(plan_of({}));
    done = true;
    return;
  }
  std::vector<CoverItem> items;
  Rational highest = uncapped;
  for (std::size_t i = 0; i < offer.items.size(); ++i) {
    const PlanItem& item = offer.items[i];
    const bool rectify = item.kind == StepKind::Rectify;
    highest += item.gain * Rational(item.most);
    const std::int64_t most = item.most - (rectify ? forced : 0);
    if (most == 0) continue;
    items.push_back({.gain = item.gain, .cost = item.days, .most = most, .step_per_unit = rectify});
    searched.push_back(i);
  }
  std::optional<Rational> room;
  if (highest > scale.cap.max) room = scale.cap.max - uncapped - removed;
  search.emplace(std::move(items), need, room, wanted);
}

void PlanSearch::State::finish() {
  done = true;
  result.too_large = search->is_too_large();
  if (!result.too_large) {
    for (const std::vector<std::int64_t>& counts : search->covers()) result.plans.push_back(plan_of(counts));
  }
  search.reset();
}

/// The plan that takes the forced rectifications and, of each searched item, so many units.
Plan PlanSearch::State::plan_of(const std::vector<std::int64_t>& counts) const {
  std::vector<std::int64_t> units(offer.items.size(), 0);
  for (std::size_t i = 0; i < counts.size(); ++i) units[searched[i]] = counts[i];
  if (forced > 0) units.back() += forced;
  Plan plan{.outcome = {.score = uncapped}};
  std::int64_t removed = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i] == 0) continue;
    const PlanItem& item = offer.items[i];
    plan.days += item.days * Rational(units[i]);
    plan.outcome.score += item.gain * Rational(units[i]);
    if (item.kind == StepKind::Rectify) removed = units[i];
    add_steps(item, units[i], plan);
  }
  plan.outcome.score = capped(scale, plan.outcome.score);
  plan.outcome.grade = grade_at(scale, plan.outcome.score, deduction_count - removed);
  return plan;
}

void PlanSearch::State::add_steps(const PlanItem& item, std::int64_t count, Plan& plan) const {
  if (item.kind != StepKind::Rectify) {
    plan.steps.push_back({.kind = item.kind,
                          .index = item.clause,
                          .count = count,
                          .days = item.days * Rational(count),
                          .gain = item.gain * Rational(count)});
    return;
  }
  for (std::int64_t i = 0; i < count; ++i) {
    plan.steps.push_back({.kind = item.kind,
                          .index = offer.deductions[static_cast<std::size_t>(i)],
                          .days = item.days,
                          .gain = item.gain});
  }
}

PlanSearch::PlanSearch(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request)
    : state_(std::make_unique<State>(criteria, sheet, request)) {}
PlanSearch::PlanSearch(PlanSearch&&) noexcept = default;
PlanSearch& PlanSearch::operator=(PlanSearch&&) noexcept = default;
PlanSearch::~PlanSearch() = default;

bool PlanSearch::advance(std::int64_t work) {
  if (!state_->done && state_->search->advance(work)) state_->finish();
  return state_->done;
}

const PlanResult& PlanSearch::result() const { return state_->result; }

PlanResult plan(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request) {
  PlanSearch search(criteria, sheet, request);
  while (!search.advance(1'000'000)) {
  }
  return search.result();
}

std::optional<std::size_t> find_target(const Criteria& criteria, std::string_view grade_id) {
  for (std::size_t i = 1; i < criteria.grades.size(); ++i) {
    if (criteria.grades[i].id == grade_id) return i;
  }
  return std::nullopt;
}

Issues check_plan_request(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request) {
  Issues issues;
  const auto fault = [&issues](Text message) { issues.push_back({.message = std::move(message)}); };
  if (request.target == 0 || request.target >= criteria.grades.size()) {
    fault({"目标应为有分数线的等级", "the target is not a grade with a threshold"});
  }
  for (const std::string& lock : request.locks) {
    if (is_lockable(criteria, sheet, lock)) continue;
    fault({"不能锁定 " + quoted(lock) + "：没有这个条款或扣分项",
           "cannot lock " + quoted(lock) + ": there is no such clause or deduction"});
  }
  for (const auto& [id, effort] : request.efforts) {
    if (!takes_effort(criteria, id)) {
      fault({"不能设置 " + quoted(id) + " 的工作量：没有这个条款",
             "cannot set the effort of " + quoted(id) + ": there is no such clause"});
    }
    const bool is_negative =
        (effort.days && effort.days->sign() < 0) || (effort.days_per_sample && effort.days_per_sample->sign() < 0);
    if (is_negative) fault({quoted(id) + " 的工作量不能为负", "the effort of " + quoted(id) + " is negative"});
  }
  return issues;
}

Sheet with_steps(const Sheet& sheet, const Criteria& criteria, const std::vector<PlanStep>& steps) {
  Sheet result = sheet;
  std::vector<bool> removed(sheet.deductions.size(), false);
  for (const PlanStep& step : steps) {
    if (step.kind == StepKind::Rectify) {
      removed[step.index] = true;
      continue;
    }
    const std::string& id = criteria.clauses[step.index].id;
    const Answer* before = result.answers.find(id);
    Answer answer = before != nullptr ? *before : Answer{};
    if (step.kind == StepKind::Meet) {
      answer.state = AnswerState::Met;
    } else {
      answer.nonconforming = *answer.nonconforming - step.count;
    }
    result.answers.set(id, std::move(answer));
  }
  result.deductions.clear();
  for (std::size_t i = 0; i < removed.size(); ++i) {
    if (!removed[i]) result.deductions.push_back(sheet.deductions[i]);
  }
  return result;
}

std::string step_id(const Criteria& criteria, const PlanStep& step) {
  return step.kind == StepKind::Rectify ? "deduction/" + std::to_string(step.index) : criteria.clauses[step.index].id;
}

const char* step_kind(StepKind kind) {
  switch (kind) {
    case StepKind::Meet:
      return "meet";
    case StepKind::FixSamples:
      return "fix-samples";
    case StepKind::Rectify:
      break;
  }
  return "rectify";
}

}  // namespace starsheet
