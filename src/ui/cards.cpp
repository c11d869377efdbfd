#include "ui/cards.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kBarBeside = 360;  ///< From this width on a bar stands beside the title, else below it.
constexpr float kLeastTitle = 90;  ///< A title with less room than that in its line has one of its own.

}  // namespace

float card_height(Frame& frame, Page& page, const CardKind& kind, float width) {
  const bool measuring = frame.measuring;
  frame.measuring = true;
  const float height = std::ceil(kind.body(frame, page, kCardPad, kCardPad, width - 2 * kCardPad));
  frame.measuring = measuring;
  return height > 0 ? height + 2 * kCardPad : 0;
}

void draw_card(Frame& frame, Page& page, const CardKind& kind, Rect rect) {
  if (frame.measuring) return;
  card(frame, rect);
  frame.open(kind.key, Role::Region, rect, {.name = kind.name.in(frame.language)});
  kind.body(frame, page, rect.x + kCardPad, rect.y + kCardPad, rect.w - 2 * kCardPad);
  frame.close();
}

float card_title(Frame& frame, float x, float y, float width, std::string_view title) {
  return frame.heading("title", 2, x, y, width, kTitle, frame.theme.text_1, title) + 6;
}

float centred(Frame& frame, std::string_view key, float x, float y, float width, Font font, Colour colour,
              std::string_view text) {
  const Setting& setting = set_text(text, font, width);
  const float indent = setting.lines.size() == 1 ? std::floor((width - setting.width) / 2) : 0;
  return frame.words(key, x + indent, y, width - indent + 1, font, colour, text);
}

float figure_line(Frame& frame, std::string_view key, const std::string& label, const std::string& figure, Colour ink,
                  float x, float y, float width) {
  const float height = frame.words(key, x, y + 4, width - 80, kBody, frame.theme.text_1, label);
  const std::string figure_key = std::string(key) + "/figure";
  frame.words(figure_key, x + width - std::ceil(text_width(figure, kBodyBold)), y + 4, kBodyBold, ink, figure);
  return height + 9;
}

float clause_line(Frame& frame, Page& page, std::string_view key, const ClauseLine& line, float x, float y,
                  float width) {
  const Clause& clause = page.criteria().clauses[line.clause];
  const std::string title = frame.in(clause.title) + line.after_title;
  const bool below = line.bar.share > 0 && width < kBarBeside;
  const float figure_width = std::ceil(text_width(line.figure, kBodyBold)),
              id_width = std::ceil(text_width(clause.id, kCaption)) + 10;
  const float bar_share = frame.language == Language::English ? 0.2f : 0.3f;  // English titles are longer
  const float bar_room = line.bar.share > 0 && !below ? width * bar_share : 0;
  const float column = width - id_width - std::max(figure_width, 56.0f) - 8 - bar_room;
  const bool own_line = column < kLeastTitle;  // the title stands below number and figure
  const float title_room = own_line ? width : column, title_top = own_line ? kBody.line : 0;
  const float more_lines =
      title_top + static_cast<float>(set_text(title, kBody, title_room).lines.size() - 1) * kBody.line;
  const float row = below ? 52.0f : frame.viewport.touch ? 46.0f : 36.0f, height = row + more_lines;
  if (frame.measuring) return height;
  const Theme& theme = frame.theme;
  const Rect rect{x - 8, y, width + 16, height};
  const NodeId id = frame.leaf(key, Role::Button, rect, {.name = clause.id + " " + title + " " + line.figure});
  const Press press = frame.press(id, rect);
  if (press.hovered) frame.fill(rect, theme.track, kControlRadius);
  const float first = below ? y + 8 : y + (row - kBody.line) / 2;
  frame.text(x, first + 1.5f, kCaption, theme.text_2, clause.id);
  frame.lines(own_line ? x : x + id_width, first + title_top, title_room, kBody, theme.text_1, title);
  if (line.bar.share > 0) {
    const float room = below ? width : bar_room - 12, figure_room = std::max(60.0f, figure_width + 6),
                left = below ? x : x + width - figure_room - room;
    const Rect bar{left, below ? y + more_lines + 38 : first + kBody.line / 2 - 6,
                   std::max(room * std::min(line.bar.share, 1.0f), 4.0f), below ? 6.0f : 12.0f};
    frame.fill(bar, line.bar.colour, below ? 3.0f : 4.0f);
  }
  frame.text(x + width - figure_width, first, kBodyBold, line.ink, line.figure);
  if (press.pressed) {
    page.actions.push_back(DialogClosed{});
    page.actions.push_back(ClauseShown{clause.id});
  }
  return height;
}

}  // namespace starsheet::ui
