#include "ui/checked_field.h"

#include "app/typed_count.h"
#include "app/typed_date.h"
#include "core/json_reader.h"

namespace starsheet::ui {
namespace {

std::optional<std::string> read_text(const std::string& typed) { return typed; }

std::optional<std::string> read_date(const std::string& typed) {
  return is_blank(typed) ? std::string() : typed_date(typed);
}

std::optional<std::string> read_headcount(const std::string& typed) {
  if (is_blank(typed)) return std::string();
  const std::optional<std::int64_t> count = typed_count(typed, kMaxHeadcount);
  return count ? std::optional(std::to_string(*count)) : std::nullopt;
}

/// What stands in the field in place of the sheet's value; null once it is settled: the sheet has it and the field was
/// left, or something else changed the sheet.
const UiState::Refused* standing(Page& page, NodeId id, const FieldRule& rule, const std::string& value, bool active) {
  const auto found = page.ui.refused.find(id);
  if (found == page.ui.refused.end()) return nullptr;
  const std::optional<std::string> read = rule.read(found->second.text);
  const bool follows = value == read.value_or(found->second.instead_of);
  if (follows && (active || !read)) return &found->second;
  page.ui.refused.erase(found);
  return nullptr;
}

/// In one line in place of the label: read as a whole, shortened where a narrow field has no room for it.
void fault_words(Frame& frame, std::string_view key, Rect rect, const std::string& said) {
  if (frame.measuring) return;
  frame.leaf(key, Role::Text, {rect.x, rect.y, rect.w, kCaption.line},
             {.name = said, .font_size = kCaption.size, .line_height = kCaption.line});
  frame.text(rect.x, rect.y, kCaption, frame.theme.unmet.ink, shortened(said, kCaption, rect.w));
}

}  // namespace

const FieldRule kTextRule{FieldKind::Line, read_text, {}, {}};
const FieldRule kDateRule{FieldKind::Line, read_date, word::kDateWrong, word::kDateStill};
const FieldRule kHeadcountRule{FieldKind::Number, read_headcount, word::kNumberWrong, word::kNumberStill};

std::optional<std::string> checked_field(Frame& frame, Page& page, std::string_view key, Rect rect,
                                         const FieldRule& rule, const Word& label, const std::string& value,
                                         std::string_view hint) {
  const NodeId id = frame.id_here(key);
  const bool active = frame.input.focused == id;
  const UiState::Refused* typed = standing(page, id, rule, value, active);
  // While it is typed a date is not one yet: fault is found once the field is left.
  const bool wrong = typed && !active;
  const std::string fault_key = std::string(key) + "/fault";
  if (wrong) {
    const std::string said =
        value.empty() ? rule.expected.in(frame.language) : fill_in(rule.still.in(frame.language), {value});
    fault_words(frame, fault_key, rect, said);
  } else if (!frame.measuring) {
    frame.text(rect.x, rect.y, kCaption, frame.theme.text_2, shortened(label.in(frame.language), kCaption, rect.w));
  }
  const Rect box{rect.x, rect.y + kCaption.line + 4, rect.w, rect.h - kCaption.line - 4};
  auto text = field(frame, key, box, rule.kind, label.in(frame.language), typed ? typed->text : value, hint,
                    wrong ? frame.id_here(fault_key) : platform::kRoot);
  if (text) page.ui.refused[id] = {*text, value};
  return text;
}

}  // namespace starsheet::ui
