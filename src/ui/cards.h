#pragma once

#include <string>
#include <string_view>

#include "ui/page.h"
#include "ui/words.h"

namespace starsheet::ui {

/// What stands on a card: draws at x, y and returns its height.
using CardBody = float (*)(Frame& frame, Page& page, float x, float y, float width);

struct CardKind {
  std::string_view key{};
  Word name{};
  CardBody body = nullptr;
  bool bare = false;  ///< The body brings the card itself, and its margins (card_rows.h).
};

inline constexpr float kCardPad = 20;
inline constexpr float kCardGap = 14;
inline constexpr float kRowGap = 18;

/// The height that a card of that width needs; 0 where its body has none.
float card_height(Frame& frame, Page& page, const CardKind& kind, float width);
/// The card at `rect`, a region of that name.
void draw_card(Frame& frame, Page& page, const CardKind& kind, Rect rect);

// Parts of cards. Each returns its height.

float card_title(Frame& frame, float x, float y, float width, std::string_view title);
/// Words in the middle of `width`; from the left where they take several lines.
float centred(Frame& frame, std::string_view key, float x, float y, float width, Font font, Colour colour,
              std::string_view words);
/// Words at the left and a figure at the right end.
float figure_line(Frame& frame, std::string_view key, const std::string& label, const std::string& figure, Colour ink,
                  float x, float y, float width);

/// A bar in a line: as long as `share` says, 0 to 1; none where it is 0.
struct ClauseBar {
  float share = 0;
  Colour colour = 0;
};
/// What stands in a line that leads to a clause, beside the clause's number and title.
struct ClauseLine {
  std::size_t clause = 0;
  std::string after_title{};
  std::string figure{};
  Colour ink = 0;  ///< Of the figure.
  ClauseBar bar{};
};
/// A line that can be pressed and leads to the clause on the sheet.
float clause_line(Frame& frame, Page& page, std::string_view key, const ClauseLine& line, float x, float y,
                  float width);

}  // namespace starsheet::ui
