#include "ui/staff_tool.h"

#include <algorithm>
#include <cmath>

#include "ui/checked_field.h"

namespace starsheet::ui {
namespace {

std::string number_text(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

std::string verdict(const Page& page, Language language) {
  const Staff& staff = page.state.sheet.staff;
  if (!staff.managers) return word::kStaffRule.in(language);
  const std::int64_t needed = certified_managers_needed(*staff.managers);
  if (!staff.certified) return fill_in(word::kNeeded.in(language), {std::to_string(needed)});
  if (*staff.certified >= needed) return fill_in(word::kEnough.in(language), {std::to_string(needed)});
  return fill_in(word::kShort.in(language), {std::to_string(needed), std::to_string(needed - *staff.certified)});
}

void figure(Frame& frame, Page& page, std::string_view key, Rect rect, const Word& label,
            const std::optional<std::int64_t>& value, StaffField which) {
  if (auto text = checked_field(frame, page, key, rect, kHeadcountRule, label, number_text(value), "0")) {
    page.actions.push_back(StaffTyped{which, *std::move(text)});
  }
}

float panel(Frame& frame, Page& page, float x, float y, float width, bool narrow) {
  const Staff& staff = page.state.sheet.staff;
  const float pad = 14, gap = 12, height = control_height(frame);
  const float column = narrow ? width - 2 * pad : std::min(240.0f, (width - 2 * pad - gap) / 2);
  const float step = kCaption.line + 4 + height;
  const std::string said = verdict(page, frame.language);
  const float fields = narrow ? 2 * step + 10 : step;
  const float said_height = static_cast<float>(set_text(said, kBody, width - 2 * pad).lines.size()) * kBody.line;
  const float total = pad + fields + 10 + said_height + pad;
  frame.fill({x, y, width, total}, frame.theme.primary.soft, kControlRadius);
  const float x2 = narrow ? x + pad : x + pad + column + gap, y2 = narrow ? y + pad + step + 10 : y + pad;
  figure(frame, page, "managers", {x + pad, y + pad, column, step}, word::kManagers, staff.managers,
         StaffField::Managers);
  figure(frame, page, "certified", {x2, y2, column, step}, word::kCertified, staff.certified, StaffField::Certified);
  frame.words("needed", x + pad, y + pad + fields + 10, width - 2 * pad, kBody, frame.theme.text_1, said);
  return total;
}

}  // namespace

bool is_staff_clause(const Criteria& criteria, const Clause& clause) {
  return criteria.id == "gbt27922-2011" && clause.id == "5.1.2.2";
}

float staff_tool(Frame& frame, Page& page, float x, float y, float width, bool narrow) {
  const bool open = page.ui.staff_open;
  const float height = frame.viewport.touch ? 44.0f : 36.0f;
  const char* label = word::kStaffTool.in(frame.language);
  const std::string summary = page.state.sheet.staff.managers ? verdict(page, frame.language) : std::string();
  const Rect rect{x, y, button_width(label), height};
  if (button(frame, "staff", rect, label, ButtonLook::Plain,
             {.flags = platform::kHasExpanded | (open ? platform::kExpanded : 0u)})) {
    page.ui.staff_open = !open;
    frame.wants_more = true;
  }
  if (!open && !summary.empty() && !narrow)
    frame.words("summary", rect.right() + 12, y + (height - kBody.line) / 2, kBody, frame.theme.text_2, summary);
  return open ? height + 10 + panel(frame, page, x, y + height + 10, width, narrow) : height;
}

std::uint64_t staff_tool_key(const Page& page) {
  const Staff& staff = page.state.sheet.staff;
  return (page.ui.staff_open ? 1u : 0u) + (static_cast<std::uint64_t>(staff.managers.value_or(-1) + 1) << 8) +
         (static_cast<std::uint64_t>(staff.certified.value_or(-1) + 1) << 36);
}

}  // namespace starsheet::ui
