#include "ui/tick.h"

#include <cmath>

#include "ui/icons.h"

namespace starsheet::ui {

std::optional<bool> tick(Frame& frame, std::string_view key, Rect rect, std::string_view name, bool on) {
  if (frame.measuring) return std::nullopt;
  const NodeId id =
      frame.leaf(key, Role::Switch, rect, {.flags = on ? platform::kChecked : 0u, .name = std::string(name)});
  const Press press = frame.press(id, rect);
  const Theme& theme = frame.theme;
  const Rect box{std::round(rect.x + (rect.w - 20) / 2), std::round(rect.y + (rect.h - 20) / 2), 20, 20};
  frame.fill(box, on ? theme.primary.ink : theme.card, 5);
  if (on)
    draw_icon(frame, Icon::Check, box, 15, theme.on_primary);
  else
    frame.outline(box, press.hovered ? theme.primary.ink : theme.control_edge, 5, 1.5f);
  if (press.pressed) return !on;
  return std::nullopt;
}

}  // namespace starsheet::ui
