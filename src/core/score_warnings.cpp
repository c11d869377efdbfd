#include "core/score_warnings.h"

#include "core/json_reader.h"

namespace starsheet {
namespace {

Text message(WarningCode code, const std::string& id) {
  switch (code) {
    case WarningCode::ExclusionUnusual:
      return {"条款 " + id + " 一般不能判为不适用，请核对理由",
              "clause " + id + " is not usually excluded; check the reason"};
    case WarningCode::SamplingUnusual:
      return {"条款 " + id + " 一般不按抽样评分", "clause " + id + " is not usually scored by samples"};
    case WarningCode::ReasonOmitted:
      return {"条款 " + id + " 的不适用理由没有随分享链接传来，请补写",
              "the reason for excluding clause " + id + " did not come with the share link; add it"};
    case WarningCode::UnknownClause:
      return {"当前版本的评价标准没有条款 " + id + "，这条回答保留但不计分",
              "this revision of the criteria has no clause " + id + "; the answer is kept and does not score"};
    case WarningCode::OtherRevision:
    case WarningCode::NoEffort:
      break;
  }
  return {};
}

Warning other_revision(const Criteria& criteria, const Sheet& sheet) {
  const std::string from = quoted(sheet.criteria_revision);
  const std::string to = quoted(criteria.revision);
  return {.path = "/criteria/revision",
          .code = WarningCode::OtherRevision,
          .message = {
              .zh = "评分表按评价标准的版本 " + from + " 填写，现按版本 " + to + " 计分",
              .en = "the sheet was filled in under revision " + from + " of the criteria and is scored under " + to}};
}

void add_answer_warnings(const Criteria& criteria, const std::string& id, const Answer& answer,
                         std::vector<Warning>& warnings) {
  const auto warn = [&warnings, &id](WarningCode code) {
    warnings.push_back({.path = pointer("/answers", id), .code = code, .message = message(code, id)});
  };
  const std::optional<std::size_t> index = criteria.find_clause(id);
  if (!index) return warn(WarningCode::UnknownClause);
  const Clause& clause = criteria.clauses[*index];
  const bool excluded = answer.state == AnswerState::Excluded;
  if (excluded && !clause.exclusion_usual) warn(WarningCode::ExclusionUnusual);
  if (answer.state == AnswerState::Sampled && !clause.sampling_possible) warn(WarningCode::SamplingUnusual);
  if (excluded && answer.reason_omitted) warn(WarningCode::ReasonOmitted);
}

}  // namespace

std::vector<Warning> warnings_of(const Criteria& criteria, const Sheet& sheet) {
  std::vector<Warning> warnings;
  const bool is_other_revision = sheet.criteria_revision != criteria.revision;
  if (is_other_revision && !sheet.answers_first) warnings.push_back(other_revision(criteria, sheet));
  for (const auto& [id, answer] : sheet.answers.entries()) {
    if (counts(answer)) add_answer_warnings(criteria, id, answer, warnings);
  }
  if (is_other_revision && sheet.answers_first) warnings.push_back(other_revision(criteria, sheet));
  return warnings;
}

}  // namespace starsheet
