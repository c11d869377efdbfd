#include <algorithm>
#include <cmath>

#include "ui/answer_signs.h"
#include "ui/clause_parts.h"
#include "ui/present_parts.h"

namespace starsheet::ui {
namespace {

constexpr float kGap = 12;

float points_line(const Slide& slide, const Clause& clause, float y) {
  std::string text = fill_in(slide.in(word::kPoints), {points_text(clause.points)});
  if (clause.points_status != PointsStatus::Confirmed) text += std::string(" · ") + slide.in(word::kAllocated);
  if (clause.text_status != TextStatus::Confirmed) text += std::string(" · ") + slide.in(word::kWordingUnsure);
  return slide.frame.words("points", slide.x, y, slide.width, slide.type.small, slide.frame.theme.sampled.ink, text);
}

void answer_tile(const Slide& slide, const AnswerSign& sign, const Clause& clause, bool on, Rect rect) {
  Frame& frame = slide.frame;
  if (frame.measuring) return;
  const NodeId id =
      frame.leaf(sign.key, Role::Button, rect,
                 {.flags = platform::kHasPressed | (on ? platform::kChecked : 0u), .name = slide.in(sign.label)});
  const Press press = frame.press(id, rect);
  const Theme& theme = frame.theme;
  const Tone& tone = theme.tone(sign.state);
  frame.fill(rect, on ? tone.soft : press.hovered || press.held ? theme.track : theme.card, kRadius);
  frame.outline(rect, on ? tone.ink : theme.control_edge, kRadius, on ? 3.0f : 1.0f);
  const std::string label = shortened(slide.in(sign.label), slide.type.answer, rect.w - 72);
  const float left = rect.x + (rect.w - 46 - text_width(label, slide.type.answer)) / 2, middle = rect.y + rect.h / 2;
  draw_answer_sign(frame, sign.state, {left, middle - 17, 34, 34}, on ? Tone{tone.ink, theme.card} : tone);
  frame.text(left + 46, middle - slide.type.answer.line / 2, slide.type.answer, on ? tone.ink : theme.text_1, label);
  if (press.pressed) slide.page.actions.push_back(AnswerChosen{clause.id, on ? AnswerState::Open : sign.state});
}

/// The four answers side by side, or in two rows.
float answers(const Slide& slide, const Clause& clause, const Answer& answer, float y) {
  const std::size_t columns = slide.width >= 640 ? 4 : 2;
  const float width = (slide.width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
              height = slide.type.answer.line + 36;
  for (std::size_t i = 0; i < std::size(kAnswerSigns); ++i) {
    const float left = slide.x + static_cast<float>(i % columns) * (width + kGap),
                top = y + static_cast<float>(i / columns) * (height + kGap);
    answer_tile(slide, kAnswerSigns[i], clause, answer.state == kAnswerSigns[i].state, {left, top, width, height});
  }
  const float rows = static_cast<float>(std::size(kAnswerSigns) / columns);
  return rows * height + (rows - 1) * kGap;
}

}  // namespace

float slide_clause(const Slide& slide, std::size_t index, float y) {
  Frame& frame = slide.frame;
  const Theme& theme = frame.theme;
  const Criteria& criteria = slide.page.criteria();
  const Clause& clause = criteria.clauses[index];
  const Answer& answer = slide.page.answer(index);
  const Indicator& indicator = criteria.indicators[clause.indicator];
  const std::string place =
      frame.in(criteria.sections[clause.section].title) + " · " + indicator.id + " " + frame.in(indicator.title);
  float pen = y;
  pen += frame.words("place", slide.x, pen, slide.width, slide.type.small, theme.text_2, place) + 8;
  pen += frame.heading("title", 2, slide.x, pen, slide.width, slide.type.title, theme.text_1,
                       clause.id + " " + frame.in(clause.title)) +
         8;
  pen += points_line(slide, clause, pen) + 20;
  pen += frame.words("requirement", slide.x, pen, slide.width, slide.type.text, theme.text_1,
                     frame.in(clause.requirement)) +
         16;
  if (!clause.evidence.empty()) {
    const std::string evidence = std::string(slide.in(word::kEvidence)) + "  " + evidence_text(frame, clause);
    pen += frame.words("evidence", slide.x, pen, slide.width, slide.type.small, theme.text_2, evidence) + 16;
  }
  pen += 12 + answers(slide, clause, answer, pen + 12) + 8;
  Card card{frame, slide.page, clause, answer, slide.x, slide.width, pen, slide.width < 520};
  if (answer.state == AnswerState::Sampled) sample_panel(card);
  if (answer.state == AnswerState::Excluded) reason_panel(card);
  return card.y - y;
}

}  // namespace starsheet::ui
