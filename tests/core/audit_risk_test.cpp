#include "core/audit_risk.h"

#include <doctest/doctest.h>
#include <cmath>

#include "samples.h"

using namespace starsheet;

namespace {

Rational choose(std::int64_t n, std::int64_t k) {
  if (k < 0 || k > n) return 0;
  Rational product = 1;
  for (std::int64_t i = 1; i <= k; ++i) product = product * Rational(n - k + i) / Rational(i);
  return product;
}

/// The model as it is stated, for a population of `size` items: every number of non-conforming ones equally likely
/// before, both samples drawn without putting anything back.
Rational chance_from_population(std::int64_t size, std::int64_t n, std::int64_t b, std::int64_t k) {
  Rational both = 0;
  Rational seen = 0;
  for (std::int64_t bad = 0; bad <= size; ++bad) {
    const Rational first = choose(bad, b) * choose(size - bad, n - b) / choose(size, n);
    seen += first;
    if (bad < b || size - bad < n - b) continue;
    both += first * choose(bad - b, k) * choose(size - n - (bad - b), n - k) / choose(size - n, n);
  }
  return both / seen;
}

bool is_near(double a, const Rational& b) { return std::abs(a - approximate(b)) < 1e-12; }

/// Every way the new samples may come out, scored by assess().
struct Enumeration {
  const Criteria& criteria;
  std::vector<std::size_t> sampled{};
  std::vector<std::vector<Rational>> chances{};
  std::vector<Rational> grades{};

  Enumeration(const Criteria& all, const Sheet& sheet) : criteria(all), grades(all.grades.size()) {
    for (std::size_t i = 0; i < all.clauses.size(); ++i) {
      const Answer* answer = sheet.answers.find(all.clauses[i].id);
      if (answer == nullptr || answer->state != AnswerState::Sampled) continue;
      sampled.push_back(i);
      chances.emplace_back();
      const std::int64_t n = *answer->samples;
      for (std::int64_t k = 0; k <= n; ++k) {
        chances.back().push_back(choose(*answer->nonconforming + k, k) *
                                 choose(2 * n - *answer->nonconforming - k, n - k) / choose(2 * n + 1, n));
      }
    }
  }

  /// Leaves clause number `fixed` among the sampled as it is.
  void add_all(const Sheet& sheet, std::size_t at, const Rational& chance, std::optional<std::size_t> fixed) {
    if (at == sampled.size()) {
      grades[assess(criteria, sheet).low->grade] += chance;
      return;
    }
    if (at == fixed) return add_all(sheet, at + 1, chance, fixed);
    const std::string& id = criteria.clauses[sampled[at]].id;
    for (std::size_t k = 0; k < chances[at].size(); ++k) {
      Sheet changed = sheet;
      Answer answer = *sheet.answers.find(id);
      answer.nonconforming = static_cast<std::int64_t>(k);
      changed.answers.set(id, answer);
      add_all(changed, at + 1, chance * chances[at][k], fixed);
    }
  }

  Rational at_least(std::size_t grade) const {
    Rational sum = 0;
    for (std::size_t i = grade; i < grades.size(); ++i) sum += grades[i];
    return sum;
  }
};

Sheet small_sheet(const Criteria& criteria, samples::Dice& dice) {
  Sheet sheet = samples::random_sheet(criteria, dice);
  std::size_t sampled = 0;
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    if (answer == nullptr || answer->state != AnswerState::Sampled) continue;
    const std::int64_t n = dice.between(1, 5);
    sheet.answers.set(clause.id, ++sampled > 3 ? samples::met() : samples::sampled(n, dice.between(0, n)));
  }
  return sheet;
}

}  // namespace

TEST_CASE("the chances of new samples are those of any population of twice their number or more") {
  for (std::int64_t n = 1; n <= 5; ++n) {
    for (std::int64_t b = 0; b <= n; ++b) {
      const std::vector<double> chances = new_sample_chances(n, b);
      REQUIRE(chances.size() == static_cast<std::size_t>(n + 1));
      for (std::int64_t k = 0; k <= n; ++k) {
        for (const std::int64_t size : {2 * n, 2 * n + 1, 4 * n + 3}) {
          CHECK(is_near(chances[static_cast<std::size_t>(k)], chance_from_population(size, n, b, k)));
        }
      }
    }
  }
}

TEST_CASE("chances of large samples neither overflow nor vanish") {
  for (const std::int64_t b : {std::int64_t{0}, std::int64_t{37}, std::int64_t{50'000}, kMaxSamples}) {
    const std::vector<double> chances = new_sample_chances(kMaxSamples, b);
    double mean = 0;
    for (std::size_t k = 0; k < chances.size(); ++k) mean += static_cast<double>(k) * chances[k];
    // Source: the mean of the beta-binomial distribution, n (b + 1) / (n + 2).
    const double expected =
        static_cast<double>(kMaxSamples) * static_cast<double>(b + 1) / static_cast<double>(kMaxSamples + 2);
    CHECK(std::abs(mean - expected) < 1e-6 * (1 + expected));
  }
}

TEST_CASE("the chance of each grade is that of trying every outcome") {
  samples::Dice dice(17);
  int compared = 0;
  while (compared < 120) {
    Criteria criteria = samples::random_criteria(dice);
    if (dice.chance(20)) criteria.cap.max = criteria.full * *parse_rational("9/10");
    const Sheet sheet = small_sheet(criteria, dice);
    const std::optional<AuditRisk> risk = audit_risk(criteria, sheet);
    Enumeration all(criteria, sheet);
    if (!risk) {
      CHECK((all.sampled.empty() || assess(criteria, sheet).failed_by == FailedBy::Deductions));
      continue;
    }
    ++compared;
    all.add_all(sheet, 0, 1, std::nullopt);
    for (std::size_t grade = 0; grade < criteria.grades.size(); ++grade) {
      CHECK(is_near(risk->grades[grade].low, all.grades[grade]));
      CHECK(is_near(risk->grades[grade].high, all.grades[grade]));
    }
    CHECK(risk->grade == assess(criteria, sheet).low->grade);
    CHECK(is_near(risk->holds.low, all.at_least(risk->grade)));
    for (const ClauseRisk& each : risk->clauses) {
      for (std::size_t i = 0; i < all.sampled.size(); ++i) {
        if (all.sampled[i] != each.clause) continue;
        Enumeration others(criteria, sheet);
        others.add_all(sheet, 0, 1, i);
        CHECK(is_near(each.carried, others.at_least(risk->grade) - all.at_least(risk->grade)));
      }
    }
  }
}

TEST_CASE("a clause sampled alone carries all of the risk") {
  const Criteria criteria = samples::criteria({"10", "90"});
  const std::optional<AuditRisk> risk =
      audit_risk(criteria, samples::sheet(criteria, {samples::sampled(2, 1), samples::met()}));
  REQUIRE(risk);
  // 95 is reached with 0 or 1 of 2: 1 − C(3, 2) · C(1, 0) / C(5, 2) = 7/10.
  CHECK(is_near(risk->holds.low, *parse_rational("7/10")));
  REQUIRE(risk->clauses.size() == 1);
  CHECK(is_near(risk->clauses[0].alone, *parse_rational("3/10")));
  CHECK(is_near(risk->clauses[0].carried, *parse_rational("3/10")));
}

TEST_CASE("many samples of unlike sizes leave little undecided") {
  const Result<Criteria> shipped = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  REQUIRE(shipped.ok());
  const Criteria& criteria = shipped.value();
  for (const std::int64_t largest : {std::int64_t{20}, kMaxSamples}) {
    std::vector<Answer> answers(criteria.clauses.size(), samples::met());
    samples::Dice dice(4);
    for (std::size_t i = 0; i < 10; ++i) {
      const std::int64_t n = dice.between(largest / 2, largest);
      answers[i * 5] = samples::sampled(n, n / 6);
    }
    const std::optional<AuditRisk> risk = audit_risk(criteria, samples::sheet(criteria, answers));
    REQUIRE(risk);
    CHECK(risk->holds.low <= risk->holds.high);
    CHECK(risk->holds.high - risk->holds.low < (largest == 20 ? 0.002 : 0.05));
    double sum = 0;
    for (const Chance& each : risk->grades) sum += each.middle();
    CHECK(std::abs(sum - 1) < 0.05);
    CHECK(risk->clauses.size() == 10);
  }
}
