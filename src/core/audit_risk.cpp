#include "core/audit_risk.h"

#include <algorithm>

#include "core/loss_spread.h"
#include "core/plan_scale.h"

namespace starsheet {
namespace {

/// A clause that is sampled, as answered.
struct Sampled {
  std::size_t clause = 0;
  std::int64_t samples = 1;
  std::int64_t nonconforming = 0;
};

std::vector<Sampled> sampled_clauses(const Criteria& criteria, const Sheet& sheet) {
  std::vector<Sampled> sampled;
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const Answer* answer = sheet.answers.find(criteria.clauses[i].id);
    if (answer == nullptr || !counts(*answer) || answer->state != AnswerState::Sampled) continue;
    sampled.push_back({.clause = i, .samples = *answer->samples, .nonconforming = *answer->nonconforming});
  }
  return sampled;
}

/// Points lost by one non-conforming sample of each, as whole numbers.
Scale losses_scale(const Criteria& criteria, const std::vector<Sampled>& sampled) {
  std::vector<Rational> losses;
  std::vector<std::int64_t> most;
  for (const Sampled& each : sampled) {
    losses.push_back(criteria.clauses[each.clause].points / Rational(each.samples));
    most.push_back(each.samples);
  }
  return make_scale(losses, most);
}

/// Works one sheet out.
class Estimate {
 public:
  Estimate(const Criteria& criteria, const Sheet& sheet, std::vector<Sampled> sampled)
      : criteria_(criteria), sheet_(sheet), sampled_(std::move(sampled)), scale_(losses_scale(criteria, sampled_)) {
    for (std::size_t i = 0; i < sampled_.size(); ++i) {
      const Sampled& each = sampled_[i];
      // Rounded numbers lie below what they stand for by less than one for each sample.
      const std::int64_t error = scale_.error > 0 ? each.samples : 0;
      spreads_.emplace_back(new_sample_chances(each.samples, each.nonconforming), scale_.units[i], error);
    }
  }

  AuditRisk work_out(const Assessment& assessment) {
    AuditRisk risk{.grade = assessment.low->grade};
    find_limits(assessment);
    add_up();
    const LossSpread& all = before_.back();
    for (std::size_t grade = 0; grade < limits_.size(); ++grade) risk.grades.push_back(chance_of(all, grade));
    risk.holds = at_least(all, risk.grade);
    for (std::size_t i = 0; i < sampled_.size(); ++i) risk.clauses.push_back(risk_of(i, risk.grade, risk.holds));
    std::stable_sort(risk.clauses.begin(), risk.clauses.end(),
                     [](const ClauseRisk& a, const ClauseRisk& b) { return a.carried > b.carried; });
    return risk;
  }

 private:
  /// For each grade the most that the samples may lose for it to be reached; −1 when nothing is little enough.
  void find_limits(const Assessment& assessment) {
    Rational applicable = assessment.applicable;
    for (const Clause& clause : criteria_.clauses) {
      const Answer* answer = sheet_.answers.find(clause.id);
      if (answer == nullptr || !counts(*answer)) applicable += clause.points;
    }
    Rational most = assessment.obtained;
    for (std::size_t i = 0; i < sampled_.size(); ++i) {
      most += criteria_.clauses[sampled_[i].clause].points * Rational(sampled_[i].nonconforming) /
              Rational(sampled_[i].samples);
    }
    const Rational special = Rational(assessment.bonus) * criteria_.bonus.points -
                             Rational(assessment.deductions) * criteria_.deductions.points;
    limits_.push_back(kAll);
    for (std::size_t i = 1; i < criteria_.grades.size(); ++i) {
      const Rational& from = *criteria_.grades[i].from;
      if (from > criteria_.cap.max) {
        limits_.push_back(-1);
      } else if (from <= criteria_.cap.min) {
        limits_.push_back(kAll);
      } else {
        limits_.push_back(scale_.at_most(most - (from - special) * (applicable / criteria_.full)));
      }
    }
  }

  /// The spreads of the first so many and of the last so many clauses.
  void add_up() {
    before_.emplace_back();
    for (const LossSpread& each : spreads_) before_.push_back(before_.back().plus(each));
    after_.emplace_back();
    for (auto each = spreads_.rbegin(); each != spreads_.rend(); ++each) after_.push_back(after_.back().plus(*each));
    std::reverse(after_.begin(), after_.end());
  }

  Chance at_least(const LossSpread& losses, std::size_t grade) const {
    if (limits_[grade] == kAll) return {.low = 1, .high = 1};
    return {.low = losses.surely_at_most(limits_[grade]), .high = losses.maybe_at_most(limits_[grade])};
  }

  Chance chance_of(const LossSpread& losses, std::size_t grade) const {
    const Chance reached = at_least(losses, grade);
    const Chance passed = grade + 1 < limits_.size() ? at_least(losses, grade + 1) : Chance{};
    return {.low = std::max(0.0, reached.low - passed.high), .high = std::max(0.0, reached.high - passed.low)};
  }

  ClauseRisk risk_of(std::size_t i, std::size_t grade, const Chance& holds) const {
    ClauseRisk risk{.clause = sampled_[i].clause};
    if (limits_[grade] == kAll) return risk;
    const auto seen = [this](std::size_t of) { return sampled_[of].nonconforming * scale_.units[of]; };
    std::int64_t seen_of_others = 0;
    for (std::size_t other = 0; other < sampled_.size(); ++other) seen_of_others += other == i ? 0 : seen(other);
    const double as_seen = before_[i].sum_at_most(after_[i + 1], limits_[grade] - seen(i));
    risk.alone = std::max(0.0, 1 - at_most(spreads_[i], limits_[grade] - seen_of_others));
    risk.carried = as_seen - holds.middle();
    return risk;
  }

  static double at_most(const LossSpread& losses, std::int64_t limit) {
    return (losses.surely_at_most(limit) + losses.maybe_at_most(limit)) / 2;
  }

  static constexpr std::int64_t kAll = INT64_MAX;

  const Criteria& criteria_;
  const Sheet& sheet_;
  std::vector<Sampled> sampled_;
  Scale scale_;
  std::vector<LossSpread> spreads_{};
  std::vector<LossSpread> before_{};
  std::vector<LossSpread> after_{};
  std::vector<std::int64_t> limits_{};
};

}  // namespace

// Built up from the likeliest count, each from its neighbour, and divided by their sum: nothing overflows or vanishes.
std::vector<double> new_sample_chances(std::int64_t n, std::int64_t b) {
  std::vector<double> chances(static_cast<std::size_t>(n + 1));
  const auto ratio = [n, b](std::int64_t k) {  // the chance of k + 1 over that of k
    return static_cast<double>(b + k + 1) * static_cast<double>(n - k) /
           (static_cast<double>(k + 1) * static_cast<double>(2 * n - b - k));
  };
  chances[static_cast<std::size_t>(b)] = 1;
  for (std::int64_t k = b; k < n; ++k)
    chances[static_cast<std::size_t>(k + 1)] = chances[static_cast<std::size_t>(k)] * ratio(k);
  for (std::int64_t k = b; k > 0; --k)
    chances[static_cast<std::size_t>(k - 1)] = chances[static_cast<std::size_t>(k)] / ratio(k - 1);
  double sum = 0;
  for (const double each : chances) sum += each;
  for (double& each : chances) each /= sum;
  return chances;
}

std::optional<AuditRisk> audit_risk(const Criteria& criteria, const Sheet& sheet) {
  std::vector<Sampled> sampled = sampled_clauses(criteria, sheet);
  if (sampled.empty()) return std::nullopt;
  const Assessment assessment = assess(criteria, sheet);
  if (assessment.failed_by == FailedBy::Deductions) return std::nullopt;
  return Estimate(criteria, sheet, std::move(sampled)).work_out(assessment);
}

}  // namespace starsheet
