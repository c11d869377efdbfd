#include "ui/checked_field.h"

namespace starsheet::ui {

std::optional<std::string> checked_field(Frame& frame, Page& page, std::string_view key, Rect rect, FieldKind kind, const Word& label,
                                         const std::string& value, std::string_view hint, const Word& expected) {
  auto& all = page.ui.refused;
  const auto found = all.find(frame.id_here(key));
  if (found != all.end() && found->second == value) all.erase(found);
  const auto refused = all.find(frame.id_here(key));
  const bool wrong = refused != all.end();
  const std::string said = wrong ? expected.in(frame.language) : label.in(frame.language);
  if (!frame.measuring) {
    frame.text(rect.x, rect.y, kCaption, wrong ? frame.theme.unmet.ink : frame.theme.text_2, shortened(said, kCaption, rect.w));
  }
  const Rect box{rect.x, rect.y + kCaption.line + 4, rect.w, rect.h - kCaption.line - 4};
  const std::string name = wrong ? std::string(label.in(frame.language)) + " " + said : label.in(frame.language);
  auto text = field(frame, key, box, kind, name, wrong ? refused->second : value, hint, wrong);
  if (text) all[frame.id_here(key)] = *text;  // until the sheet holds it
  return text;
}

}  // namespace starsheet::ui
