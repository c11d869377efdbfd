#include "app/history.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::effect;

namespace {

int undo_steps(AppState state) {
  int steps = 0;
  for (; state.history.can_undo(); ++steps) state = after(std::move(state), {UndoRequested{}});
  CHECK(state.sheet == sample::state().sheet);
  return steps;
}

Sheet sheet_with(const std::vector<std::string>& clauses) {
  Sheet sheet{.criteria_id = "sample", .criteria_revision = "1"};
  for (const std::string& clause : clauses) sheet.answers.set(clause, {.state = AnswerState::Met});
  return sheet;
}

}  // namespace

TEST_CASE("history: typing into one field is one step") {
  CHECK(undo_steps(after(sample::state(),
                         {NoteTyped{"1.1.1", "a"}, NoteTyped{"1.1.1", "ab"}, NoteTyped{"1.1.1", "abc"}})) == 1);
}

TEST_CASE("history: another field, leaving the field, or anything between begins a new step") {
  CHECK(undo_steps(
            after(sample::state(), {NoteTyped{"1.1.1", "a"}, NoteTyped{"1.1.2", "b"}, NoteTyped{"1.1.1", "ab"}})) == 3);
  CHECK(undo_steps(after(sample::state(), {NoteTyped{"1.1.1", "a"}, FieldLeft{}, NoteTyped{"1.1.1", "ab"}})) == 2);
  CHECK(undo_steps(after(sample::state(), {NoteTyped{"1.1.1", "a"}, AnswerChosen{"1.1.1", AnswerState::Met},
                                           NoteTyped{"1.1.1", "ab"}})) == 3);
  CHECK(undo_steps(after(sample::state(),
                         {AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"1.1.1", AnswerState::Unmet}})) == 2);
}

TEST_CASE("history: note and reason of one clause are two fields") {
  CHECK(undo_steps(after(sample::state(), {AnswerChosen{"2.1.1", AnswerState::Excluded}, ReasonTyped{"2.1.1", "a"},
                                           NoteTyped{"2.1.1", "b"}, ReasonTyped{"2.1.1", "ab"}})) == 4);
}

TEST_CASE("history: what is typed and taken back leaves no step and does not join the step before") {
  const AppState answered = after(sample::state(), {NoteTyped{"1.1.1", "a"}, FieldLeft{}});
  AppState state = after(answered, {NoteTyped{"1.1.1", "ab"}, NoteTyped{"1.1.1", "a"}});
  CHECK(undo_steps(state) == 1);
  state = after(std::move(state), {NoteTyped{"1.1.1", "abc"}});
  CHECK(undo_steps(state) == 2);
}

TEST_CASE("history: typing after undo is a step of its own and drops what was undone") {
  AppState state =
      after(sample::state(), {NoteTyped{"1.1.1", "a"}, FieldLeft{}, NoteTyped{"1.1.1", "ab"}, UndoRequested{}});
  CHECK(state.history.can_redo());
  state = after(std::move(state), {NoteTyped{"1.1.1", "ac"}});
  CHECK_FALSE(state.history.can_redo());
  CHECK(undo_steps(state) == 2);
}

TEST_CASE("history: an action that changes nothing keeps what was undone") {
  const AppState state = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, UndoRequested{},
                                                 AnswerChosen{"1.1.1", AnswerState::Open}});
  CHECK(state.history.can_redo());
}

TEST_CASE("history: undo and redo save and show the clause they touched, without opening it") {
  AppState state =
      after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"2.1.1", AnswerState::Met}});
  const unsigned number = state.save_number;
  const Step undone = update(state, UndoRequested{});
  REQUIRE(undone.effects.size() == 2);
  REQUIRE(effect<SaveSheet>(undone) != nullptr);
  CHECK(effect<SaveSheet>(undone)->number == number + 1);
  CHECK(effect<SaveSheet>(undone)->text == sheet_file(undone.state.sheet));
  REQUIRE(effect<ScrollToClause>(undone) != nullptr);
  CHECK(effect<ScrollToClause>(undone)->clause == "2.1.1");
  CHECK(undone.state.save_state == SaveState::Saving);
  CHECK(undone.state.expanded.empty());
  const Step redone = update(undone.state, RedoRequested{});
  CHECK(effect<ScrollToClause>(redone)->clause == "2.1.1");
  CHECK(redone.state.sheet == state.sheet);
}

TEST_CASE("history: undoing something that touched no clause scrolls nowhere") {
  const Step step = update(after(sample::state(), {BonusSet{true}}), UndoRequested{});
  CHECK(effect<ScrollToClause>(step) == nullptr);
  CHECK(effect<SaveSheet>(step) != nullptr);
}

TEST_CASE("history: nothing to undo or redo is nothing done") {
  const AppState state = sample::state();
  for (const Action& action : Actions{UndoRequested{}, RedoRequested{}}) {
    const Step step = update(state, action);
    CHECK(sample::same(step.state, state));
    CHECK(step.effects.empty());
  }
}

TEST_CASE("history: a difference leads either way, in any order of the answers") {
  const std::vector<Sheet> sheets = {sheet_with({}),
                                     sheet_with({"a", "b", "c"}),
                                     sheet_with({"a", "c"}),
                                     sheet_with({"c", "b", "a"}),
                                     sheet_with({"x", "a", "y", "b", "z", "c"}),
                                     sheet_with({"y", "x"}),
                                     sheet_with({"b", "q", "c"})};
  for (const Sheet& before : sheets) {
    for (const Sheet& after_it : sheets) {
      History history;
      history.record(before, after_it, "");
      CHECK(history.can_undo() == !(before == after_it));
      if (!history.can_undo()) continue;
      CHECK(history.undo(after_it) == before);
      CHECK(history.redo(before) == after_it);
    }
  }
}

TEST_CASE("history: a changed answer keeps one entry, not the sheet") {
  const Sheet before = sheet_with({"a", "b", "c"});
  Sheet next = before;
  next.answers.set("b", {.state = AnswerState::Unmet});
  const SheetChange change = difference(before, next);
  CHECK(change.answers.size() == 1);
  CHECK_FALSE(change.frame);
  CHECK(difference(before, before).empty());
}
