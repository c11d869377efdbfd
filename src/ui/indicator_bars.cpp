#include <cmath>

#include "ui/indicator_figures.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kOneLine = 300;  ///< Narrower rows have the bar below the words.
constexpr float kSumColumn = 96;

float bar_row(Frame& frame, Page& page, const IndicatorFigure& figure, float x, float y, float width) {
  const bool below = width < kOneLine;
  const float height = below ? 52.0f : frame.viewport.touch ? 46.0f : 34.0f;
  if (frame.measuring) return height;
  const Theme& theme = frame.theme;
  const Rect rect{x - 8, y, width + 16, height};
  const NodeId id = frame.leaf("bar/" + page.criteria().indicators[figure.indicator].id, Role::Button, rect,
                               {.name = figure.sentence});
  const Press press = frame.press(id, rect);
  if (press.hovered) frame.fill(rect, theme.track, kControlRadius);
  const std::string sum = figure.share < 0 ? figure.obtained : figure.obtained + " / " + figure.applicable;
  const float sum_width = std::ceil(text_width(sum, kBody));
  const float first = below ? y + 8 : y + (height - kBody.line) / 2,
              title_width = below ? width - sum_width - 4 : std::min(150.0f, width * 0.36f);
  frame.text(x, first, kBody, theme.text_1, shortened(figure.title, kBody, title_width - 8));
  if (figure.share >= 0) {
    const Colour colour = figure.share >= 1 ? theme.met.ink : theme.primary.ink;
    const Rect bar = below ? Rect{x, y + 37, width, 6}
                           : Rect{x + title_width, y + height / 2 - 4, width - title_width - kSumColumn, 8};
    progress(frame, bar, figure.share, colour);
  }
  frame.text(x + width - sum_width, first, kBody, figure.share < 0 ? theme.text_2 : theme.text_1, sum);
  if (press.pressed) page.actions.push_back(IndicatorShown{figure.indicator});
  return height;
}

}  // namespace

float indicator_bars(Frame& frame, Page& page, const std::vector<IndicatorFigure>& figures, float x, float y,
                     float width) {
  float pen = y;
  for (const IndicatorFigure& figure : figures) pen += bar_row(frame, page, figure, x, pen, width);
  return pen - y;
}

}  // namespace starsheet::ui
