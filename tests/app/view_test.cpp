#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::effect;

TEST_CASE("view: language and theme are remembered and change nothing else") {
  const Step step = update(sample::state(), LanguageChosen{Language::English});
  CHECK(step.state.language == Language::English);
  REQUIRE(step.effects.size() == 1);
  CHECK(effect<RememberPreferences>(step)->language == Language::English);
  const Step dark = update(step.state, ThemeChosen{ThemeChoice::Dark});
  CHECK(effect<RememberPreferences>(dark)->language == Language::English);
  CHECK(effect<RememberPreferences>(dark)->theme == ThemeChoice::Dark);
  CHECK_FALSE(dark.state.history.can_undo());
  CHECK(dark.state.save_state == SaveState::Empty);
}

TEST_CASE("view: filter and query are taken, invalid bytes replaced") {
  const AppState state = after(sample::state(), {FilterChosen{Filter::Losing}, QueryTyped{"网点\xFF"}});
  CHECK(state.filter == Filter::Losing);
  CHECK(state.query == "网点\uFFFD");
}

TEST_CASE("view: clauses open and close") {
  AppState state =
      after(sample::state(), {ClauseExpanded{"1.1.1", true}, ClauseExpanded{"2.1.1", true}, ClauseExpanded{"9", true}});
  CHECK(state.expanded == std::set<std::string>{"1.1.1", "2.1.1"});
  state = after(std::move(state), {ClauseExpanded{"1.1.1", false}});
  CHECK(state.expanded == std::set<std::string>{"2.1.1"});
}

TEST_CASE("view: going to a listed clause lifts nothing") {
  const AppState state = after(sample::state(), {FilterChosen{Filter::Open}, QueryTyped{"网点"}});
  const Step step = update(state, ClauseShown{"1.1.2"});
  CHECK(sample::same(step.state, state));
  REQUIRE(step.effects.size() == 1);
  CHECK(effect<ScrollToClause>(step)->clause == "1.1.2");
}

TEST_CASE("view: going to a hidden clause lifts what hides it, and no more") {
  const AppState answered = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  const AppState by_filter = after(answered, {FilterChosen{Filter::Open}, QueryTyped{"部门"}, ClauseShown{"1.1.1"}});
  CHECK(by_filter.filter == Filter::All);
  CHECK(by_filter.query == "部门");
  const AppState by_query = after(answered, {FilterChosen{Filter::Open}, QueryTyped{"部门"}, ClauseShown{"1.1.2"}});
  CHECK(by_query.filter == Filter::Open);
  CHECK(by_query.query.empty());
  const AppState by_both = after(answered, {FilterChosen{Filter::Open}, QueryTyped{"网点"}, ClauseShown{"1.1.1"}});
  CHECK(by_both.filter == Filter::All);
  CHECK(by_both.query.empty());
}

TEST_CASE("view: going to an indicator lifts what hides all of it") {
  const AppState answered =
      after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, FilterChosen{Filter::Open}});
  const Step partly = update(answered, IndicatorShown{0});
  CHECK(partly.state.filter == Filter::Open);
  CHECK(effect<ScrollToIndicator>(partly)->indicator == 0);
  const AppState hidden = after(answered, {AnswerChosen{"1.1.2", AnswerState::Met}, IndicatorShown{0}});
  CHECK(hidden.filter == Filter::All);
  CHECK(update(answered, IndicatorShown{3}).effects.empty());
}

TEST_CASE("view: going somewhere uncovers the sheet") {
  for (const Action& going : {Action{ClauseShown{"1.1.1"}}, Action{IndicatorShown{0}}}) {
    CHECK(after(sample::state(), {DialogOpened{Dialog::Navigation}, going}).dialog == Dialog::None);
    CHECK(after(sample::state(), {ScreenShown{Screen::Result}, going}).screen == Screen::Sheet);
  }
}

TEST_CASE("view: an unknown clause is not gone to") {
  const AppState state = after(sample::state(), {QueryTyped{"网点"}});
  const Step step = update(state, ClauseShown{"9.9"});
  CHECK(sample::same(step.state, state));
  CHECK(step.effects.empty());
}

TEST_CASE("view: dialogs open one at a time and close") {
  AppState state = after(sample::state(), {DialogOpened{Dialog::Menu}, DialogOpened{Dialog::Privacy}});
  CHECK(state.dialog == Dialog::Privacy);
  CHECK(after(std::move(state), {DialogClosed{}}).dialog == Dialog::None);
}

TEST_CASE("view: there is no question about revisions without a file that waits") {
  CHECK(after(sample::state(), {DialogOpened{Dialog::RevisionChange}}).dialog == Dialog::None);
}

TEST_CASE("view: a notice stays until it is closed") {
  AppState state = sample::state();
  state.notice = Notice{.title = {.zh = "注意", .en = "Note"}};
  state = after(std::move(state), {AnswerChosen{"1.1.1", AnswerState::Met}, DialogOpened{Dialog::Menu}});
  CHECK(state.notice);
  CHECK_FALSE(after(std::move(state), {NoticeClosed{}}).notice);
}

TEST_CASE("view: one step back closes the notice, then the dialog, then the screen over the sheet") {
  AppState state = after(sample::state(), {ScreenShown{Screen::Result}, DialogOpened{Dialog::Menu}});
  state.notice = Notice{};
  state = after(std::move(state), {BackRequested{}});
  CHECK_FALSE(state.notice);
  CHECK(state.dialog == Dialog::Menu);
  state = after(std::move(state), {BackRequested{}});
  CHECK(state.dialog == Dialog::None);
  CHECK(state.screen == Screen::Result);
  CHECK(after(std::move(state), {BackRequested{}}).screen == Screen::Sheet);
}

TEST_CASE("view: another screen closes what lies over it, and going to a clause leads back to the sheet") {
  const AppState state = after(sample::state(), {DialogOpened{Dialog::Menu}, ScreenShown{Screen::Result}});
  CHECK(state.dialog == Dialog::None);
  CHECK(after(state, {ClauseShown{"1.1.2"}}).screen == Screen::Sheet);
}

TEST_CASE("view: as many steps lead back as there are things to close, and each closes one") {
  AppState state =
      after(sample::state(), {ScreenShown{Screen::Result}, DialogOpened{Dialog::Menu}, FileOpened{"x", "{"}});
  for (unsigned left = 3; left > 0; --left) {
    CHECK(steps_back(state) == left);
    state = after(std::move(state), {BackRequested{}});
  }
  CHECK(steps_back(state) == 0);
  CHECK(sample::same(after(state, {BackRequested{}}), state));
}
