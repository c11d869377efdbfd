#include "ui/desk_parts.h"

namespace starsheet::ui {

bool has_fault(const Issues& issues, std::string_view place) {
  for (const Issue& issue : issues) {
    if (issue.path.starts_with(place) && (issue.path.size() == place.size() || issue.path[place.size()] == '/')) return true;
  }
  return false;
}

float desk_field(Frame& frame, Page& page, DeskFile file, const std::string& place, const std::string& label, std::string_view hint,
                 float x, float y, float width, FieldKind kind) {
  const Desk& desk = *page.state.desk;
  const bool is_brand = file == DeskFile::Brand;
  const std::string value = desk_text(is_brand ? desk.brand : desk.criteria, place);
  const float height = kind == FieldKind::Area ? area_height(frame, value, width) : control_height(frame);
  if (frame.measuring) return kCaption.line + 4 + height;
  const bool wrong = has_fault(is_brand ? desk.brand_issues : desk.criteria_issues, place);
  frame.text(x, y, kCaption, wrong ? frame.theme.unmet.ink : frame.theme.text_2, shortened(label, kCaption, width));
  if (auto text = field(frame, place, {x, y + kCaption.line + 4, width, height}, kind, label, value, hint, wrong)) {
    page.actions.push_back(DeskTyped{file, place, *std::move(text)});
  }
  return kCaption.line + 4 + height;
}

}  // namespace starsheet::ui
