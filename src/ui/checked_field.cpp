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
  const std::string said = wrong ? expected.in(frame.language) : label.in(frame.language);
  if (!frame.measuring) {
    frame.text(rect.x, rect.y, kCaption, wrong ? frame.theme.unmet.ink : frame.theme.text_2, shortened(said, kCaption, rect.w));
  }
  const Rect box{rect.x, rect.y + kCaption.line + 4, rect.w, rect.h - kCaption.line - 4};
  const std::string name = wrong ? std::string(label.in(frame.language)) + " " + said : label.in(frame.language);
  auto text = field(frame, key, box, kind, name, refused != all.end() ? refused->second.text : value, hint, wrong);
  if (text) all[id] = {*text, value};  // until the sheet holds it, or something else
  return text;
}

}  // namespace starsheet::ui
