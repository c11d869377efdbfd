#include "ui/special_card.h"

#include <cmath>

#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

std::string trigger_title(const Frame& frame, const Criteria& criteria, const std::string& id) {
  const auto found = criteria.find_trigger(id);
  return found ? frame.in(criteria.deductions.triggers[*found].title) : id;
}

float title_row(Frame& frame, Page& page, float x, float y, float width) {
  const std::size_t count = page.state.sheet.deductions.size();
  const char* label = word::kChooseTrigger.in(frame.language);
  const float height = frame.viewport.touch ? 44.0f : 36.0f, button_space = std::ceil(text_width(label, kBody)) + 48;
  const std::string title = std::string(word::kDeductions.in(frame.language)) + " " + std::to_string(count);
  frame.heading("title", 2, x, y + (height - kTitle.line) / 2, width - button_space - 8, kTitle, frame.theme.text_1,
                title);
  const Rect rect{x + width - button_space, y, button_space, height};
  const std::string spaced = std::string("    ") + label;
  if (button(frame, "add", rect, spaced, ButtonLook::Plain,
             {.flags = platform::kPopup, .name = word::kChooseTriggerName.in(frame.language)})) {
    page.actions.push_back(DialogOpened{Dialog::Triggers});
  }
  if (!frame.measuring) draw_icon(frame, Icon::Plus, {rect.x + 10, rect.y, 18, height}, 14, frame.theme.text_1);
  return height + 6;
}

float deduction(Frame& frame, Page& page, std::size_t index, float x, float y, float width) {
  const Deduction& item = page.state.sheet.deductions[index];
  const float pad = 12, height = frame.viewport.touch ? 44.0f : 34.0f;
  const std::string title = std::to_string(index + 1) + ". " + trigger_title(frame, page.criteria(), item.trigger);
  const float room = width - 2 * pad - height - 4;
  const float words_height = static_cast<float>(set_text(title, kBody, room).lines.size()) * kBody.line,
              title_height = std::fmax(height, words_height);
  const float note_height = area_height(frame, item.note, width - 2 * pad);
  const float total = pad + title_height + 6 + note_height + pad;
  if (frame.measuring) return total;
  const std::string key = "deduction/" + std::to_string(index);
  const Rect rect{x, y, width, total};
  frame.fill(rect, frame.theme.unmet.soft, kControlRadius);
  frame.open(key, Role::Group, rect, {.name = title});
  frame.words("trigger", x + pad, y + pad + (title_height - words_height) / 2, room, kBody, frame.theme.unmet.ink,
              title);
  const std::string remove = std::string(word::kRemove.in(frame.language)) + " " + title;
  if (icon_button(frame, "remove", {x + width - pad - height + 6, y + pad, height, height}, Icon::Close, remove, true,
                  ButtonLook::Quiet)) {
    page.actions.push_back(DeductionRemoved{index});
  }
  const Rect box{x + pad, y + pad + title_height + 6, width - 2 * pad, note_height};
  const std::string name = title + " " + word::kDeductionNote.in(frame.language);
  if (auto text =
          field(frame, "note", box, FieldKind::Area, name, item.note, word::kDeductionNoteHint.in(frame.language))) {
    page.actions.push_back(DeductionNoteTyped{index, *std::move(text)});
  }
  frame.close();
  return total;
}

float bonus(Frame& frame, Page& page, float x, float y, float width) {
  const BonusRule& rule = page.criteria().bonus;
  if (rule.max == 0) return 0;
  const auto& claimed = page.state.sheet.bonus;
  const float height = frame.viewport.touch ? 46.0f : 38.0f;
  const std::string label = fill_in(word::kBonus.in(frame.language), {std::to_string(rule.max)});
  frame.lines(x, y + (height - kBody.line) / 2, width - 56, kBody, frame.theme.text_1,
              shortened(label, kBody, width - 56));
  if (const auto on = toggle(frame, "bonus", {x, y, width, height}, label, claimed.has_value()))
    page.actions.push_back(BonusSet{*on});
  if (!claimed) return height;
  const float note_height = area_height(frame, claimed->note, width);
  if (auto text = field(frame, "bonus-note", {x, y + height + 4, width, note_height}, FieldKind::Area,
                        word::kBonusNote.in(frame.language), claimed->note, word::kBonusHint.in(frame.language))) {
    page.actions.push_back(BonusNoteTyped{*std::move(text)});
  }
  return height + 4 + note_height;
}

}  // namespace

float special_body(Frame& frame, Page& page, float x, float y, float width) {
  const DeductionRule& rule = page.criteria().deductions;
  float pen = y - 4;
  pen += title_row(frame, page, x, pen, width);
  pen += frame.words("rule", x, pen, width, kCaption, frame.theme.text_2,
                     fill_in(word::kDeductionRule.in(frame.language),
                             {points_text(rule.points), std::to_string(rule.fail_at)})) +
         8;
  for (std::size_t i = 0; i < page.state.sheet.deductions.size(); ++i)
    pen += deduction(frame, page, i, x, pen, width) + 8;
  pen += bonus(frame, page, x, pen, width);
  return pen - y;
}

}  // namespace starsheet::ui
