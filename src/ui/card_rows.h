#pragma once

#include <span>

#include "ui/cards.h"

namespace starsheet::ui {

/// Cards one under the other, in one column of a row.
struct CardStack {
  const CardKind* cards[13] = {};
  float share = 0;  ///< Of the row's width, against the other stacks.
};

/// Stacks side by side, equally high: the last card of each takes what is left.
struct CardRow {
  CardStack stacks[3] = {};
};

/// Draws the rows. A card whose body has no height is left out, a stack without cards gives its place to the others.
/// Returns the height of all.
float card_rows(Frame& frame, Page& page, std::span<const CardRow> rows, float x, float y, float width);

}  // namespace starsheet::ui
