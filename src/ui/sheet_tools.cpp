#include "ui/sheet_tools.h"

#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

struct FilterWord {
  Filter filter;
  const char* key;
  Word word;
};
constexpr FilterWord kFilters[] = {{Filter::All, "all", word::kAll}, {Filter::Open, "open", word::kOpenOnes},
                                   {Filter::Losing, "losing", word::kLosing}, {Filter::Excluded, "excluded", word::kExcludedOnes}};

float filter_chips(Frame& frame, Page& page, float x, float y, float width) {
  const float height = frame.viewport.touch ? 44.0f : 30.0f, gap = 5;
  const Rect place{x, y, width, height};
  frame.open("filters", Role::Group, place, {.name = word::kFilters.in(frame.language)});
  float needed = -gap;
  std::string labels[4];
  for (std::size_t i = 0; i < 4; ++i) {
    labels[i] = fill_in(kFilters[i].word.in(frame.language), {std::to_string(page.derived.filter_counts[i])});
    needed += chip_width(labels[i]) + gap;
  }
  const float squeeze = needed > width ? width / needed : 1;
  float pen = x;
  for (std::size_t i = 0; i < 4; ++i) {
    const float chip_space = chip_width(labels[i]) * squeeze;
    const bool on = page.state.filter == kFilters[i].filter;
    if (chip(frame, kFilters[i].key, {pen, y, chip_space, height}, labels[i], on)) page.actions.push_back(FilterChosen{kFilters[i].filter});
    pen += chip_space + gap * squeeze;
  }
  frame.close();
  return height;
}

}  // namespace

float sheet_tools(Frame& frame, Page& page, float x, float y, float width) {
  const float height = control_height(frame);
  frame.open("tools", Role::Region, {x, y, width, height + 10 + 44}, {.name = word::kSearch.in(frame.language)});
  if (auto text = field(frame, "search", {x, y, width, height}, FieldKind::Search, word::kSearch.in(frame.language), page.state.query, word::kSearch.in(frame.language))) {
    page.actions.push_back(QueryTyped{*std::move(text)});
  }
  const float chips = filter_chips(frame, page, x, y + height + 10, width);
  frame.close();
  return height + 10 + chips;
}

}  // namespace starsheet::ui
