#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/page.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {

/// A labelled field whose text the sheet may not take, as a date or a whole number. What was not taken stays in the field,
/// and once it is left the label says what is expected. `rect` holds label and field. Returns the new text.
std::optional<std::string> checked_field(Frame& frame, Page& page, std::string_view key, Rect rect, FieldKind kind, const Word& label,
                                         const std::string& value, std::string_view hint, const Word& expected);

}  // namespace starsheet::ui
