#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "sample.h"

using namespace starsheet;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }
  template <std::size_t Size>
  std::string one_of(const std::array<const char*, Size>& words) {
    return words[below(Size)];
  }

 private:
  std::mt19937 random_;
};

constexpr std::array kClauses{"1.1.1", "1.1.2", "1.2.1", "2.1.1", "9.9"};
constexpr std::array kTexts{"", "a", "ab", "看过", "　", "\xFF", "120", "2026-11-23", "-5", "\"\\\n"};
constexpr std::array kTriggers{"law", "trade", "other"};

Action random_edit(Dice& dice) {
  const std::string clause = dice.one_of(kClauses);
  const std::string text = dice.one_of(kTexts);
  switch (dice.below(14)) {
    case 0:
      return SamplesSet{clause, static_cast<std::int64_t>(dice.below(9)) - 1};
    case 1:
      return NonconformingSet{clause, static_cast<std::int64_t>(dice.below(9)) - 1};
    case 2:
      return ReasonTyped{clause, text};
    case 3:
      return NoteTyped{clause, text};
    case 4:
      return IndicatorAnswered{dice.below(4), static_cast<AnswerState>(dice.below(5))};
    case 5:
      return DeductionAdded{dice.one_of(kTriggers)};
    case 6:
      return DeductionRemoved{dice.below(3)};
    case 7:
      return DeductionNoteTyped{dice.below(3), text};
    case 8:
      return BonusSet{dice.below(2) == 1};
    case 9:
      return BonusNoteTyped{text};
    case 10:
      return SubjectTyped{static_cast<SubjectField>(dice.below(5)), text};
    case 11:
      return StaffTyped{static_cast<StaffField>(dice.below(2)), text};
    default:
      return AnswerChosen{clause, static_cast<AnswerState>(dice.below(5))};
  }
}

Action random_action(Dice& dice) {
  switch (dice.below(16)) {
    case 0:
      return UndoRequested{};
    case 1:
      return RedoRequested{};
    case 2:
      return FieldLeft{};
    case 3:
      return FilterChosen{static_cast<Filter>(dice.below(4))};
    case 4:
      return ClauseShown{dice.one_of(kClauses)};
    case 5:
      return dice.below(4) == 0 ? Action{NewSheetConfirmed{}} : Action{QueryTyped{dice.one_of(kTexts)}};
    case 6: {
      const char* answers =
          dice.below(2) == 0 ? R"("2.1.1": {"state": "met", "x": 1}, "1.1.1": {"state": "unmet"})" : "";
      return FileOpened{"f", sample::sheet_text(answers, dice.below(3) == 0 ? "0" : "1")};
    }
    case 7:
      return PendingAccepted{};
    default:
      return random_edit(dice);
  }
}

/// The sheet with its answers as a file has them: those that count, then the drafts.
Sheet in_file_order(const Sheet& sheet) {
  Sheet ordered = sheet;
  ordered.answers = {};
  for (const bool counting : {true, false}) {
    for (const auto& [id, answer] : sheet.answers.entries()) {
      if (counts(answer) == counting) ordered.answers.set(id, answer);
    }
  }
  return ordered;
}

void check_reads_back(const AppState& state) {
  const Result<Sheet> again = parse_sheet(sheet_file(state.sheet), *state.criteria);
  REQUIRE(again.ok());
  CHECK(again.value() == in_file_order(state.sheet));
}

}  // namespace

TEST_CASE("random actions: undoing all leads to the first sheet, redoing all to the last, and every save reads back") {
  const AppState first = sample::state();
  for (unsigned seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    AppState state = first;
    for (int i = 0; i < 60; ++i) {
      const Sheet before = state.sheet;
      const unsigned number = state.save_number;
      const Step step = update(std::move(state), random_action(dice));
      state = step.state;
      const SaveSheet* save = sample::effect<SaveSheet>(step);
      CHECK((state.sheet == before) == (save == nullptr));
      CHECK(state.save_number == number + (save ? 1 : 0));
      if (save) check_reads_back(state);
    }
    const Sheet last = sample::after(state, {}).sheet;
    int steps = 0;
    for (; state.history.can_redo(); ++steps) state = update(std::move(state), RedoRequested{}).state;
    const Sheet newest = state.sheet;
    for (; steps > 0; --steps) state = update(std::move(state), UndoRequested{}).state;
    CHECK(state.sheet == last);
    while (state.history.can_undo()) state = update(std::move(state), UndoRequested{}).state;
    CHECK(state.sheet == first.sheet);
    while (state.history.can_redo()) state = update(std::move(state), RedoRequested{}).state;
    CHECK(state.sheet == newest);
  }
}

TEST_CASE("random actions: each undo leads exactly one saved sheet back") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    AppState state = sample::state();
    std::vector<Sheet> sheets{state.sheet};
    for (int i = 0; i < 60; ++i) {
      state = sample::after(std::move(state), {FieldLeft{}, random_edit(dice)});
      if (!(state.sheet == sheets.back())) sheets.push_back(state.sheet);
    }
    for (std::size_t i = sheets.size() - 1; i > 0; --i) {
      state = update(std::move(state), UndoRequested{}).state;
      REQUIRE(state.sheet == sheets[i - 1]);
    }
    CHECK_FALSE(state.history.can_undo());
  }
}
