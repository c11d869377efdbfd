#include "ui/indicator_card.h"

#include <cmath>

#include "ui/cards.h"
#include "ui/indicator_figures.h"
#include "ui/result_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

/// The switch between the views; a net that nobody could read is not offered.
float view_switch(Frame& frame, Page& page, IndicatorView shown, bool with_radar, float x, float y, float width) {
  const Language language = frame.language;
  const Tone tone = frame.theme.primary;
  const Choice all[] = {{"radar", word::kRadar.in(language), tone},
                        {"bars", word::kBars.in(language), tone},
                        {"table", word::kTable.in(language), tone}};
  const std::size_t first = with_radar ? 0 : 1, count = 3 - first;
  const Rect rect{x, y, width, frame.viewport.touch ? 44.0f : 36.0f};
  const auto picked = segments(frame, "view", rect, word::kView.in(language), all + first, count,
                               static_cast<std::size_t>(shown) - first);
  if (picked) {
    page.ui.indicator_view = static_cast<IndicatorView>(*picked + first);
    frame.wants_more = true;
  }
  return rect.h;
}

float chart(Frame& frame, Page& page, IndicatorView view, float x, float y, float width) {
  const std::vector<IndicatorFigure> figures = indicator_figures(frame, page);
  switch (view) {
    case IndicatorView::Radar:
      return radar(frame, figures, x, y, width);
    case IndicatorView::Bars:
      return indicator_bars(frame, page, figures, x, y, width);
    case IndicatorView::Table:
      return indicator_table(frame, page, figures, x, y, width);
  }
  return 0;
}

}  // namespace

float indicator_body(Frame& frame, Page& page, float x, float y, float width) {
  const std::size_t count = page.criteria().indicators.size();
  const bool with_radar = radar_is_readable(count, width);
  const IndicatorView view =
      with_radar || page.ui.indicator_view != IndicatorView::Radar ? page.ui.indicator_view : IndicatorView::Bars;
  const std::string title = fill_in(word::kIndicators.in(frame.language), {std::to_string(count)});
  const float beside = std::ceil(text_width(title, kTitle)) + 24, choice = 240;
  float pen = y;
  if (width - beside >= choice) {
    card_title(frame, x, pen + 4, beside, title);
    pen += view_switch(frame, page, view, with_radar, x + width - choice, pen - 4, choice) + 8;
  } else {
    pen += card_title(frame, x, pen, width, title);
    pen += view_switch(frame, page, view, with_radar, x, pen, width) + 10;
  }
  if (!page.derived.assessment.complete)
    pen +=
        frame.words("open", x, pen, width, kCaption, frame.theme.text_2, word::kIndicatorsOpen.in(frame.language)) + 4;
  return pen + chart(frame, page, view, x, pen, width) - y;
}

}  // namespace starsheet::ui
