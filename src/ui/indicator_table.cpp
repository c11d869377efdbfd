#include <cmath>

#include "ui/indicator_figures.h"
#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

constexpr float kRow = 32;

/// Right ends of the three columns of figures, from the table's right edge.
constexpr float kObtainedEnd = 148, kApplicableEnd = 74, kPercentEnd = 0;

struct Row {
  std::string title, obtained, applicable, percent;
};

void cells(Frame& frame, const Row& row, Font font, Colour first, Colour rest, float x, float y, float width) {
  const float middle = y + (kRow - font.line) / 2, right = x + width;
  const auto figure = [&](std::string_view key, const std::string& text, float end) {
    frame.words(key, right - end - std::ceil(text_width(text, font)), middle, font, rest, text);
  };
  frame.words("title", x, middle, font, first, shortened(row.title, font, width - 218));
  figure("obtained", row.obtained, row.applicable.empty() ? kPercentEnd : kObtainedEnd);
  figure("applicable", row.applicable, kApplicableEnd);
  figure("percent", row.percent, kPercentEnd);
}

void row_of_words(Frame& frame, std::string_view key, const std::string& sentence, const Row& row, Font font, Colour first, Colour rest, float x, float y, float width) {
  frame.open(key, Role::ListItem, {x, y, width, kRow}, {.name = sentence});
  cells(frame, row, font, first, rest, x, y, width);
  frame.close();
  frame.line(x, y + kRow - 1, x + width, y + kRow - 1, frame.theme.line);
}

}  // namespace

float indicator_table(Frame& frame, Page& page, const std::vector<IndicatorFigure>& figures, float x, float y, float width) {
  const float height = kRow * static_cast<float>(figures.size() + 1);
  if (frame.measuring) return height;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  frame.open("table", Role::List, {x, y, width, height}, {.name = word::kIndicatorsName.in(language)});
  const Row head{word::kIndicator.in(language), word::kObtained.in(language), word::kApplicable.in(language), word::kRate.in(language)};
  row_of_words(frame, "head", head.title + ", " + head.obtained + ", " + head.applicable + ", " + head.percent, head, kCaption, theme.text_2, theme.text_2, x, y, width);
  float pen = y + kRow;
  for (const IndicatorFigure& figure : figures) {
    const Row row{page.criteria().indicators[figure.indicator].id + " " + figure.title, figure.obtained, figure.applicable, figure.percent};
    row_of_words(frame, page.criteria().indicators[figure.indicator].id, figure.sentence, row, kBody, theme.text_1, figure.share < 0 ? theme.text_2 : theme.text_1, x, pen, width);
    pen += kRow;
  }
  frame.close();
  return height;
}

}  // namespace starsheet::ui
