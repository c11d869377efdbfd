#include "ui/clause_card.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/staff_tool.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

constexpr AnswerState kStates[] = {AnswerState::Met, AnswerState::Unmet, AnswerState::Sampled, AnswerState::Excluded};

/// A card being drawn from top to bottom.
struct Card {
  Frame& frame;
  Page& page;
  const Clause& clause;
  const Answer& answer;
  float x, width;
  float y;  ///< Where the next part begins.
  bool narrow;

  float right() const { return x + width; }
  void act(Action action) const { page.actions.push_back(std::move(action)); }
};

std::string points_label(const Frame& frame, const Clause& clause) {
  const Word& word = clause.points == Rational(1) ? word::kPointsOne : word::kPoints;
  return fill_in(word.in(frame.language), {points_text(clause.points)});
}

struct Earned {
  std::string text{};
  Colour ink = 0;
};

Earned earned(const Frame& frame, const Clause& clause, const Answer& answer) {
  const bool waiting = answer.state == AnswerState::Excluded && !counts(answer);
  if (answer.state == AnswerState::Open || waiting) return {word::kOpenState.in(frame.language), frame.theme.text_2};
  if (answer.state == AnswerState::Excluded) return {word::kNotCounted.in(frame.language), frame.theme.text_2};
  const std::string points = shown_text(clause.points * share(answer));
  return {fill_in(word::kEarned.in(frame.language), {points}), frame.theme.tone(answer.state).ink};
}

void header_line(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const Earned got = earned(frame, card.clause, card.answer);
  const bool unsure = card.clause.points_status != PointsStatus::Confirmed;
  const bool in_one = unsure && card.narrow;  // no room for a second pill
  const std::string points = in_one ? fill_in(word::kPointsUnsure.in(frame.language), {points_label(frame, card.clause)}) : points_label(frame, card.clause);
  const float id_width = std::ceil(text_width(card.clause.id, kCaption)) + 10;
  const float pill_space = pill_width(points) + 8;
  const float earned_width = card.narrow ? 0 : std::ceil(text_width(got.text, kBodyBold)) + 12;
  const float unsure_space = unsure && !card.narrow ? pill_width(word::kAllocated.in(frame.language)) + 8 : 0;
  const bool unsure_wording = card.clause.text_status != TextStatus::Confirmed && !card.narrow;
  const float wording_space = unsure_wording ? pill_width(word::kWordingUnsure.in(frame.language)) + 8 : 0;
  const float title_room = card.width - id_width - pill_space - unsure_space - wording_space - earned_width - 8;
  frame.text(card.x, card.y + 1.5f, kCaption, theme.text_2, card.clause.id);
  const std::string& title = frame.in(card.clause.title);
  const Setting& setting = set_text(title, kTitle, title_room);
  const float title_width = std::ceil(setting.width);
  const float title_height = static_cast<float>(setting.lines.size()) * kTitle.line;
  frame.lines(card.x + id_width, card.y, title_room, kTitle, theme.text_1, title);
  if (!frame.measuring) {
    frame.leaf("title", Role::Heading, {card.x, card.y, id_width + title_width, title_height},
               {.flags = platform::kBold, .name = card.clause.id + " " + title, .a = 4, .font_size = kTitle.size, .line_height = kTitle.line});
    float pen = card.narrow ? card.right() - pill_width(points) : card.x + id_width + title_width + 10;
    pen += pill(frame, "points", pen, card.y - 1, points, in_one ? theme.sampled : theme.excluded) + 8;
    if (unsure && !card.narrow) pen += pill(frame, "status", pen, card.y - 1, word::kAllocated.in(frame.language), theme.sampled) + 8;
    if (unsure_wording) pill(frame, "wording", pen, card.y - 1, word::kWordingUnsure.in(frame.language), theme.excluded);
    if (!card.narrow) frame.words("earned", card.right() - std::ceil(text_width(got.text, kBodyBold)), card.y, kBodyBold, got.ink, got.text);
  }
  card.y += std::max(title_height, 26.0f) + 4;
}

void requirement(Card& card) {
  Frame& frame = card.frame;
  card.y += frame.words("requirement", card.x, card.y, card.width, kBody, frame.theme.text_2, frame.in(card.clause.requirement));
  if (card.narrow && card.clause.text_status != TextStatus::Confirmed) {
    card.y += frame.words("wording", card.x, card.y, card.width, kCaption, frame.theme.sampled.ink, word::kWordingUnsure.in(frame.language));
  }
  card.y += 12;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string details_label(const Card& card, bool open) {
  const Language language = card.frame.language;
  if (open || card.answer.note.empty()) return word::kEvidenceAndNote.in(language);
  return fill_in(word::kNotePreview.in(language), {first_line(card.answer.note)});
}

/// The button that opens evidence and note, with its left edge at `x`. Returns nothing: it is as wide as its label.
void details_button(Card& card, bool open, float x, float y, float height, float room) {
  Frame& frame = card.frame;
  const std::string label = shortened(details_label(card, open), kBody, room - 38);
  const Rect rect{x, y, std::ceil(text_width(label, kBody)) + 38, height};
  const NodeId id = frame.leaf("details", Role::Button, rect,
                               {.flags = platform::kHasExpanded | (open ? platform::kExpanded : 0u),
                                .name = card.clause.id + " " + word::kEvidenceAndNote.in(frame.language)});
  const Press press = frame.press(id, rect);
  if (press.hovered) frame.fill(rect, frame.theme.track, kControlRadius);
  draw_icon(frame, open ? Icon::ChevronDown : Icon::ChevronRight, {rect.x + 8, rect.y, 14, height}, 13, frame.theme.text_2);
  frame.text(rect.x + 28, rect.y + (height - kBody.line) / 2, kBody, frame.theme.text_2, label);
  if (press.pressed) card.act(ClauseExpanded{card.clause.id, !open});
}

void clear_button(Card& card, Rect rect) {
  const char* clear = word::kClear.in(card.frame.language);
  if (button(card.frame, "clear", rect, clear, ButtonLook::Quiet, {.name = card.clause.id + " " + clear})) {
    card.act(AnswerChosen{card.clause.id, AnswerState::Open});
  }
}

void choose(Card& card, std::size_t index) {
  const AnswerState state = kStates[index];
  card.act(AnswerChosen{card.clause.id, state});
  if (state == AnswerState::Excluded && card.answer.reason.empty()) card.frame.focus_wanted = card.frame.id_here("reason");
}

void answer_row(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  const Choice choices[] = {{"met", word::kMet.in(language), theme.met}, {"unmet", word::kUnmet.in(language), theme.unmet},
                            {"sampled", word::kSampled.in(language), theme.sampled}, {"excluded", word::kExcluded.in(language), theme.excluded}};
  const float height = frame.viewport.touch ? 48.0f : 42.0f;
  const float width = card.narrow ? card.width : std::min(card.width - 270, 424.0f);
  const auto* chosen = std::find(std::begin(kStates), std::end(kStates), card.answer.state);
  const std::optional<std::size_t> index =
      chosen == std::end(kStates) ? std::nullopt : std::optional<std::size_t>(static_cast<std::size_t>(chosen - kStates));
  const std::string name = card.clause.id + " " + word::kAnswer.in(language);
  if (const auto picked = segments(frame, "answer", {card.x, card.y, width, height}, name, choices, 4, index)) choose(card, *picked);
  if (!card.narrow && !frame.measuring) {
    const float clear_width = button_width(word::kClear.in(language));
    if (index) clear_button(card, {card.x + width + 8, card.y, clear_width, height});
    const bool open = card.page.state.expanded.count(card.clause.id) != 0;
    const float room = card.width - width - clear_width - 24;
    const float label = std::ceil(text_width(shortened(details_label(card, open), kBody, room - 38), kBody)) + 38;
    details_button(card, open, card.right() + 8 - label, card.y, height, room);
  }
  card.y += height;
}

void set_samples(Card& card, const Spun& spun) {
  UiState& ui = card.page.ui;
  const std::int64_t bad = card.answer.nonconforming.value_or(0);
  if (!spun.typed) ui.held.reset();
  // "12" passes through "1": what was entered below must survive the digits in between.
  else if (!ui.held || ui.held->clause != card.clause.id) ui.held = UiState::Held{card.clause.id, bad};
  card.act(SamplesSet{card.clause.id, spun.value});
  if (spun.typed) card.act(NonconformingSet{card.clause.id, std::min(ui.held->nonconforming, spun.value)});
}

void sample_steppers(Card& card, float x, float y, float gap) {
  Frame& frame = card.frame;
  const Language language = frame.language;
  const float height = control_height(frame);
  const std::int64_t samples = card.answer.samples.value_or(1), bad = card.answer.nonconforming.value_or(0);
  const auto label = [&](const Word& word) { return card.clause.id + " " + word.in(language); };
  const float label_1 = std::ceil(text_width(word::kSamples.in(language), kBody)), label_2 = std::ceil(text_width(word::kNonconforming.in(language), kBody));
  const float middle = (height - kBody.line) / 2;
  const Rect first = card.narrow ? Rect{card.right() - 14 - kStepperWidth, y, kStepperWidth, height}
                                 : Rect{x + label_1 + 12, y, kStepperWidth, height};
  const Rect second = card.narrow ? Rect{first.x, y + height + gap, kStepperWidth, height}
                                  : Rect{first.right() + 20 + label_2 + 12, y, kStepperWidth, height};
  frame.text(x, first.y + middle, kBody, frame.theme.text_1, word::kSamples.in(language));
  if (const auto spun = stepper(frame, "samples", first, label(word::kSamples), label(word::kSamplesLess), label(word::kSamplesMore), samples, 1, kMaxSamples)) {
    set_samples(card, *spun);
  }
  frame.text(card.narrow ? x : second.x - label_2 - 12, second.y + middle, kBody, frame.theme.text_1, word::kNonconforming.in(language));
  if (const auto spun = stepper(frame, "nonconforming", second, label(word::kNonconforming), label(word::kNonconformingLess),
                                label(word::kNonconformingMore), bad, 0, samples)) {
    card.page.ui.held.reset();
    card.act(NonconformingSet{card.clause.id, spun->value});
  }
}

std::string loss_sentence(const Card& card) {
  const std::int64_t samples = card.answer.samples.value_or(1), bad = card.answer.nonconforming.value_or(0);
  if (bad == 0) return word::kSampleNoLoss.in(card.frame.language);
  const Rational lost = card.clause.points * Rational(Integer(bad), Integer(samples));
  const bool exact = lost * Rational(100) == Rational(Integer(floor_div((lost * Rational(100)).numerator(), (lost * Rational(100)).denominator())), Integer(1));
  std::string text = fill_in(word::kSampleLoss.in(card.frame.language),
                             {points_text(card.clause.points), std::to_string(bad), std::to_string(samples), shown_up_text(lost)});
  if (!exact) text.replace(text.find('='), 1, "≈");
  return text;
}

void sample_panel(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const float height = control_height(frame), gap = 8;
  const std::string sentence = loss_sentence(card);
  const float row = std::ceil(text_width(word::kSamples.in(frame.language), kBody)) + std::ceil(text_width(word::kNonconforming.in(frame.language), kBody)) + 2 * kStepperWidth + 72;
  const bool inline_sentence = !card.narrow && row + text_width(sentence, kBody) + 40 <= card.width;
  const bool unusual = !card.clause.sampling_possible;
  const float inner = card.width - 28;
  card.y += 12;
  const float top = card.y;
  float bottom = top + 14 + (card.narrow ? 2 * height + gap : height);
  const float sentence_top = inline_sentence ? top + 14 + (height - kBody.line) / 2 : bottom + 8;
  if (!inline_sentence) bottom = sentence_top + static_cast<float>(set_text(sentence, kBody, inner).lines.size()) * kBody.line;
  const float warning_top = bottom + 6;
  if (unusual) bottom = warning_top + static_cast<float>(set_text(word::kSamplingUnusual.in(frame.language), kCaption, inner).lines.size()) * kCaption.line;
  frame.fill({card.x, top, card.width, bottom + 14 - top}, theme.sampled.soft, kControlRadius);
  sample_steppers(card, card.x + 14, top + 14, gap);
  frame.words("loss", inline_sentence ? card.x + row : card.x + 14, sentence_top, inner, kBody, theme.sampled.ink, sentence);
  if (unusual) frame.words("unusual", card.x + 14, warning_top, inner, kCaption, theme.sampled.ink, word::kSamplingUnusual.in(frame.language));
  card.y = bottom + 14;
}

void reason_panel(Card& card) {
  Frame& frame = card.frame;
  const Language language = frame.language;
  const bool waiting = !counts(card.answer);
  card.y += 12;
  const char* warning = card.answer.reason_omitted && card.answer.reason.empty() ? word::kReasonOmitted.in(language)
                        : waiting ? word::kReasonHint.in(language) : nullptr;
  frame.words("reason-label", card.x, card.y, card.width, kCaption, frame.theme.text_2, word::kReason.in(language));
  card.y += kCaption.line + 4;
  const Rect box{card.x, card.y, card.width, control_height(frame)};
  if (auto text = field(frame, "reason", box, FieldKind::Line, card.clause.id + " " + word::kReason.in(language), card.answer.reason,
                        word::kReasonExample.in(language), waiting)) {
    card.act(ReasonTyped{card.clause.id, *std::move(text)});
  }
  card.y += box.h + 8;
  if (waiting) {
    const char* usual = word::kReasonUsual.in(language);
    const float height = frame.viewport.touch ? 44.0f : 34.0f;
    if (chip(frame, "usual", {card.x, card.y, std::min(card.width, chip_width(usual) + 8), height}, usual, false, card.clause.id + " " + usual)) {
      card.act(ReasonTyped{card.clause.id, usual});
    }
    card.y += height + 6;
  }
  if (warning != nullptr) card.y += frame.words("reason-warning", card.x, card.y, card.width, kCaption, frame.theme.unmet.ink, warning);
  if (!card.clause.exclusion_usual) {
    card.y += frame.words("unusual", card.x, card.y, card.width, kCaption, frame.theme.sampled.ink, word::kExclusionUnusual.in(language));
  }
}

std::string evidence_text(const Card& card) {
  std::string text;
  for (const Text& item : card.clause.evidence) {
    if (!text.empty()) text += " · ";
    text += card.frame.in(item);
  }
  return text;
}

const Word& wording_basis(TextStatus status) {
  switch (status) {
    case TextStatus::Confirmed: return word::kWordingConfirmed;
    case TextStatus::Mirrored: return word::kWordingMirrored;
    case TextStatus::Recalled: break;
  }
  return word::kWordingRecalled;
}

/// What we would do about lost points, and how long we think it takes. Nothing where nothing is lost.
std::string improvement_text(const Card& card) {
  const auto& improve = card.clause.improve;
  const bool losing = card.answer.state == AnswerState::Unmet || (card.answer.state == AnswerState::Sampled && card.answer.nonconforming.value_or(0) > 0);
  if (!improve || !losing) return {};
  const bool by_sample = card.answer.state == AnswerState::Sampled && improve->days_per_sample;
  const std::optional<Rational> days = by_sample ? std::optional<Rational>(*improve->days_per_sample * Rational(card.answer.nonconforming.value_or(0))) : improve->days;
  if (!days) return {};
  return fill_in(word::kImprove.in(card.frame.language), {points_text(*days), card.frame.in(improve->action)});
}

void details(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  card.y += 8;
  if (!card.clause.evidence.empty()) {
    frame.words("evidence-label", card.x, card.y, kCaptionBold, theme.text_2, word::kEvidence.in(language));
    card.y += kCaption.line + 2;
    card.y += frame.words("evidence", card.x, card.y, card.width, kBody, theme.text_2, evidence_text(card)) + 8;
  }
  if (const std::string improve = improvement_text(card); !improve.empty()) {
    card.y += frame.words("improve", card.x, card.y, card.width, kBody, theme.text_1, improve) + 8;
  }
  if (card.clause.note) card.y += frame.words("remark", card.x, card.y, card.width, kCaption, theme.text_2, frame.in(*card.clause.note)) + 4;
  card.y += frame.words("basis", card.x, card.y, card.width, kCaption, theme.text_2, wording_basis(card.clause.text_status).in(language)) + 8;
  const Rect box{card.x, card.y, card.width, area_height(frame, card.answer.note, card.width)};
  if (auto text = field(frame, "note", box, FieldKind::Area, card.clause.id + " " + word::kNote.in(language), card.answer.note, word::kNoteHint.in(language))) {
    card.act(NoteTyped{card.clause.id, *std::move(text)});
  }
  card.y += box.h;
}

/// The foot of a narrow card: evidence and note, clearing, and what was earned.
void foot_row(Card& card, bool open) {
  Frame& frame = card.frame;
  const float height = frame.viewport.touch ? 46.0f : 36.0f;
  card.y += 6;
  if (!frame.measuring) {
    const Earned got = earned(frame, card.clause, card.answer);
    const float got_width = std::ceil(text_width(got.text, kBodyBold));
    const bool clearable = card.answer.state != AnswerState::Open;
    const float clear_width = clearable ? std::ceil(text_width(word::kClear.in(frame.language), kBody)) + 24 : 0;
    details_button(card, open, card.x - 8, card.y, height, card.width + 8 - got_width - clear_width - 12);
    if (clearable) clear_button(card, {card.right() - got_width - clear_width - 4, card.y, clear_width, height});
    frame.words("earned", card.right() - got_width, card.y + (height - kBody.line) / 2, kBodyBold, got.ink, got.text);
  }
  card.y += height;
}

std::string group_name(const Frame& frame, const Clause& clause) {
  std::string name = clause.id + " " + frame.in(clause.title) + " " + points_label(frame, clause);
  if (clause.points_status != PointsStatus::Confirmed) name += std::string(" ") + word::kAllocated.in(frame.language);
  return name;
}

void body(Card& card) {
  const bool open = card.page.state.expanded.count(card.clause.id) != 0;
  header_line(card);
  requirement(card);
  answer_row(card);
  if (card.answer.state == AnswerState::Sampled) sample_panel(card);
  if (card.answer.state == AnswerState::Excluded) reason_panel(card);
  if (is_staff_clause(card.page.criteria(), card.clause)) {
    card.y += staff_tool(card.frame, card.page, card.x, card.y + 10, card.width, card.narrow) + 10;
  }
  if (card.narrow) foot_row(card, open);
  if (open) details(card);
}

}  // namespace

std::string clause_key(const Clause& clause) { return "clause/" + clause.id; }

float clause_card(Frame& frame, Page& page, std::size_t index, float x, float y, float width) {
  const Clause& clause = page.criteria().clauses[index];
  const bool narrow = width < 620;
  const float pad = narrow ? 16.0f : 20.0f;
  const float height = frame.measuring ? 0 : page.ui.heights[index + 1].value;
  const Rect rect{x, y, width, height};
  if (!frame.measuring) {
    card(frame, rect);
    frame.open(clause_key(clause), Role::Group, rect, {.name = group_name(frame, clause)});
  }
  Card drawn{frame, page, clause, page.answer(index), x + pad, width - 2 * pad, y + pad, narrow};
  body(drawn);
  if (!frame.measuring) frame.close();
  const bool open = page.state.expanded.count(clause.id) != 0;
  return drawn.y + (narrow && !open ? pad - 8 : pad) - y;
}

std::uint64_t clause_card_key(const Page& page, std::size_t index) {
  const Clause& clause = page.criteria().clauses[index];
  const Answer& answer = page.answer(index);
  const bool open = page.state.expanded.count(clause.id) != 0;
  std::uint64_t key = static_cast<std::uint64_t>(answer.state) * 8 + (open ? 1u : 0u) + (counts(answer) ? 2u : 0u) + (answer.reason_omitted ? 4u : 0u);
  const auto mix = [&key](std::uint64_t part) { key = (key ^ part) * 1099511628211ull; };
  mix(static_cast<std::uint64_t>(answer.samples.value_or(1)));
  mix(static_cast<std::uint64_t>(answer.nonconforming.value_or(0)));
  mix(answer.reason.empty() ? 1 : 2);
  if (open) mix(std::hash<std::string>{}(answer.note));
  if (is_staff_clause(page.criteria(), clause)) mix(staff_tool_key(page));
  return key;
}

}  // namespace starsheet::ui
