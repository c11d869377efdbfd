#include "ui/navigation.h"

#include <cmath>

#include "ui/sheet_tools.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

float fraction(const Rational& part, const Rational& whole) {
  return whole.sign() == 0 ? 0 : static_cast<float>(approximate(part / whole));
}

std::string short_title(const Frame& frame, const Text& title, const std::optional<Text>& shorter) {
  return frame.in(shorter ? *shorter : title);
}

std::string earned_text(const Frame& frame, const GroupFacts& facts) {
  if (facts.excluded == facts.clauses) return "—";
  if (facts.open + facts.excluded == facts.clauses) return word::kOpenState.in(frame.language);
  return points_text(facts.obtained);
}

float section_line(Frame& frame, Page& page, std::size_t index, float x, float y, float width) {
  const Section& section = page.criteria().sections[index];
  const GroupFacts& facts = page.derived.sections[index];
  const std::string sum = points_text(facts.obtained) + " / " + points_text(facts.possible);
  const float sum_width = std::ceil(text_width(sum, kBody));
  const float room = width - sum_width - 18;
  const bool fits = text_width(section.id + " " + frame.in(section.title), kBodyBold) <= room;
  const std::string title = shortened(
      section.id + " " + (fits ? frame.in(section.title) : short_title(frame, section.title, section.short_title)),
      kBodyBold, room);
  frame.heading("section/" + section.id, 2, x + 4, y + 8, width - sum_width - 12, kBodyBold, frame.theme.text_1, title);
  frame.words("sum/" + section.id, x + width - sum_width - 6, y + 8, kBody, frame.theme.text_2, sum);
  return 38;
}

float indicator_line(Frame& frame, Page& page, std::size_t index, float x, float y, float width) {
  const Indicator& indicator = page.criteria().indicators[index];
  const GroupFacts& facts = page.derived.indicators[index];
  const Theme& theme = frame.theme;
  const float height = frame.viewport.touch ? 46.0f : 32.0f;
  const Rect rect{x, y, width, height};
  const bool here = page.ui.indicator_in_view == index;
  const std::string earned = earned_text(frame, facts);
  const std::string name = indicator.id + " " + frame.in(indicator.title) + " " + earned;
  const NodeId id = frame.leaf("indicator/" + indicator.id, Role::Button, rect,
                               {.flags = here ? platform::kCurrent : 0u, .name = name});
  const Press press = frame.press(id, rect);
  if (here || press.hovered) frame.fill(rect, here ? theme.primary.soft : theme.track, kControlRadius);
  const float sum_width = 46, bar = width < 240 && frame.language == Language::English ? 40.0f : 66.0f,
              middle = y + (height - kBody.line) / 2;
  const float title_room = width - 14 - bar - sum_width - 18;
  const Font font = here ? kBodyBold : kBody;
  frame.text(x + 14, middle, font, here ? theme.primary.ink : theme.text_1,
             shortened(text_width(frame.in(indicator.title), font) <= title_room
                           ? frame.in(indicator.title)
                           : short_title(frame, indicator.title, indicator.short_title),
                       font, title_room));
  const bool full = facts.open == 0 && facts.excluded < facts.clauses && facts.obtained == facts.possible;
  progress(frame, {x + width - sum_width - bar - 4, y + height / 2 - 2.5f, bar, 5},
           fraction(facts.obtained, facts.possible), full ? theme.met.ink : theme.primary.ink);
  frame.text(x + width - 8 - std::ceil(text_width(earned, kBody)), middle, here ? kBodyBold : kBody,
             here ? theme.primary.ink : theme.text_2, earned);
  if (press.pressed) page.actions.push_back(IndicatorShown{index});
  return height;
}

}  // namespace

float indicator_list(Frame& frame, Page& page, float x, float y, float width) {
  float pen = y;
  const Criteria& criteria = page.criteria();
  for (std::size_t s = 0; s < criteria.sections.size(); ++s) {
    pen += section_line(frame, page, s, x, pen, width);
    const Section& section = criteria.sections[s];
    for (std::size_t i = 0; i < section.indicator_count; ++i)
      pen += indicator_line(frame, page, section.first_indicator + i, x, pen, width) + 1;
    pen += 6;
  }
  return pen - y;
}

void navigation(Frame& frame, Page& page, Rect rect) {
  frame.fill(rect, frame.theme.card);
  frame.line(rect.right() - 1, rect.y, rect.right() - 1, rect.bottom(), frame.theme.line);
  const float top = frame.begin_scroll("navigation", Role::Navigation, word::kNavigation.in(frame.language),
                                       {rect.x, rect.y, rect.w - 1, rect.h});
  const float x = rect.x + 12, width = rect.w - 25;
  float pen = top + 14;
  pen += sheet_tools(frame, page, x, pen, width) + 8;
  pen += indicator_list(frame, page, x, pen, width);
  frame.end_scroll(pen + 8 - top);
}

namespace {

constexpr int kTabForms = 3;

/// What a section's tab says: number, title and share; without the number; without the title.
std::string tab_label(const Frame& frame, const Page& page, std::size_t index, int form) {
  const Section& section = page.criteria().sections[index];
  const GroupFacts& facts = page.derived.sections[index];
  const auto percent = static_cast<int>(std::floor(fraction(facts.obtained, facts.possible) * 100 + 1e-4f));
  std::string label = form == 1 ? std::string() : section.id + " ";
  if (form != 2) label += short_title(frame, section.title, section.short_title) + " ";
  return label + std::to_string(percent) + "%";
}

float tabs_width(const Frame& frame, const Page& page, int form) {
  float width = 0;
  for (std::size_t s = 0; s < page.criteria().sections.size(); ++s)
    width += std::ceil(text_width(tab_label(frame, page, s, form), kBody));
  return width;
}

}  // namespace

void section_tabs(Frame& frame, Page& page, Rect rect) {
  const Criteria& criteria = page.criteria();
  frame.fill(rect, frame.theme.card);
  frame.line(rect.x, rect.bottom() - 1, rect.right(), rect.bottom() - 1, frame.theme.line);
  frame.open("sections", Role::Navigation, rect, {.name = word::kNavigation.in(frame.language)});
  const std::size_t here =
      criteria.indicators[page.ui.indicator_in_view < criteria.indicators.size() ? page.ui.indicator_in_view : 0]
          .section;
  const float gap = 8, height = 44;
  const auto count = static_cast<float>(criteria.sections.size());
  const float room = rect.w - 2 * 14 - gap * (count - 1);
  int form = 0;  // the same on every tab
  while (form + 1 < kTabForms && tabs_width(frame, page, form) + 20 * count > room) ++form;
  const float padding = std::fmin(28.0f, (room - tabs_width(frame, page, form)) / count);
  float pen = rect.x + 14;
  for (std::size_t s = 0; s < criteria.sections.size(); ++s) {
    const Section& section = criteria.sections[s];
    const std::string label = tab_label(frame, page, s, form), name = tab_label(frame, page, s, 0);
    const float width = std::fmin(room, std::ceil(text_width(label, kBody)) + padding);
    const Rect tab{pen, rect.y + (rect.h - height) / 2, width, height};
    const bool on = s == here;
    const NodeId id =
        frame.leaf("section/" + section.id, Role::Button, tab, {.flags = on ? platform::kCurrent : 0u, .name = name});
    const Press press = frame.press(id, tab);
    frame.fill(tab, on ? frame.theme.primary.ink : frame.theme.track, height / 2);
    frame.text_in(tab.inset(4, 0), kBody, on ? frame.theme.on_primary : frame.theme.text_2, label);
    if (press.pressed) page.actions.push_back(IndicatorShown{section.first_indicator});
    pen += width + gap;
  }
  frame.close();
}

}  // namespace starsheet::ui
