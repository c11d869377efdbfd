#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/sheet.h"

namespace starsheet {

/// What differs between two sheets: enough to go either way, without keeping both whole.
struct SheetChange {
  struct AnswerChange {
    std::string clause{};
    std::optional<Answer> before{};
    std::optional<Answer> after{};
    /// Where it stands among the answers of the sheet that has it, when only one of the two has.
    std::size_t place = 0;
  };
  std::vector<AnswerChange> answers{};
  /// Everything but the answers, before and after, when it differs.
  std::optional<std::pair<Sheet, Sheet>> frame{};

  bool empty() const { return answers.empty() && !frame; }
};

/// The change that leads from `before` to `after`.
SheetChange difference(const Sheet& before, const Sheet& after);

/// Undo and redo without limit. Changes to the same field in a row, with the same non-empty `field`, become one step.
class History {
 public:
  /// Records what led from `before` to `after`; what was undone before is dropped. Nothing happens when they are equal.
  void record(const Sheet& before, const Sheet& after, const std::string& field);
  /// The next record() starts a step of its own.
  void close_field() { field_.clear(); }

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  /// `sheet` without the last step. Pre: can_undo().
  Sheet undo(Sheet sheet);
  /// `sheet` with the last undone step again. Pre: can_redo().
  Sheet redo(Sheet sheet);
  /// The clause that the last undone or redone step touched first, or "" when it touched none.
  const std::string& touched() const { return touched_; }

 private:
  std::vector<SheetChange> done_{};
  std::vector<SheetChange> undone_{};
  std::string field_{};
  std::string touched_{};
};

}  // namespace starsheet
