#include "ui/card_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace starsheet::ui {
namespace {

struct Placed {
  const CardKind* kind = nullptr;
  float height = 0;
};

struct Column {
  std::vector<Placed> cards{};
  float x = 0, width = 0, height = 0;
};

float height_of(Frame& frame, Page& page, const CardKind& kind, float width) {
  if (!kind.bare) return card_height(frame, page, kind, width);
  const bool measuring = std::exchange(frame.measuring, true);
  const float height = kind.body(frame, page, 0, 0, width);
  frame.measuring = measuring;
  return height;
}

void draw(Frame& frame, Page& page, const CardKind& kind, Rect rect) {
  if (!kind.bare)
    draw_card(frame, page, kind, rect);
  else if (!frame.measuring)
    kind.body(frame, page, rect.x, rect.y, rect.w);
}

Column column_of(Frame& frame, Page& page, const CardStack& stack, float x, float width) {
  Column column{.x = x, .width = width};
  for (const CardKind* kind : stack.cards) {
    if (kind == nullptr) continue;
    const float height = height_of(frame, page, *kind, width);
    if (height == 0) continue;
    column.height += height + (column.cards.empty() ? 0 : kRowGap);
    column.cards.push_back({kind, height});
  }
  return column;
}

/// The stacks that have cards, with their shares of `width`.
std::vector<Column> columns_of(Frame& frame, Page& page, const std::vector<const CardStack*>& stacks, float x,
                               float width) {
  float shares = 0;
  for (const CardStack* stack : stacks) shares += stack->share;
  const float room = width - kRowGap * static_cast<float>(stacks.size() - 1);
  std::vector<Column> columns;
  float left = x;
  for (const CardStack* stack : stacks) {
    const float own = std::floor(room * stack->share / shares);
    columns.push_back(column_of(frame, page, *stack, left, own));
    left += own + kRowGap;
  }
  return columns;
}

float draw_row(Frame& frame, Page& page, const CardRow& row, float x, float y, float width) {
  std::vector<const CardStack*> stacks;
  for (const CardStack& stack : row.stacks) {
    if (stack.share > 0 && column_of(frame, page, stack, 0, width / 3).height > 0) stacks.push_back(&stack);
  }
  if (stacks.empty()) return 0;
  const std::vector<Column> columns = columns_of(frame, page, stacks, x, width);
  float height = 0;
  for (const Column& column : columns) height = std::max(height, column.height);
  for (const Column& column : columns) {
    float pen = y;
    for (const Placed& placed : column.cards) {
      const bool last = &placed == &column.cards.back();
      draw(frame, page, *placed.kind, {column.x, pen, column.width, last ? y + height - pen : placed.height});
      pen += placed.height + kRowGap;
    }
  }
  return height;
}

}  // namespace

float card_rows(Frame& frame, Page& page, std::span<const CardRow> rows, float x, float y, float width) {
  float pen = y;
  for (const CardRow& row : rows) {
    const float height = draw_row(frame, page, row, x, pen, width);
    if (height > 0) pen += height + kRowGap;
  }
  return pen - y - kRowGap;
}

}  // namespace starsheet::ui
