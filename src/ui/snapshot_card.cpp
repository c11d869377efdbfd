#include "ui/snapshot_card.h"

#include <algorithm>
#include <cmath>

#include "core/snapshots.h"
#include "ui/cards.h"
#include "ui/snapshot_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {

/// The snapshots of the sheet, read once per change, and which two are compared.
struct SnapshotView {
  unsigned change = 0;
  bool read = false;
  std::vector<Snapshot> all{};
  std::vector<Assessment> results{};
  std::string name{};                   ///< What stands in the field for the next one.
  std::vector<std::size_t> compared{};  ///< At most two; 0 is the sheet itself, i the snapshot i − 1.
};

namespace {

constexpr std::size_t kMostDifferences = 60;

SnapshotView& view_of(Page& page) {
  if (!page.ui.snapshots) page.ui.snapshots = std::make_shared<SnapshotView>();
  SnapshotView& view = *page.ui.snapshots;
  if (view.read && view.change == page.derived.change) return view;
  view.change = page.derived.change;
  view.read = true;
  view.all = snapshots(page.state.sheet);
  view.results.clear();
  for (const Snapshot& snapshot : view.all)
    view.results.push_back(assess(page.criteria(), with_snapshot(page.state.sheet, snapshot)));
  std::erase_if(view.compared, [&](std::size_t which) { return which > view.all.size(); });
  return view;
}

std::string name_of(const Frame& frame, const SnapshotView& view, std::size_t index) {
  const std::string& name = view.all[index].name;
  return name.empty() ? fill_in(word::kSnapshotUnnamed.in(frame.language), {std::to_string(index + 1)}) : name;
}

std::string outcome(const Frame& frame, const Page& page, const Assessment& result) {
  if (!result.graded) return word::kNoScore.in(frame.language);
  return shown_text(result.graded->score) + " " + frame.in(page.criteria().grades[result.graded->grade].title);
}

float keep_row(Frame& frame, Page& page, SnapshotView& view, float x, float y, float width) {
  const Language language = frame.language;
  const char* label = word::kKeepSnapshot.in(language);
  const float height = control_height(frame), space = button_width(label), room = width - space - 10;
  if (auto text = field(frame, "name", {x, y, room, height}, FieldKind::Line, word::kSnapshotName.in(language),
                        view.name, word::kSnapshotNameHint.in(language))) {
    view.name = *std::move(text);
    frame.wants_more = true;
  }
  if (button(frame, "keep", {x + width - space, y, space, height}, label)) {
    page.actions.push_back(SnapshotKept{view.name, {}});
    view.name.clear();
  }
  return height;
}

/// One snapshot: its name to be changed, when, what it gives, and what can be done with it.
float snapshot_row(Frame& frame, Page& page, SnapshotView& view, std::size_t index, float x, float y, float width) {
  const Language language = frame.language;
  const float height = control_height(frame), total = height + kBody.line + 18;
  if (frame.measuring) return total;
  const std::string name = name_of(frame, view, index);
  const char* restore = word::kRestore.in(language);
  const float restore_space = button_width(restore), remove_space = height;
  frame.line(x, y, x + width, y, frame.theme.line);
  frame.open("snapshot/" + std::to_string(index), Role::Group, {x, y, width, total}, {.name = name});
  const Rect box{x, y + 8, width - restore_space - remove_space - 16, height};
  if (auto text = field(frame, "name", box, FieldKind::Line, fill_in(word::kRename.in(language), {name}),
                        view.all[index].name, name)) {
    page.actions.push_back(SnapshotNamed{index, *std::move(text)});
  }
  if (button(frame, "restore", {box.right() + 8, y + 8, restore_space, height}, restore, ButtonLook::Plain,
             {.name = fill_in(word::kRestoreName.in(language), {name})})) {
    page.actions.push_back(SnapshotRestored{index});
  }
  if (icon_button(frame, "remove", {x + width - remove_space, y + 8, remove_space, height}, Icon::Close,
                  fill_in(word::kRemoveName.in(language), {name}), true, ButtonLook::Quiet)) {
    page.actions.push_back(SnapshotRemoved{index});
  }
  const std::string& at = view.all[index].at;
  const std::string facts = outcome(frame, page, view.results[index]) + (at.empty() ? "" : " · " + at.substr(0, 10));
  frame.words("facts", x, y + 12 + height, width, kCaption, frame.theme.text_2, shortened(facts, kCaption, width));
  frame.close();
  return total;
}

float compare_chips(Frame& frame, SnapshotView& view, float x, float y, float width) {
  const float height = frame.viewport.touch ? 44.0f : 32.0f;
  float pen = y + frame.words("compare", x, y, width, kCaption, frame.theme.text_2, word::kCompare.in(frame.language)) +
              4,
        left = x;
  for (std::size_t which = 0; which <= view.all.size(); ++which) {
    const std::string label =
        shortened(which == 0 ? word::kCurrent.in(frame.language) : name_of(frame, view, which - 1), kCaption, 160);
    const float space = chip_width(label) + 8;
    if (left > x && left + space > x + width) {
      left = x;
      pen += height + 8;
    }
    auto& compared = view.compared;
    const auto found = std::find(compared.begin(), compared.end(), which);
    if (chip(frame, "compare/" + std::to_string(which), {left, pen, space, height}, label, found != compared.end())) {
      if (found != compared.end())
        compared.erase(found);
      else
        compared.push_back(which);
      if (compared.size() > 2) compared.erase(compared.begin());
      frame.wants_more = true;
    }
    left += space + 8;
  }
  return pen + height - y;
}

std::string answer_text(const Frame& frame, const Answers& answers, const std::string& clause) {
  const Answer* answer = answers.find(clause);
  const Language language = frame.language;
  if (answer == nullptr || !counts(*answer)) return word::kOpenState.in(language);
  switch (answer->state) {
    case AnswerState::Met:
      return word::kMet.in(language);
    case AnswerState::Unmet:
      return word::kUnmet.in(language);
    case AnswerState::Sampled:
      return fill_in(word::kSampledAs.in(language),
                     {std::to_string(*answer->nonconforming), std::to_string(*answer->samples)});
    case AnswerState::Excluded:
      return word::kExcluded.in(language);
    case AnswerState::Open:
      break;
  }
  return word::kOpenState.in(language);
}

/// One of the two that are compared.
struct Side {
  const Answers& answers;
  std::size_t deductions;
  std::string name;
  std::string outcome;
};

Side side_of(const Frame& frame, const Page& page, const SnapshotView& view, std::size_t which) {
  if (which == 0)
    return {page.state.sheet.answers, page.state.sheet.deductions.size(), word::kCurrent.in(frame.language),
            outcome(frame, page, page.derived.assessment)};
  const Snapshot& snapshot = view.all[which - 1];
  return {snapshot.answers, snapshot.deductions.size(), name_of(frame, view, which - 1),
          outcome(frame, page, view.results[which - 1])};
}

/// "符合 → 不符合" under the clause that differs.
float difference(Frame& frame, std::string_view key, const std::string& title, const std::string& change, float x,
                 float y, float width) {
  frame.line(x, y, x + width, y, frame.theme.line);
  const std::string change_key = std::string(key) + "/change";
  const float height = frame.words(key, x, y + 6, width, kBody, frame.theme.text_1, title);
  return 12 + height + frame.words(change_key, x, y + 6 + height, width, kCaption, frame.theme.text_2, change);
}

float comparison(Frame& frame, Page& page, const SnapshotView& view, float x, float y, float width) {
  if (view.compared.size() < 2) return 0;
  const Language language = frame.language;
  const Side before = side_of(frame, page, view, std::max(view.compared[0], view.compared[1])),
             after = side_of(frame, page, view, std::min(view.compared[0], view.compared[1]));
  float pen = y + 10;
  pen += frame.words("before", x, pen, width, kBody, frame.theme.text_2, before.name + "  " + before.outcome);
  pen += frame.words("after", x, pen, width, kBodyBold, frame.theme.text_1, after.name + "  " + after.outcome) + 6;
  std::vector<std::size_t> different;
  for (std::size_t i = 0; i < page.criteria().clauses.size(); ++i) {
    const std::string& id = page.criteria().clauses[i].id;
    if (answer_text(frame, before.answers, id) != answer_text(frame, after.answers, id)) different.push_back(i);
  }
  const bool same = different.empty() && before.deductions == after.deductions;
  const std::string said = same ? word::kNoDifferences.in(language)
                                : fill_in(word::kDifferences.in(language), {std::to_string(different.size())});
  pen += frame.words("count", x, pen, width, kCaption, frame.theme.text_2, said) + 6;
  for (std::size_t n = 0; n < std::min(kMostDifferences, different.size()); ++n) {
    const Clause& clause = page.criteria().clauses[different[n]];
    const std::string change = fill_in(word::kChangeTo.in(language), {answer_text(frame, before.answers, clause.id),
                                                                      answer_text(frame, after.answers, clause.id)});
    pen += difference(frame, "differs/" + clause.id, clause.id + " " + frame.in(clause.title), change, x, pen, width);
  }
  if (different.size() > kMostDifferences)
    pen += frame.words(
        "more", x, pen, width, kCaption, frame.theme.text_2,
        fill_in(word::kMoreDifferences.in(language), {std::to_string(different.size() - kMostDifferences)}));
  if (before.deductions != after.deductions) {
    const std::string change =
        fill_in(word::kChangeTo.in(language), {std::to_string(before.deductions), std::to_string(after.deductions)});
    pen += difference(frame, "deductions", word::kDeductions.in(language), change, x, pen, width);
  }
  return pen - y;
}

}  // namespace

float snapshot_body(Frame& frame, Page& page, float x, float y, float width) {
  SnapshotView& view = view_of(page);
  float pen = y + card_title(frame, x, y, width, word::kSnapshots.in(frame.language));
  pen += frame.words("note", x, pen, width, kCaption, frame.theme.text_2, word::kSnapshotsNote.in(frame.language)) + 8;
  pen += keep_row(frame, page, view, x, pen, width) + 10;
  if (view.all.empty()) return pen - y - 10;
  for (std::size_t i = 0; i < view.all.size(); ++i) pen += snapshot_row(frame, page, view, i, x, pen, width);
  pen += compare_chips(frame, view, x, pen + 6, width) + 6;
  return pen + comparison(frame, page, view, x, pen, width) - y;
}

}  // namespace starsheet::ui
