#include "ui/clause_parts.h"

#include <cmath>

namespace starsheet::ui {
namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

const Word& wording_basis(TextStatus status) {
  switch (status) {
    case TextStatus::Confirmed:
      return word::kWordingConfirmed;
    case TextStatus::Mirrored:
      return word::kWordingMirrored;
    case TextStatus::Recalled:
      break;
  }
  return word::kWordingRecalled;
}

/// What we would do about lost points, and how long we think it takes. Nothing where nothing is lost.
std::string improvement_text(const Card& card) {
  const auto& improve = card.clause.improve;
  const bool losing = card.answer.state == AnswerState::Unmet ||
                      (card.answer.state == AnswerState::Sampled && card.answer.nonconforming.value_or(0) > 0);
  if (!improve || !losing) return {};
  const bool by_sample = card.answer.state == AnswerState::Sampled && improve->days_per_sample;
  const std::optional<Rational> days =
      by_sample ? std::optional<Rational>(*improve->days_per_sample * Rational(card.answer.nonconforming.value_or(0)))
                : improve->days;
  if (!days) return {};
  return fill_in(word::kImprove.in(card.frame.language), {points_text(*days), card.frame.in(improve->action)});
}

}  // namespace

std::string evidence_text(const Frame& frame, const Clause& clause) {
  std::string text;
  for (const Text& item : clause.evidence) {
    if (!text.empty()) text += " · ";
    text += frame.in(item);
  }
  return text;
}

std::string details_label(const Card& card, bool open) {
  const Language language = card.frame.language;
  if (open || card.answer.note.empty()) return word::kEvidenceAndNote.in(language);
  return fill_in(word::kNotePreview.in(language), {first_line(card.answer.note)});
}

void details_button(Card& card, bool open, float x, float y, float height, float room) {
  Frame& frame = card.frame;
  const std::string label = shortened(details_label(card, open), kBody, room - 38);
  const Rect rect{x, y, std::ceil(text_width(label, kBody)) + 38, height};
  const NodeId id = frame.leaf("details", Role::Button, rect,
                               {.flags = platform::kHasExpanded | (open ? platform::kExpanded : 0u),
                                .name = card.clause.id + " " + word::kEvidenceAndNote.in(frame.language)});
  const Press press = frame.press(id, rect);
  if (press.hovered) frame.fill(rect, frame.theme.track, kControlRadius);
  draw_icon(frame, open ? Icon::ChevronDown : Icon::ChevronRight, {rect.x + 8, rect.y, 14, height}, 13,
            frame.theme.text_2);
  frame.text(rect.x + 28, rect.y + (height - kBody.line) / 2, kBody, frame.theme.text_2, label);
  if (press.pressed) card.act(ClauseExpanded{card.clause.id, !open});
}

void clear_button(Card& card, Rect rect) {
  const char* clear = word::kClear.in(card.frame.language);
  if (button(card.frame, "clear", rect, clear, ButtonLook::Quiet, {.name = card.clause.id + " " + clear})) {
    card.act(AnswerChosen{card.clause.id, AnswerState::Open});
  }
}

void details(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  card.y += 8;
  if (!card.clause.evidence.empty()) {
    frame.words("evidence-label", card.x, card.y, kCaptionBold, theme.text_2, word::kEvidence.in(language));
    card.y += kCaption.line + 2;
    card.y +=
        frame.words("evidence", card.x, card.y, card.width, kBody, theme.text_2, evidence_text(frame, card.clause)) + 8;
  }
  if (const std::string improve = improvement_text(card); !improve.empty()) {
    card.y += frame.words("improve", card.x, card.y, card.width, kBody, theme.text_1, improve) + 8;
  }
  if (card.clause.note)
    card.y +=
        frame.words("remark", card.x, card.y, card.width, kCaption, theme.text_2, frame.in(*card.clause.note)) + 4;
  card.y += frame.words("basis", card.x, card.y, card.width, kCaption, theme.text_2,
                        wording_basis(card.clause.text_status).in(language)) +
            8;
  const Rect box{card.x, card.y, card.width, area_height(frame, card.answer.note, card.width)};
  if (auto text = field(frame, "note", box, FieldKind::Area, card.clause.id + " " + word::kNote.in(language),
                        card.answer.note, word::kNoteHint.in(language))) {
    card.act(NoteTyped{card.clause.id, *std::move(text)});
  }
  card.y += box.h;
}

}  // namespace starsheet::ui
