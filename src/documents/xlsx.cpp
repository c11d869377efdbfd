#include "documents/xlsx.h"

#include "documents/answer_words.h"
#include "documents/phrase.h"
#include "documents/proof.h"
#include "documents/workbook.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kAnswersSheet{"评分表", "Score sheet"};
constexpr Phrase kResultSheet{"结果", "Result"};
constexpr Phrase kEditHint{"浅黄色单元格可以改：分值、评价结果、样本数。“结果”页的公式随之重算。",
                           "Pale yellow cells may be changed: points, answers, samples. The formulas on \"Result\" follow."};
constexpr Phrase kHeadings[] = {
    {"条款", "Clause"},     {"指标", "Indicator"},      {"标题", "Title"},          {"分值", "Points"},
    {"分值依据", "Points are"}, {"评价结果", "Answer"}, {"抽取样本", "Samples"},    {"不符合样本", "Not conforming"},
    {"得分比例", "Share"},  {"得分", "Earned"},         {"计入分值", "Counted"},    {"折算后失分", "Lost of full"},
    {"不适用理由", "Why it does not apply"},            {"备注", "Note"},
};
constexpr Phrase kSum{"合计", "Sum"};
constexpr Phrase kObtained{"实际得分", "Obtained"};
constexpr Phrase kApplicable{"涉及条款总分", "Applicable"};
constexpr Phrase kFull{"满分", "Full"};
constexpr Phrase kBase{"折算", "Rescaled"};
constexpr Phrase kDeductions{"特别扣分项数", "Special deductions"};
constexpr Phrase kDeductionPoints{"每项扣分", "Points for each"};
constexpr Phrase kBonus{"特别加分项数", "Special bonus"};
constexpr Phrase kBonusPoints{"每项加分", "Points for each"};
constexpr Phrase kUncapped{"加减之后", "After both"};
constexpr Phrase kMin{"下限", "Lowest"};
constexpr Phrase kMax{"上限", "Highest"};
constexpr Phrase kScore{"得分", "Score"};
constexpr Phrase kFailAt{"达到此项数即不合格", "Deductions that fail"};
constexpr Phrase kGrade{"等级", "Grade"};
constexpr Phrase kExported{"导出时的精确得分", "Exact score as exported"};
constexpr Phrase kCheck{"核对", "Check"};
constexpr Phrase kSame{"与导出时一致", "as exported"};
constexpr Phrase kChanged{"分值、评价结果或加减分已改动", "points, answers or special points were changed"};
constexpr Phrase kThresholdsChanged{"等级门槛已改动", "thresholds were changed"};
constexpr Phrase kThresholds{"等级门槛", "Thresholds"};
constexpr Phrase kOpenNote{"还有 {} 条未评，得分和等级是暂定的。", "{} {clause is|clauses are} open: score and grade are provisional."};
constexpr Phrase kSelfAssessment{"这是自评结果，不是认证证书。表格按浮点数计算，与门槛比较时取 9 位小数；未改动时的等级以精确值为准。",
                                 "A self-assessment, not a certificate. Formulas use floating point and compare at nine decimals; while nothing is changed the grade is the exact one."};
constexpr Phrase kDeduction{"特别扣分项", "Special deduction"};
constexpr Phrase kBonusNote{"特别加分理由", "Reason for the bonus"};

/// Where a figure of the result sheet stands: column B of its row. What is worked out stands there cut to two decimals, as
/// `shown` is, so that it never looks like a threshold that it has not reached; formulas go on from the hidden column D.
enum Place { Obtained = 4, Applicable, Full, Base, Deductions, DeductionPoints, BonusCount, BonusPoints, Uncapped, Min, Max, Score, FailAt, GradeTitle, Exported, Check };
constexpr int kFirstThreshold = Check + 3;
constexpr int kFirstClause = 6;

std::string result_cell(int row) {
  for (const int worked_out : {int(Obtained), int(Applicable), int(Base), int(Uncapped), int(Score), int(Exported)}) {
    if (row == worked_out) return "$D$" + std::to_string(row);
  }
  return "$B$" + std::to_string(row);
}

std::string floor_of(const std::string& cell) { return "INT(" + cell + "*100+0.0000001)/100"; }

/// What `shown` shows, as a number.
Rational floored(const Rational& value) { return *parse_rational(shown_text(value)); }

/// The formula for `cell` cut to two decimals. While it is as exported the figure is the exact one; else floating point may
/// stand a trace below what it means, which nine decimals tell apart.
std::string cut(const std::string& cell, const Rational& exported) {
  return "IF(" + cell + "=\"\",\"\",IF(ABS(" + cell + "-" + cell_number(exported) + ")<0.000000001," + shown_text(exported) + "," + floor_of(cell) + "))";
}
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}
std::string in_sheet(std::string_view name, const std::string& cells) { return "'" + std::string(name) + "'!" + cells; }

/// Fills the two sheets.
class Book {
 public:
  explicit Book(const Source& source) : source_(source), proof_(prove(source.criteria, source.sheet)) {}

  std::string write() {
    const std::string result_name = say(kResultSheet);
    std::vector<WorkSheet> sheets;
    sheets.push_back(answers_sheet());
    sheets.push_back(result_sheet());
    return workbook_file(sheets, {{"score", in_sheet(result_name, result_cell(Score))},
                                  {"grade", in_sheet(result_name, result_cell(GradeTitle))}});
  }

 private:
  const char* say(const Phrase& phrase) const { return phrase.in(source_.language); }
  const char* state(AnswerState which) const { return state_text(which, source_.language); }
  int last_row() const { return kFirstClause + static_cast<int>(source_.criteria.clauses.size()) - 1; }

  void head(WorkSheet& sheet) const {
    sheet.start_row();
    sheet.text(source_.criteria.title.in(source_.language) + "  " + source_.criteria.source_document, CellStyle::Title);
    sheet.start_row();
    const Subject& subject = source_.sheet.subject;
    std::string about = subject.organisation;
    for (const std::string& part : {subject.date, subject.assessor}) about += (about.empty() || part.empty() ? "" : " · ") + part;
    sheet.text(about, CellStyle::Plain);
  }

  WorkSheet answers_sheet() const {
    WorkSheet sheet(say(kAnswersSheet), {10, 14, 22, 9, 14, 11, 10, 12, 10, 10, 10, 12, 28, 40});
    head(sheet);
    sheet.start_row();
    sheet.text(say(kEditHint), CellStyle::Plain);
    sheet.start_row();
    sheet.start_row();
    for (const Phrase& heading : kHeadings) sheet.text(say(heading), CellStyle::Heading);
    sheet.freeze_above();
    std::vector<Rational> lost(source_.criteria.clauses.size());
    for (const Loss& loss : source_.assessment.losses) lost[loss.clause] = loss.points;
    for (std::size_t i = 0; i < lost.size(); ++i) add_clause(sheet, proof_.clauses[i], lost[i]);
    add_sums(sheet);
    const std::string range = "F" + std::to_string(kFirstClause) + ":F" + std::to_string(last_row());
    sheet.choices(range, {state(AnswerState::Open), state(AnswerState::Met), state(AnswerState::Unmet),
                          state(AnswerState::Sampled), state(AnswerState::Excluded)});
    return sheet;
  }

  /// The share of conforming samples; empty, as for an open clause, while the counts are missing or cannot be (formats: 1 to
  /// 100000 drawn, 0 to that many not conforming, whole numbers).
  static std::string sampled_share(const std::string& row) {
    const std::string drawn = "G" + row, bad = "H" + row, most = std::to_string(kMaxSamples);
    const std::string cannot_be = "OR(" + drawn + "<1," + drawn + ">" + most + "," + drawn + "<>INT(" + drawn + ")," + bad + "<0," + bad + ">" +
                                  drawn + "," + bad + "<>INT(" + bad + "))";
    return "IF(COUNT(" + drawn + ":" + bad + ")<2,\"\",IF(" + cannot_be + ",\"\",1-" + bad + "/" + drawn + "))";
  }

  std::string share_formula(const std::string& row) const {
    const std::string answer = "F" + row + "=";
    return "IF(" + answer + quoted(state(AnswerState::Met)) + ",1,IF(" + answer + quoted(state(AnswerState::Unmet)) + ",0,IF(" +
           answer + quoted(state(AnswerState::Sampled)) + "," + sampled_share(row) + ",\"\")))";
  }

  void add_clause(WorkSheet& sheet, const ProofClause& line, const Rational& lost) const {
    const Clause& clause = source_.criteria.clauses[line.clause];
    const Answer* answer = source_.sheet.answers.find(clause.id);
    const bool sampled = line.state == AnswerState::Sampled;
    const bool applies = line.state != AnswerState::Open && line.state != AnswerState::Excluded;
    sheet.start_row();
    const std::string row = std::to_string(sheet.row());
    sheet.text(clause.id, CellStyle::Wrapped);
    sheet.text(source_.criteria.indicators[clause.indicator].title.in(source_.language), CellStyle::Wrapped);
    sheet.text(clause.title.in(source_.language), CellStyle::Wrapped);
    sheet.number(clause.points, CellStyle::Input);
    sheet.text(points_status_text(clause.points_status, source_.language), CellStyle::Wrapped);
    sheet.text(state(line.state), CellStyle::InputText);
    sampled ? sheet.number(Rational(line.samples), CellStyle::Input) : sheet.text("", CellStyle::InputText);
    sampled ? sheet.number(Rational(line.nonconforming), CellStyle::Input) : sheet.text("", CellStyle::InputText);
    applies ? sheet.formula(share_formula(row), line.share) : sheet.text_formula(share_formula(row), "");
    const std::string counted = "IF(I" + row + "=\"\",0,";
    sheet.formula(counted + "D" + row + "*I" + row + ")", line.earned);
    sheet.formula(counted + "D" + row + ")", applies ? clause.points : Rational{});
    const std::string total = "SUM(K$" + std::to_string(kFirstClause) + ":K$" + std::to_string(last_row()) + ")";
    const std::string full = in_sheet(say(kResultSheet), result_cell(Full));
    sheet.formula("IF(" + total + "=0,0,(K" + row + "-J" + row + ")/" + total + "*" + full + ")", lost);
    sheet.text(answer != nullptr && line.state == AnswerState::Excluded ? answer->reason : "", CellStyle::Wrapped);
    sheet.text(answer != nullptr ? answer->note : "", CellStyle::Wrapped);
  }

  std::string sum_of(char column) const {
    return std::string("SUM(") + column + std::to_string(kFirstClause) + ":" + column + std::to_string(last_row()) + ")";
  }

  void add_sums(WorkSheet& sheet) const {
    sheet.start_row();
    sheet.text(say(kSum), CellStyle::Heading);
    for (int i = 0; i < 8; ++i) sheet.skip();
    Rational lost;
    for (const Loss& loss : source_.assessment.losses) lost += loss.points;
    sheet.formula(cut(sum_of('J'), proof_.obtained), floored(proof_.obtained), CellStyle::Total);
    sheet.formula(cut(sum_of('K'), proof_.applicable), floored(proof_.applicable), CellStyle::Total);
    sheet.formula(cut(sum_of('L'), lost), floored(lost), CellStyle::Total);
  }

  /// A line of the result sheet: what it is, and a number that may be changed.
  void given(WorkSheet& sheet, const Phrase& label, const Rational& value) const {
    sheet.start_row();
    sheet.text(say(label), CellStyle::Wrapped);
    sheet.number(value, CellStyle::Input);
  }

  /// A line that is worked out; without a score it is empty.
  void worked_out(WorkSheet& sheet, const Phrase& label, const std::string& formula, const std::optional<Rational>& value,
                  CellStyle style = CellStyle::Figure) const {
    sheet.start_row();
    sheet.text(say(label), CellStyle::Wrapped);
    const std::string precise = "$D$" + std::to_string(sheet.row());
    value ? sheet.formula(cut(precise, *value), floored(*value), style) : sheet.text_formula("IF(" + precise + "=\"\",\"\"," + floor_of(precise) + ")", "", style);
    sheet.skip();
    value ? sheet.formula(formula, *value) : sheet.text_formula(formula, "");
  }

  WorkSheet result_sheet() const {
    WorkSheet sheet(say(kResultSheet), {30, 24, 60, WorkSheet::kHidden});
    head(sheet);
    sheet.start_row();
    const auto sum = [this](char column) {
      const std::string first = column + std::to_string(kFirstClause), last = column + std::to_string(last_row());
      return "SUM(" + in_sheet(say(kAnswersSheet), first + ":" + last) + ")";
    };
    const auto cell = [](Place place) { return result_cell(place); };
    worked_out(sheet, kObtained, sum('J'), proof_.obtained);
    worked_out(sheet, kApplicable, sum('K'), proof_.applicable);
    given(sheet, kFull, source_.criteria.full);
    worked_out(sheet, kBase, "IF(" + cell(Applicable) + "=0,\"\"," + cell(Obtained) + "/" + cell(Applicable) + "*" + cell(Full) + ")", proof_.base);
    given(sheet, kDeductions, Rational(proof_.deductions));
    given(sheet, kDeductionPoints, source_.criteria.deductions.points);
    given(sheet, kBonus, Rational(proof_.bonus));
    given(sheet, kBonusPoints, source_.criteria.bonus.points);
    const std::string when = "IF(" + cell(Base) + "=\"\",\"\",";
    worked_out(sheet, kUncapped,
               when + cell(Base) + "-" + cell(Deductions) + "*" + cell(DeductionPoints) + "+" + cell(BonusCount) + "*" + cell(BonusPoints) + ")",
               proof_.uncapped);
    given(sheet, kMin, source_.criteria.cap.min);
    given(sheet, kMax, source_.criteria.cap.max);
    worked_out(sheet, kScore, when + "MIN(MAX(" + cell(Uncapped) + "," + cell(Min) + ")," + cell(Max) + "))", proof_.score, CellStyle::Total);
    given(sheet, kFailAt, Rational(source_.criteria.deductions.fail_at));
    add_grade(sheet, when);
    add_thresholds(sheet);
    add_special(sheet);
    return sheet;
  }

  const std::string& grade_title(std::size_t grade) const { return source_.criteria.grades[grade].title.in(source_.language); }

  /// True while the thresholds are those of the criteria.
  std::string thresholds_kept() const {
    std::string all;
    for (std::size_t i = 0; i < source_.criteria.grades.size(); ++i) {
      const Grade& grade = source_.criteria.grades[i];
      if (!grade.from) continue;
      const std::string cell = result_cell(kFirstThreshold + static_cast<int>(i));
      all += ",ABS(" + cell + "-" + cell_number(*grade.from) + ")<0.000000001";
    }
    return all;
  }

  /// The exact grade while score and thresholds are as exported; else the highest threshold that the changed one reaches.
  std::string grade_formula() const {
    const std::string titles = "$A$" + std::to_string(kFirstThreshold);
    const std::size_t last = source_.criteria.grades.size() - 1;
    const std::string end = std::to_string(kFirstThreshold + static_cast<int>(last));
    std::string reached = titles;
    if (last > 0) {
      const std::string from = "$B$" + std::to_string(kFirstThreshold + 1) + ":$B$" + end;
      reached = "INDEX(" + titles + ":$A$" + end + ",1+SUMPRODUCT(--(" + from + "<=ROUND(" + result_cell(Score) + ",9))))";
    }
    if (proof_.score && !proof_.failed_by_deductions) {
      const std::string exact = "$A$" + std::to_string(kFirstThreshold + static_cast<int>(*proof_.grade));
      reached = "IF(AND(ABS(" + result_cell(Score) + "-" + result_cell(Exported) + ")<0.000000001" + thresholds_kept() + ")," + exact + "," +
                reached + ")";
    }
    return "IF(" + result_cell(Deductions) + ">=" + result_cell(FailAt) + "," + titles + "," + reached + ")";
  }

  void add_grade(WorkSheet& sheet, const std::string& when) const {
    sheet.start_row();
    sheet.text(say(kGrade), CellStyle::Wrapped);
    sheet.text_formula(when + grade_formula() + ")", proof_.grade ? grade_title(*proof_.grade) : "", CellStyle::Total);
    sheet.start_row();
    sheet.text(say(kExported), CellStyle::Wrapped);
    if (!proof_.score) {
      sheet.text("", CellStyle::Wrapped);
      sheet.start_row();
      sheet.text(say(kCheck), CellStyle::Wrapped);
      return;
    }
    sheet.number(floored(*proof_.score), CellStyle::Figure);
    sheet.text(exact_text(*proof_.score), CellStyle::Muted);
    sheet.number(*proof_.score, CellStyle::Figure);
    sheet.start_row();
    sheet.text(say(kCheck), CellStyle::Wrapped);
    const std::string same_score = "ABS(" + result_cell(Score) + "-" + result_cell(Exported) + ")<0.000000001";
    sheet.text_formula(when + "IF(NOT(AND(TRUE" + thresholds_kept() + "))," + quoted(say(kThresholdsChanged)) + ",IF(" + same_score + "," +
                           quoted(say(kSame)) + "," + quoted(say(kChanged)) + ")))",
                       say(kSame), CellStyle::Wrapped);
  }

  void add_thresholds(WorkSheet& sheet) const {
    sheet.start_row();
    sheet.start_row();
    sheet.text(say(kThresholds), CellStyle::Heading);
    for (std::size_t i = 0; i < source_.criteria.grades.size(); ++i) {
      const Grade& grade = source_.criteria.grades[i];
      sheet.start_row();
      sheet.text(grade_title(i), CellStyle::Wrapped);
      if (grade.from) sheet.number(*grade.from, CellStyle::Input);
    }
  }

  void add_special(WorkSheet& sheet) const {
    sheet.start_row();
    for (const Deduction& deduction : source_.sheet.deductions) {
      sheet.start_row();
      sheet.text(say(kDeduction), CellStyle::Wrapped);
      const std::optional<std::size_t> trigger = source_.criteria.find_trigger(deduction.trigger);
      sheet.text(trigger ? source_.criteria.deductions.triggers[*trigger].title.in(source_.language) : deduction.trigger, CellStyle::Wrapped);
      sheet.text(deduction.note, CellStyle::Wrapped);
    }
    if (source_.sheet.bonus) {
      sheet.start_row();
      sheet.text(say(kBonusNote), CellStyle::Wrapped);
      sheet.text(source_.sheet.bonus->note, CellStyle::Wrapped);
    }
    const std::size_t open = source_.assessment.clauses - source_.assessment.answered - source_.assessment.excluded;
    sheet.start_row();
    if (open > 0) {
      sheet.start_row();
      sheet.text(fill_in(say(kOpenNote), {std::to_string(open)}), CellStyle::Plain);
    }
    sheet.start_row();
    sheet.text(say(kSelfAssessment), CellStyle::Plain);
  }

  const Source& source_;
  const Proof proof_;
};

}  // namespace

std::string xlsx_file(const Source& source) { return Book(source).write(); }

}  // namespace starsheet::documents
