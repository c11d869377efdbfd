#include "documents/csv.h"

#include <algorithm>
#include <string_view>

#include "documents/answer_words.h"
#include "documents/figures.h"

namespace starsheet::documents {
namespace {

bool reads_as_formula(std::string_view text) {
  for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(start)) return true;
  }
  return false;
}

void append_cell(std::string& row, std::string_view text) {
  if (!row.empty()) row += ',';
  const bool neutralised = reads_as_formula(text);
  const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) row += '"';
  if (neutralised) row += '\'';
  for (const char c : text) {
    if (c == '"') row += '"';
    if (c != '\0') row += c;
  }
  if (quoted) row += '"';
}

constexpr Phrase kHeadings[] = {
    {"条款", "Clause"},
    {"部分", "Section"},
    {"指标", "Indicator"},
    {"标题", "Title"},
    {"分值", "Points"},
    {"分值依据", "Points are"},
    {"评价结果", "Answer"},
    {"抽取样本", "Samples"},
    {"不符合样本", "Not conforming"},
    {"得分", "Earned"},
    {"折算后失分", "Lost of full"},
    {"不适用理由", "Why it does not apply"},
    {"备注", "Note"},
};

constexpr Phrase kCriteria{"评价标准", "Criteria"};
constexpr Phrase kOrganisation{"企业名称", "Organisation"};
constexpr Phrase kDate{"评价日期", "Date"};
constexpr Phrase kAssessor{"评价人", "Assessor"};
constexpr Phrase kHeadcount{"员工人数", "Employees"};
constexpr Phrase kNote{"备注", "Note"};
constexpr Phrase kDeduction{"特别扣分项", "Special deduction"};
constexpr Phrase kBonus{"特别加分项", "Special bonus"};
constexpr Phrase kScore{"得分", "Score"};
constexpr Phrase kGrade{"等级", "Grade"};
constexpr Phrase kLow{"保底", "Guaranteed"};
constexpr Phrase kHigh{"可达", "Reachable"};
constexpr Phrase kOpen{"未评条款", "Open clauses"};
constexpr Phrase kExcluded{"不适用条款", "Clauses that do not apply"};
constexpr Phrase kProvisional{"暂定：还有 {} 条未评", "provisional: {} {clause|clauses} open"};
constexpr Phrase kFailed{"特别扣分项达到 {} 项，不合格", "{} or more special deductions: fails"};
constexpr Phrase kSelfAssessment{"自评结果，不是认证证书", "A self-assessment, not a certificate"};

/// Counts of samples belong to a sampled answer alone, also while another answer keeps them.
std::string count_text(const AnswerState state, const std::optional<std::int64_t>& count) {
  return state == AnswerState::Sampled && count ? std::to_string(*count) : std::string{};
}

std::string row_of(const Source& source, std::size_t index, const Rational* lost) {
  const Clause& clause = source.criteria.clauses[index];
  const Answer* found = source.sheet.answers.find(clause.id);
  const Answer answer = found != nullptr ? *found : Answer{};
  const AnswerState state = counts(answer) ? answer.state : AnswerState::Open;
  const bool applies = state != AnswerState::Open && state != AnswerState::Excluded;
  const Language language = source.language;
  std::string row;
  append_cell(row, clause.id);
  append_cell(row, source.criteria.sections[clause.section].title.in(language));
  append_cell(row, source.criteria.indicators[clause.indicator].title.in(language));
  append_cell(row, clause.title.in(language));
  append_cell(row, decimal_figure(clause.points));
  append_cell(row, points_status_text(clause.points_status, language));
  append_cell(row, state_text(state, language));
  append_cell(row, count_text(state, answer.samples));
  append_cell(row, count_text(state, answer.nonconforming));
  append_cell(row, applies ? decimal_figure(clause.points * share(answer)) : std::string{});
  append_cell(row, applies ? decimal_figure(lost != nullptr ? *lost : Rational{}) : std::string{});
  append_cell(row, state == AnswerState::Excluded ? answer.reason : std::string{});
  append_cell(row, answer.note);
  return row;
}

/// The rows behind the clauses: a label, its value, and what there is to say about it, as wide as the table.
class Summary {
 public:
  explicit Summary(const Source& source) : source_(source) {}

  std::string rows() {
    add_row({});
    add_subject();
    add_special();
    add_result();
    return std::move(rows_);
  }

 private:
  std::string say(const Phrase& phrase, std::initializer_list<std::string_view> parts = {}) const {
    return fill_in(phrase.in(source_.language), parts);
  }

  void add_row(std::initializer_list<std::string_view> cells) {
    std::string row;
    for (const std::string_view cell : cells) append_cell(row, cell);
    rows_ += row + std::string(std::size(kHeadings) - std::max<std::size_t>(cells.size(), 1), ',') + "\r\n";
  }

  void add(const Phrase& label, const std::string& value, const std::string& remark = {}) {
    if (!value.empty()) add_row({say(label), value, remark});
  }

  void add_subject() {
    const Subject& subject = source_.sheet.subject;
    add(kCriteria, source_.criteria.title.in(source_.language), source_.criteria.source_document);
    add(kOrganisation, subject.organisation);
    add(kDate, subject.date);
    add(kAssessor, subject.assessor);
    add(kHeadcount, subject.headcount ? std::to_string(*subject.headcount) : std::string{});
    add(kNote, subject.note);
  }

  void add_special() {
    const Criteria& criteria = source_.criteria;
    for (const Deduction& deduction : source_.sheet.deductions) {
      const std::optional<std::size_t> trigger = criteria.find_trigger(deduction.trigger);
      add(kDeduction, trigger ? criteria.deductions.triggers[*trigger].title.in(source_.language) : deduction.trigger,
          deduction.note);
    }
    if (source_.sheet.bonus && criteria.bonus.max > 0)
      add(kBonus, decimal_figure(criteria.bonus.points), source_.sheet.bonus->note);
  }

  void add_graded(const Phrase& label, const std::optional<Graded>& graded) {
    if (graded)
      add_row(
          {say(label), shown_text(graded->score), source_.criteria.grades[graded->grade].title.in(source_.language)});
  }

  void add_result() {
    const Assessment& result = source_.assessment;
    const std::size_t open = result.clauses - result.answered - result.excluded;
    const std::string provisional = open > 0 ? say(kProvisional, {std::to_string(open)}) : std::string{};
    add_row({say(kOpen), std::to_string(open)});
    add_row({say(kExcluded), std::to_string(result.excluded)});
    if (result.graded) {
      add(kScore, shown_text(result.graded->score), provisional);
      const bool failed = result.failed_by == FailedBy::Deductions;
      add(kGrade, source_.criteria.grades[result.graded->grade].title.in(source_.language),
          failed ? say(kFailed, {std::to_string(source_.criteria.deductions.fail_at)}) : provisional);
    }
    if (open > 0) add_graded(kLow, result.low);
    if (open > 0) add_graded(kHigh, result.high);
    add_row({say(kSelfAssessment)});
  }

  const Source& source_;
  std::string rows_{};
};

}  // namespace

std::string csv_file(const Source& source) {
  std::string out = "\xEF\xBB\xBF";
  std::string headings;
  for (const Phrase& heading : kHeadings) append_cell(headings, heading.in(source.language));
  out += headings + "\r\n";
  std::vector<const Rational*> lost(source.criteria.clauses.size());
  for (const Loss& loss : source.assessment.losses) lost[loss.clause] = &loss.points;
  for (std::size_t i = 0; i < lost.size(); ++i) out += row_of(source, i, lost[i]) + "\r\n";
  return out + Summary(source).rows();
}

}  // namespace starsheet::documents
