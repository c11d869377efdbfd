#include <doctest/doctest.h>

#include "core/link.h"
#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::answer;
using sample::effect;

namespace {

std::string fragment() {
  const AppState shared =
      after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"2.1.1", AnswerState::Unmet}});
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

TEST_CASE("link: the address keeps it until its sheet is open or was declined") {
  const auto is_settled = [](const Step& step) { return effect<LinkSettled>(step) != nullptr; };
  CHECK(is_settled(update(sample::state(), LinkRead{"", fragment()})));
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Met}});
  const Step asked = update(before, LinkRead{"", fragment()});
  CHECK_FALSE(is_settled(asked));
  for (const Action& other :
       Actions{DialogOpened{Dialog::Share}, ScreenShown{Screen::Result}, AnswerChosen{"1.1.1", AnswerState::Met}}) {
    CHECK_FALSE(is_settled(update(asked.state, other)));
  }
  CHECK(is_settled(update(asked.state, DialogClosed{})));
  CHECK(is_settled(update(asked.state, BackRequested{})));
  CHECK(is_settled(update(asked.state, PendingAccepted{})));
  CHECK(is_settled(update(after(sample::state(), {LinkRead{"", fragment()}}), LinkRead{"", fragment()})));
  CHECK_FALSE(is_settled(update(before, DialogClosed{})));
  CHECK_FALSE(is_settled(update(before, LinkRead{"", fragment().substr(0, 12)})));
}

TEST_CASE("link: one that was changed on its way opens or says so, and other fragments are passed over") {
  const std::string payload = fragment().substr(3);
  for (const std::string& way :
       {"#S=" + payload, "#s%3D" + payload, "#/s=" + payload, fragment() + "&from=timeline", fragment() + "。"}) {
    CAPTURE(way);
    const AppState state = after(sample::state(), {LinkRead{"", way}});
    CHECK(answer(state, "2.1.1").state == AnswerState::Unmet);
    CHECK_FALSE(state.notice);
  }
  for (const std::string& way : {std::string("#s="), "#s=" + payload.substr(1),
                                 "#S=" + payload.substr(0, payload.size() - 1), std::string("#s%3D")}) {
    CAPTURE(way);
    const AppState state = after(sample::state(), {LinkRead{"", way}});
    CHECK(state.sheet == sample::state().sheet);
    CHECK(state.notice);
  }
  for (const char* way : {"", "#", "#top", "#1.1.1", "#colors=blue", "#wechat_redirect"}) {
    CAPTURE(way);
    CHECK(sample::same(after(sample::state(), {LinkRead{"", way}}), sample::state()));
  }
}

TEST_CASE("link: one to other criteria, to another revision or cut short says which, and the open sheet stays") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Met}});
  const auto made_for = [](const std::string& text) {
    const Criteria criteria = parse_criteria(std::string_view(text)).value();
    return "#" + encode_link(criteria, new_sheet(criteria)).value();
  };
  const std::string other = made_for(sample::criteria_text_with("\"id\": \"sample\"", "\"id\": \"another\""));
  const std::string revised = made_for(sample::next_criteria_text());
  for (const auto& [way, word] : {std::pair{other, "other criteria or another revision"},
                                  {revised, "other criteria or another revision"},
                                  {fragment().substr(0, fragment().size() - 2), "cut short or damaged"}}) {
    CAPTURE(way);
    const Step step = update(before, LinkRead{"", way});
    CHECK(sample::same_but_notice(step.state, before));
    CHECK(step.effects.empty());
    REQUIRE(step.state.notice);
    CHECK(step.state.notice->issues[0].message.en.find(word) != std::string::npos);
  }
}
