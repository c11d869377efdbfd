#include "core/json_writer.h"
#include "core/plan.h"

namespace starsheet {
namespace {

void write_value(JsonText& json, const Rational& value) {
  json.open('{');
  json.key("exact").string(exact_text(value));
  json.key("shown").string(shown_text(value));
  json.close('}');
}

void write_start(JsonText& json, const Criteria& criteria, const std::optional<Graded>& start) {
  if (!start) return json.null();
  json.open('{');
  json.key("exact").string(exact_text(start->score));
  json.key("shown").string(shown_text(start->score));
  json.key("grade").string(criteria.grades[start->grade].id);
  json.close('}');
}

void write_step(JsonText& json, const Criteria& criteria, const PlanStep& step) {
  json.open('{');
  json.key("id").string(step_id(criteria, step));
  json.key("kind").string(step_kind(step.kind));
  if (step.kind == StepKind::FixSamples) json.key("count").number(step.count);
  json.key("days").string(exact_text(step.days));
  json.key("gain");
  write_value(json, step.gain);
  json.close('}');
}

void write_plan(JsonText& json, const Criteria& criteria, const Plan& plan) {
  json.open('{');
  json.key("days").string(exact_text(plan.days));
  json.key("score");
  write_value(json, plan.outcome.score);
  json.key("grade").string(criteria.grades[plan.outcome.grade].id);
  json.key("steps").open('[');
  for (const PlanStep& step : plan.steps) write_step(json, criteria, step);
  json.close(']');
  json.close('}');
}

void write_plans(JsonText& json, const Criteria& criteria, const PlanResult& result) {
  json.key("plans");
  if (result.too_large) {
    json.null();
    json.key("tooLarge").flag(true);
    return;
  }
  json.open('[');
  for (const Plan& each : result.plans) write_plan(json, criteria, each);
  json.close(']');
}

void write_warnings(JsonText& json, const std::vector<Warning>& warnings, Language language) {
  if (warnings.empty()) return;
  json.key("warnings").open('[');
  for (const Warning& warning : warnings) {
    json.open('{');
    json.key("path").string(warning.path);
    json.key("code").string(warning_code(warning.code));
    json.key("message").string(warning.message.in(language));
    json.close('}');
  }
  json.close(']');
}

}  // namespace

std::string plan_json(const Criteria& criteria, const PlanResult& result, Language language) {
  JsonText json;
  json.open('{');
  json.key("target").string(criteria.grades[result.target].id);
  json.key("reachable").flag(result.reachable);
  json.key("best");
  result.best ? json.string(criteria.grades[*result.best].id) : json.null();
  json.key("start");
  write_start(json, criteria, result.start);
  write_plans(json, criteria, result);
  write_warnings(json, result.warnings, language);
  json.close('}');
  return json.take();
}

}  // namespace starsheet
