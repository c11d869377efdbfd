#include <string_view>

#include "documents/figures.h"
#include "documents/phrase.h"
#include "documents/proof.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kConfirmed{"已核实", "confirmed"};
constexpr Phrase kInterpretation{"我们的理解", "our reading"};
constexpr Phrase kNotFound{"未查到依据", "no source found"};

constexpr Phrase kOpen{"未评，暂不计分", "open, not counted yet"};
constexpr Phrase kExcluded{"不适用，不计分", "does not apply, not counted"};
constexpr Phrase kSum{"合计", "Sum"};
constexpr Phrase kSumDetail{"实际得分 {}，涉及条款总分 {}", "obtained {}, applicable {}"};
constexpr Phrase kNothing{"没有评过的适用条款，还没有得分",
                          "no applicable clause is answered, so there is no score yet"};
constexpr Phrase kRescale{"折算", "Rescale"};
constexpr Phrase kDeductions{"减特别扣分", "Special deductions"};
constexpr Phrase kNoDeductions{"没有特别扣分项", "none"};
constexpr Phrase kBonus{"加特别加分", "Special bonus"};
constexpr Phrase kNoBonus{"没有特别加分项", "none"};
constexpr Phrase kOrder{"先后次序", "Order"};
constexpr Phrase kOrderDetail{"先折算，再减扣分、加加分", "rescale first, then deductions and bonus"};
constexpr Phrase kOrderWithoutBonus{"先折算，再减扣分", "rescale first, then deductions"};
constexpr Phrase kCap{"上下限", "Cap"};
constexpr Phrase kCapWithin{"{} ≤ {} ≤ {}，不变", "{} ≤ {} ≤ {}, unchanged"};
constexpr Phrase kCapAbove{"{} > {}，取 {}", "{} > {}, taken as {}"};
constexpr Phrase kCapBelow{"{} < {}，取 {}", "{} < {}, taken as {}"};
constexpr Phrase kCompare{"与{}门槛 {} 比较", "Against {}, {}"};
constexpr Phrase kReached{"达到", "reached"};
constexpr Phrase kMissed{"未达到", "not reached"};
constexpr Phrase kVeto{"特别扣分项数", "Number of deductions"};
constexpr Phrase kVetoPassed{"{} < {}，不触发否决", "{} < {}, no veto"};
constexpr Phrase kVetoFailed{"{} ≥ {}，不论得分，评价不合格", "{} ≥ {}: fails at any score"};
constexpr Phrase kGrade{"结论", "Verdict"};

/// Writes the rows of one proof.
class Rows {
 public:
  Rows(const Criteria& criteria, const Proof& proof, Language language)
      : criteria_(criteria), proof_(proof), language_(language) {}

  std::vector<ProofRow> write() {
    for (std::size_t i = 0; i < proof_.clauses.size(); ++i) {
      const std::size_t section = criteria_.clauses[i].section;
      if (i == 0 || criteria_.clauses[i - 1].section != section) add_section(criteria_.sections[section]);
      add_clause(proof_.clauses[i]);
    }
    add_sum();
    if (!proof_.score) return std::move(rows_);
    add_adjustments();
    add_cap();
    add_verdict();
    return std::move(rows_);
  }

 private:
  std::string say(const Phrase& phrase, std::initializer_list<std::string_view> parts = {}) const {
    return fill_in(phrase.in(language_), parts);
  }

  /// The status that the criteria's own rule of that name has, else the one that stands with the figures.
  RuleStatus rule_status(std::string_view id, RuleStatus otherwise) const {
    for (const Rule& rule : criteria_.rules) {
      if (rule.id == id) return rule.status;
    }
    return otherwise;
  }

  void step(const char* id, const Phrase& label, std::string detail, std::optional<RuleStatus> status) {
    rows_.push_back(
        {.kind = ProofRow::Kind::Step, .id = id, .label = say(label), .detail = std::move(detail), .status = status});
  }

  void add_section(const Section& section) {
    rows_.push_back({.kind = ProofRow::Kind::Section,
                     .id = section.id,
                     .label = section.title.in(language_),
                     .total = exact_figure(section.points),
                     .points_unconfirmed = section.points_status != PointsStatus::Confirmed});
  }

  void add_clause(const ProofClause& line) {
    const Clause& clause = criteria_.clauses[line.clause];
    rows_.push_back({.kind = ProofRow::Kind::Clause,
                     .id = clause.id,
                     .label = clause.title.in(language_),
                     .detail = arithmetic(line, clause),
                     .total = exact_figure(line.obtained) + " / " + exact_figure(line.applicable),
                     .points_unconfirmed = clause.points_status != PointsStatus::Confirmed});
  }

  std::string arithmetic(const ProofClause& line, const Clause& clause) const {
    if (line.state == AnswerState::Open) return say(kOpen);
    if (line.state == AnswerState::Excluded) return say(kExcluded);
    std::string share = exact_figure(line.share);
    if (line.state == AnswerState::Sampled) {
      share = "(1 − " + std::to_string(line.nonconforming) + "/" + std::to_string(line.samples) + ")";
    }
    return exact_figure(clause.points) + " × " + share + " = " + exact_figure(line.earned);
  }

  void add_sum() {
    const std::string obtained = full_figure(proof_.obtained);
    const std::string applicable = exact_figure(proof_.applicable);
    step("sum", kSum, proof_.score ? say(kSumDetail, {obtained, applicable}) : say(kNothing), std::nullopt);
  }

  void add_adjustments() {
    const std::string full = exact_figure(criteria_.full);
    step("rescale", kRescale,
         exact_figure(proof_.obtained) + " ÷ " + exact_figure(proof_.applicable) + " × " + full + " = " +
             full_figure(*proof_.base),
         rule_status("rescale", RuleStatus::NotFound));
    const Rational after_deductions = *proof_.base - proof_.deducted;
    step("deductions", kDeductions,
         adjustment(*proof_.base, " − ", proof_.deductions, criteria_.deductions.points, after_deductions,
                    kNoDeductions),
         criteria_.deductions.status);
    if (criteria_.bonus.max > 0) {
      step("bonus", kBonus,
           adjustment(after_deductions, " + ", proof_.bonus, criteria_.bonus.points, *proof_.uncapped, kNoBonus),
           criteria_.bonus.status);
    }
    if (proof_.deductions + proof_.bonus > 0) {
      step("order", kOrder, say(criteria_.bonus.max > 0 ? kOrderDetail : kOrderWithoutBonus),
           rule_status("order", RuleStatus::Interpretation));
    }
  }

  std::string adjustment(const Rational& before, const char* sign, std::int64_t count, const Rational& points,
                         const Rational& after, const Phrase& none) const {
    if (count == 0) return say(none);
    return exact_figure(before) + sign + std::to_string(count) + " × " + exact_figure(points) + " = " +
           full_figure(after);
  }

  void add_cap() {
    const std::string value = exact_figure(*proof_.uncapped);
    const std::string min = exact_figure(criteria_.cap.min);
    const std::string max = exact_figure(criteria_.cap.max);
    const bool above = *proof_.uncapped > criteria_.cap.max;
    const bool below = *proof_.uncapped < criteria_.cap.min;
    const std::string detail = above   ? say(kCapAbove, {value, max, max})
                               : below ? say(kCapBelow, {value, min, min})
                                       : say(kCapWithin, {min, value, max});
    step("cap", kCap, detail, criteria_.cap.status);
  }

  void add_comparison(const ProofComparison& comparison) {
    const Grade& grade = criteria_.grades[comparison.grade];
    const Integer one(1);
    const Rational& from = *grade.from;
    const Integer& p = proof_.score->numerator();
    const Integer& q = proof_.score->denominator();
    std::string left = p.to_decimal();
    if (from.denominator() != one)
      left += " × " + from.denominator().to_decimal() + " = " + comparison.left.to_decimal();
    std::string right = from.numerator().to_decimal();
    if (q != one) right += " × " + q.to_decimal() + " = " + comparison.right.to_decimal();
    rows_.push_back({.kind = ProofRow::Kind::Comparison,
                     .id = grade.id,
                     .label = say(kCompare, {grade.title.in(language_), exact_figure(from)}),
                     .detail = left + (comparison.reached ? " ≥ " : " < ") + right,
                     .total = say(comparison.reached ? kReached : kMissed),
                     .status = grade.status});
  }

  void add_verdict() {
    for (const ProofComparison& comparison : proof_.comparisons) add_comparison(comparison);
    const std::string count = std::to_string(proof_.deductions);
    const std::string limit = std::to_string(criteria_.deductions.fail_at);
    step("veto", kVeto, say(proof_.failed_by_deductions ? kVetoFailed : kVetoPassed, {count, limit}),
         rule_status("fail", criteria_.deductions.status));
    rows_.push_back({.kind = ProofRow::Kind::Verdict,
                     .id = "grade",
                     .label = say(kGrade),
                     .detail = shown_text(*proof_.score) + "  " + criteria_.grades[*proof_.grade].title.in(language_)});
  }

  const Criteria& criteria_;
  const Proof& proof_;
  const Language language_;
  std::vector<ProofRow> rows_{};
};

}  // namespace

std::vector<ProofRow> proof_rows(const Criteria& criteria, const Proof& proof, Language language) {
  return Rows(criteria, proof, language).write();
}

const char* status_text(RuleStatus status, Language language) {
  switch (status) {
    case RuleStatus::Confirmed:
      return kConfirmed.in(language);
    case RuleStatus::Interpretation:
      return kInterpretation.in(language);
    case RuleStatus::NotFound:
      break;
  }
  return kNotFound.in(language);
}

}  // namespace starsheet::documents
