// What must hold for every sheet, tried on random ones.

#include <doctest/doctest.h>

#include <algorithm>

#include "core/score.h"
#include "samples.h"

using namespace starsheet;
using namespace starsheet::samples;

namespace {

constexpr int kSheetsPerCriteria = 10;

std::vector<Answer> answers_of(const Criteria& criteria, const Sheet& sheet) {
  std::vector<Answer> answers;
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    answers.push_back(answer != nullptr ? *answer : Answer{});
  }
  return answers;
}

// A better answer to the same question, where there is one.
Answer improved(const Answer& answer, Dice& dice) {
  if (answer.state == AnswerState::Unmet) {
    const std::int64_t samples = dice.between(1, 50);
    return dice.chance(50) ? met() : sampled(samples, dice.between(0, samples));
  }
  if (answer.state == AnswerState::Sampled) {
    return dice.chance(30) ? met() : sampled(*answer.samples, dice.between(0, *answer.nonconforming));
  }
  return answer;
}

Criteria scaled(Criteria criteria, const Rational& factor) {
  criteria.full = criteria.full * factor;
  for (Section& section : criteria.sections) section.points = section.points * factor;
  for (Clause& clause : criteria.clauses) clause.points = clause.points * factor;
  for (Allocation& allocation : criteria.allocations) {
    for (Rational& points : allocation.points) points = points * factor;
  }
  criteria.deductions.points = criteria.deductions.points * factor;
  criteria.bonus.points = criteria.bonus.points * factor;
  criteria.cap.min = criteria.cap.min * factor;
  criteria.cap.max = criteria.cap.max * factor;
  for (Grade& grade : criteria.grades) {
    if (grade.from) grade.from = *grade.from * factor;
  }
  return criteria;
}

void check_same_result(const Criteria& criteria, const Sheet& a, const Sheet& b) {
  CHECK(assessment_json(criteria, assess(criteria, a), Language::English) ==
        assessment_json(criteria, assess(criteria, b), Language::English));
}

// Calls `visit` with every way to answer the open clauses with met, unmet, half sampled or excluded.
template <class Visit>
void for_each_completion(const Criteria& criteria, Sheet sheet, std::size_t clause, Visit visit) {
  while (clause < criteria.clauses.size() && sheet.answers.find(criteria.clauses[clause].id) != nullptr) ++clause;
  if (clause == criteria.clauses.size()) {
    visit(sheet);
    return;
  }
  for (const Answer& answer : {met(), unmet(), sampled(2, 1), excluded()}) {
    sheet.answers.set(criteria.clauses[clause].id, answer);
    for_each_completion(criteria, sheet, clause + 1, visit);
  }
}

}  // namespace

TEST_CASE("an answer made better never lowers the score") {
  Dice dice(11);
  Criteria criteria;
  for (int i = 0; i < 1500; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    const Sheet before = random_sheet(criteria, dice);
    std::vector<Answer> answers = answers_of(criteria, before);
    Answer& answer = answers[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(answers.size()) - 1))];
    answer = improved(answer, dice);
    const Sheet after = sheet(criteria, answers, before.deductions.size(), before.bonus.has_value());
    const std::optional<Graded> low = grade_sheet(criteria, before);
    const std::optional<Graded> high = grade_sheet(criteria, after);
    REQUIRE(low.has_value() == high.has_value());
    if (!low) continue;
    REQUIRE(high->score >= low->score);
    REQUIRE(high->grade >= low->grade);
  }
}

TEST_CASE("the order of answers never matters") {
  Dice dice(12);
  Criteria criteria;
  for (int i = 0; i < 300; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    const Sheet one = random_sheet(criteria, dice);
    Sheet other = one;
    other.answers = {};
    std::vector<std::pair<std::string, Answer>> entries = one.answers.entries();
    for (std::size_t k = entries.size(); k > 1; --k) {
      std::swap(entries[k - 1], entries[static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(k) - 1))]);
    }
    for (const auto& [id, answer] : entries) other.answers.set(id, answer);
    check_same_result(criteria, one, other);
  }
}

TEST_CASE("no bad samples are met, all bad samples are not met") {
  Dice dice(13);
  Criteria criteria;
  for (int i = 0; i < 300; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    const Sheet sheet = random_sheet(criteria, dice);
    const std::string& id = criteria.clauses[0].id;
    const std::int64_t samples = dice.between(1, kMaxSamples);
    Sheet none = sheet;
    Sheet plain = sheet;
    none.answers.set(id, sampled(samples, 0));
    plain.answers.set(id, met());
    check_same_result(criteria, none, plain);
    none.answers.set(id, sampled(samples, samples));
    plain.answers.set(id, unmet());
    check_same_result(criteria, none, plain);
  }
}

TEST_CASE("one factor on all points multiplies the score and changes no grade") {
  Dice dice(14);
  Criteria criteria;
  for (int i = 0; i < 500; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    const Rational factor(Integer(dice.between(1, 1000)), Integer(dice.between(1, 1000)));
    const Sheet sheet = random_sheet(criteria, dice);
    const Assessment plain = assess(criteria, sheet);
    const Assessment times = assess(scaled(criteria, factor), sheet);
    REQUIRE(plain.graded.has_value() == times.graded.has_value());
    CHECK(plain.grade_depends_on_allocation == times.grade_depends_on_allocation);
    if (!plain.graded) continue;
    REQUIRE(times.graded->score == plain.graded->score * factor);
    REQUIRE(times.graded->grade == plain.graded->grade);
    REQUIRE(times.low->score == plain.low->score * factor);
    REQUIRE(times.high->grade == plain.high->grade);
  }
}

TEST_CASE("every completion lies in the range and both ends are reached") {
  Dice dice(15);
  Criteria criteria;
  for (int i = 0; i < 150; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    Sheet sheet = random_sheet(criteria, dice);
    const Assessment result = assess(criteria, sheet);
    const std::size_t open = result.clauses - result.answered - result.excluded;
    if (open > 4 || !result.low) continue;
    bool reached_low = false;
    bool reached_high = false;
    for_each_completion(criteria, sheet, 0, [&](const Sheet& complete) {
      const std::optional<Graded> graded = grade_sheet(criteria, complete);
      if (!graded) return;
      REQUIRE(graded->score >= result.low->score);
      REQUIRE(graded->score <= result.high->score);
      REQUIRE(graded->grade >= result.low->grade);
      REQUIRE(graded->grade <= result.high->grade);
      reached_low = reached_low || *graded == *result.low;
      reached_high = reached_high || *graded == *result.high;
    });
    CHECK(reached_low);
    CHECK(reached_high);
  }
}

TEST_CASE("a shown value never reaches a grade that the exact one has not, and a shown gap is enough") {
  Dice dice(16);
  Criteria criteria;
  for (int i = 0; i < 1500; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    const Assessment result = assess(criteria, random_sheet(criteria, dice));
    if (!result.graded) continue;
    const Rational shown = *parse_rational(shown_text(result.graded->score));
    for (std::size_t grade = 1; grade < criteria.grades.size(); ++grade) {
      const bool shown_reaches = shown >= *criteria.grades[grade].from;
      if (shown_reaches) REQUIRE(result.graded->score >= *criteria.grades[grade].from);
    }
    REQUIRE(result.graded->score - shown < *parse_rational("0.01"));
    if (result.next) {
      const Rational gap = *parse_rational(shown_up_text(result.next->gap));
      REQUIRE(result.graded->score + gap >= *criteria.grades[result.next->grade].from);
    }
  }
}

TEST_CASE("full less the losses plus the bonus is the score before the cap") {
  Dice dice(17);
  Criteria criteria;
  for (int i = 0; i < 500; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    criteria.cap = {.min = Rational(-1000), .max = Rational(1000)};
    const Assessment result = assess(criteria, random_sheet(criteria, dice));
    if (!result.graded) continue;
    Rational rest = criteria.full;
    for (const Loss& loss : result.losses) rest -= loss.points;
    rest -= result.deduction_loss.value_or(0);
    rest += Rational(result.bonus) * criteria.bonus.points;
    REQUIRE(rest == result.graded->score);
    REQUIRE(std::is_sorted(result.losses.begin(), result.losses.end(),
                           [](const Loss& a, const Loss& b) { return a.points > b.points; }));
  }
}

TEST_CASE("score and grade alone are those of the whole assessment") {
  Dice dice(18);
  Criteria criteria;
  for (int i = 0; i < 1000; ++i) {
    if (i % kSheetsPerCriteria == 0) criteria = random_criteria(dice);
    const Sheet sheet = random_sheet(criteria, dice);
    REQUIRE(grade_sheet(criteria, sheet) == assess(criteria, sheet).graded);
  }
}
