#include "ui/clause_parts.h"

#include <algorithm>

namespace starsheet::ui {

void reason_panel(Card& card) {
  Frame& frame = card.frame;
  const Language language = frame.language;
  const bool waiting = !counts(card.answer);
  card.y += 12;
  const char* warning = card.answer.reason_omitted && card.answer.reason.empty() ? word::kReasonOmitted.in(language)
                        : waiting                                                ? word::kReasonHint.in(language)
                                                                                 : nullptr;
  frame.words("reason-label", card.x, card.y, card.width, kCaption, frame.theme.text_2, word::kReason.in(language));
  card.y += kCaption.line + 4;
  const Rect box{card.x, card.y, card.width, control_height(frame)};
  if (auto text = field(frame, "reason", box, FieldKind::Line, card.clause.id + " " + word::kReason.in(language),
                        card.answer.reason, word::kReasonExample.in(language), waiting)) {
    card.act(ReasonTyped{card.clause.id, *std::move(text)});
  }
  card.y += box.h + 8;
  if (waiting) {
    const char* usual = word::kReasonUsual.in(language);
    const float height = frame.viewport.touch ? 44.0f : 34.0f;
    if (chip(frame, "usual", {card.x, card.y, std::min(card.width, chip_width(usual) + 8), height}, usual, false,
             card.clause.id + " " + usual)) {
      card.act(ReasonTyped{card.clause.id, usual});
    }
    card.y += height + 6;
  }
  if (warning != nullptr)
    card.y += frame.words("reason-warning", card.x, card.y, card.width, kCaption, frame.theme.unmet.ink, warning);
  if (!card.clause.exclusion_usual) {
    card.y += frame.words("unusual", card.x, card.y, card.width, kCaption, frame.theme.sampled.ink,
                          word::kExclusionUnusual.in(language));
  }
}

}  // namespace starsheet::ui
