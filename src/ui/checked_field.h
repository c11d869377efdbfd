#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/page.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {

/// What a field takes.
struct FieldRule {
  FieldKind kind = FieldKind::Line;
  /// What the sheet will have for what was typed; nothing: it does not take it.
  std::optional<std::string> (*read)(const std::string& typed) = nullptr;
  Word expected{};  ///< Said of what is not taken.
  Word still{};     ///< The same where the sheet has another value, which stays: "{}".
};
extern const FieldRule kTextRule;
extern const FieldRule kDateRule;
extern const FieldRule kHeadcountRule;

/// A labelled field whose text the sheet may not take, or write otherwise, as a date or a whole number. What is typed
/// stands until the field is left. Then it is written as the sheet has it; what was not taken stays, and the label says
/// what is expected and what still counts. `rect` holds label and field. Returns the new text.
std::optional<std::string> checked_field(Frame& frame, Page& page, std::string_view key, Rect rect,
                                         const FieldRule& rule, const Word& label, const std::string& value,
                                         std::string_view hint);

}  // namespace starsheet::ui
