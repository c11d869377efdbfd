#include "core/plan_items.h"

#include <algorithm>

#include "core/json_value.h"

namespace starsheet {
namespace {

constexpr std::string_view kDeduction = "deduction/";
constexpr std::string_view kDeductions = "deductions";

std::string deduction_id(std::size_t index) { return std::string(kDeduction) + std::to_string(index); }

/// What was set for `id`, the last where there are several.
Effort effort_of(const Efforts& efforts, std::string_view id) {
  Effort result;
  for (const auto& [of, effort] : efforts) {
    if (of != id) continue;
    if (effort.days) result.days = effort.days;
    if (effort.days_per_sample) result.days_per_sample = effort.days_per_sample;
  }
  return result;
}

Warning no_effort(std::string path, Text message) {
  return {.path = std::move(path), .code = WarningCode::NoEffort, .message = std::move(message)};
}

Warning no_clause_effort(const std::string& id, StepKind kind) {
  const bool samples = kind == StepKind::FixSamples;
  return no_effort(
      pointer("/answers", id),
      {"条款 " + id + (samples ? " 没有每个样本的整改工作量，不列入提升路径" : " 没有整改工作量，不列入提升路径"),
       "clause " + id +
           (samples ? " has no effort per sample, so no plan includes it" : " has no effort, so no plan includes it")});
}

/// Collects the items of one sheet.
class Collector {
 public:
  Collector(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request, const Rational& applicable)
      : criteria_(criteria),
        sheet_(sheet),
        request_(request),
        locks_(request.locks),
        scale_(criteria.full / applicable) {
    std::sort(locks_.begin(), locks_.end());
  }

  PlanItems collect() {
    for (std::size_t i = 0; i < criteria_.clauses.size(); ++i) {
      if (!is_locked(criteria_.clauses[i].id)) add_clause(i);
    }
    add_deductions();
    return std::move(result_);
  }

 private:
  bool is_locked(const std::string& id) const { return std::binary_search(locks_.begin(), locks_.end(), id); }

  void add_clause(std::size_t index) {
    const Clause& clause = criteria_.clauses[index];
    const Answer* answer = sheet_.answers.find(clause.id);
    const bool is_open = answer == nullptr || !counts(*answer);
    if (is_open || answer->state == AnswerState::Unmet) {
      add(index, StepKind::Meet, 1, clause.points * scale_);
    } else if (answer->state == AnswerState::Sampled && *answer->nonconforming > 0) {
      add(index, StepKind::FixSamples, *answer->nonconforming, clause.points * scale_ / Rational(*answer->samples));
    }
  }

  void add(std::size_t index, StepKind kind, std::int64_t most, const Rational& gain) {
    const Clause& clause = criteria_.clauses[index];
    const std::optional<Rational> days = days_for(clause, kind);
    if (!days) {
      result_.warnings.push_back(no_clause_effort(clause.id, kind));
      return;
    }
    result_.items.push_back({.kind = kind, .clause = index, .most = most, .gain = gain, .days = *days});
  }

  std::optional<Rational> days_for(const Clause& clause, StepKind kind) const {
    const Effort set = effort_of(request_.efforts, clause.id);
    const Improvement known = clause.improve.value_or(Improvement{});
    if (kind == StepKind::Meet) return set.days ? set.days : known.days;
    return set.days_per_sample ? set.days_per_sample : known.days_per_sample;
  }

  void add_deductions() {
    for (std::size_t i = 0; i < sheet_.deductions.size(); ++i) {
      if (!is_locked(deduction_id(i))) result_.deductions.push_back(i);
    }
    if (result_.deductions.empty()) return;
    const Effort set = effort_of(request_.efforts, kDeductions);
    const std::optional<Rational> days = set.days ? set.days : criteria_.deductions.days;
    if (!days) {
      result_.deductions.clear();
      result_.warnings.push_back(no_effort(
          "/deductions",
          {"特别扣分项没有整改工作量，不列入提升路径", "special deductions have no effort, so no plan removes one"}));
      return;
    }
    result_.items.push_back({.kind = StepKind::Rectify,
                             .most = static_cast<std::int64_t>(result_.deductions.size()),
                             .gain = criteria_.deductions.points,
                             .days = *days});
  }

  const Criteria& criteria_;
  const Sheet& sheet_;
  const PlanRequest& request_;
  std::vector<std::string> locks_;
  const Rational scale_;
  PlanItems result_{};
};

}  // namespace

PlanItems plan_items(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request,
                     const Rational& applicable) {
  return Collector(criteria, sheet, request, applicable).collect();
}

bool is_lockable(const Criteria& criteria, const Sheet& sheet, std::string_view id) {
  if (!id.starts_with(kDeduction)) return criteria.find_clause(id).has_value();
  const std::string_view digits = id.substr(kDeduction.size());
  if (digits.empty() || digits.size() > 9) return false;
  std::size_t index = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return false;
    index = index * 10 + static_cast<std::size_t>(digit - '0');
  }
  return index < sheet.deductions.size() && deduction_id(index) == id;
}

bool takes_effort(const Criteria& criteria, std::string_view id) {
  return id == kDeductions || criteria.find_clause(id).has_value();
}

}  // namespace starsheet
