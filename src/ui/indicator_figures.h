#pragma once

#include <string>
#include <vector>

#include "ui/page.h"

namespace starsheet::ui {

/// One indicator as the charts show it, over its answered clauses.
struct IndicatorFigure {
  std::size_t indicator = 0;
  std::string title{};     ///< The short one where the whole one is long.
  std::string obtained{};  ///< "7.50"; without answers why there are none: "未评", "不适用".
  std::string applicable{};
  std::string percent{};   ///< Floored: "93%".
  float share = -1;        ///< 0 to 1; negative without answers.
  std::string sentence{};  ///< All of it, to be read.
};

std::vector<IndicatorFigure> indicator_figures(const Frame& frame, const Page& page);

/// The indicators' shares as a net. Returns the height. Its name says all figures.
float radar(Frame& frame, const std::vector<IndicatorFigure>& figures, float x, float y, float width);
/// Whether a net of so many corners can be read in that width.
bool radar_is_readable(std::size_t count, float width);

/// One bar under the other; each leads to its indicator on the sheet. Returns the height.
float indicator_bars(Frame& frame, Page& page, const std::vector<IndicatorFigure>& figures, float x, float y,
                     float width);

/// The figures in columns. Returns the height.
float indicator_table(Frame& frame, Page& page, const std::vector<IndicatorFigure>& figures, float x, float y,
                      float width);

}  // namespace starsheet::ui
