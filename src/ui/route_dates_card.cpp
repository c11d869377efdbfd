#include <algorithm>
#include <cmath>

#include "core/route_notes.h"
#include "documents/route.h"
#include "ui/cards.h"
#include "ui/checked_field.h"
#include "ui/route_cards.h"
#include "ui/route_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

void date_field(Frame& frame, Page& page, std::string_view key, Rect rect, const Word& label, const std::string& value,
                RouteDate which) {
  if (auto text = checked_field(frame, page, key, rect, kDateRule, label, value, word::kDateHint.in(frame.language))) {
    page.actions.push_back(RouteDateTyped{which, *std::move(text)});
  }
}

/// One day on the line: a dot, the date, what it is and why.
float milestone_row(Frame& frame, const documents::Milestone& milestone, std::size_t index, bool last, float x, float y,
                    float width) {
  const std::string date = documents::date_text(milestone.date), key = "day/" + std::to_string(index);
  const float left = x + 24, date_width = std::ceil(text_width("0000-00-00", kBodyBold)) + 16;
  const bool beside = width > 380;
  const float title_x = beside ? left + date_width : left, room = x + width - title_x;
  float pen = y;
  const std::string title_key = key + "/title", note_key = key + "/note";
  pen += frame.words(key, left, pen, kBodyBold, frame.theme.text_1, date);
  if (beside) pen = y;
  pen += frame.words(title_key, title_x, pen, room, kBody, frame.theme.text_1, frame.in(milestone.title));
  std::string note = frame.in(milestone.note);
  if (milestone.certainty != documents::Certainty::Confirmed)
    note +=
        (note.empty() ? "" : " · ") + std::string(documents::certainty_text(milestone.certainty).in(frame.language));
  if (!note.empty()) pen += frame.words(note_key, title_x, pen, room, kCaption, frame.theme.text_2, note);
  const float height = pen + 14 - y;
  if (!last) frame.fill({x + 6, y + 12, 2, height}, frame.theme.line);
  frame.fill({x + 1, y + 6, 12, 12}, frame.theme.primary.ink, 6);
  return height;
}

}  // namespace

float dates_body(Frame& frame, Page& page, float x, float y, float width) {
  const RouteNotes notes = route_notes(page.state.sheet);
  const Language language = frame.language;
  float pen = y + card_title(frame, x, y, width, word::kDates.in(language));
  const bool beside = width >= 440;
  const float field_width = beside ? (width - 16) / 2 : width, field_height = kCaption.line + 4 + control_height(frame);
  date_field(frame, page, "start", {x, pen, field_width, field_height}, word::kSystemStart, notes.system_start,
             RouteDate::SystemStart);
  if (!beside) pen += field_height + 10;
  date_field(frame, page, "certificate", {beside ? x + field_width + 16 : x, pen, field_width, field_height},
             word::kCertificateDate, notes.certificate_date, RouteDate::Certificate);
  pen += field_height + 14;
  const documents::Timeline timeline = documents::route_timeline(notes.system_start, notes.certificate_date);
  for (std::size_t i = 0; i < timeline.problems.size(); ++i) {
    pen += 6 + frame.words("problem/" + std::to_string(i), x, pen, width, kBody, frame.theme.unmet.ink,
                           frame.in(timeline.problems[i]));
  }
  if (timeline.milestones.empty())
    return pen + frame.words("none", x, pen, width, kBody, frame.theme.text_2, word::kDatesNone.in(language)) - y;
  for (std::size_t i = 0; i < timeline.milestones.size(); ++i) {
    pen += milestone_row(frame, timeline.milestones[i], i, i + 1 == timeline.milestones.size(), x, pen, width);
  }
  if (!page.state.can_save_files) return pen - y;
  const char* label = word::kCalendar.in(language);
  const Rect rect{x, pen + 4, std::min(width, button_width(label) + 16), control_height(frame)};
  if (button(frame, "calendar", rect, label)) page.actions.push_back(DocumentRequested{DocumentFormat::Calendar});
  return rect.bottom() - y;
}

}  // namespace starsheet::ui
