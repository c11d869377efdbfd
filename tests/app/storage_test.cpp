#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;
using sample::answer;
using sample::effect;

namespace {

const std::string kBroken = "{\"format\": \"starsheet.sheet\"";

}  // namespace

TEST_CASE("storage: an autosave is restored, is saved already and is no undo step") {
  const AppState before = after(sample::state(), {NoteTyped{"1.1.1", "待查"}, AnswerChosen{"2.1.1", AnswerState::Met}});
  const Step step = update(sample::state(), AutosaveRead{sheet_file(before.sheet)});
  CHECK(answer(step.state, "1.1.1").note == "待查");
  CHECK(answer(step.state, "2.1.1").state == AnswerState::Met);
  CHECK(step.state.save_state == SaveState::Saved);
  CHECK_FALSE(step.state.history.can_undo());
  CHECK(step.effects.empty());
  CHECK_FALSE(step.state.notice);
}

TEST_CASE("storage: a sheet from the lesser storage is not called saved until it is on the disk") {
  const AppState filled = after(sample::state(), {AnswerChosen{"2.1.1", AnswerState::Met}});
  const AppState read = after(sample::state(), {AutosaveRead{sheet_file(filled.sheet), SaveState::Temporary}});
  CHECK(read.save_state == SaveState::Temporary);
  CHECK(after(read, {Saved{read.save_number, SaveState::Saved}}).save_state == SaveState::Saved);
}

TEST_CASE("storage: that something could not be read is said until it was read, or the sheet here is on the disk") {
  const AppState unread = after(sample::state(), {AutosaveRead{"", SaveState::Saved, true}});
  CHECK(unread.kept_unread);
  CHECK(unread.save_state == SaveState::Empty);
  CHECK_FALSE(after(unread, {KeptReadable{}}).kept_unread);
  const AppState typed = after(unread, {AnswerChosen{"1.1.1", AnswerState::Met}});
  CHECK(after(typed, {Saved{typed.save_number, SaveState::Temporary}}).kept_unread);
  CHECK_FALSE(after(typed, {Saved{typed.save_number, SaveState::Saved}}).kept_unread);
  const Step again = update(unread, ReadKeptRequested{});
  REQUIRE(effect<ReadKept>(again) != nullptr);
  CHECK(effect<ReadKept>(again)->criteria.empty());
  CHECK(again.state.unread_tries == 1);
}

TEST_CASE("storage: each thing that was set aside is listed, opened, saved, and removed after a yes alone") {
  const Step opened = update(sample::state(), DialogOpened{Dialog::SetAside});
  REQUIRE(effect<ListSetAside>(opened) != nullptr);
  const SetAsideItem item{.key = "set-aside-1", .at = "2026-11-23 14:05", .why = "window", .bytes = 12};
  const AppState listed = after(opened.state, {SetAsideTold{{item}}});
  CHECK(listed.set_aside == std::vector<SetAsideItem>{item});
  CHECK(effect<OpenSetAside>(update(listed, SetAsideChosen{item.key, SetAsideStep::Open}))->key == item.key);
  CHECK(effect<DownloadSetAside>(update(listed, SetAsideChosen{item.key, SetAsideStep::Save}))->key == item.key);
  const Step asked = update(listed, SetAsideChosen{item.key, SetAsideStep::AskToRemove});
  CHECK(asked.effects.empty());
  CHECK(asked.state.to_remove == item.key);
  CHECK(after(asked.state, {SetAsideChosen{item.key, SetAsideStep::KeepAfterAll}}).to_remove.empty());
  CHECK(effect<RemoveSetAside>(update(asked.state, SetAsideChosen{item.key, SetAsideStep::Remove}))->key == item.key);
  CHECK(after(asked.state, {SetAsideTold{{}}}).to_remove.empty());
}

TEST_CASE("storage: no autosave is no news, and an empty sheet has nothing to save") {
  const AppState state = sample::state();
  CHECK(sample::same(after(state, {AutosaveRead{""}}), state));
  CHECK(after(state, {AutosaveRead{sheet_file(state.sheet)}}).save_state == SaveState::Empty);
}

TEST_CASE("storage: an autosave of another revision is restored as it is") {
  const AppState state = after(sample::state(), {AutosaveRead{sample::sheet_text(R"("7.7": {"state": "met"})", "0")}});
  CHECK(answer(state, "7.7").state == AnswerState::Met);
  CHECK(state.sheet.criteria_revision == "0");
  CHECK_FALSE(state.pending);
}

TEST_CASE("storage: an autosave that cannot be read is set aside whole, named, and changes nothing") {
  const AppState before = sample::state();
  for (const std::string& text : {kBroken, sample::sheet_text("", "1", "other"), sample::criteria_text(),
                                  sample::sheet_text(R"("9.9": {"state": "met"})"), std::string("\0\xFF", 2)}) {
    const Step step = update(before, AutosaveRead{text});
    CHECK(sample::same_but_notice(step.state, before));
    REQUIRE(step.effects.size() == 1);
    const SetAside* aside = effect<SetAside>(step);
    REQUIRE(aside != nullptr);
    CHECK(aside->text == text);
    REQUIRE(step.state.notice);
    CHECK(step.state.notice->kind == Notice::Kind::Problem);
    CHECK(step.state.notice->set_aside_key == aside->key);
    CHECK_FALSE(step.state.notice->issues.empty());
  }
}

TEST_CASE("storage: the key is the same for the same text and another for another") {
  const auto key = [](const std::string& text) {
    return effect<SetAside>(update(sample::state(), AutosaveRead{text}))->key;
  };
  CHECK(key("a") == "set-aside-af63dc4c8601ec8c");  // FNV-1a 64 of "a", as its authors publish it.
  CHECK(key(kBroken) == key(kBroken));
  CHECK(key(kBroken) != key(kBroken + " "));
}

TEST_CASE("storage: what was set aside can be downloaded until the notice is closed, whatever is told meanwhile") {
  AppState state = after(sample::state(), {AutosaveRead{kBroken}});
  const std::string key = state.notice->set_aside_key;
  CHECK(effect<DownloadSetAside>(update(state, SetAsideDownloadRequested{}))->key == key);
  state = after(std::move(state), {FileOpened{"b.json", "{"}});
  CHECK(state.notice->title.zh.find("b.json") != std::string::npos);
  CHECK(effect<DownloadSetAside>(update(state, SetAsideDownloadRequested{}))->key == key);
  state = after(std::move(state), {FileOpened{"a.json", sample::sheet_text("")}});
  CHECK(state.notice);
  state = after(std::move(state), {NoticeClosed{}});
  CHECK(update(state, SetAsideDownloadRequested{}).effects.empty());
}

TEST_CASE("storage: an autosave that comes after the first answer replaces nothing and is not lost") {
  const AppState before = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}});
  const std::string text = sample::sheet_text(R"("2.1.1": {"state": "met"})");
  const Step step = update(before, AutosaveRead{text});
  CHECK(sample::same_but_notice(step.state, before));
  REQUIRE(effect<SetAside>(step) != nullptr);
  CHECK(effect<SetAside>(step)->text == text);
  CHECK(step.state.notice);
}

TEST_CASE("storage: only the answer to the last save counts") {
  AppState state =
      after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, AnswerChosen{"1.1.2", AnswerState::Met}});
  const unsigned last = state.save_number;
  CHECK(sample::same(after(state, {Saved{last - 1, SaveState::Failed}}), state));
  CHECK(sample::same(after(state, {Saved{last + 1, SaveState::Saved}}), state));
  for (const SaveState told : {SaveState::Saved, SaveState::Temporary, SaveState::Failed}) {
    CHECK(after(state, {Saved{last, told}}).save_state == told);
  }
}

TEST_CASE("storage: a sheet that is empty again has nothing to save once that is on the disk") {
  AppState state = after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, UndoRequested{}});
  CHECK(state.save_state == SaveState::Saving);
  CHECK(after(state, {Saved{state.save_number, SaveState::Saved}}).save_state == SaveState::Empty);
  CHECK(after(state, {Saved{state.save_number, SaveState::Failed}}).save_state == SaveState::Failed);
}

TEST_CASE("storage: erasing leaves an empty sheet that nothing leads back from") {
  const AppState before =
      after(sample::state(), {LanguageChosen{Language::English}, AnswerChosen{"1.1.1", AnswerState::Met},
                              QueryTyped{"x"}, FileOpened{"b", "{"}, UndoRequested{}, RedoRequested{}});
  const Step step = update(before, EraseConfirmed{});
  CHECK(step.state.sheet == new_sheet(*before.criteria));
  CHECK_FALSE(step.state.history.can_undo());
  CHECK_FALSE(step.state.history.can_redo());
  CHECK_FALSE(step.state.notice);
  CHECK(step.state.query.empty());
  CHECK(step.state.save_state == SaveState::Empty);
  CHECK(step.state.language == Language::English);
  REQUIRE(step.effects.size() == 1);
  CHECK(effect<EraseDevice>(step) != nullptr);
  CHECK(after(step.state, {Saved{before.save_number, SaveState::Failed}}).save_state == SaveState::Empty);
}
