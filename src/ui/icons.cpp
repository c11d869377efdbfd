#include "ui/icons.h"

#include <imgui.h>

#include <cmath>

namespace starsheet::ui {
namespace {

constexpr float kPi = 3.14159265f;

/// A pen in a box of 24 units around the icon's centre.
struct Pen {
  ImDrawList& list;
  float x, y, unit;
  Colour colour;
  float thickness;

  ImVec2 at(float px, float py) const { return {x + px * unit, y + py * unit}; }
  void stroke(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& point : points) list.PathLineTo(at(point.x, point.y));
    list.PathStroke(colour, closed ? ImDrawFlags_Closed : 0, thickness);
  }
};

void turn_back(const Pen& pen, float side) {  // side −1: undo, 1: redo
  pen.stroke({{3 * side, -7}, {7 * side, -3}, {3 * side, 1}});
  pen.list.PathLineTo(pen.at(7 * side, -3));
  // The arc brings its own first point: the same point twice has no direction, and its joint would be drawn out.
  if (side < 0)
    pen.list.PathArcTo(pen.at(2, 2), 5 * pen.unit, -kPi / 2, kPi / 2);
  else
    pen.list.PathArcTo(pen.at(-2, 2), 5 * pen.unit, -kPi / 2, -kPi * 1.5f);
  pen.list.PathLineTo(
      pen.at(3 * side, 7));  // on from the arc: a stroke that turned back on itself would end in a spike
  pen.list.PathStroke(pen.colour, 0, pen.thickness);
}

void draw_sun(const Pen& pen) {
  pen.list.AddCircle(pen.at(0, 0), 4 * pen.unit, pen.colour, 0, pen.thickness);
  for (int ray = 0; ray < 8; ++ray) {
    const float angle = static_cast<float>(ray) * kPi / 4;
    pen.stroke({{7 * std::cos(angle), 7 * std::sin(angle)}, {9.5f * std::cos(angle), 9.5f * std::sin(angle)}});
  }
}

/// A crescent: a disc less a smaller one up to its right; the angles are where the two circles meet.
void draw_moon(const Pen& pen) {
  pen.list.PathArcTo(pen.at(0, 0), 8.5f * pen.unit, 0.283f, 4.562f);
  pen.list.PathStroke(pen.colour, 0, pen.thickness);  // by themselves: joined, their ends would be drawn out to spikes
  pen.list.PathArcTo(pen.at(4, -3.5f), 7.2f * pen.unit, 3.892f, 0.953f);
  pen.list.PathStroke(pen.colour, 0, pen.thickness);
}

void draw_globe(const Pen& pen) {
  pen.list.AddCircle(pen.at(0, 0), 9 * pen.unit, pen.colour, 0, pen.thickness);
  pen.list.AddEllipse(pen.at(0, 0), {4 * pen.unit, 9 * pen.unit}, pen.colour, 0, 0, pen.thickness);
  pen.stroke({{-9, 0}, {9, 0}});
}

void draw_menu(const Pen& pen) {
  for (const float level : {-6.0f, 0.0f, 6.0f}) pen.stroke({{-9, level}, {9, level}});
}

}  // namespace

void draw_icon(Frame& frame, Icon icon, Rect rect, float size, Colour colour) {
  if (!frame.visible(rect)) return;
  const Pen pen{frame.canvas(), rect.x + rect.w / 2,       rect.y + rect.h / 2, size / 24,
                colour,         std::fmax(1.4f, size / 13)};
  switch (icon) {
    case Icon::Undo:
      return turn_back(pen, -1);
    case Icon::Redo:
      return turn_back(pen, 1);
    case Icon::Menu:
      return draw_menu(pen);
    case Icon::Moon:
      return draw_moon(pen);
    case Icon::Sun:
      return draw_sun(pen);
    case Icon::Globe:
      return draw_globe(pen);
    case Icon::Search:
      pen.list.AddCircle(pen.at(-2, -2), 6.5f * pen.unit, colour, 0, pen.thickness);
      return pen.stroke({{3, 3}, {8.5f, 8.5f}});
    case Icon::Plus:
      pen.stroke({{-7, 0}, {7, 0}});
      return pen.stroke({{0, -7}, {0, 7}});
    case Icon::Minus:
      return pen.stroke({{-7, 0}, {7, 0}});
    case Icon::Close:
      pen.stroke({{-6, -6}, {6, 6}});
      return pen.stroke({{6, -6}, {-6, 6}});
    case Icon::ChevronRight:
      return pen.stroke({{-3, -6}, {3, 0}, {-3, 6}});
    case Icon::ChevronDown:
      return pen.stroke({{-6, -3}, {0, 3}, {6, -3}});
    case Icon::ChevronUp:
      return pen.stroke({{-6, 3}, {0, -3}, {6, 3}});
    case Icon::Check:
      return pen.stroke({{-7, 0}, {-2, 5}, {8, -6}});
    case Icon::ArrowLeft:
      pen.stroke({{9, 0}, {-9, 0}});
      return pen.stroke({{-2, -7}, {-9, 0}, {-2, 7}});
    case Icon::Warning:
      pen.stroke({{0, -9}, {10, 8}, {-10, 8}}, true);
      pen.stroke({{0, -3}, {0, 3}});
      return pen.stroke({{0, 5.2f}, {0, 6.2f}});
  }
}

void draw_star(Frame& frame, float x, float y, float radius, Colour colour) {
  if (!frame.visible({x - radius, y - radius, radius * 2, radius * 2})) return;
  ImVec2 points[10];
  for (int i = 0; i < 10; ++i) {
    const float reach = i % 2 == 0 ? radius : radius * 0.40f;
    const float angle = -kPi / 2 + static_cast<float>(i) * kPi / 5;
    points[i] = {x + reach * std::cos(angle), y + reach * std::sin(angle)};
  }
  frame.canvas().AddConcavePolyFilled(points, 10, colour);
}

void draw_stars(Frame& frame, float x, float y, float radius, float step, int lit, int total) {
  for (int i = 0; i < total; ++i) {
    draw_star(frame, x + radius + static_cast<float>(i) * step, y, radius,
              i < lit ? frame.theme.star_on : frame.theme.star_off);
  }
}

}  // namespace starsheet::ui
