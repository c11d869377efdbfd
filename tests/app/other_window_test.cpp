#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::answer;
using sample::effect;

namespace {

const std::string kTheirs = sample::sheet_text(R"("2.1.1": {"state": "unmet"})");

/// Two answers of ours, the last one on its way to the disk, and the other window's sheet there already.
AppState asked() {
  return after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"1.1.2", AnswerState::Met},
                                 SavedElsewhere{kTheirs}});
}

template <class Kind>
std::size_t place(const Step& step) {
  std::size_t at = 0;
  while (at < step.effects.size() && !std::holds_alternative<Kind>(step.effects[at])) ++at;
  return at;
}

}  // namespace

TEST_CASE("other window: its sheet replaces nothing unasked, and ours does not pass for saved") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  const Step step = update(before, SavedElsewhere{kTheirs});
  CHECK(step.state.sheet == before.sheet);
  CHECK(step.state.dialog == Dialog::OtherWindow);
  CHECK(step.state.save_state == SaveState::Failed);
  CHECK(step.effects.empty());
  CHECK(after(after(before, {Saved{before.save_number, SaveState::Saved}}), {SavedElsewhere{kTheirs}}).save_state ==
        SaveState::Saved);
}

TEST_CASE(
    "other window: one without changes of its own follows at once, and one step back undoes all that was followed") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  const Step step = update(before, SavedElsewhere{kTheirs, Elsewhere::Followed});
  CHECK(answer(step.state, "2.1.1").state == AnswerState::Unmet);
  CHECK(step.state.dialog == Dialog::None);
  CHECK(step.state.save_state == SaveState::Saved);
  CHECK(step.effects.empty());
  const std::string more = sample::sheet_text(R"("2.1.1": {"state": "unmet"}, "1.1.2": {"state": "met"})");
  const AppState later = after(step.state, {SavedElsewhere{more, Elsewhere::Followed}});
  CHECK(answer(later, "1.1.2").state == AnswerState::Met);
  CHECK(after(later, {UndoRequested{}}).sheet == before.sheet);
}

TEST_CASE("other window: what could not be read and is found again is asked about in its own words") {
  const AppState begun =
      after(sample::state(), {AutosaveRead{"", SaveState::Saved, true}, AnswerChosen{"1.1.1", AnswerState::Met}});
  CHECK(begun.kept_unread);
  const Step step = update(begun, SavedElsewhere{kTheirs, Elsewhere::Unread});
  CHECK(step.state.sheet == begun.sheet);
  REQUIRE(step.state.pending);
  CHECK(step.state.pending->was_unread);
  CHECK_FALSE(step.state.kept_unread);
}

TEST_CASE("other window: its sheet is taken and saved over, and undo brings ours back") {
  const Step step = update(asked(), OtherWindowTaken{});
  CHECK(answer(step.state, "2.1.1").state == AnswerState::Unmet);
  CHECK(step.state.sheet.answers.find("1.1.1") == nullptr);
  CHECK(step.state.dialog == Dialog::None);
  CHECK(place<TakeOver>(step) < place<SaveSheet>(step));
  CHECK(place<SaveSheet>(step) < step.effects.size());
  CHECK(after(step.state, {UndoRequested{}}).sheet == asked().sheet);
}

TEST_CASE("other window: ours stays and is saved over, and theirs is set aside whole") {
  const Step step = update(asked(), OtherWindowSetAside{});
  CHECK(step.state.sheet == asked().sheet);
  CHECK(step.state.dialog == Dialog::None);
  REQUIRE(effect<SetAside>(step) != nullptr);
  const Result<Sheet> kept = parse_sheet(effect<SetAside>(step)->text, *step.state.criteria);
  REQUIRE(kept.ok());
  CHECK(kept.value() == parse_sheet(kTheirs, *step.state.criteria).value());
  REQUIRE(step.state.notice);
  CHECK(step.state.notice->set_aside_key == effect<SetAside>(step)->key);
  CHECK(place<SetAside>(step) < place<TakeOver>(step));
  CHECK(place<TakeOver>(step) < place<SaveSheet>(step));
  CHECK(effect<SaveSheet>(step)->text == sheet_file(step.state.sheet));
}

TEST_CASE("other window: a sheet that cannot be opened here is set aside as it is, without a question") {
  const std::string other = sample::sheet_text("", "1", "other");
  const Step step = update(after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}}), SavedElsewhere{other});
  CHECK(step.state.dialog == Dialog::None);
  REQUIRE(effect<SetAside>(step) != nullptr);
  CHECK(effect<SetAside>(step)->text == other);
  CHECK(step.state.notice->kind == Notice::Kind::Problem);
  CHECK(place<TakeOver>(step) < place<SaveSheet>(step));
}

TEST_CASE("other window: put off, the question changes nothing and cannot be answered any more") {
  const AppState before = asked();
  const AppState later = after(before, {DialogClosed{}});
  CHECK(later.sheet == before.sheet);
  CHECK(later.save_state == SaveState::Failed);
  for (const Action& action : Actions{OtherWindowTaken{}, OtherWindowSetAside{}}) {
    const Step step = update(later, action);
    CHECK(step.effects.empty());
    CHECK(sample::same(step.state, later));
  }
  CHECK(after(later, {DialogOpened{Dialog::OtherWindow}}).dialog == Dialog::None);
}

TEST_CASE("other window: once it erased the device nothing of the sheet is left here, and nothing is written") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  const Step step = update(before, ErasedElsewhere{});
  CHECK(step.state.sheet == new_sheet(*before.criteria));
  CHECK_FALSE(step.state.history.can_undo());
  CHECK(step.effects.empty());
}
