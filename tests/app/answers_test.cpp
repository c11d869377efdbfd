#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::answer;
using sample::effect;

TEST_CASE("answers: a chosen answer is one undo step and one save") {
  const Step step = update(sample::state(), AnswerChosen{"1.1.1", AnswerState::Met});
  CHECK(answer(step.state, "1.1.1").state == AnswerState::Met);
  CHECK(step.state.history.can_undo());
  CHECK(step.state.save_state == SaveState::Saving);
  REQUIRE(step.effects.size() == 1);
  const SaveSheet* save = effect<SaveSheet>(step);
  REQUIRE(save != nullptr);
  CHECK(save->number == step.state.save_number);
  CHECK(save->text == sheet_file(step.state.sheet));
}

TEST_CASE("answers: the same answer again, or one to an unknown clause, changes nothing") {
  const AppState met = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  for (const Action& action : Actions{AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"9.9", AnswerState::Met},
                                      AnswerChosen{"1.1.2", AnswerState::Open}, NoteTyped{"9.9", "x"},
                                      SamplesSet{"9.9", 3}, ReasonTyped{"9.9", "x"}, NoteTyped{"1.1.1", ""}}) {
    const Step step = update(met, action);
    CHECK(sample::same(step.state, met));
    CHECK(step.effects.empty());
  }
}

TEST_CASE("answers: sampling starts at one sample that conforms") {
  const AppState state = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Sampled}});
  CHECK(answer(state, "1.1.2").samples == 1);
  CHECK(answer(state, "1.1.2").nonconforming == 0);
  CHECK(counts(answer(state, "1.1.2")));
}

TEST_CASE("answers: sample numbers stay within their limits") {
  AppState state = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Sampled}, SamplesSet{"1.1.2", 6},
                                           NonconformingSet{"1.1.2", 4}});
  CHECK(answer(state, "1.1.2").samples == 6);
  CHECK(answer(state, "1.1.2").nonconforming == 4);
  state = after(std::move(state), {SamplesSet{"1.1.2", 3}});
  CHECK(answer(state, "1.1.2").nonconforming == 3);
  state = after(std::move(state), {NonconformingSet{"1.1.2", 99}});
  CHECK(answer(state, "1.1.2").nonconforming == 3);
  state = after(std::move(state), {NonconformingSet{"1.1.2", -1}, SamplesSet{"1.1.2", 0}});
  CHECK(answer(state, "1.1.2").samples == 1);
  CHECK(answer(state, "1.1.2").nonconforming == 0);
  state = after(std::move(state), {SamplesSet{"1.1.2", kMaxSamples + 1}});
  CHECK(answer(state, "1.1.2").samples == kMaxSamples);
}

TEST_CASE("answers: sample numbers of an answer that is not sampled are not taken") {
  const AppState met = after(sample::state(), {AnswerChosen{"1.1.2", AnswerState::Met}});
  CHECK(
      sample::same(after(met, {SamplesSet{"1.1.2", 6}, NonconformingSet{"1.1.2", 1}, ReasonTyped{"1.1.2", "x"}}), met));
}

TEST_CASE("answers: going to another state and back keeps numbers, reason and note") {
  const AppState state =
      after(sample::state(),
            {AnswerChosen{"1.1.2", AnswerState::Sampled}, SamplesSet{"1.1.2", 6}, NonconformingSet{"1.1.2", 2},
             NoteTyped{"1.1.2", "看过"}, AnswerChosen{"1.1.2", AnswerState::Excluded}, ReasonTyped{"1.1.2", "不提供"},
             AnswerChosen{"1.1.2", AnswerState::Met}, AnswerChosen{"1.1.2", AnswerState::Open}});
  CHECK_FALSE(counts(answer(state, "1.1.2")));
  const AppState sampled = after(state, {AnswerChosen{"1.1.2", AnswerState::Sampled}});
  CHECK(answer(sampled, "1.1.2").samples == 6);
  CHECK(answer(sampled, "1.1.2").nonconforming == 2);
  CHECK(answer(sampled, "1.1.2").note == "看过");
  const AppState excluded = after(state, {AnswerChosen{"1.1.2", AnswerState::Excluded}});
  CHECK(answer(excluded, "1.1.2").reason == "不提供");
}

TEST_CASE("answers: opening an answer without note or numbers leaves no trace") {
  for (const AnswerState chosen : {AnswerState::Met, AnswerState::Unmet, AnswerState::Sampled, AnswerState::Excluded}) {
    const AppState state =
        after(sample::state(), {AnswerChosen{"1.1.1", chosen}, AnswerChosen{"1.1.1", AnswerState::Open}});
    CHECK(state.sheet == sample::state().sheet);
    CHECK_FALSE(has_content(state.sheet));
  }
}

TEST_CASE("answers: a note on an open clause is kept and goes with its last letter") {
  AppState state = after(sample::state(), {NoteTyped{"1.1.1", "待查"}});
  CHECK(answer(state, "1.1.1") == Answer{.note = "待查"});
  CHECK(has_content(state.sheet));
  state = after(std::move(state), {NoteTyped{"1.1.1", ""}});
  CHECK(state.sheet.answers.find("1.1.1") == nullptr);
}

TEST_CASE("answers: an exclusion counts once its reason says something") {
  AppState state = after(sample::state(), {AnswerChosen{"2.1.1", AnswerState::Excluded}});
  CHECK_FALSE(counts(answer(state, "2.1.1")));
  state = after(std::move(state), {ReasonTyped{"2.1.1", "　 "}});
  CHECK_FALSE(counts(answer(state, "2.1.1")));
  state = after(std::move(state), {ReasonTyped{"2.1.1", "不配送"}});
  CHECK(counts(answer(state, "2.1.1")));
}

TEST_CASE("answers: a typed reason replaces one that a share link left out") {
  AppState state = sample::state();
  state.sheet.answers.set("2.1.1", {.state = AnswerState::Excluded, .reason_omitted = true});
  CHECK(answer(after(state, {ReasonTyped{"2.1.1", " "}}), "2.1.1").reason_omitted);
  CHECK_FALSE(answer(after(state, {ReasonTyped{"2.1.1", "不配送"}}), "2.1.1").reason_omitted);
}

TEST_CASE("answers: what a file had for a state that did not read it never spoils the one that does") {
  Result<Sheet> sheet = parse_sheet(
      sample::sheet_text(R"("1.1.2": {"state": "met", "samples": "six", "nonconforming": 7, "reason": 5, "x": 1})"),
      *sample::criteria());
  REQUIRE(sheet.ok());
  AppState state = sample::state();
  state.sheet = sheet.value();
  for (const AnswerState chosen : {AnswerState::Sampled, AnswerState::Excluded}) {
    const AppState next = after(state, {AnswerChosen{"1.1.2", chosen}, ReasonTyped{"1.1.2", "不提供"}});
    const Result<Sheet> again = parse_sheet(sheet_file(next.sheet), *next.criteria);
    REQUIRE(again.ok());
    CHECK(again.value() == next.sheet);
    CHECK(counts(answer(next, "1.1.2")));
    CHECK(find_member(answer(next, "1.1.2").rest, "x") != nullptr);
  }
}

TEST_CASE("answers: an indicator's shortcut answers what does not count yet, as one step") {
  const AppState mixed = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Unmet}, NoteTyped{"1.1.2", "看过"},
                                                 AnswerChosen{"2.1.1", AnswerState::Unmet}});
  const AppState state = after(mixed, {IndicatorAnswered{0, AnswerState::Met}});
  CHECK(answer(state, "1.1.1").state == AnswerState::Unmet);
  CHECK(answer(state, "1.1.2") == Answer{.state = AnswerState::Met, .note = "看过"});
  CHECK(state.sheet.answers.find("1.2.1") == nullptr);
  CHECK(after(state, {UndoRequested{}}).sheet == mixed.sheet);
}

TEST_CASE("answers: an indicator's shortcut fills in exclusions that wait for a reason") {
  const AppState state =
      after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Excluded}, IndicatorAnswered{0, AnswerState::Met}});
  CHECK(answer(state, "1.1.1").state == AnswerState::Met);
}

TEST_CASE("answers: opening an indicator clears all its answers and keeps notes") {
  const AppState state =
      after(sample::state(), {IndicatorAnswered{0, AnswerState::Met}, NoteTyped{"1.1.2", "看过"},
                              AnswerChosen{"2.1.1", AnswerState::Met}, IndicatorAnswered{0, AnswerState::Open}});
  CHECK(state.sheet.answers.find("1.1.1") == nullptr);
  CHECK(answer(state, "1.1.2") == Answer{.note = "看过"});
  CHECK(answer(state, "2.1.1").state == AnswerState::Met);
}

TEST_CASE("answers: an indicator that is not there changes nothing") {
  const AppState state = sample::state();
  CHECK(sample::same(after(state, {IndicatorAnswered{3, AnswerState::Met}}), state));
}

TEST_CASE("answers: an entry that would make the file too large to be read again is not taken") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  const Step step = update(before, NoteTyped{"1.1.1", std::string(kMaxFileBytes, 'x')});
  CHECK(sample::same_but_notice(step.state, before));
  CHECK(step.effects.empty());
  REQUIRE(step.state.notice);
  CHECK(step.state.notice->kind == Notice::Kind::Problem);
}

TEST_CASE("answers: typed bytes that are not UTF-8 are replaced, so that the save can be read again") {
  const AppState state = after(sample::state(), {NoteTyped{"1.1.1",
                                                           "好\xED\xA0\x80\xFF"
                                                           "a"}});
  const Result<Sheet> again = parse_sheet(sheet_file(state.sheet), *state.criteria);
  REQUIRE(again.ok());
  CHECK(again.value() == state.sheet);
}
