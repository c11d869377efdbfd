#include "ui/subject_card.h"

#include <cmath>

#include "ui/checked_field.h"

namespace starsheet::ui {
namespace {

struct Entry {
  SubjectField field;
  const char* key;
  Word label;
  const FieldRule& rule;
  std::string value;
  const char* hint;
};

void entry(Frame& frame, Page& page, const Entry& entry, Rect rect) {
  if (auto text = checked_field(frame, page, entry.key, rect, entry.rule, entry.label, entry.value, entry.hint)) {
    page.actions.push_back(SubjectTyped{entry.field, *std::move(text)});
  }
}

/// The card's head on phones: opens and closes the rest, and says whom the sheet is about meanwhile.
void fold(Frame& frame, Page& page, Rect rect, bool open) {
  const Theme& theme = frame.theme;
  const std::string& organisation = page.state.sheet.subject.organisation;
  const char* title = word::kSubject.in(frame.language);
  const NodeId id = frame.leaf("fold", Role::Button, rect,
                               {.flags = platform::kHasExpanded | (open ? platform::kExpanded : 0u), .name = title});
  const Press press = frame.press(id, rect);
  const float middle = rect.y + (rect.h - kTitle.line) / 2,
              left = rect.x + 16 + std::ceil(text_width(title, kTitle)) + 12;
  frame.text(rect.x + 16, middle, kTitle, theme.text_1, title);
  const std::string said = shortened(organisation.empty() ? word::kOptional.in(frame.language) : organisation, kBody,
                                     rect.right() - 44 - left);
  if (!open) frame.text(rect.right() - 42 - std::ceil(text_width(said, kBody)), middle, kBody, theme.text_2, said);
  draw_icon(frame, open ? Icon::ChevronDown : Icon::ChevronRight, {rect.right() - 34, rect.y, 18, rect.h}, 14,
            theme.text_2);
  if (press.pressed) {
    page.ui.subject_open = !open;
    frame.wants_more = true;
  }
}

constexpr float kFold = 52;

}  // namespace

float subject_card(Frame& frame, Page& page, float x, float y, float width) {
  const bool folds = width < 560, open = !folds || page.ui.subject_open;
  if (!open) {
    if (frame.measuring) return kFold;
    card(frame, {x, y, width, kFold});
    frame.open("subject", Role::Region, {x, y, width, kFold}, {.name = word::kSubject.in(frame.language)});
    fold(frame, page, {x, y, width, kFold}, false);
    frame.close();
    return kFold;
  }
  const Subject& subject = page.state.sheet.subject;
  const char* optional = word::kOptional.in(frame.language);
  const Entry entries[] = {
      {SubjectField::Organisation, "organisation", word::kOrganisation, kTextRule, subject.organisation, optional},
      {SubjectField::Assessor, "assessor", word::kAssessor, kTextRule, subject.assessor, optional},
      {SubjectField::Date, "date", word::kDate, kDateRule, subject.date, word::kDateHint.in(frame.language)},
      {SubjectField::Headcount, "headcount", word::kHeadcount, kHeadcountRule,
       subject.headcount ? std::to_string(*subject.headcount) : "", optional}};
  // Four in a row, else the organisation with its long name in a row of its own.
  const std::size_t columns = width >= 720 ? 4 : width >= 520 ? 3 : width >= 300 ? 2 : 1;
  const float pad = folds ? 16.0f : 20.0f, gap = 12, step = kCaption.line + 4 + control_height(frame);
  const auto rows = static_cast<float>(5 - columns);
  const float height =
      pad + kTitle.line + 2 +
      kCaption.line *
          static_cast<float>(set_text(word::kPrivate.in(frame.language), kCaption, width - 2 * pad).lines.size()) +
      10 + rows * step + (rows - 1) * gap + pad;
  if (frame.measuring) return height;
  card(frame, {x, y, width, height});
  frame.open("subject", Role::Region, {x, y, width, height}, {.name = word::kSubject.in(frame.language)});
  float pen = y + pad;
  if (folds) {
    fold(frame, page, {x, y, width, kFold}, true);
    pen = y + pad + kTitle.line + 2;
  } else {
    pen += frame.heading("title", 2, x + pad, pen, width - 2 * pad, kTitle, frame.theme.text_1,
                         word::kSubject.in(frame.language)) +
           2;
  }
  pen += frame.words("private", x + pad, pen, width - 2 * pad, kCaption, frame.theme.text_2,
                     word::kPrivate.in(frame.language)) +
         10;
  const float room = width - 2 * pad, shared = columns == 3 ? 3.0f : 2.0f,
              part = std::floor((room - gap * (shared - 1)) / shared);
  const float assessor = 132, number = 158;
  const float beside[] = {room - assessor - 2 * number - 3 * gap, assessor, number, number};
  float left = x + pad;
  for (std::size_t i = 0; i < 4; ++i) {
    const float own = columns == 4 ? beside[i] : columns > 1 && i > 0 ? part : room;
    if (left > x + pad && left + own > x + pad + room) {
      left = x + pad;
      pen += step + gap;
    }
    entry(frame, page, entries[i], {left, pen, own, step});
    left += own + gap;
  }
  frame.close();
  return height;
}

}  // namespace starsheet::ui
