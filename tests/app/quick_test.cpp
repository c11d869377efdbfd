#include <doctest/doctest.h>

#include "core/score.h"
#include "sample.h"

using namespace starsheet;
using sample::after;

namespace {

using Stage = QuickCheck::Stage;

AppState shown(AppState state) { return after(std::move(state), {QuickMoved{}}); }

std::string asked(const AppState& state) {
  const auto clause = quick_clause(state.quick);
  return clause ? state.criteria->clauses[*clause].id : "";
}

}  // namespace

TEST_CASE("quick check: the clause with most points comes first, then the next, whatever was answered") {
  AppState state = shown(sample::state());
  std::vector<Rational> points;
  while (state.quick.stage == Stage::Question) {
    const Clause& clause = state.criteria->clauses[*quick_clause(state.quick)];
    points.push_back(clause.points);
    state = after(std::move(state), {AnswerChosen{clause.id, AnswerState::Unmet}, QuickMoved{QuickMove::Forward}});
  }
  CHECK(points.size() == state.criteria->clauses.size());
  for (std::size_t i = 1; i < points.size(); ++i) CHECK(points[i] <= points[i - 1]);
}

TEST_CASE("quick check: it answers the open sheet, and what is answered there is not asked") {
  AppState state = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  state = shown(std::move(state));
  CHECK(state.screen == Screen::Quick);
  const std::string first = asked(state);
  state = after(std::move(state), {AnswerChosen{first, AnswerState::Met}, QuickMoved{QuickMove::Forward}});
  CHECK(state.sheet.answers.find(first)->state == AnswerState::Met);
  while (state.quick.stage == Stage::Question) {
    CHECK(asked(state) != "1.1.1");
    state = after(std::move(state), {QuickMoved{QuickMove::Forward}});
  }
}

TEST_CASE("quick check: what was passed over stays open and is asked again once nothing else is") {
  AppState state = shown(sample::state());
  const std::string first = asked(state);
  while (state.quick.stage == Stage::Question) state = after(std::move(state), {QuickMoved{QuickMove::Forward}});
  CHECK(state.quick.stage == Stage::Summary);
  CHECK(state.sheet.answers.entries().empty());
  CHECK(asked(shown(std::move(state))) == first);
}

TEST_CASE("quick check: back goes clause by clause to the welcome, and forward again the same way") {
  AppState state = shown(sample::state());
  const std::string first = asked(state);
  state = after(std::move(state), {AnswerChosen{first, AnswerState::Met}, QuickMoved{QuickMove::Forward}});
  const std::string second = asked(state);
  CHECK(second != first);
  state = after(std::move(state), {BackRequested{}});
  CHECK(asked(state) == first);
  CHECK(asked(after(state, {QuickMoved{QuickMove::Forward}})) == second);
  state = after(std::move(state), {QuickMoved{QuickMove::Back}});
  CHECK(state.quick.stage == Stage::Welcome);
  CHECK(state.screen == Screen::Quick);
  CHECK(after(std::move(state), {BackRequested{}}).screen == Screen::Sheet);
}

TEST_CASE("quick check: it can be stopped at any time and gone on with") {
  AppState state = after(shown(sample::state()), {QuickMoved{QuickMove::Stop}});
  CHECK(state.quick.stage == Stage::Summary);
  const std::string before = asked(after(state, {QuickMoved{QuickMove::Back}}));
  CHECK_FALSE(before.empty());
  state = after(std::move(state), {QuickMoved{}});
  CHECK(state.quick.stage == Stage::Question);
  CHECK(asked(state) != before);  // passed over: the others first
}

TEST_CASE("quick check: a round is fifteen clauses, and the last one shorter") {
  QuickCheck quick;
  Criteria criteria = *sample::state().criteria;
  const Clause model = criteria.clauses.front();
  criteria.clauses.clear();
  for (int i = 0; i < 20; ++i) {
    criteria.clauses.push_back(model);
    criteria.clauses.back().id = "c" + std::to_string(i);
  }
  const Sheet sheet{};
  std::size_t asked_clauses = 0;
  quick = quick_begun(criteria, sheet, quick);
  CHECK(quick_round_size(criteria, sheet, quick) == 15);
  for (; quick.stage == Stage::Question; quick = quick_forward(criteria, sheet, quick)) ++asked_clauses;
  CHECK(asked_clauses == 15);
  quick = quick_begun(criteria, sheet, quick);
  CHECK(quick_round_size(criteria, sheet, quick) == 5);
  for (; quick.stage == Stage::Question; quick = quick_forward(criteria, sheet, quick)) ++asked_clauses;
  CHECK(asked_clauses == 20);
}

TEST_CASE("quick check: another sheet begins it anew, and a file that is opened leads to the sheet") {
  AppState state = after(shown(sample::state()), {QuickMoved{QuickMove::Forward}, NewSheetConfirmed{}});
  CHECK(state.quick == QuickCheck{});
  CHECK(state.screen == Screen::Sheet);
}
