#include "app/asked_plan.h"

#include <doctest/doctest.h>

#include "core/plan.h"
#include "sample.h"

using namespace starsheet;

namespace {

std::string asked(const AppState& state, std::string_view target, std::string_view options) {
  const std::unique_ptr<AskedPlan> plan = ask_plan(state.criteria, state.sheet, target, options, Language::English);
  while (!plan->advance()) {
  }
  return plan->answer();
}

}  // namespace

TEST_CASE("a page that asks for the cheapest path gets the plan format's object") {
  const AppState state = sample::state();
  const std::string& grade = state.criteria->grades.back().id;
  PlanRequest request{.target = state.criteria->grades.size() - 1, .locks = {"1.1.1"}};
  for (const char* id : {"1.1.2", "1.2.1", "2.1.1"}) request.efforts.emplace_back(id, Effort{.days = Rational(2)});
  const PlanResult expected = plan(*state.criteria, state.sheet, request);
  REQUIRE(expected.plans.size() == 1);
  CHECK(asked(state, grade,
              R"({"locks":["1.1.1"],"efforts":{"1.1.2":{"days":"2"},"1.2.1":{"days":"2"},"2.1.1":{"days":"2"}}})") ==
        plan_json(*state.criteria, expected, Language::English));
}

TEST_CASE("a page that asks for the impossible is told what is wrong") {
  CHECK(asked(sample::state(), "gold", R"({"locks": ["9.9"]})") ==
        R"({"error":[{"path":"/target","message":"expected the id of a grade with a threshold"},)"
        R"({"path":"/locks/0","message":"there is no such clause or deduction"}]})");
}
