#include "ui/indicator_figures.h"

#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

std::string whole_percent(const Rational& share) {
  return floor_div(share.numerator() * Integer(100), share.denominator()).to_decimal() + "%";
}

const Word& why_none(const GroupFacts& facts) {
  return facts.excluded == facts.clauses ? word::kAllExcluded : word::kNothingAnswered;
}

constexpr float kRoomForTitle = 76;  ///< Beyond it the short title stands in charts.

std::string chart_title(const Frame& frame, const Indicator& indicator) {
  const std::string& whole = frame.in(indicator.title);
  return indicator.short_title && text_width(whole, kCaption) > kRoomForTitle ? frame.in(*indicator.short_title)
                                                                              : whole;
}

IndicatorFigure figure_of(const Frame& frame, const Page& page, std::size_t index) {
  const Indicator& indicator = page.criteria().indicators[index];
  const Subtotal& sum = page.derived.assessment.indicators[index];
  IndicatorFigure figure{.indicator = index, .title = chart_title(frame, indicator)};
  const std::string name = indicator.id + " " + frame.in(indicator.title);
  if (sum.applicable.sign() == 0) {
    figure.obtained = why_none(page.derived.indicators[index]).in(frame.language);
    figure.sentence = name + " " + figure.obtained;
    return figure;
  }
  const Rational share = sum.obtained / sum.applicable;
  figure.obtained = shown_text(sum.obtained);
  figure.applicable = points_text(sum.applicable);
  figure.percent = whole_percent(share);
  figure.share = static_cast<float>(approximate(share));
  figure.sentence = name + " " + figure.obtained + " / " + figure.applicable + " " + figure.percent;
  return figure;
}

}  // namespace

std::vector<IndicatorFigure> indicator_figures(const Frame& frame, const Page& page) {
  std::vector<IndicatorFigure> figures;
  for (std::size_t i = 0; i < page.criteria().indicators.size(); ++i) figures.push_back(figure_of(frame, page, i));
  return figures;
}

}  // namespace starsheet::ui
