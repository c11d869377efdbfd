#include "core/plan.h"

#include <doctest/doctest.h>
#include <algorithm>

#include "core/plan_notes.h"
#include "core/plan_request.h"
#include "samples.h"

using namespace starsheet;

namespace {

/// Criteria of these points whose clauses take `days` each, and `days_per_sample` for a sample; a deduction takes 2.
Criteria with_efforts(const std::vector<std::string>& points, const std::vector<Rational>& days,
                      const Rational& days_per_sample) {
  Criteria criteria = samples::criteria(points);
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    criteria.clauses[i].improve = Improvement{.days = days[i % days.size()], .days_per_sample = days_per_sample};
  }
  criteria.deductions.days = Rational(2);
  return criteria;
}

/// One line that says all of a plan that is compared.
std::string line(const Criteria& criteria, const Plan& plan) {
  std::string text = exact_text(plan.days) + " days to " + exact_text(plan.outcome.score) + " " +
                     criteria.grades[plan.outcome.grade].id + ":";
  for (const PlanStep& step : plan.steps) {
    text += " " + step_id(criteria, step) + "x" + std::to_string(step.count) + "+" + exact_text(step.gain);
  }
  return text;
}

std::vector<std::string> lines(const Criteria& criteria, const PlanResult& result) {
  std::vector<std::string> all;
  for (const Plan& each : result.plans) all.push_back(line(criteria, each));
  return all;
}

/// Every way of choosing units, tried one after the other and scored by assess().
class BruteForce {
 public:
  BruteForce(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request)
      : criteria_(criteria), sheet_(sheet), target_(request.target) {
    const auto locked = [&](const std::string& id) {
      return std::find(request.locks.begin(), request.locks.end(), id) != request.locks.end();
    };
    for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
      if (locked(criteria.clauses[i].id)) continue;
      const Answer* answer = sheet.answers.find(criteria.clauses[i].id);
      const Improvement& improve = *criteria.clauses[i].improve;
      if (answer == nullptr || answer->state == AnswerState::Unmet) {
        units_.push_back({.step = {.kind = StepKind::Meet, .index = i, .days = *improve.days}, .most = 1});
      } else if (answer->state == AnswerState::Sampled && *answer->nonconforming > 0) {
        units_.push_back({.step = {.kind = StepKind::FixSamples, .index = i, .days = *improve.days_per_sample},
                          .most = *answer->nonconforming});
      }
    }
    std::vector<std::size_t> removable;
    for (std::size_t i = 0; i < sheet.deductions.size(); ++i) {
      if (!locked("deduction/" + std::to_string(i))) removable.push_back(i);
    }
    removable_ = removable;
    counts_.assign(units_.size() + 1, 0);
  }

  /// How many choices there are.
  std::int64_t size() const {
    std::int64_t product = static_cast<std::int64_t>(removable_.size()) + 1;
    for (const Unit& unit : units_) product *= unit.most + 1;
    return product;
  }

  std::vector<Plan> plans() {
    choose(0);
    std::sort(found_.begin(), found_.end(), [this](const Plan& a, const Plan& b) { return ranks_before(a, b); });
    return found_;
  }

 private:
  struct Unit {
    PlanStep step{};
    std::int64_t most = 1;
  };

  void choose(std::size_t at) {
    if (at > units_.size()) return consider();
    const std::int64_t most = at < units_.size() ? units_[at].most : static_cast<std::int64_t>(removable_.size());
    for (counts_[at] = 0; counts_[at] <= most; ++counts_[at]) choose(at + 1);
    counts_[at] = 0;
  }

  std::vector<PlanStep> steps() const {
    std::vector<PlanStep> result;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (counts_[i] == 0) continue;
      PlanStep step = units_[i].step;
      step.count = counts_[i];
      step.days = step.days * Rational(counts_[i]);
      result.push_back(step);
    }
    for (std::int64_t i = 0; i < counts_.back(); ++i) {
      result.push_back({.kind = StepKind::Rectify,
                        .index = removable_[static_cast<std::size_t>(i)],
                        .days = *criteria_.deductions.days});
    }
    return result;
  }

  Graded outcome(const std::vector<PlanStep>& steps) const {
    return *assess(criteria_, with_steps(sheet_, criteria_, steps)).low;
  }

  bool reaches() const { return outcome(steps()).grade >= target_; }

  void consider() {
    if (!reaches()) return;
    for (std::int64_t& count : counts_) {
      if (count == 0) continue;
      --count;
      const bool still = reaches();
      ++count;
      if (still) return;
    }
    Plan plan{.steps = steps()};
    plan.outcome = outcome(plan.steps);
    for (const PlanStep& step : plan.steps) plan.days += step.days;
    found_.push_back(plan);
  }

  static std::size_t place(const PlanStep& step) {
    return step.kind == StepKind::Rectify ? 1000 + step.index : step.index;
  }

  bool ranks_before(const Plan& a, const Plan& b) const {
    if (a.days != b.days) return a.days < b.days;
    if (a.steps.size() != b.steps.size()) return a.steps.size() < b.steps.size();
    if (a.outcome.score != b.outcome.score) return a.outcome.score > b.outcome.score;
    for (std::size_t i = 0; i < a.steps.size(); ++i) {
      if (place(a.steps[i]) != place(b.steps[i])) return place(a.steps[i]) < place(b.steps[i]);
      if (a.steps[i].count != b.steps[i].count) return a.steps[i].count < b.steps[i].count;
    }
    return false;
  }

  const Criteria& criteria_;
  const Sheet& sheet_;
  std::size_t target_ = 0;
  std::vector<Unit> units_{};
  std::vector<std::size_t> removable_{};
  std::vector<std::int64_t> counts_{};
  std::vector<Plan> found_{};
};

/// A plan as brute force knows it: without gains.
std::string outline(const Criteria& criteria, Plan plan) {
  for (PlanStep& step : plan.steps) step.gain = Rational(0);
  return line(criteria, plan);
}

/// A random sheet with few units to choose from. One in four has samples whose sizes share no common multiple below
/// 2^61.
Sheet sheet_with_few_samples(const Criteria& criteria, samples::Dice& dice) {
  Sheet sheet = samples::random_sheet(criteria, dice);
  const bool unlike = dice.chance(25);
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    if (answer == nullptr || answer->state == AnswerState::Excluded) continue;
    if (unlike && dice.chance(70)) {
      constexpr std::int64_t kPrimes[] = {99991, 99989, 99971, 99961, 99929, 99923};
      sheet.answers.set(clause.id, samples::sampled(kPrimes[dice.between(0, 5)], dice.between(1, 2)));
    } else if (answer->state == AnswerState::Sampled && *answer->nonconforming > 4) {
      sheet.answers.set(clause.id, samples::sampled(*answer->samples, dice.between(1, 4)));
    }
  }
  return sheet;
}

/// Thresholds that a sum of units meets exactly, so that being close is not enough.
void put_threshold_on_a_sum(Criteria& criteria, const Sheet& sheet, std::size_t target, samples::Dice& dice) {
  std::vector<PlanStep> steps;
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const Answer* answer = sheet.answers.find(criteria.clauses[i].id);
    if (answer == nullptr || answer->state != AnswerState::Sampled || dice.chance(30)) continue;
    steps.push_back({.kind = StepKind::FixSamples, .index = i, .count = *answer->nonconforming});
  }
  const Rational sum = assess(criteria, with_steps(sheet, criteria, steps)).low->score;
  for (std::size_t grade = 1; grade < criteria.grades.size(); ++grade) {
    criteria.grades[grade].from =
        sum + Rational(static_cast<std::int64_t>(grade)) - Rational(static_cast<std::int64_t>(target));
  }
}

void check_against_brute_force(const Criteria& criteria, const Sheet& sheet, const PlanRequest& request) {
  std::vector<std::string> expected;
  for (const Plan& each : BruteForce(criteria, sheet, request).plans()) expected.push_back(outline(criteria, each));
  const PlanResult result = plan(criteria, sheet, request);
  CHECK(result.reachable == !expected.empty());
  expected.resize(std::min(expected.size(), request.alternatives));
  std::vector<std::string> got;
  for (const Plan& each : result.plans) got.push_back(outline(criteria, each));
  CHECK_MESSAGE(got == expected, sheet_file(sheet));
}

}  // namespace

TEST_CASE("the least effort comes first, then other minimal ways") {
  const Criteria criteria = with_efforts({"40", "30", "20", "10"}, {3, 4, 1, 2}, 1);
  const Sheet sheet = samples::sheet(criteria, {samples::met(), samples::unmet(), samples::unmet(), {}});
  const PlanResult result = plan(criteria, sheet, {.target = 1});
  CHECK(result.reachable);
  CHECK(criteria.grades[*result.best].id == "five");
  CHECK(exact_text(result.start->score) == "40");
  CHECK(lines(criteria, result) ==
        std::vector<std::string>{"3 days to 70 pass: c2x1+20 c3x1+10", "4 days to 70 pass: c1x1+30"});
}

TEST_CASE("samples are put right one by one, and no more than it takes") {
  const Criteria criteria = with_efforts({"50", "50"}, {9}, *parse_rational("1/2"));
  const Sheet sheet = samples::sheet(criteria, {samples::met(), samples::sampled(10, 8)});
  const PlanResult result = plan(criteria, sheet, {.target = 3});
  CHECK(lines(criteria, result) == std::vector<std::string>{"3 days to 90 four: c1x6+30"});
}

TEST_CASE("deductions are removed from the lowest unlocked index on, as many as the veto asks for") {
  const Criteria criteria = with_efforts({"60", "40"}, {5}, 1);
  const Sheet sheet = samples::sheet(criteria, {samples::met(), samples::met()}, 6);
  const PlanResult result = plan(criteria, sheet, {.target = 2, .locks = {"deduction/0", "deduction/2"}});
  CHECK(result.start->grade == 0);
  CHECK(lines(criteria, result) == std::vector<std::string>{"4 days to 96 five: deduction/1x1+1 deduction/3x1+1"});
  const PlanResult locked =
      plan(criteria, sheet,
           {.target = 2, .locks = {"deduction/0", "deduction/1", "deduction/2", "deduction/3", "deduction/4"}});
  CHECK_FALSE(locked.reachable);
  CHECK(*locked.best == 0);
  CHECK(locked.plans.empty());
}

TEST_CASE("a grade that is reached already takes nothing, one out of reach has no plan") {
  const Criteria criteria = with_efforts({"60", "40"}, {5}, 1);
  const Sheet met = samples::sheet(criteria, {samples::met(), samples::met()});
  CHECK(lines(criteria, plan(criteria, met, {.target = 4})) == std::vector<std::string>{"0 days to 100 five:"});
  const Sheet unmet = samples::sheet(criteria, {samples::met(), samples::unmet()});
  const PlanResult locked = plan(criteria, unmet, {.target = 1, .locks = {"c1"}});
  CHECK_FALSE(locked.reachable);
  CHECK(locked.plans.empty());
  CHECK(*locked.best == 0);
}

TEST_CASE("with every clause excluded there is no plan and no grade") {
  const Criteria criteria = with_efforts({"60", "40"}, {5}, 1);
  const PlanResult result =
      plan(criteria, samples::sheet(criteria, {samples::excluded(), samples::excluded()}), {.target = 1});
  CHECK(plan_json(criteria, result, Language::Chinese) ==
        R"({"target":"pass","reachable":false,"best":null,"start":null,"plans":[]})");
}

TEST_CASE("without an effort there is no step but a warning; a set effort makes one") {
  Criteria criteria = with_efforts({"60", "40"}, {5}, 1);
  criteria.clauses[1].improve.reset();
  criteria.deductions.days.reset();
  const Sheet sheet = samples::sheet(criteria, {samples::met(), samples::unmet()}, 1);
  const PlanResult without = plan(criteria, sheet, {.target = 3});
  CHECK_FALSE(without.reachable);
  REQUIRE(without.warnings.size() == 2);
  CHECK(without.warnings[0].path == "/answers/c1");
  CHECK(without.warnings[1].path == "/deductions");
  const PlanResult with =
      plan(criteria, sheet, {.target = 3, .efforts = {{"c1", {.days = Rational(9)}}, {"c1", {.days = Rational(7)}}}});
  CHECK(lines(criteria, with) == std::vector<std::string>{"7 days to 99 five: c1x1+40"});
}

TEST_CASE("a request that cannot be met is refused with its reasons") {
  const Criteria criteria = with_efforts({"60", "40"}, {5}, 1);
  const Sheet sheet = samples::sheet(criteria, {samples::met(), samples::unmet()}, 1);
  CHECK(check_plan_request(criteria, sheet, {.target = 1, .locks = {"c0", "deduction/0"}}).empty());
  CHECK(check_plan_request(criteria, sheet, {.target = 0}).size() == 1);
  CHECK(check_plan_request(criteria, sheet, {.target = 5}).size() == 1);
  const PlanRequest strange{.target = 1,
                            .locks = {"c9", "deduction/1", "deduction/00", "deduction/", "deduction/x", "s"},
                            .efforts = {{"c7", {}}, {"c0", {.days = Rational(-1)}}}};
  CHECK(check_plan_request(criteria, sheet, strange).size() == 8);
}

TEST_CASE("plans are those that trying everything finds, in the same order") {
  samples::Dice dice(7);
  int compared = 0;
  while (compared < 250) {
    Criteria criteria = samples::random_criteria(dice);
    for (Clause& clause : criteria.clauses) {
      clause.improve = Improvement{.days = Rational(dice.between(0, 4)),
                                   .days_per_sample = Rational(dice.between(0, 3)) / Rational(2)};
    }
    criteria.deductions.days = Rational(dice.between(0, 2));
    if (dice.chance(30)) {
      for (Clause& clause : criteria.clauses) clause.points = criteria.clauses[0].points;
    }
    const Sheet sheet = sheet_with_few_samples(criteria, dice);
    if (!assess(criteria, sheet).low) continue;
    PlanRequest request{.target = static_cast<std::size_t>(dice.between(1, 4)),
                        .alternatives = static_cast<std::size_t>(dice.between(1, 6))};
    if (dice.chance(50)) put_threshold_on_a_sum(criteria, sheet, request.target, dice);
    if (dice.chance(30)) request.locks.push_back("c0");
    if (dice.chance(30) && !sheet.deductions.empty()) request.locks.push_back("deduction/0");
    if (BruteForce(criteria, sheet, request).size() > 400) continue;
    ++compared;
    check_against_brute_force(criteria, sheet, request);
  }
}

TEST_CASE("where samples cost nothing or the score is capped, more gain is not always better") {
  samples::Dice dice(23);
  int compared = 0;
  while (compared < 400) {
    std::vector<std::string> points;
    for (std::int64_t i = dice.between(3, 6); i > 0; --i) points.push_back(std::to_string(dice.between(1, 9)));
    Criteria criteria = with_efforts(points, {0, 1, 1}, Rational(dice.chance(70) ? 0 : 1));
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const std::int64_t drawn = dice.between(1, 6);
      answers.push_back(dice.chance(40) ? samples::unmet()
                                        : samples::sampled(drawn, dice.between(0, std::min<std::int64_t>(drawn, 4))));
    }
    const Sheet sheet = samples::sheet(criteria, answers, 0, dice.chance(70));
    criteria.cap.max = assess(criteria, sheet).low->score + Rational(dice.between(2, 20)) / Rational(2);
    for (std::size_t grade = 1; grade < criteria.grades.size(); ++grade) {
      criteria.grades[grade].from =
          criteria.cap.max - Rational(static_cast<std::int64_t>(4 - grade)) - Rational(dice.between(0, 3)) / 4;
    }
    const PlanRequest request{.target = static_cast<std::size_t>(dice.between(1, 4)),
                              .alternatives = static_cast<std::size_t>(dice.between(1, 3))};
    if (BruteForce(criteria, sheet, request).size() > 300) continue;
    ++compared;
    check_against_brute_force(criteria, sheet, request);
  }
}

TEST_CASE("a search in slices finds what a search in one go finds") {
  samples::Dice dice(11);
  const Result<Criteria> shipped = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  REQUIRE(shipped.ok());
  const Criteria& criteria = shipped.value();
  for (int i = 0; i < 5; ++i) {
    const Sheet sheet = samples::random_sheet(criteria, dice);
    const PlanRequest request{.target = 4};
    PlanSearch search(criteria, sheet, request);
    int slices = 0;
    while (!search.advance(100)) ++slices;
    const PlanResult whole = plan(criteria, sheet, request);
    CHECK(plan_json(criteria, search.result(), Language::English) == plan_json(criteria, whole, Language::English));
  }
}

TEST_CASE("huge samples of unlike sizes are compared exactly") {
  const Criteria criteria = with_efforts({"30", "30", "40"}, {5}, *parse_rational("1/7"));
  const Sheet sheet = samples::sheet(
      criteria, {samples::sampled(99991, 50000), samples::sampled(99989, 50000), samples::sampled(100000, 9)});
  const PlanResult result = plan(criteria, sheet, {.target = 4});
  REQUIRE(result.plans.size() == 3);
  for (const Plan& each : result.plans) {
    const Graded reached = *assess(criteria, with_steps(sheet, criteria, each.steps)).low;
    CHECK(reached == each.outcome);
    for (std::size_t i = 0; i < each.steps.size(); ++i) {
      std::vector<PlanStep> less = each.steps;
      --less[i].count;
      CHECK(assess(criteria, with_steps(sheet, criteria, less)).low->grade < 4);
    }
  }
}

TEST_CASE("a threshold met to the last fraction is reached, where no common denominator fits") {
  const Criteria criteria = with_efforts({"19", "19", "19", "19", "19", "5"}, {100}, *parse_rational("1/99989"));
  const std::vector<Answer> answers{samples::sampled(99991, 3), samples::sampled(99989, 2), samples::sampled(99971, 1),
                                    samples::sampled(99961, 2), samples::sampled(99961, 2), samples::unmet()};
  const PlanResult all = plan(criteria, samples::sheet(criteria, answers), {.target = 4, .alternatives = 9});
  REQUIRE(all.plans.size() == 2);
  CHECK(exact_text(all.plans[0].outcome.score) == "95");
  CHECK(exact_text(all.plans[0].days) == "10/99989");
  CHECK(all.plans[1].steps.size() == 1);
}

TEST_CASE("of equal effort the smaller gain wins when free samples then lift it higher") {
  Criteria criteria = with_efforts({"5", "4", "6", "85"}, {1}, 0);
  criteria.grades[4].from = *parse_rational("92.5");
  const Sheet sheet =
      samples::sheet(criteria, {samples::unmet(), samples::unmet(), samples::sampled(2, 2), samples::met()});
  CHECK(lines(criteria, plan(criteria, sheet, {.target = 4, .alternatives = 1})) ==
        std::vector<std::string>{"1 days to 95 five: c1x1+4 c2x2+6"});
}

TEST_CASE("of equal effort the earlier clauses win when the cap makes their scores equal") {
  Criteria criteria = with_efforts({"4", "5", "3", "88"}, {1, 1, 0}, 1);
  criteria.grades[4].from = *parse_rational("94.5");
  criteria.cap.max = *parse_rational("94.8");
  const Sheet sheet = samples::sheet(criteria, {samples::unmet(), samples::unmet(), samples::unmet(), samples::met()});
  CHECK(lines(criteria, plan(criteria, sheet, {.target = 4, .alternatives = 1})) ==
        std::vector<std::string>{"1 days to 474/5 five: c0x1+4 c2x1+3"});
}

TEST_CASE("a request from a host page is read, and every fault of it named") {
  const Criteria criteria = with_efforts({"60", "40"}, {5}, 1);
  Sheet sheet = samples::sheet(criteria, {samples::met(), samples::unmet()}, 1);
  set_plan_notes(sheet, {.locks = {"c0", "c8"}, .efforts = {{"c1", {.days = Rational(9)}}}});
  const Result<PlanRequest> plain = parse_plan_request(criteria, sheet, "four", "");
  REQUIRE(plain.ok());
  CHECK(plain.value().target == 3);
  CHECK(plain.value().alternatives == 3);
  CHECK(plain.value().locks == std::vector<std::string>{"c0"});
  CHECK(plain.value().efforts == Efforts{{"c1", {.days = Rational(9)}}});
  const Result<PlanRequest> full = parse_plan_request(
      criteria, sheet, "pass",
      R"({"alternatives": 7, "locks": ["deduction/0"], "efforts": {"c0": {"daysPerSample": "0.5"}, "deductions": {"days": "1"}}})");
  REQUIRE(full.ok());
  CHECK(full.value().alternatives == 7);
  CHECK(full.value().locks == std::vector<std::string>{"deduction/0"});
  CHECK(full.value().efforts ==
        Efforts{{"c0", {.days_per_sample = parse_rational("1/2")}}, {"deductions", {.days = Rational(1)}}});
  const Result<PlanRequest> bad = parse_plan_request(
      criteria, sheet, "fail",
      R"({"alternatives": 0, "locks": ["c0", "c9", 3], "efforts": {"c7": {"days": "1"}, "c0": {"days": 3, "daysPerSample": "-1"}, "c1": "2"}})");
  REQUIRE_FALSE(bad.ok());
  CHECK(samples::paths(bad.issues()) == std::vector<std::string>{"/target", "/alternatives", "/locks/1", "/locks/2",
                                                                 "/efforts/c7", "/efforts/c0/days",
                                                                 "/efforts/c0/daysPerSample", "/efforts/c1"});
  CHECK_FALSE(parse_plan_request(criteria, sheet, "four", "[]").ok());
  CHECK_FALSE(parse_plan_request(criteria, sheet, "four", "{").ok());
}
