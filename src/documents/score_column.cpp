#include "documents/score_column.h"

#include "documents/figures.h"

namespace starsheet::documents {
namespace {

using Kind = ColumnRow::Kind;

constexpr Phrase kFull{"满分", "Full"};
constexpr Phrase kDeductions{"特别扣分 × {}", "Special deductions × {}"};
constexpr Phrase kBonus{"特别加分", "Special bonus"};
constexpr Phrase kRounding{"舍入", "Rounding"};
constexpr Phrase kCap{"上下限", "Cap"};
constexpr Phrase kScore{"得分", "Score"};

/// Fills the column and knows its sum.
class Column {
 public:
  void add(Kind kind, std::string label, const Rational& value, std::size_t clause = 0) {
    const bool is_level = kind == Kind::Full || kind == Kind::Score;
    rows_.push_back({.kind = kind,
                     .clause = clause,
                     .shown = value,
                     .label = std::move(label),
                     .figure = is_level ? shown_text(value) : signed_figure(value)});
    if (kind != Kind::Score) sum_ += value;
  }
  const Rational& sum() const { return sum_; }
  std::vector<ColumnRow> take() { return std::move(rows_); }

 private:
  std::vector<ColumnRow> rows_{};
  Rational sum_{};
};

Rational negative(const Rational& value) { return Rational(0) - value; }

}  // namespace

std::vector<ColumnRow> score_column(const Source& source) {
  const auto& [criteria, sheet, assessment, language, brand, link] = source;
  if (!assessment.graded) return {};
  Column column;
  column.add(Kind::Full, kFull.in(language), shown_value(criteria.full));
  for (const Loss& loss : assessment.losses) {
    column.add(Kind::Loss, criteria.clauses[loss.clause].title.in(language), negative(shown_value(loss.points)),
               loss.clause);
  }
  const Rational deducted = assessment.deduction_loss.value_or(Rational{});
  if (deducted.sign() != 0) {
    const std::string count = std::to_string(assessment.deductions);
    column.add(Kind::Deductions, fill_in(kDeductions.in(language), {count}), negative(shown_value(deducted)));
  }
  const Rational bonus = Rational(assessment.bonus) * criteria.bonus.points;
  if (bonus.sign() != 0) column.add(Kind::Bonus, kBonus.in(language), shown_value(bonus));
  const Rational uncapped = shown_value(*assessment.base - deducted + bonus);
  if (uncapped != column.sum()) column.add(Kind::Rounding, kRounding.in(language), uncapped - column.sum());
  const Rational score = shown_value(assessment.graded->score);
  if (score != column.sum()) column.add(Kind::Cap, kCap.in(language), score - column.sum());
  column.add(Kind::Score, kScore.in(language), score);
  return column.take();
}

}  // namespace starsheet::documents
