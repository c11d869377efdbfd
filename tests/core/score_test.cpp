#include <doctest/doctest.h>

#include "core/score.h"
#include "samples.h"

using namespace starsheet;
using namespace starsheet::samples;

namespace {

const std::string& grade_id(const Criteria& criteria, const Graded& graded) { return criteria.grades[graded.grade].id; }

// Criteria and a sheet that obtain `obtained` of `applicable` out of 100 points.
struct Situation {
  Criteria criteria{};
  Sheet sheet{};
};
Situation situation(const char* obtained, const char* applicable, std::size_t deductions, bool bonus) {
  const Rational got = *parse_rational(obtained);
  const Rational all = *parse_rational(applicable);
  std::vector<std::string> points;
  std::vector<Answer> answers;
  const auto add = [&](const Rational& value, const Answer& answer) {
    if (value.sign() <= 0) return;
    points.push_back(exact_text(value));
    answers.push_back(answer);
  };
  add(got, met());
  add(all - got, unmet());
  add(Rational(100) - all, excluded());
  const Criteria made = samples::criteria(points);
  return {.criteria = made, .sheet = samples::sheet(made, answers, deductions, bonus)};
}

Graded graded(const Situation& situation) { return *assess(situation.criteria, situation.sheet).graded; }

}  // namespace

TEST_CASE("the worked examples of the domain come out") {
  struct Row {
    const char* obtained;
    const char* applicable;
    std::size_t deductions;
    bool bonus;
    const char* shown;
    const char* grade;
  };
  const Row rows[] = {
      {"100", "100", 0, false, "100.00", "five"},  {"88", "93", 0, false, "94.62", "four"},
      {"96", "100", 2, false, "94.00", "four"},    {"94", "100", 0, true, "95.00", "five"},
      {"100", "100", 5, true, "96.00", "fail"},    {"69.9", "100", 0, false, "69.90", "fail"},
      {"99.25", "100", 0, false, "99.25", "five"}, {"95", "100", 0, false, "95.00", "five"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.obtained);
    const Situation each = situation(row.obtained, row.applicable, row.deductions, row.bonus);
    CHECK(shown_text(graded(each).score) == row.shown);
    CHECK(grade_id(each.criteria, graded(each)) == row.grade);
  }
}

TEST_CASE("2 of 8 samples bad cost a 3-point clause three quarters of a point") {
  const Criteria made = samples::criteria({"3", "97"});
  CHECK(exact_text(assess(made, samples::sheet(made, {sampled(8, 2), met()})).graded->score) == "397/4");
}

TEST_CASE("each threshold has two sides") {
  const std::vector<std::pair<std::string, std::string>> grades{
      {"fail", "pass"}, {"pass", "three"}, {"three", "four"}, {"four", "five"}};
  const char* const thresholds[] = {"70", "80", "90", "95"};
  for (std::size_t i = 0; i < 4; ++i) {
    const Rational threshold = *parse_rational(thresholds[i]);
    const Rational little = *parse_rational("0.000000000000001");
    const Situation on = situation(thresholds[i], "100", 0, false);
    const Situation below = situation(exact_text(threshold - little).c_str(), "100", 0, false);
    const Situation above = situation(exact_text(threshold + little).c_str(), "100", 0, false);
    CHECK(grade_id(on.criteria, graded(on)) == grades[i].second);
    CHECK(grade_id(above.criteria, graded(above)) == grades[i].second);
    CHECK(grade_id(below.criteria, graded(below)) == grades[i].first);
    // Just below 95 shows as 94.99, never as 95.00.
    CHECK(shown_text(graded(below).score) == shown_text(threshold - *parse_rational("0.01")));
  }
}

TEST_CASE("a threshold is met through rescaling, samples and adjustments alike") {
  const auto grade = [](const std::vector<std::string>& points, const std::vector<Answer>& answers,
                        std::size_t deductions, bool bonus) {
    const Criteria made = samples::criteria(points);
    return grade_id(made, *assess(made, samples::sheet(made, answers, deductions, bonus)).graded);
  };
  // 38/40 is exactly 95 %.
  CHECK(grade({"38", "2", "60"}, {met(), unmet(), excluded()}, 0, false) == "five");
  CHECK(grade({"38", "2.000001", "59.999999"}, {met(), unmet(), excluded()}, 0, false) == "four");
  // A third, three times: 1 − 1/3 of 15 points lost is exactly 5.
  CHECK(grade({"15", "85"}, {sampled(3, 1), met()}, 0, false) == "five");
  CHECK(grade({"15", "85"}, {sampled(99999, 33334), met()}, 0, false) == "four");
  CHECK(grade({"4", "96"}, {unmet(), met()}, 1, false) == "five");
  CHECK(grade({"6", "94"}, {unmet(), met()}, 0, true) == "five");
}

TEST_CASE("five deductions fail at any score, four do not") {
  const Situation four = situation("100", "100", 4, false);
  CHECK(grade_id(four.criteria, graded(four)) == "five");
  const Situation five = situation("100", "100", 5, true);
  const Assessment result = assess(five.criteria, five.sheet);
  CHECK(grade_id(five.criteria, *result.graded) == "fail");
  CHECK(result.failed_by == FailedBy::Deductions);
  CHECK_FALSE(result.next.has_value());
  CHECK_FALSE(result.margin.has_value());
  CHECK(grade_id(five.criteria, *result.low) == "fail");
  CHECK(exact_text(*result.deduction_loss) == "5");
}

TEST_CASE("the score stays inside the cap") {
  const Situation high = situation("100", "100", 0, true);
  CHECK(exact_text(graded(high).score) == "100");
  CHECK(exact_text(*assess(high.criteria, high.sheet).base) == "100");
  const Situation low = situation("1", "100", 3, false);
  CHECK(exact_text(graded(low).score) == "0");
}

TEST_CASE("nothing applicable gives no score rather than 0") {
  const Criteria made = samples::criteria({"60", "40"});
  const Assessment empty = assess(made, samples::sheet(made, {}, 1, true));
  CHECK_FALSE(empty.graded.has_value());
  CHECK_FALSE(empty.base.has_value());
  CHECK_FALSE(empty.complete);
  CHECK(empty.losses.empty());
  CHECK_FALSE(empty.deduction_loss.has_value());
  CHECK(empty.failed_by == FailedBy::Nothing);
  CHECK(exact_text(empty.high->score) == "100");
  CHECK(exact_text(empty.low->score) == "0");
  CHECK(empty.sections.size() == 1);

  const Assessment excluded_all = assess(made, samples::sheet(made, {excluded(), excluded()}));
  CHECK(excluded_all.complete);
  CHECK_FALSE(excluded_all.low.has_value());
  CHECK_FALSE(excluded_all.high.has_value());
}

TEST_CASE("next and margin measure from the exact score") {
  const Situation middle = situation("4160/49", "100", 0, false);
  const Assessment result = assess(middle.criteria, middle.sheet);
  REQUIRE(result.next.has_value());
  CHECK(middle.criteria.grades[result.next->grade].id == "four");
  CHECK(exact_text(result.next->gap) == "250/49");
  CHECK(exact_text(*result.margin) == "240/49");

  const Situation failing = situation("50", "100", 0, false);
  const Assessment failed = assess(failing.criteria, failing.sheet);
  CHECK(failed.failed_by == FailedBy::Score);
  CHECK_FALSE(failed.margin.has_value());
  CHECK(exact_text(failed.next->gap) == "20");

  const Situation best = situation("99", "100", 0, false);
  CHECK_FALSE(assess(best.criteria, best.sheet).next.has_value());
  CHECK(exact_text(*assess(best.criteria, best.sheet).margin) == "4");
}

TEST_CASE("a single grade is the failing one, and no score is below a threshold") {
  std::string text = criteria_text({"100"});
  const std::size_t second = text.find(R"(, {"id": "pass")");
  text = text.substr(0, second) + "]}";
  const Result<Criteria> made = parse_criteria(text);
  REQUIRE(made.ok());
  const Assessment result = assess(made.value(), samples::sheet(made.value(), {met()}));
  CHECK(result.graded->grade == 0);
  CHECK(result.failed_by == FailedBy::Nothing);
  CHECK_FALSE(result.next.has_value());
  CHECK_FALSE(result.margin.has_value());
}

TEST_CASE("losses are sorted by size, ties in criteria order") {
  const Criteria made = samples::criteria({"10", "20", "10", "40", "20"});
  const Assessment result = assess(made, samples::sheet(made, {unmet(), sampled(2, 1), unmet(), met(), excluded()}));
  std::vector<std::size_t> order;
  for (const Loss& loss : result.losses) order.push_back(loss.clause);
  CHECK(order == std::vector<std::size_t>{0, 1, 2});
  for (const Loss& loss : result.losses) CHECK(exact_text(loss.points) == "25/2");
}

TEST_CASE("the clause that tells most is the open one with most points") {
  const Criteria made = samples::criteria({"10", "30", "30", "30"});
  CHECK(most_telling_clause(made, samples::sheet(made, {})) == 1u);
  CHECK(most_telling_clause(made, samples::sheet(made, {{}, met()})) == 2u);
  CHECK(most_telling_clause(made, samples::sheet(made, {{}, met(), met(), excluded()})) == 0u);
  CHECK_FALSE(most_telling_clause(made, samples::sheet(made, {met(), met(), met(), met()})).has_value());
  Sheet draft = samples::sheet(made, {{}, met(), met(), met()});
  draft.answers.set("c0", {.state = AnswerState::Excluded});
  CHECK(most_telling_clause(made, draft) == 0u);
}

TEST_CASE("allocations recompute everything, and tell when the grade depends on them") {
  Criteria made = samples::criteria({"90", "10"});
  made.allocations = {{.id = "even", .points = {Rational(50), Rational(50)}},
                      {.id = "same", .points = {Rational(90), Rational(10)}}};
  const Assessment result = assess(made, samples::sheet(made, {met(), unmet()}, 1));
  REQUIRE(result.allocations.size() == 2);
  CHECK(exact_text(result.allocations[0].graded->score) == "49");
  CHECK(exact_text(result.allocations[1].graded->score) == "89");
  CHECK(result.grade_depends_on_allocation);
  CHECK_FALSE(assess(made, samples::sheet(made, {})).grade_depends_on_allocation);
}

TEST_CASE("warnings stand in file order and name their place") {
  std::string text = criteria_text({"60", "40"});
  const std::string usual = R"("sampling": "possible", "exclusion": "usual")";
  text.replace(text.rfind(usual), usual.size(), R"("sampling": "none", "exclusion": "unusual")");
  const Result<Criteria> made = parse_criteria(text);
  REQUIRE(made.ok());
  Sheet sheet = new_sheet(made.value());
  sheet.criteria_revision = "0";
  sheet.answers.set("c1", {.state = AnswerState::Excluded, .reason_omitted = true});
  sheet.answers.set("gone/1", met());
  sheet.answers.set("c0", excluded());
  std::vector<std::string> found;
  for (const Warning& warning : assess(made.value(), sheet).warnings) {
    found.push_back(std::string(warning_code(warning.code)) + " " + warning.path);
    CHECK_FALSE(warning.message.zh.empty());
    CHECK_FALSE(warning.message.en.empty());
  }
  CHECK(found == std::vector<std::string>{"other-revision /criteria/revision", "exclusion-unusual /answers/c1",
                                          "reason-omitted /answers/c1", "unknown-clause /answers/gone~11"});
  sheet.answers.set("c1", sampled(3, 0));
  sheet.answers_first = true;
  const std::vector<Warning> warnings = assess(made.value(), sheet).warnings;
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].code == WarningCode::SamplingUnusual);
  CHECK(warnings[2].code == WarningCode::OtherRevision);
}

TEST_CASE("the result is one line of JSON with its members in order") {
  Criteria made = samples::criteria({"60", "40"});
  made.allocations = {{.id = "even", .points = {Rational(50), Rational(50)}}};
  const Sheet sheet = samples::sheet(made, {met(), sampled(3, 1)}, 1);
  CHECK(
      assessment_json(made, assess(made, sheet), Language::English) ==
      R"({"criteria":"test","revision":"1","complete":true,"clauses":2,"answered":2,"excluded":0,)"
      R"("obtained":"260/3","applicable":"100","base":"260/3","deductions":1,"bonus":0,)"
      R"("score":{"exact":"257/3","shown":"85.66"},"grade":"three","stars":3,"failedBy":null,)"
      R"("range":{"low":{"exact":"257/3","shown":"85.66","grade":"three","stars":3},)"
      R"("high":{"exact":"257/3","shown":"85.66","grade":"three","stars":3}},)"
      R"("next":{"grade":"four","gap":{"exact":"13/3","shown":"4.34"}},"margin":{"exact":"17/3","shown":"5.66"},)"
      R"("sections":[{"id":"s","obtained":"260/3","applicable":"100"}],)"
      R"("indicators":[{"id":"i","obtained":"260/3","applicable":"100"}],)"
      R"("losses":[{"id":"c1","points":{"exact":"40/3","shown":"13.33"}},{"id":"deductions","points":{"exact":"1","shown":"1.00"}}],)"
      R"("allocations":[{"id":"even","score":{"exact":"247/3","shown":"82.33"},"grade":"three"}],)"
      R"("gradeDependsOnAllocation":false,"warnings":[]})");
}

TEST_CASE("without a score the result says null") {
  Criteria made = samples::criteria({"100"});
  made.allocations = {{.id = "even", .points = {Rational(100)}}};
  CHECK(
      assessment_json(made, assess(made, samples::sheet(made, {excluded()}, 1)), Language::Chinese) ==
      R"({"criteria":"test","revision":"1","complete":true,"clauses":1,"answered":0,"excluded":1,)"
      R"("obtained":"0","applicable":"0","base":null,"deductions":1,"bonus":0,"score":null,"grade":null,"stars":null,)"
      R"("failedBy":null,"range":{"low":null,"high":null},"next":null,"margin":null,)"
      R"("sections":[{"id":"s","obtained":"0","applicable":"0"}],"indicators":[{"id":"i","obtained":"0","applicable":"0"}],)"
      R"("losses":[],"allocations":[{"id":"even","score":null,"grade":null}],"gradeDependsOnAllocation":false,"warnings":[]})");
}
