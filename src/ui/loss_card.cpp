#include "ui/loss_card.h"

#include <algorithm>
#include <cmath>

#include "documents/figures.h"
#include "documents/score_column.h"
#include "ui/cards.h"
#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

constexpr std::size_t kShown = 100;

using documents::ColumnRow;

/// " (1/6)" after the title of a sampled clause.
std::string samples_text(const Answer& answer) {
  if (answer.state != AnswerState::Sampled) return {};
  return " (" + std::to_string(*answer.nonconforming) + "/" + std::to_string(*answer.samples) + ")";
}

/// What all lines of one card share.
struct Column {
  Frame& frame;
  Page& page;
  float x, width;
  Rational largest{};
};

/// A bar as long as the loss is large, in the answer's colour.
ClauseBar bar_of(const Column& column, const ColumnRow& line) {
  if (column.largest.sign() == 0) return {};
  const float share = static_cast<float>(approximate(line.shown / column.largest));
  return {.share = std::max(share, 0.01f),
          .colour = column.frame.theme.tone(column.page.answer(line.clause).state).ink};
}

float loss_line(const Column& column, const ColumnRow& line, float y) {
  Frame& frame = column.frame;
  if (line.kind == ColumnRow::Kind::Loss) {
    const std::string key = "loss/" + column.page.criteria().clauses[line.clause].id;
    return clause_line(frame, column.page, key,
                       {.clause = line.clause,
                        .after_title = samples_text(column.page.answer(line.clause)),
                        .figure = line.figure,
                        .ink = frame.theme.text_1,
                        .bar = bar_of(column, line)},
                       column.x, y, column.width);
  }
  const std::string key = "line/" + std::to_string(static_cast<int>(line.kind));
  return figure_line(frame, key, line.label, line.figure, frame.theme.text_1, column.x, y, column.width);
}

/// The lines, the smallest of very many losses in one sum.
float loss_lines(const Column& column, const std::vector<ColumnRow>& lines, float y) {
  float pen = y;
  std::size_t clauses = 0;
  Rational rest{};
  const auto rest_line = [&] {
    const std::string label = fill_in(word::kMoreLosses.in(column.frame.language), {std::to_string(clauses - kShown)});
    pen += figure_line(column.frame, "more", label, documents::signed_figure(rest), column.frame.theme.text_1, column.x,
                       pen, column.width);
  };
  for (const ColumnRow& line : lines) {
    const bool is_clause = line.kind == ColumnRow::Kind::Loss;
    if (is_clause && ++clauses > kShown) {
      rest += line.shown;
      continue;
    }
    if (!is_clause && clauses > kShown && rest.sign() != 0) {
      rest_line();
      rest = 0;
    }
    pen += loss_line(column, line, pen);
  }
  if (rest.sign() != 0) rest_line();
  return pen - y;
}

/// "100 − 8.58 = 91.42": what the lines add up to.
std::string sum_text(const std::vector<ColumnRow>& column) {
  Rational lost{}, added{};
  for (const ColumnRow& line : column) {
    if (line.kind == ColumnRow::Kind::Bonus)
      added += line.shown;
    else if (line.kind != ColumnRow::Kind::Full && line.kind != ColumnRow::Kind::Score)
      lost -= line.shown;
  }
  std::string text = points_text(column.front().shown) +
                     (lost.sign() < 0 ? " + " + shown_text(Rational(0) - lost) : " − " + shown_text(lost));
  if (added.sign() != 0) text += " + " + shown_text(added);
  return text + " = " + column.back().figure;
}

}  // namespace

float losses_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  float pen = y + card_title(frame, x, y, width, word::kLosses.in(frame.language));
  const std::vector<ColumnRow> column =
      documents::score_column({page.criteria(), page.state.sheet, assessment, frame.language});
  if (column.size() <= 2)
    return pen + frame.words("none", x, pen, width, kBody, frame.theme.text_2, word::kNoLosses.in(frame.language)) - y;
  pen += frame.words("sum", x, pen - 4, width, kBody, frame.theme.text_2, sum_text(column)) + 4;
  const Rational largest = assessment.losses.empty() ? Rational(0) : column[1].shown;
  const std::vector<ColumnRow> lines(column.begin() + 1, column.end() - 1);
  return pen + loss_lines({frame, page, x, width, largest}, lines, pen) - y;
}

}  // namespace starsheet::ui
