#include "documents/answer_words.h"
#include "documents/formula.h"
#include "documents/xlsx_sheets.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kObtained{"实际得分", "Obtained"};
constexpr Phrase kApplicable{"涉及条款总分", "Applicable"};
constexpr Phrase kFull{"满分", "Full"};
constexpr Phrase kBase{"折算", "Rescaled"};
constexpr Phrase kDeductions{"特别扣分项数", "Special deductions"};
constexpr Phrase kDeductionPoints{"每项扣分", "Points for each deduction"};
constexpr Phrase kBonus{"特别加分项数", "Special bonus"};
constexpr Phrase kBonusPoints{"每项加分", "Points for each bonus"};
constexpr Phrase kUncapped{"加减之后", "After both"};
constexpr Phrase kMin{"下限", "Lowest"};
constexpr Phrase kMax{"上限", "Highest"};
constexpr Phrase kScore{"得分", "Score"};
constexpr Phrase kFailAt{"达到此项数即不合格", "Deductions that fail"};
constexpr Phrase kGrade{"等级", "Grade"};
constexpr Phrase kExported{"导出时的精确得分", "Exact score as exported"};
constexpr Phrase kCheck{"核对", "Check"};
constexpr Phrase kSame{"与导出时一致", "as exported"};
constexpr Phrase kChangedClause{"已改动：{}", "changed: {}"};
constexpr Phrase kChangedClauses{"已改动：{} 等 {} 条", "changed: {} and others; {} clauses"};
constexpr Phrase kChangedFigure{"已改动：本页“{}”", "changed here: {}"};
constexpr Phrase kChangedFigures{"已改动：本页“{}”等 {} 处", "changed here: {} and others; {} cells"};
constexpr Phrase kBetween{"；", "; "};
constexpr Phrase kThresholds{"等级门槛", "Thresholds"};
constexpr Phrase kProvisional{"暂定：还有 {} 条未评", "provisional: {} open"};
constexpr Phrase kSelfAssessment{
    "这是自评结果，不是认证证书。表格按浮点数计算，与门槛比较时取 9 位小数；未改动时的等级以精确值为准。",
    "A self-assessment, not a certificate. Formulas use floating point and compare at nine decimals; while nothing is changed the grade is the exact one."};
constexpr Phrase kDeduction{"特别扣分项", "Special deduction"};
constexpr Phrase kBonusNote{"特别加分理由", "Reason for the bonus"};

enum Place {
  Obtained,
  Applicable,
  Full,
  Base,
  Deductions,
  DeductionPoints,
  BonusCount,
  BonusPoints,
  Uncapped,
  Min,
  Max,
  Score,
  FailAt,
  GradeTitle,
  Exported,
  Check,
  Thresholds
};
constexpr int kFirstPlace = 4;

bool has_bonus(const Criteria& criteria) { return criteria.bonus.max > 0; }

/// Criteria without a bonus have no lines about one.
int row_of(const Criteria& criteria, int place) {
  return kFirstPlace + place - (place > BonusPoints && !has_bonus(criteria) ? 2 : 0);
}

int first_threshold(const Criteria& criteria) { return row_of(criteria, Thresholds) + 2; }

/// Where a figure stands: column B of its row. What is worked out stands there cut off at two decimals, as `shown` is,
/// so that it never looks like a threshold that it has not reached; formulas go on from the hidden column D. The hidden
/// column E says what was changed.
std::string figure_cell(const Criteria& criteria, Place place) {
  const bool worked_out = place == Obtained || place == Applicable || place == Base || place == Uncapped ||
                          place == Score || place == Exported;
  return (worked_out ? "$D$" : "$B$") + std::to_string(row_of(criteria, place));
}

/// Fills the result sheet.
class Result {
 public:
  Result(const Source& source, const Proof& proof) : source_(source), criteria_(source.criteria), proof_(proof) {}

  WorkSheet make() {
    add_head(sheet_, source_);
    sheet_.start_row();
    const std::string when = "IF(" + cell(Base) + "=\"\",\"\",";
    add_base();
    add_adjustments(when);
    worked_out(kScore, when + "MIN(MAX(" + cell(Uncapped) + "," + cell(Min) + ")," + cell(Max) + "))", proof_.score,
               CellStyle::Total);
    given(kFailAt, Rational(criteria_.deductions.fail_at), true);
    add_grade(when);
    add_thresholds();
    add_special();
    return std::move(sheet_);
  }

 private:
  const char* say(const Phrase& phrase) const { return phrase.in(source_.language); }
  std::string cell(Place place) const { return figure_cell(criteria_, place); }
  std::string sum_of(char column) const { return "SUM(" + answers_cells(source_, column) + ")"; }

  /// A number that may be changed, behind its label, and whether it was.
  void number_given(const Rational& value, bool whole) {
    const std::string here = "B" + std::to_string(sheet_.row());
    sheet_.number(value, CellStyle::Input);
    sheet_.skip();
    sheet_.skip();
    sheet_.formula("IF(" + still(here, value) + ",0,1)", Rational{});
    if (whole) sheet_.allow(here, {.type = "whole", .condition = "greaterThanOrEqual", .from = "0"}, "", "");
  }

  void given(const Phrase& label, const Rational& value, bool whole = false) {
    sheet_.start_row();
    sheet_.text(say(label), CellStyle::Wrapped);
    number_given(value, whole);
  }

  /// A line that is worked out; without a score it is empty.
  void worked_out(const Phrase& label, const std::string& formula, const std::optional<Rational>& value,
                  CellStyle style = CellStyle::Figure) {
    sheet_.start_row();
    sheet_.text(say(label), CellStyle::Wrapped);
    const std::string precise = "$D$" + std::to_string(sheet_.row());
    value ? sheet_.formula(cut(precise, *value), floored(*value), style)
          : sheet_.text_formula("IF(" + precise + "=\"\",\"\"," + floor_of(precise) + ")", "", style);
    style == CellStyle::Total ? add_provisional() : sheet_.skip();
    value ? sheet_.formula(formula, *value) : sheet_.text_formula(formula, "");
  }

  void add_base() {
    worked_out(kObtained, sum_of(column::kEarned), proof_.obtained);
    worked_out(kApplicable, sum_of(column::kCounted), proof_.applicable);
    given(kFull, criteria_.full);
    worked_out(kBase,
               "IF(" + cell(Applicable) + "=0,\"\"," + cell(Obtained) + "/" + cell(Applicable) + "*" + cell(Full) + ")",
               proof_.base);
  }

  void add_adjustments(const std::string& when) {
    given(kDeductions, Rational(proof_.deductions), true);
    given(kDeductionPoints, criteria_.deductions.points);
    std::string sum = cell(Base) + "-" + cell(Deductions) + "*" + cell(DeductionPoints);
    if (has_bonus(criteria_)) {
      given(kBonus, Rational(proof_.bonus), true);
      given(kBonusPoints, criteria_.bonus.points);
      sum += "+" + cell(BonusCount) + "*" + cell(BonusPoints);
    }
    worked_out(kUncapped, when + sum + ")", proof_.uncapped);
    given(kMin, criteria_.cap.min);
    given(kMax, criteria_.cap.max);
  }

  /// In a cell of its own beside score and grade: that clauses are open.
  void add_provisional() {
    const std::string open = "SUMPRODUCT((" + answers_cells(source_, column::kShare) + "=\"\")*(" +
                             answers_cells(source_, column::kAnswer) + "<>" +
                             quoted_text(state_text(AnswerState::Excluded, source_.language)) + "))";
    const std::size_t now = source_.assessment.clauses - source_.assessment.answered - source_.assessment.excluded;
    sheet_.text_formula("IF(" + open + "=0,\"\"," + joined(say(kProvisional), {open}) + ")",
                        now == 0 ? std::string{} : fill_in(say(kProvisional), {std::to_string(now)}), CellStyle::Muted);
  }

  const std::string& grade_title(std::size_t grade) const { return criteria_.grades[grade].title.in(source_.language); }

  /// True while the thresholds are those of the criteria.
  std::string thresholds_kept() const {
    std::string all;
    for (std::size_t i = 0; i < criteria_.grades.size(); ++i) {
      if (!criteria_.grades[i].from) continue;
      all += "," +
             still("$B$" + std::to_string(first_threshold(criteria_) + static_cast<int>(i)), *criteria_.grades[i].from);
    }
    return all;
  }

  /// The exact grade while score and thresholds are as exported; else the highest threshold that the changed one
  /// reaches.
  std::string grade_formula() const {
    const int first = first_threshold(criteria_);
    const std::string titles = "$A$" + std::to_string(first);
    const std::string end = std::to_string(first + static_cast<int>(criteria_.grades.size()) - 1);
    std::string reached = titles;
    if (criteria_.grades.size() > 1) {
      const std::string from = "$B$" + std::to_string(first + 1) + ":$B$" + end;
      reached = "INDEX(" + titles + ":$A$" + end + ",1+SUMPRODUCT(--(" + from + "<=ROUND(" + cell(Score) + ",9))))";
    }
    if (proof_.score && !proof_.failed_by_deductions) {
      const std::string exact = "$A$" + std::to_string(first + static_cast<int>(*proof_.grade));
      reached = "IF(AND(ABS(" + cell(Score) + "-" + cell(Exported) + ")<0.000000001" + thresholds_kept() + ")," +
                exact + "," + reached + ")";
    }
    return "IF(" + cell(Deductions) + ">=" + cell(FailAt) + "," + titles + "," + reached + ")";
  }

  void add_grade(const std::string& when) {
    sheet_.start_row();
    sheet_.text(say(kGrade), CellStyle::Wrapped);
    sheet_.text_formula(when + grade_formula() + ")", proof_.grade ? grade_title(*proof_.grade) : "", CellStyle::Total);
    add_provisional();
    sheet_.start_row();
    sheet_.text(say(kExported), CellStyle::Wrapped);
    if (proof_.score) {
      sheet_.number(floored(*proof_.score), CellStyle::Figure);
      sheet_.text(exact_text(*proof_.score), CellStyle::Muted);
      sheet_.number(*proof_.score, CellStyle::Figure);
    }
    sheet_.start_row();
    sheet_.text(say(kCheck), CellStyle::Wrapped);
    sheet_.text_formula(check_formula(), say(kSame), CellStyle::Wrapped);
  }

  /// Names the first of what was changed among `flags`, by the cell beside it in `names`, and how many there are.
  std::string changed(const std::string& flags, const std::string& names, const Phrase& one,
                      const Phrase& several) const {
    const std::string count = "SUM(" + flags + ")", first = "INDEX(" + names + ",MATCH(1," + flags + ",0))";
    return "IF(" + count + "=0,\"\",IF(" + count + "=1," + joined(say(one), {first}) + "," +
           joined(say(several), {first, count}) + "))";
  }

  std::string check_formula() const {
    const std::string rows = std::to_string(kFirstPlace) + ":$",
                      last = "$" +
                             std::to_string(first_threshold(criteria_) + static_cast<int>(criteria_.grades.size()) - 1);
    const std::string here = "$E$" + rows + "E" + last, there = answers_cells(source_, column::kEdited);
    const std::string clauses =
        changed(there, answers_cells(source_, column::kClause), kChangedClause, kChangedClauses);
    const std::string figures = changed(here, "$A$" + rows + "A" + last, kChangedFigure, kChangedFigures);
    const std::string both = "IF(SUM(" + there + ")*SUM(" + here + ")=0,\"\"," + quoted_text(say(kBetween)) + ")";
    return "IF(SUM(" + there + ")+SUM(" + here + ")=0," + quoted_text(say(kSame)) + "," + clauses + "&" + both + "&" +
           figures + ")";
  }

  void add_thresholds() {
    sheet_.start_row();
    sheet_.start_row();
    sheet_.text(say(kThresholds), CellStyle::Heading);
    for (std::size_t i = 0; i < criteria_.grades.size(); ++i) {
      sheet_.start_row();
      sheet_.text(grade_title(i), CellStyle::Wrapped);
      if (criteria_.grades[i].from) number_given(*criteria_.grades[i].from, false);
    }
  }

  void add_special() {
    sheet_.start_row();
    for (const Deduction& deduction : source_.sheet.deductions) {
      sheet_.start_row();
      sheet_.text(say(kDeduction), CellStyle::Wrapped);
      const std::optional<std::size_t> trigger = criteria_.find_trigger(deduction.trigger);
      sheet_.text(trigger ? criteria_.deductions.triggers[*trigger].title.in(source_.language) : deduction.trigger,
                  CellStyle::Wrapped);
      sheet_.text(deduction.note, CellStyle::Wrapped);
    }
    if (source_.sheet.bonus) {
      sheet_.start_row();
      sheet_.text(say(kBonusNote), CellStyle::Wrapped);
      sheet_.text(source_.sheet.bonus->note, CellStyle::Wrapped);
    }
    sheet_.start_row();
    sheet_.start_row();
    sheet_.text(say(kSelfAssessment), CellStyle::Plain);
  }

  const Source& source_;
  const Criteria& criteria_;
  const Proof& proof_;
  WorkSheet sheet_{say(kResultSheet), {30, 30, 60, WorkSheet::kHidden, WorkSheet::kHidden}};
};

}  // namespace

std::string full_cell(const Source& source) {
  return in_sheet(kResultSheet.in(source.language), figure_cell(source.criteria, Full));
}

WorkSheet result_sheet(const Source& source, const Proof& proof, std::vector<DefinedName>& names) {
  const auto add = [&](const char* name, Place place) {
    names.push_back({name, in_sheet(kResultSheet.in(source.language), figure_cell(source.criteria, place))});
  };
  add("score", Score);
  add("grade", GradeTitle);
  return Result(source, proof).make();
}

}  // namespace starsheet::documents
