#include <cmath>

#include "ui/indicator_figures.h"
#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

constexpr float kLine = 32;
constexpr float kOneLine = 330;  ///< Narrower tables have the figures below the titles.

float row_height(float width) { return width < kOneLine ? 2 * kLine - 8 : kLine; }

/// Right ends of the three columns of figures, from the table's right edge.
constexpr float kObtainedEnd = 148, kApplicableEnd = 74, kPercentEnd = 0;

struct Row {
  std::string title, obtained, applicable, percent;
};

void cells(Frame& frame, const Row& row, Font font, Colour first, Colour rest, float x, float y, float width) {
  const bool one_line = width >= kOneLine;
  const float top = y + (kLine - font.line) / 2, figures = one_line ? top : top + kLine - 8, right = x + width;
  const auto figure = [&](std::string_view key, const std::string& text, float end) {
    frame.words(key, right - end - std::ceil(text_width(text, font)), figures, font, rest, text);
  };
  frame.words("title", x, top, font, first, shortened(row.title, font, one_line ? width - 218 : width));
  figure("obtained", row.obtained, row.applicable.empty() ? kPercentEnd : kObtainedEnd);
  figure("applicable", row.applicable, kApplicableEnd);
  figure("percent", row.percent, kPercentEnd);
}

void row_of_words(Frame& frame, std::string_view key, const std::string& sentence, const Row& row, Font font, Colour first, Colour rest, float x, float y, float width) {
  frame.open(key, Role::ListItem, {x, y, width, row_height(width)}, {.name = sentence});
  cells(frame, row, font, first, rest, x, y, width);
  frame.close();
  const float foot = y + row_height(width) - 1;
  frame.line(x, foot, x + width, foot, frame.theme.line);
}

}  // namespace

float indicator_table(Frame& frame, Page& page, const std::vector<IndicatorFigure>& figures, float x, float y, float width) {
  const float row_step = row_height(width), height = row_step * static_cast<float>(figures.size() + 1);
  if (frame.measuring) return height;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  frame.open("table", Role::List, {x, y, width, height}, {.name = word::kIndicatorsName.in(language)});
  const Row head{word::kIndicator.in(language), word::kObtained.in(language), word::kApplicable.in(language), word::kRate.in(language)};
  row_of_words(frame, "head", head.title + ", " + head.obtained + ", " + head.applicable + ", " + head.percent, head, kCaption, theme.text_2, theme.text_2, x, y, width);
  float pen = y + row_step;
  for (const IndicatorFigure& figure : figures) {
    const Row row{page.criteria().indicators[figure.indicator].id + " " + figure.title, figure.obtained, figure.applicable, figure.percent};
    row_of_words(frame, page.criteria().indicators[figure.indicator].id, figure.sentence, row, kBody, theme.text_1, figure.share < 0 ? theme.text_2 : theme.text_1, x, pen, width);
    pen += row_step;
  }
  frame.close();
  return height;
}

}  // namespace starsheet::ui
