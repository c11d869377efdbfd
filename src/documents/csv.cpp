#include "documents/csv.h"

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
    {"条款", "Clause"},         {"部分", "Section"},        {"指标", "Indicator"},      {"标题", "Title"},
    {"分值", "Points"},         {"分值依据", "Points are"}, {"评价结果", "Answer"},     {"抽取样本", "Samples"},
    {"不符合样本", "Not conforming"}, {"得分", "Earned"},   {"折算后失分", "Lost of full"}, {"不适用理由", "Why it does not apply"},
    {"备注", "Note"},
};

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

}  // namespace

std::string csv_file(const Source& source) {
  std::string out = "\xEF\xBB\xBF";
  std::string headings;
  for (const Phrase& heading : kHeadings) append_cell(headings, heading.in(source.language));
  out += headings + "\r\n";
  std::vector<const Rational*> lost(source.criteria.clauses.size());
  for (const Loss& loss : source.assessment.losses) lost[loss.clause] = &loss.points;
  for (std::size_t i = 0; i < lost.size(); ++i) out += row_of(source, i, lost[i]) + "\r\n";
  return out;
}

}  // namespace starsheet::documents
