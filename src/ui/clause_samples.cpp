#include "ui/clause_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/typed_count.h"
#include "core/json_reader.h"

namespace starsheet::ui {
namespace {

void set_samples(Card& card, const Spun& spun) {
  UiState& ui = card.page.ui;
  const std::int64_t bad = card.answer.nonconforming.value_or(0);
  if (!spun.typed) ui.held.reset();
  // "12" passes through "1": what was entered below must survive the digits in between.
  else if (!ui.held || ui.held->clause != card.clause.id)
    ui.held = UiState::Held{card.clause.id, bad};
  card.act(SamplesSet{card.clause.id, spun.value});
  if (spun.typed) card.act(NonconformingSet{card.clause.id, std::min(ui.held->nonconforming, spun.value)});
}

/// What was typed into a number and is none, which the number stays without; nothing was typed where it was emptied.
std::optional<NoNumber> no_number(Card& card, std::string_view key, std::int64_t value) {
  auto& all = card.page.ui.refused;
  const NodeId id = stepper_number(card.frame, key);
  if (const std::string* typed = card.frame.typed(id)) {
    all.erase(id);
    if (!is_blank(*typed) && !typed_whole(*typed)) all[id] = {*typed, std::to_string(value)};
  }
  const auto found = all.find(id);
  if (found == all.end()) return std::nullopt;
  if (found->second.instead_of != std::to_string(value)) {
    all.erase(found);
    return std::nullopt;
  }
  return NoNumber{found->second.text, card.frame.input.focused == id ? platform::kRoot : card.frame.id_here("loss")};
}

/// The sentence about a number that is none, once its field was left.
std::optional<std::string> fault_sentence(Card& card) {
  const std::int64_t samples = card.answer.samples.value_or(1), bad = card.answer.nonconforming.value_or(0);
  for (const auto& [key, value] : {std::pair{"samples", samples}, std::pair{"nonconforming", bad}}) {
    const std::optional<NoNumber> wrong = no_number(card, key, value);
    if (wrong && wrong->fault != platform::kRoot)
      return fill_in(word::kNumberStill.in(card.frame.language), {std::to_string(value)});
  }
  return std::nullopt;
}

/// On tight cards the labels stand above the steppers.
float label_above(const Card& card) { return card.width < kTightCard ? kBody.line + 2 : 0; }

void sample_steppers(Card& card, float x, float y, float gap) {
  Frame& frame = card.frame;
  const Language language = frame.language;
  const float height = control_height(frame), above = label_above(card);
  const std::int64_t samples = card.answer.samples.value_or(1), bad = card.answer.nonconforming.value_or(0);
  const auto label = [&](const Word& word) { return card.clause.id + " " + word.in(language); };
  const float label_1 = std::ceil(text_width(word::kSamples.in(language), kBody)),
              label_2 = std::ceil(text_width(word::kNonconforming.in(language), kBody));
  const float middle = above > 0 ? -above : (height - kBody.line) / 2;
  const Rect first = card.narrow
                         ? Rect{above > 0 ? x : card.right() - 14 - kStepperWidth, y + above, kStepperWidth, height}
                         : Rect{x + label_1 + 12, y, kStepperWidth, height};
  const Rect second = card.narrow ? Rect{first.x, first.bottom() + gap + above, kStepperWidth, height}
                                  : Rect{first.right() + 20 + label_2 + 12, y, kStepperWidth, height};
  frame.text(x, first.y + middle, kBody, frame.theme.text_1, word::kSamples.in(language));
  if (const auto spun =
          stepper(frame, "samples", first, label(word::kSamples), label(word::kSamplesLess), label(word::kSamplesMore),
                  samples, 1, kMaxSamples, no_number(card, "samples", samples))) {
    set_samples(card, *spun);
  }
  frame.text(card.narrow ? x : second.x - label_2 - 12, second.y + middle, kBody, frame.theme.text_1,
             word::kNonconforming.in(language));
  if (const auto spun =
          stepper(frame, "nonconforming", second, label(word::kNonconforming), label(word::kNonconformingLess),
                  label(word::kNonconformingMore), bad, 0, samples, no_number(card, "nonconforming", bad))) {
    card.page.ui.held.reset();
    card.act(NonconformingSet{card.clause.id, spun->value});
  }
}

std::string loss_sentence(const Card& card) {
  const std::int64_t samples = card.answer.samples.value_or(1), bad = card.answer.nonconforming.value_or(0);
  if (bad == 0) return word::kSampleNoLoss.in(card.frame.language);
  const Rational lost = card.clause.points * Rational(Integer(bad), Integer(samples));
  const bool exact =
      lost * Rational(100) ==
      Rational(Integer(floor_div((lost * Rational(100)).numerator(), (lost * Rational(100)).denominator())),
               Integer(1));
  std::string text =
      fill_in(word::kSampleLoss.in(card.frame.language),
              {points_text(card.clause.points), std::to_string(bad), std::to_string(samples), shown_up_text(lost)});
  if (!exact) text.replace(text.find('='), 1, "≈");
  return text;
}

}  // namespace

void sample_panel(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const float height = control_height(frame), gap = 8;
  const std::string sentence = loss_sentence(card);
  const float row = std::ceil(text_width(word::kSamples.in(frame.language), kBody)) +
                    std::ceil(text_width(word::kNonconforming.in(frame.language), kBody)) + 2 * kStepperWidth + 72;
  const bool inline_sentence = !card.narrow && row + text_width(sentence, kBody) + 40 <= card.width;
  const bool unusual = !card.clause.sampling_possible;
  const float inner = card.width - 28;
  card.y += 12;
  const float top = card.y;
  float bottom = top + 14 + (card.narrow ? 2 * (height + label_above(card)) + gap : height);
  const float sentence_top = inline_sentence ? top + 14 + (height - kBody.line) / 2 : bottom + 8;
  if (!inline_sentence)
    bottom = sentence_top + static_cast<float>(set_text(sentence, kBody, inner).lines.size()) * kBody.line;
  const float warning_top = bottom + 6;
  if (unusual)
    bottom = warning_top +
             static_cast<float>(set_text(word::kSamplingUnusual.in(frame.language), kCaption, inner).lines.size()) *
                 kCaption.line;
  frame.fill({card.x, top, card.width, bottom + 14 - top}, theme.sampled.soft, kControlRadius);
  sample_steppers(card, card.x + 14, top + 14, gap);
  const std::optional<std::string> fault = fault_sentence(card);
  frame.words("loss", inline_sentence ? card.x + row : card.x + 14, sentence_top, inner, kBody,
              fault ? theme.unmet.ink : theme.sampled.ink, fault.value_or(sentence));
  if (unusual)
    frame.words("unusual", card.x + 14, warning_top, inner, kCaption, theme.sampled.ink,
                word::kSamplingUnusual.in(frame.language));
  card.y = bottom + 14;
}

}  // namespace starsheet::ui
