#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::effect;

namespace {

AppState with_own_criteria() { return after(sample::state(), {CriteriaRead{sample::next_criteria_text()}}); }

}  // namespace

TEST_CASE("own criteria: those that were taken from a file are kept as they came") {
  const std::string text = sample::next_criteria_text();
  const Step step = update(sample::state(), FileOpened{"own.json", text});
  REQUIRE(effect<KeepCriteria>(step) != nullptr);
  CHECK(effect<KeepCriteria>(step)->text == text);
  CHECK(effect<KeepCriteria>(update(sample::state(), FileOpened{"bad.json", R"({"format": "starsheet.criteria"})"})) ==
        nullptr);
}

TEST_CASE("own criteria: what was kept is in use again before the autosave is read under it") {
  const AppState state =
      after(with_own_criteria(), {AutosaveRead{sample::sheet_text(R"("1.1.3": {"state": "met"})", "2")}});
  CHECK(state.criteria->revision == "2");
  CHECK(state.site_criteria->revision == "1");
  CHECK(sample::answer(state, "1.1.3").state == AnswerState::Met);
  CHECK_FALSE(state.notice);
  CHECK(sample::same(after(sample::state(), {CriteriaRead{""}}), sample::state()));
}

TEST_CASE("own criteria: what can no longer be read is set aside, and the site's own are used") {
  const Step step = update(sample::state(), CriteriaRead{"{"});
  REQUIRE(effect<SetAside>(step) != nullptr);
  CHECK(effect<SetAside>(step)->text == "{");
  CHECK(step.state.criteria == step.state.site_criteria);
  CHECK(step.state.notice);
}

TEST_CASE(
    "own criteria: the way back to the site's own forgets them, but not where the sheet would change unannounced") {
  const Step back = update(with_own_criteria(), SiteCriteriaRequested{});
  CHECK(back.state.criteria == back.state.site_criteria);
  REQUIRE(effect<KeepCriteria>(back) != nullptr);
  CHECK(effect<KeepCriteria>(back)->text.empty());

  const std::string another = sample::criteria_text_with("\"id\": \"sample\"", "\"id\": \"another\"");
  const AppState filled = after(sample::state(), {CriteriaRead{another}, AnswerChosen{"1.1.1", AnswerState::Met}});
  const Step refused = update(filled, SiteCriteriaRequested{});
  CHECK(refused.state.criteria == filled.criteria);
  CHECK(refused.state.sheet == filled.sheet);
  CHECK(refused.state.notice);
  CHECK(effect<KeepCriteria>(refused) == nullptr);
}

TEST_CASE("own criteria: erasing the device leaves the site's own") {
  const Step step = update(with_own_criteria(), EraseConfirmed{});
  CHECK(step.state.criteria == step.state.site_criteria);
  CHECK(step.state.sheet == new_sheet(*step.state.site_criteria));
}
