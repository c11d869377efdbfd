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
constexpr FilterWord kFilters[] = {{Filter::All, "all", word::kAll},
                                   {Filter::Open, "open", word::kOpenOnes},
                                   {Filter::Losing, "losing", word::kLosing},
                                   {Filter::Excluded, "excluded", word::kExcludedOnes}};

std::string filter_label(const Frame& frame, const Page& page, std::size_t index) {
  return fill_in(kFilters[index].word.in(frame.language), {std::to_string(page.derived.filter_counts[index])});
}

constexpr float kChipGap = 5;
constexpr float kSqueeze = 32;  ///< What the margins inside four chips can give.

float chips_width(const Frame& frame, const Page& page) {
  float width = -kChipGap;
  for (std::size_t i = 0; i < 4; ++i) width += chip_width(filter_label(frame, page, i)) + kChipGap;
  return width;
}

/// In one row, or two beside two; `needed` is what one row takes.
void filter_chips(Frame& frame, Page& page, Rect place, float height, float needed) {
  frame.open("filters", Role::Group, place, {.name = word::kFilters.in(frame.language)});
  const bool two_rows = place.h > height;
  const float squeeze = needed > place.w ? place.w / needed : 1, half = (place.w - kChipGap) / 2;
  float pen = place.x;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string label = filter_label(frame, page, i);
    if (two_rows && i == 2) pen = place.x;
    const float space = two_rows ? half : chip_width(label) * squeeze,
                y = two_rows && i > 1 ? place.bottom() - height : place.y;
    if (chip(frame, kFilters[i].key, {pen, y, space, height}, label, page.state.filter == kFilters[i].filter))
      page.actions.push_back(FilterChosen{kFilters[i].filter});
    pen += space + kChipGap * (two_rows ? 1 : squeeze);
  }
  frame.close();
}

}  // namespace

float sheet_tools(Frame& frame, Page& page, float x, float y, float width) {
  const float height = control_height(frame), chip_height = frame.viewport.touch ? 44.0f : 30.0f,
              needed = chips_width(frame, page);
  const float chips = needed > width + kSqueeze + 1 ? 2 * chip_height + kChipGap : chip_height;
  frame.open("tools", Role::Region, {x, y, width, height + 10 + chips}, {.name = word::kSearch.in(frame.language)});
  if (auto text = field(frame, "search", {x, y, width, height}, FieldKind::Search, word::kSearch.in(frame.language),
                        page.state.query, word::kSearch.in(frame.language))) {
    page.actions.push_back(QueryTyped{*std::move(text)});
  }
  filter_chips(frame, page, {x, y + height + 10, width, chips}, chip_height, needed);
  frame.close();
  return height + 10 + chips;
}

}  // namespace starsheet::ui
