#include <doctest/doctest.h>

#include "core/link.h"
#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::answer;
using sample::effect;

namespace {

std::string fragment() {
  const AppState shared = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"2.1.1", AnswerState::Unmet}});
  return "#" + encode_link(*shared.criteria, shared.sheet).value();
}

}  // namespace

TEST_CASE("link: over an empty sheet the shared one is opened, as one undo step") {
  const Step step = update(sample::state(), LinkRead{"https://example.org/", fragment()});
  CHECK(step.state.address == "https://example.org/");
  CHECK(answer(step.state, "2.1.1").state == AnswerState::Unmet);
  CHECK(step.state.dialog == Dialog::None);
  CHECK(effect<SaveSheet>(step) != nullptr);
  CHECK(step.state.history.can_undo());
}

TEST_CASE("link: over a filled sheet it is asked first, and a yes is one undo step") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Met}});
  const Step asked = update(before, LinkRead{"", fragment()});
  CHECK(asked.state.sheet == before.sheet);
  CHECK(asked.state.dialog == Dialog::Shared);
  CHECK(asked.effects.empty());
  CHECK(after(asked.state, {DialogClosed{}}).sheet == before.sheet);
  const AppState taken = after(asked.state, {PendingAccepted{}});
  CHECK(taken.sheet.answers.find("1.1.2") == nullptr);
  CHECK(answer(taken, "1.1.1").state == AnswerState::Met);
  CHECK(taken.dialog == Dialog::None);
  CHECK(after(taken, {UndoRequested{}}).sheet == before.sheet);
}

TEST_CASE("link: what is open already is not asked about, and no link is no news") {
  const AppState open = after(sample::state(), {LinkRead{"", fragment()}, NoteTyped{"1.1.1", "看过"}});
  CHECK(sample::same(after(open, {LinkRead{"", fragment()}}), open));
  CHECK(sample::same(after(open, {LinkRead{"", ""}}), open));
}

TEST_CASE("link: one that cannot be read says so and changes nothing") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Met}});
  const Step step = update(before, LinkRead{"", "#s=1damaged"});
  CHECK(sample::same_but_notice(step.state, before));
  REQUIRE(step.state.notice);
  CHECK_FALSE(step.state.notice->issues.empty());
}

TEST_CASE("link: where no file can be saved, saving shows what can be done instead") {
  const AppState state = after(sample::state(), {AbilitiesFound{false}});
  const Step step = update(state, SaveFileRequested{"2026-11-23"});
  CHECK(step.effects.empty());
  CHECK(step.state.dialog == Dialog::Share);
  CHECK_FALSE(after(state, {EraseConfirmed{}}).can_save_files);
}
