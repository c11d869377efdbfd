#include "core/json_writer.h"
#include "core/score.h"

namespace starsheet {
namespace {

void write_exact_and_shown(JsonText& json, const Rational& value, const std::string& shown) {
  json.key("exact").string(exact_text(value));
  json.key("shown").string(shown);
}

void write_value(JsonText& json, const Rational& value) {
  json.open('{');
  write_exact_and_shown(json, value, shown_text(value));
  json.close('}');
}

void write_value(JsonText& json, const std::optional<Rational>& value) {
  value ? write_value(json, *value) : json.null();
}

void write_score(JsonText& json, const std::optional<Graded>& graded) {
  graded ? write_value(json, graded->score) : json.null();
}

void write_grade(JsonText& json, const Criteria& criteria, const std::optional<Graded>& graded) {
  json.key("grade");
  graded ? json.string(criteria.grades[graded->grade].id) : json.null();
}

void write_stars(JsonText& json, const Criteria& criteria, const std::optional<Graded>& graded) {
  json.key("stars");
  graded ? json.number(criteria.grades[graded->grade].stars) : json.null();
}

void write_failed_by(JsonText& json, FailedBy failed_by) {
  json.key("failedBy");
  switch (failed_by) {
    case FailedBy::Nothing:
      return json.null();
    case FailedBy::Score:
      return json.string("score");
    case FailedBy::Deductions:
      return json.string("deductions");
  }
}

void write_range_end(JsonText& json, const Criteria& criteria, const std::optional<Graded>& end) {
  if (!end) return json.null();
  json.open('{');
  write_exact_and_shown(json, end->score, shown_text(end->score));
  write_grade(json, criteria, end);
  write_stars(json, criteria, end);
  json.close('}');
}

void write_next(JsonText& json, const Criteria& criteria, const std::optional<NextGrade>& next) {
  if (!next) return json.null();
  json.open('{');
  json.key("grade").string(criteria.grades[next->grade].id);
  json.key("gap").open('{');
  write_exact_and_shown(json, next->gap, shown_up_text(next->gap));
  json.close('}');
  json.close('}');
}

template <class Group>
void write_subtotals(JsonText& json, const std::vector<Group>& groups, const std::vector<Subtotal>& subtotals) {
  json.open('[');
  for (std::size_t i = 0; i < groups.size(); ++i) {
    json.open('{');
    json.key("id").string(groups[i].id);
    json.key("obtained").string(exact_text(subtotals[i].obtained));
    json.key("applicable").string(exact_text(subtotals[i].applicable));
    json.close('}');
  }
  json.close(']');
}

void write_loss(JsonText& json, std::string_view id, const Rational& points) {
  json.open('{');
  json.key("id").string(id);
  json.key("points");
  write_value(json, points);
  json.close('}');
}

void write_losses(JsonText& json, const Criteria& criteria, const Assessment& assessment) {
  json.open('[');
  for (const Loss& loss : assessment.losses) write_loss(json, criteria.clauses[loss.clause].id, loss.points);
  if (assessment.deduction_loss) write_loss(json, "deductions", *assessment.deduction_loss);
  json.close(']');
}

void write_allocations(JsonText& json, const Criteria& criteria, const Assessment& assessment) {
  json.open('[');
  for (const AllocationOutcome& outcome : assessment.allocations) {
    json.open('{');
    json.key("id").string(criteria.allocations[outcome.allocation].id);
    json.key("score");
    write_score(json, outcome.graded);
    write_grade(json, criteria, outcome.graded);
    json.close('}');
  }
  json.close(']');
}

void write_warnings(JsonText& json, const std::vector<Warning>& warnings, Language language) {
  json.open('[');
  for (const Warning& warning : warnings) {
    json.open('{');
    json.key("path").string(warning.path);
    json.key("code").string(warning_code(warning.code));
    json.key("message").string(warning.message.in(language));
    json.close('}');
  }
  json.close(']');
}

void write_counts(JsonText& json, const Criteria& criteria, const Assessment& assessment) {
  json.key("criteria").string(criteria.id);
  json.key("revision").string(criteria.revision);
  json.key("complete").flag(assessment.complete);
  json.key("clauses").number(static_cast<std::int64_t>(assessment.clauses));
  json.key("answered").number(static_cast<std::int64_t>(assessment.answered));
  json.key("excluded").number(static_cast<std::int64_t>(assessment.excluded));
}

void write_verdict(JsonText& json, const Criteria& criteria, const Assessment& assessment) {
  json.key("obtained").string(exact_text(assessment.obtained));
  json.key("applicable").string(exact_text(assessment.applicable));
  json.key("base");
  assessment.base ? json.string(exact_text(*assessment.base)) : json.null();
  json.key("deductions").number(assessment.deductions);
  json.key("bonus").number(assessment.bonus);
  json.key("score");
  write_score(json, assessment.graded);
  write_grade(json, criteria, assessment.graded);
  write_stars(json, criteria, assessment.graded);
  write_failed_by(json, assessment.failed_by);
  json.key("range").open('{');
  json.key("low");
  write_range_end(json, criteria, assessment.low);
  json.key("high");
  write_range_end(json, criteria, assessment.high);
  json.close('}');
  json.key("next");
  write_next(json, criteria, assessment.next);
  json.key("margin");
  write_value(json, assessment.margin);
}

}  // namespace

const char* warning_code(WarningCode code) {
  switch (code) {
    case WarningCode::ExclusionUnusual:
      return "exclusion-unusual";
    case WarningCode::SamplingUnusual:
      return "sampling-unusual";
    case WarningCode::ReasonOmitted:
      return "reason-omitted";
    case WarningCode::UnknownClause:
      return "unknown-clause";
    case WarningCode::NoEffort:
      return "no-effort";
    case WarningCode::OtherRevision:
      break;
  }
  return "other-revision";
}

std::string assessment_json(const Criteria& criteria, const Assessment& assessment, Language language) {
  JsonText json;
  json.open('{');
  write_counts(json, criteria, assessment);
  write_verdict(json, criteria, assessment);
  json.key("sections");
  write_subtotals(json, criteria.sections, assessment.sections);
  json.key("indicators");
  write_subtotals(json, criteria.indicators, assessment.indicators);
  json.key("losses");
  write_losses(json, criteria, assessment);
  json.key("allocations");
  write_allocations(json, criteria, assessment);
  json.key("gradeDependsOnAllocation").flag(assessment.grade_depends_on_allocation);
  json.key("warnings");
  write_warnings(json, assessment.warnings, language);
  json.close('}');
  return json.take();
}

}  // namespace starsheet
