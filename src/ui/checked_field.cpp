#include "ui/checked_field.h"

namespace starsheet::ui {

std::optional<std::string> checked_field(Frame& frame, Page& page, std::string_view key, Rect rect, FieldKind kind, const Word& label,
                                         const std::string& value, std::string_view hint, const Word& expected) {
  auto& all = page.ui.refused;
  const NodeId id = frame.id_here(key);
  const auto found = all.find(id);
  const bool settled = found != all.end() && (found->second.text == value || found->second.instead_of != value);
  if (settled) all.erase(found);
  const auto refused = all.find(id);
  // While it is typed a date is not one yet: fault is found once the field is left.
  const bool wrong = refused != all.end() && frame.input.focused != id;
  const std::string fault_key = std::string(key) + "/fault";
  if (wrong) frame.words(fault_key, rect.x, rect.y, kCaption, frame.theme.unmet.ink, shortened(expected.in(frame.language), kCaption, rect.w));
  else if (!frame.measuring) frame.text(rect.x, rect.y, kCaption, frame.theme.text_2, shortened(label.in(frame.language), kCaption, rect.w));
  const Rect box{rect.x, rect.y + kCaption.line + 4, rect.w, rect.h - kCaption.line - 4};
  auto text = field(frame, key, box, kind, label.in(frame.language), refused != all.end() ? refused->second.text : value, hint,
                    wrong ? frame.id_here(fault_key) : platform::kRoot);
  if (text) all[id] = {*text, value};  // until the sheet holds it, or something else
  return text;
}

}  // namespace starsheet::ui
