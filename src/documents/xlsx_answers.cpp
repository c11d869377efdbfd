#include "documents/answer_words.h"
#include "documents/formula.h"
#include "documents/xlsx_sheets.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kEditHint{
    "浅黄色单元格可以改：分值、评价结果、样本数。“结果”页的公式随之重算，并写明改了什么。",
    "Pale yellow cells may be changed: points, answers, samples. The formulas on \"Result\" follow, and it says what was changed."};
constexpr Phrase kHeadings[] = {
    {"条款", "Clause"},
    {"指标", "Indicator"},
    {"标题", "Title"},
    {"分值", "Points"},
    {"分值依据", "Points are"},
    {"评价结果", "Answer"},
    {"抽取样本", "Samples"},
    {"不符合样本", "Not conforming"},
    {"得分比例", "Share"},
    {"得分", "Earned"},
    {"计入分值", "Counted"},
    {"折算后失分", "Lost of full"},
    {"不适用理由", "Why it does not apply"},
    {"备注", "Note"},
};
constexpr Phrase kSum{"合计", "Sum"};
constexpr Phrase kCannotBe{"数字不对", "Not possible"};
constexpr Phrase kSamplesRule{"抽取样本是 1 到 100000 的整数。", "Samples are a whole number from 1 to 100000."};
constexpr Phrase kNonconformingRule{"不符合样本是 0 到抽取样本数的整数。",
                                    "Not conforming: a whole number from 0 to the samples drawn."};
constexpr Phrase kPointsRule{"分值是大于 0 的数。", "Points are a number above 0."};

/// Fills the score sheet.
class Answers {
 public:
  Answers(const Source& source, const Proof& proof) : source_(source), proof_(proof) {}

  WorkSheet make() {
    add_head(sheet_, source_);
    sheet_.start_row();
    sheet_.text(say(kEditHint), CellStyle::Plain);
    sheet_.start_row();
    sheet_.start_row();
    for (const Phrase& heading : kHeadings) sheet_.text(say(heading), CellStyle::Heading);
    sheet_.freeze_above();
    std::vector<Rational> lost(source_.criteria.clauses.size());
    for (const Loss& loss : source_.assessment.losses) lost[loss.clause] = loss.points;
    for (std::size_t i = 0; i < lost.size(); ++i) add_clause(proof_.clauses[i], lost[i]);
    add_sums();
    add_rules();
    return std::move(sheet_);
  }

 private:
  const char* say(const Phrase& phrase) const { return phrase.in(source_.language); }
  std::string state(AnswerState which) const { return quoted_text(state_text(which, source_.language)); }
  std::string cell(char column) const { return column + std::to_string(sheet_.row()); }

  /// The share of conforming samples; empty, as for an open clause, while the counts are missing or cannot be (formats:
  /// 1 to 100000 drawn, 0 to that many not conforming, whole numbers).
  std::string sampled_share() const {
    const std::string drawn = cell(column::kSamples), bad = cell(column::kNonconforming),
                      most = std::to_string(kMaxSamples);
    const std::string cannot_be = "OR(" + drawn + "<1," + drawn + ">" + most + "," + drawn + "<>INT(" + drawn + ")," +
                                  bad + "<0," + bad + ">" + drawn + "," + bad + "<>INT(" + bad + "))";
    return "IF(COUNT(" + drawn + ":" + bad + ")<2,\"\",IF(" + cannot_be + ",\"\",1-" + bad + "/" + drawn + "))";
  }

  std::string share_formula() const {
    const std::string answer = cell(column::kAnswer) + "=";
    return "IF(" + answer + state(AnswerState::Met) + ",1,IF(" + answer + state(AnswerState::Unmet) + ",0,IF(" +
           answer + state(AnswerState::Sampled) + "," + sampled_share() + ",\"\")))";
  }

  /// 1 where points, answer or counts are no longer those of the export.
  std::string edited_formula(const ProofClause& line) const {
    const Clause& clause = source_.criteria.clauses[line.clause];
    std::string same =
        still(cell(column::kPoints), clause.points) + "," + cell(column::kAnswer) + "=" + state(line.state);
    if (line.state == AnswerState::Sampled) {
      same += "," + still(cell(column::kSamples), Rational(line.samples)) + "," +
              still(cell(column::kNonconforming), Rational(line.nonconforming));
    }
    return "IF(AND(" + same + "),0,1)";
  }

  void add_clause(const ProofClause& line, const Rational& lost) {
    const Clause& clause = source_.criteria.clauses[line.clause];
    const Answer* answer = source_.sheet.answers.find(clause.id);
    const bool sampled = line.state == AnswerState::Sampled;
    const bool applies = line.state != AnswerState::Open && line.state != AnswerState::Excluded;
    sheet_.start_row();
    sheet_.text(clause.id, CellStyle::Wrapped);
    sheet_.text(source_.criteria.indicators[clause.indicator].title.in(source_.language), CellStyle::Wrapped);
    sheet_.text(clause.title.in(source_.language), CellStyle::Wrapped);
    sheet_.number(clause.points, CellStyle::Input);
    sheet_.text(points_status_text(clause.points_status, source_.language), CellStyle::Wrapped);
    sheet_.text(state_text(line.state, source_.language), CellStyle::InputText);
    sampled ? sheet_.number(Rational(line.samples), CellStyle::Input) : sheet_.text("", CellStyle::InputText);
    sampled ? sheet_.number(Rational(line.nonconforming), CellStyle::Input) : sheet_.text("", CellStyle::InputText);
    const Rational counted = applies ? clause.points : Rational{};
    add_shown(line, applies, counted, lost);
    sheet_.text(answer != nullptr && line.state == AnswerState::Excluded ? answer->reason : "", CellStyle::Wrapped);
    sheet_.text(answer != nullptr ? answer->note : "", CellStyle::Wrapped);
    add_precise(line, applies, counted, lost);
  }

  void add_shown(const ProofClause& line, bool applies, const Rational& counted, const Rational& lost) {
    const std::string share = cell(column::kShare);
    applies ? sheet_.formula(cut(share, line.share), floored(line.share))
            : sheet_.text_formula("IF(" + share + "=\"\",\"\"," + floor_of(share) + ")", "");
    sheet_.formula(cut(cell(column::kEarned), line.earned), floored(line.earned));
    sheet_.formula(cut(cell(column::kCounted), counted), floored(counted));
    sheet_.formula(cut(cell(column::kLost), lost), floored(lost));
  }

  void add_precise(const ProofClause& line, bool applies, const Rational& counted, const Rational& lost) {
    const std::string points = cell(column::kPoints), share = cell(column::kShare), when = "IF(" + share + "=\"\",0,";
    applies ? sheet_.formula(share_formula(), line.share) : sheet_.text_formula(share_formula(), "");
    sheet_.formula(when + points + "*" + share + ")", line.earned);
    sheet_.formula(when + points + ")", counted);
    const std::string total = "SUM(" + fixed(clause_cells(source_.criteria, column::kCounted)) + ")";
    sheet_.formula("IF(" + total + "=0,0,(" + cell(column::kCounted) + "-" + cell(column::kEarned) + ")/" + total +
                       "*" + full_cell(source_) + ")",
                   lost);
    sheet_.formula(edited_formula(line), Rational{});
  }

  /// "D6:D55" as "D$6:D$55".
  static std::string fixed(std::string cells) {
    cells.insert(cells.find(':') + 2, 1, '$');
    return cells.insert(1, 1, '$');
  }

  void add_sums() {
    sheet_.start_row();
    sheet_.text(say(kSum), CellStyle::Heading);
    for (int i = 0; i < 8; ++i) sheet_.skip();
    Rational lost;
    for (const Loss& loss : source_.assessment.losses) lost += loss.points;
    const auto sum = [&](char column, const Rational& value) {
      sheet_.formula(cut("SUM(" + clause_cells(source_.criteria, column) + ")", value), floored(value),
                     CellStyle::Total);
    };
    sum(column::kEarned, proof_.obtained);
    sum(column::kCounted, proof_.applicable);
    sum(column::kLost, lost);
  }

  /// What may be typed where.
  void add_rules() {
    std::vector<std::string> states;
    for (const AnswerState each :
         {AnswerState::Open, AnswerState::Met, AnswerState::Unmet, AnswerState::Sampled, AnswerState::Excluded}) {
      states.emplace_back(state_text(each, source_.language));
    }
    const auto cells = [&](char column) { return clause_cells(source_.criteria, column); };
    const std::string first = std::to_string(kFirstClauseRow);
    sheet_.choices(cells(column::kAnswer), states);
    sheet_.allow(cells(column::kPoints), {.type = "decimal", .condition = "greaterThan", .from = "0"}, say(kCannotBe),
                 say(kPointsRule));
    sheet_.allow(cells(column::kSamples), {.type = "whole", .from = "1", .to = std::to_string(kMaxSamples)},
                 say(kCannotBe), say(kSamplesRule));
    sheet_.allow(cells(column::kNonconforming), {.type = "whole", .from = "0", .to = column::kSamples + first},
                 say(kCannotBe), say(kNonconformingRule));
  }

  const Source& source_;
  const Proof& proof_;
  WorkSheet sheet_{say(kAnswersSheet),
                   {10, 14, 22, 9, 14, 11, 10, 12, 10, 10, 10, 12, 28, 40, WorkSheet::kHidden, WorkSheet::kHidden,
                    WorkSheet::kHidden, WorkSheet::kHidden, WorkSheet::kHidden}};
};

}  // namespace

WorkSheet answers_sheet(const Source& source, const Proof& proof) { return Answers(source, proof).make(); }

}  // namespace starsheet::documents
