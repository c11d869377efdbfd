// How long the core takes, natively: score and grade after one changed answer, and the cheapest path. Prints figures
// and asserts nothing.

#include <chrono>
#include <cstdio>

#include "core/audit_risk.h"
#include "core/plan.h"
#include "samples.h"

using namespace starsheet;

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Figures {
  double most = 0;
  double sum = 0;
  int count = 0;
  int given_up = 0;

  void add(double value) {
    most = std::max(most, value);
    sum += value;
    ++count;
  }
};

void print(const char* name, const Figures& figures, const char* unit) {
  std::printf("%-58s mean %8.3f %s, most %8.3f %s", name, figures.sum / figures.count, unit, figures.most, unit);
  if (figures.given_up > 0) std::printf(", %d of %d given up", figures.given_up, figures.count);
  std::printf("\n");
}

/// Ten clauses sampled with up to `largest`, the others met, not met or open, and some deductions.
Sheet sheet_of(const Criteria& criteria, samples::Dice& dice, std::int64_t largest, int met_percent) {
  Sheet sheet = new_sheet(criteria);
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    Answer answer = dice.chance(met_percent) ? samples::met() : dice.chance(50) ? samples::unmet() : Answer{};
    if (i % 5 == 2) {
      const std::int64_t drawn = dice.between((largest + 1) / 2, largest);
      answer = samples::sampled(drawn, dice.between(0, drawn));
    }
    if (answer.state != AnswerState::Open) sheet.answers.set(criteria.clauses[i].id, answer);
  }
  for (std::int64_t i = dice.between(0, 4); i > 0; --i) sheet.deductions.push_back({.trigger = "law"});
  if (dice.chance(30)) sheet.bonus = Bonus{};
  return sheet;
}

Figures time_plans(const Criteria& criteria, std::int64_t largest, int met_percent, const Efforts& efforts,
                   std::size_t alternatives = 3) {
  Figures figures;
  samples::Dice dice(1);
  for (int i = 0; i < 40; ++i) {
    const Sheet sheet = sheet_of(criteria, dice, largest, met_percent);
    const PlanRequest request{
        .target = static_cast<std::size_t>(dice.between(1, 4)), .alternatives = alternatives, .efforts = efforts};
    const Clock::time_point start = Clock::now();
    const PlanResult result = plan(criteria, sheet, request);
    figures.add(milliseconds_since(start));
    if (result.too_large) ++figures.given_up;
  }
  return figures;
}

/// Efforts in quarters of a day, or each unlike any other.
Efforts efforts_of(const Criteria& criteria, int kind) {
  samples::Dice dice(3);
  Efforts efforts;
  for (const Clause& clause : criteria.clauses) {
    const Rational days = kind == 0 ? Rational(dice.between(0, 40)) / 4
                                    : Rational(dice.between(1, 1'000'000)) / Rational(dice.between(900'000, 1'000'000));
    efforts.emplace_back(clause.id, Effort{.days = days, .days_per_sample = days / 7});
  }
  return efforts;
}

Figures time_risks(const Criteria& criteria, std::int64_t largest) {
  Figures figures;
  samples::Dice dice(5);
  for (int i = 0; i < 10; ++i) {
    const Sheet sheet = sheet_of(criteria, dice, largest, 100);
    const Clock::time_point start = Clock::now();
    if (audit_risk(criteria, sheet)) figures.add(milliseconds_since(start));
  }
  return figures;
}

Figures time_scores(const Criteria& criteria) {
  Figures figures;
  samples::Dice dice(2);
  for (int i = 0; i < 200; ++i) {
    Sheet sheet = sheet_of(criteria, dice, 20, 60);
    const Clock::time_point start = Clock::now();
    constexpr int kTimes = 200;
    std::size_t grades = 0;
    for (int n = 0; n < kTimes; ++n) {
      sheet.answers.set(criteria.clauses[0].id, n % 2 == 0 ? samples::met() : samples::unmet());
      grades += grade_sheet(criteria, sheet)->grade;
    }
    figures.add(milliseconds_since(start) * 1000 / kTimes);
    if (grades > 1000) std::printf(" ");
  }
  return figures;
}

}  // namespace

int main() {
  const Result<Criteria> shipped = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  const Criteria& criteria = shipped.value();
  print("score and grade after one changed answer", time_scores(criteria), "us");
  print("cheapest path, 50 clauses, ten sampled up to 20", time_plans(criteria, 20, 60, {}), "ms");
  print("the same, nothing met", time_plans(criteria, 20, 0, {}), "ms");
  print("the same, efforts in quarters", time_plans(criteria, 20, 0, efforts_of(criteria, 0)), "ms");
  print("the same, efforts all unlike", time_plans(criteria, 20, 0, efforts_of(criteria, 1)), "ms");
  print("samples up to 200", time_plans(criteria, 200, 60, {}), "ms");
  print("samples up to 2000", time_plans(criteria, 2000, 60, {}), "ms");
  print("samples up to 100000, most met", time_plans(criteria, 100'000, 60, {}), "ms");
  print("samples up to 100000, nothing met", time_plans(criteria, 100'000, 0, {}), "ms");
  print("twenty alternatives, nothing met", time_plans(criteria, 20, 0, {}, 20), "ms");
  print("chance that the grade holds, ten sampled up to 20", time_risks(criteria, 20), "ms");
  print("the same, samples up to 100000", time_risks(criteria, 100'000), "ms");
  return 0;
}
