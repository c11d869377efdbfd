#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::effect;

TEST_CASE("special: adding a deduction closes the list of triggers and saves") {
  const AppState listed = after(sample::state(), {DialogOpened{Dialog::Triggers}});
  const Step step = update(listed, DeductionAdded{"law"});
  CHECK(step.state.dialog == Dialog::None);
  REQUIRE(step.state.sheet.deductions.size() == 1);
  CHECK(step.state.sheet.deductions[0] == Deduction{.trigger = "law"});
  CHECK(effect<SaveSheet>(step) != nullptr);
}

TEST_CASE("special: an unknown trigger adds nothing") {
  const AppState state = after(sample::state(), {DialogOpened{Dialog::Triggers}});
  CHECK(sample::same(after(state, {DeductionAdded{"weather"}}), state));
}

TEST_CASE("special: deductions end at 999") {
  AppState state = sample::state();
  state.sheet.deductions.assign(998, Deduction{.trigger = "law"});
  state = after(std::move(state), {DeductionAdded{"law"}, DeductionAdded{"trade"}});
  CHECK(state.sheet.deductions.size() == 999);
  CHECK(state.sheet.deductions.back().trigger == "law");
}

TEST_CASE("special: a deduction is removed by its place, with its note") {
  const AppState state = after(sample::state(), {DeductionAdded{"law"}, DeductionAdded{"trade"}, DeductionAdded{"law"},
                                                 DeductionNoteTyped{1, "未备案"}, DeductionRemoved{0}});
  REQUIRE(state.sheet.deductions.size() == 2);
  CHECK(state.sheet.deductions[0] == Deduction{.trigger = "trade", .note = "未备案"});
  CHECK(sample::same(after(state, {DeductionRemoved{2}, DeductionNoteTyped{2, "x"}}), state));
  CHECK(after(state, {UndoRequested{}}).sheet.deductions.size() == 3);
}

TEST_CASE("special: notes of two deductions are two steps") {
  AppState state = after(sample::state(), {DeductionAdded{"law"}, DeductionAdded{"law"}, DeductionNoteTyped{0, "a"},
                                           DeductionNoteTyped{0, "ab"}, DeductionNoteTyped{1, "c"}});
  state = after(std::move(state), {UndoRequested{}});
  CHECK(state.sheet.deductions[0].note == "ab");
  CHECK(state.sheet.deductions[1].note.empty());
}

TEST_CASE("special: the bonus is claimed once and given back with its note") {
  AppState state = after(sample::state(), {BonusNoteTyped{"x"}});
  CHECK(sample::same(state, sample::state()));
  state = after(sample::state(), {BonusSet{true}, BonusNoteTyped{"省级奖"}});
  REQUIRE(state.sheet.bonus);
  CHECK(state.sheet.bonus->note == "省级奖");
  CHECK(sample::same(after(state, {BonusSet{true}}), state));
  const AppState without = after(state, {BonusSet{false}});
  CHECK_FALSE(without.sheet.bonus);
  CHECK(after(without, {UndoRequested{}}).sheet.bonus->note == "省级奖");
}

TEST_CASE("special: criteria without a bonus give none") {
  Result<Criteria> criteria = parse_criteria(sample::criteria_text_with("\"max\": 1", "\"max\": 0"));
  REQUIRE(criteria.ok());
  const AppState state =
      initial_state(std::make_shared<const Criteria>(criteria.value()), Language::Chinese, ThemeChoice::System);
  CHECK_FALSE(after(state, {BonusSet{true}}).sheet.bonus);
}
