#include "ui/clause_card.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/clause_parts.h"
#include "ui/staff_tool.h"

namespace starsheet::ui {
namespace {

constexpr AnswerState kStates[] = {AnswerState::Met, AnswerState::Unmet, AnswerState::Sampled, AnswerState::Excluded};

std::string points_label(const Frame& frame, const Clause& clause) {
  return fill_in(word::kPoints.in(frame.language), {points_text(clause.points)});
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
  const std::string points = in_one
                                 ? fill_in(word::kPointsUnsure.in(frame.language), {points_label(frame, card.clause)})
                                 : points_label(frame, card.clause);
  const float id_width = std::ceil(text_width(card.clause.id, kCaption)) + 10;
  const float pill_space = pill_width(points) + 8;
  const float earned_width = card.narrow ? 0 : std::ceil(text_width(got.text, kBodyBold)) + 12;
  const float unsure_space = unsure && !card.narrow ? pill_width(word::kAllocated.in(frame.language)) + 8 : 0;
  const bool unsure_wording = card.clause.text_status != TextStatus::Confirmed && !card.narrow;
  const float wording_space = unsure_wording ? pill_width(word::kWordingUnsure.in(frame.language)) + 8 : 0;
  const std::string& title = frame.in(card.clause.title);
  // On a narrow card a title of more than one line has the whole width, and the points go below it.
  const bool below = card.narrow && text_width(title, kTitle) > card.width - id_width - pill_space - 8;
  const float title_room =
      card.width - id_width - (below ? 0 : pill_space + unsure_space + wording_space + earned_width + 8);
  frame.text(card.x, card.y + 1.5f, kCaption, theme.text_2, card.clause.id);
  const Setting& setting = set_text(title, kTitle, title_room);
  const float title_width = std::ceil(setting.width);
  const float title_height = static_cast<float>(setting.lines.size()) * kTitle.line;
  frame.lines(card.x + id_width, card.y, title_room, kTitle, theme.text_1, title);
  if (!frame.measuring) {
    frame.leaf("title", Role::Heading, {card.x, card.y, id_width + title_width, title_height},
               {.flags = platform::kBold,
                .name = card.clause.id + " " + title,
                .a = 4,
                .font_size = kTitle.size,
                .line_height = kTitle.line});
    float pen = below ? card.x : card.narrow ? card.right() - pill_width(points) : card.x + id_width + title_width + 10;
    pen += pill(frame, "points", pen, below ? card.y + title_height + 4 : card.y - 1, points,
                in_one ? theme.sampled : theme.excluded) +
           8;
    if (unsure && !card.narrow)
      pen += pill(frame, "status", pen, card.y - 1, word::kAllocated.in(frame.language), theme.sampled) + 8;
    if (unsure_wording)
      pill(frame, "wording", pen, card.y - 1, word::kWordingUnsure.in(frame.language), theme.excluded);
    if (!card.narrow)
      frame.words("earned", card.right() - std::ceil(text_width(got.text, kBodyBold)), card.y, kBodyBold, got.ink,
                  got.text);
  }
  card.y += below ? title_height + 4 + 26 + 6 : std::max(title_height, 26.0f) + 4;
}

void requirement(Card& card) {
  Frame& frame = card.frame;
  card.y += frame.words("requirement", card.x, card.y, card.width, kBody, frame.theme.text_2,
                        frame.in(card.clause.requirement));
  if (card.narrow && card.clause.text_status != TextStatus::Confirmed) {
    card.y += frame.words("wording", card.x, card.y, card.width, kCaption, frame.theme.sampled.ink,
                          word::kWordingUnsure.in(frame.language));
  }
  card.y += 12;
}

void choose(Card& card, std::size_t index) {
  const AnswerState state = kStates[index];
  card.act(AnswerChosen{card.clause.id, state});
  if (state == AnswerState::Excluded && card.answer.reason.empty())
    card.frame.focus_wanted = card.frame.id_here("reason");
}

void answer_row(Card& card) {
  Frame& frame = card.frame;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  const Choice choices[] = {{"met", word::kMet.in(language), theme.met},
                            {"unmet", word::kUnmet.in(language), theme.unmet},
                            {"sampled", word::kSampled.in(language), theme.sampled},
                            {"excluded", word::kExcluded.in(language), theme.excluded}};
  const float width = card.narrow ? card.width : std::min(card.width - 270, 424.0f);
  const float height = segments_height(width, frame.viewport.touch ? 48.0f : 42.0f);
  const auto* chosen = std::find(std::begin(kStates), std::end(kStates), card.answer.state);
  const std::optional<std::size_t> index = chosen == std::end(kStates)
                                               ? std::nullopt
                                               : std::optional<std::size_t>(static_cast<std::size_t>(chosen - kStates));
  const std::string name = card.clause.id + " " + word::kAnswer.in(language);
  if (const auto picked = segments(frame, "answer", {card.x, card.y, width, height}, name, choices, 4, index))
    choose(card, *picked);
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

/// The foot of a narrow card: evidence and note, clearing, and what was earned; in two rows on a tight card.
void foot_row(Card& card, bool open) {
  Frame& frame = card.frame;
  const float height = frame.viewport.touch ? 46.0f : 36.0f;
  const Earned got = earned(frame, card.clause, card.answer);
  const float got_width = std::ceil(text_width(got.text, kBodyBold));
  const bool clearable = card.answer.state != AnswerState::Open;
  const float clear_width = clearable ? std::ceil(text_width(word::kClear.in(frame.language), kBody)) + 24 : 0;
  const float room = card.width + 8 - got_width - clear_width - 12;
  const bool fits = card.width >= kTightCard;
  card.y += 6;
  if (!frame.measuring) details_button(card, open, card.x - 8, card.y, height, fits ? room : card.width + 8);
  if (!fits) card.y += height;
  if (!frame.measuring) {
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
  std::uint64_t key = static_cast<std::uint64_t>(answer.state) * 8 + (open ? 1u : 0u) + (counts(answer) ? 2u : 0u) +
                      (answer.reason_omitted ? 4u : 0u);
  const auto mix = [&key](std::uint64_t part) { key = (key ^ part) * 1099511628211ull; };
  mix(static_cast<std::uint64_t>(answer.samples.value_or(1)));
  mix(static_cast<std::uint64_t>(answer.nonconforming.value_or(0)));
  mix(answer.reason.empty() ? 1 : 2);
  if (open) mix(std::hash<std::string>{}(answer.note));
  if (is_staff_clause(page.criteria(), clause)) mix(staff_tool_key(page));
  return key;
}

}  // namespace starsheet::ui
