#include <algorithm>
#include <cmath>

#include "ui/indicator_figures.h"
#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

constexpr float kLine = 32;

struct Row {
  std::string title, obtained, applicable, percent;
};

/// Where the cells of a row stand: the figures in columns at the right, below the titles where one of these needs the
/// room.
struct Grid {
  float x = 0, width = 0, column = 0;
  bool one_line = true;

  float row() const { return one_line ? kLine : 2 * kLine - 8; }
};

Grid grid_for(const std::vector<Row>& rows, float x, float width) {
  Grid grid{x, width, width < 400 ? 60.0f : 74.0f};
  const float room = width - 2 * grid.column - 50;
  grid.one_line =
      std::all_of(rows.begin(), rows.end(), [&](const Row& row) { return text_width(row.title, kBody) <= room; });
  return grid;
}

void cells(Frame& frame, const Grid& grid, const Row& row, Font font, Colour first, Colour rest, float y) {
  const float top = y + (kLine - font.line) / 2, figures = grid.one_line ? top : top + kLine - 8,
              right = grid.x + grid.width;
  const auto figure = [&](std::string_view key, const std::string& text, float end) {
    frame.words(key, right - end - std::ceil(text_width(text, font)), figures, font, rest, text);
  };
  frame.words("title", grid.x, top, font, first, shortened(row.title, font, grid.width));
  figure("obtained", row.obtained, row.applicable.empty() ? 0 : 2 * grid.column);
  figure("applicable", row.applicable, grid.column);
  figure("percent", row.percent, 0);
}

void row_of_words(Frame& frame, const Grid& grid, std::string_view key, const std::string& sentence, const Row& row,
                  Font font, Colour first, Colour rest, float y) {
  const Rect place{grid.x, y, grid.width, grid.row()};
  frame.open(key, Role::ListItem, place, {.name = sentence});
  cells(frame, grid, row, font, first, rest, y);
  frame.close();
  frame.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, frame.theme.line);
}

std::vector<Row> rows_of(const Page& page, const std::vector<IndicatorFigure>& figures) {
  std::vector<Row> rows;
  for (const IndicatorFigure& figure : figures) {
    rows.push_back({page.criteria().indicators[figure.indicator].id + " " + figure.title, figure.obtained,
                    figure.applicable, figure.percent});
  }
  return rows;
}

}  // namespace

float indicator_table(Frame& frame, Page& page, const std::vector<IndicatorFigure>& figures, float x, float y,
                      float width) {
  const std::vector<Row> rows = rows_of(page, figures);
  const Grid grid = grid_for(rows, x, width);
  const float height = grid.row() * static_cast<float>(rows.size() + 1);
  if (frame.measuring) return height;
  const Theme& theme = frame.theme;
  const Language language = frame.language;
  frame.open("table", Role::List, {x, y, width, height}, {.name = word::kIndicatorsName.in(language)});
  const Row head{word::kIndicator.in(language), word::kObtained.in(language), word::kApplicable.in(language),
                 word::kRate.in(language)};
  row_of_words(frame, grid, "head", head.title + ", " + head.obtained + ", " + head.applicable + ", " + head.percent,
               head, kCaption, theme.text_2, theme.text_2, y);
  float pen = y + grid.row();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Colour rest = figures[i].share < 0 ? theme.text_2 : theme.text_1;
    row_of_words(frame, grid, page.criteria().indicators[figures[i].indicator].id, figures[i].sentence, rows[i], kBody,
                 theme.text_1, rest, pen);
    pen += grid.row();
  }
  frame.close();
  return height;
}

}  // namespace starsheet::ui
