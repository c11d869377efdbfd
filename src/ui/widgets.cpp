#include "ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/typed_count.h"

namespace starsheet::ui {
namespace {

struct Paint {
  Colour ground = 0, edge = 0, ink = 0;
};

Paint button_paint(const Theme& theme, ButtonLook look, const Press& press, bool enabled) {
  const bool lit = press.hovered || press.held;
  switch (look) {
    case ButtonLook::Primary:
      return {press.held ? faded(theme.primary.ink, 0.85f) : theme.primary.ink, theme.primary.ink, theme.on_primary};
    case ButtonLook::Quiet:
      return {lit ? theme.track : 0, 0, enabled ? theme.text_2 : theme.disabled};
    case ButtonLook::Danger:
      return {lit ? theme.unmet.soft : theme.card, theme.line, theme.unmet.ink};
    case ButtonLook::Plain:
      break;
  }
  return {lit && enabled ? theme.track : theme.card, theme.line, enabled ? theme.text_1 : theme.disabled};
}

void paint_button(Frame& frame, Rect rect, const Paint& paint) {
  if (paint.ground != 0) frame.fill(rect, paint.ground, kControlRadius);
  if (paint.edge != 0) frame.outline(rect, paint.edge, kControlRadius);
}

Role field_role(FieldKind kind) {
  switch (kind) {
    case FieldKind::Area:
      return Role::TextArea;
    case FieldKind::Search:
      return Role::SearchBox;
    case FieldKind::Number:
    case FieldKind::Line:
      break;
  }
  return Role::TextBox;
}

Rect field_text_box(FieldKind kind, Rect rect) {
  const float left = kind == FieldKind::Search ? 38.0f : 12.0f;
  const float top = kind == FieldKind::Area ? 8.0f : (rect.h - kField.line) / 2;
  return {rect.x + left, rect.y + top, rect.w - left - 12, kind == FieldKind::Area ? rect.h - 16 : kField.line};
}

void paint_field_text(Frame& frame, FieldKind kind, Rect box, std::string_view value, std::string_view hint) {
  const bool empty = value.empty();
  const std::string_view said = empty ? hint : value;
  const Colour colour = empty ? frame.theme.text_2 : frame.theme.text_1;
  if (kind == FieldKind::Area && !empty) {
    frame.lines(box.x, box.y, box.w, kField, colour, said);
  } else if (frame.visible(box)) {
    frame.text(box.x, box.y, kField, colour, shortened(said, kField, box.w));
  }
}

}  // namespace

float control_height(const Frame& frame) { return frame.viewport.touch ? 46.0f : 40.0f; }

void card(Frame& frame, Rect rect) {
  frame.fill(rect, frame.theme.card, kRadius);
  frame.outline(rect, frame.theme.line, kRadius);
}

bool button(Frame& frame, std::string_view key, Rect rect, std::string_view label, ButtonLook look, MirrorNode node) {
  if (frame.measuring) return false;
  const bool enabled = (node.flags & platform::kDisabled) == 0;
  if (node.name.empty()) node.name = label;
  const NodeId id = frame.leaf(key, Role::Button, rect, std::move(node));
  const Press press = frame.press(id, rect);
  const Paint paint = button_paint(frame.theme, look, press, enabled);
  paint_button(frame, rect, paint);
  frame.text_in(rect.inset(8, 0), look == ButtonLook::Primary ? kBodyBold : kBody, paint.ink, label);
  return press.pressed && enabled;
}

float button_width(std::string_view label, Font font) { return std::ceil(text_width(label, font)) + 32; }

bool icon_button(Frame& frame, std::string_view key, Rect rect, Icon icon, std::string_view name, bool enabled,
                 ButtonLook look) {
  if (frame.measuring) return false;
  const NodeId id =
      frame.leaf(key, Role::Button, rect, {.flags = enabled ? 0u : platform::kDisabled, .name = std::string(name)});
  const Press press = frame.press(id, rect);
  const Paint paint = button_paint(frame.theme, look, press, enabled);
  paint_button(frame, rect, paint);
  draw_icon(frame, icon, rect, 18, paint.ink);
  return press.pressed && enabled;
}

bool chip(Frame& frame, std::string_view key, Rect rect, std::string_view label, bool on, std::string_view name) {
  if (frame.measuring) return false;
  const NodeId id = frame.leaf(key, Role::Button, rect,
                               {.flags = platform::kHasPressed | (on ? platform::kChecked : 0u),
                                .name = std::string(name.empty() ? label : name)});
  const Press press = frame.press(id, rect);
  const Theme& theme = frame.theme;
  const Tone tone = on ? theme.primary : Tone{theme.text_2, press.hovered ? theme.line : theme.track};
  frame.fill(rect, tone.soft, rect.h / 2);
  if (tone.soft == theme.card) frame.outline(rect, tone.ink, rect.h / 2, on ? 3.0f : 1.0f);
  frame.text_in(rect.inset(4, 0), on ? kCaptionBold : kCaption, tone.ink, label);
  return press.pressed;
}

float chip_width(std::string_view label) { return std::ceil(text_width(label, kCaptionBold)) + 16; }

float pill_width(std::string_view label) { return std::ceil(text_width(label, kCaption)) + 20; }

float pill(Frame& frame, std::string_view key, float x, float y, std::string_view label, Tone tone) {
  const float width = pill_width(label);
  if (frame.measuring) return width;
  frame.fill({x, y, width, 26}, tone.soft, 13);
  frame.words(key, x + 10, y + 2.5f, kCaption, tone.ink, label);
  return width;
}

namespace {

std::size_t segment_columns(std::size_t count, float width) { return count == 4 && width < kTightCard ? 2 : count; }

ImDrawFlags corners_of(bool top, bool bottom, bool left, bool right) {
  const ImDrawFlags flags = (top && left ? ImDrawFlags_RoundCornersTopLeft : 0) |
                            (top && right ? ImDrawFlags_RoundCornersTopRight : 0) |
                            (bottom && left ? ImDrawFlags_RoundCornersBottomLeft : 0) |
                            (bottom && right ? ImDrawFlags_RoundCornersBottomRight : 0);
  return flags == 0 ? ImDrawFlags_RoundCornersNone : flags;
}

}  // namespace

float segments_height(float width, float row) { return width < kTightCard ? 2 * row : row; }

std::optional<std::size_t> segments(Frame& frame, std::string_view key, Rect rect, std::string_view name,
                                    const Choice* choices, std::size_t count, std::optional<std::size_t> chosen) {
  if (frame.measuring) return std::nullopt;
  std::optional<std::size_t> picked;
  const Theme& theme = frame.theme;
  frame.fill(rect, theme.card, kControlRadius);
  frame.open(key, Role::RadioGroup, rect, {.name = std::string(name)});
  const std::size_t columns = segment_columns(count, rect.w), rows = count / columns;
  const float width = rect.w / static_cast<float>(columns), height = rect.h / static_cast<float>(rows);
  const bool fits = std::all_of(choices, choices + count,
                                [&](const Choice& choice) { return text_width(choice.label, kBodyBold) <= width - 3; });
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t column = i % columns, row = i / columns;
    const float left = std::round(rect.x + width * static_cast<float>(column));
    const Rect part{left, rect.y + height * static_cast<float>(row),
                    std::round(rect.x + width * static_cast<float>(column + 1)) - left, height};
    const bool on = chosen == i;
    const NodeId id = frame.leaf(choices[i].key, Role::Radio, part,
                                 {.flags = on ? platform::kChecked : 0u, .name = std::string(choices[i].label)});
    const Press press = frame.press(id, part);
    if (press.pressed && !on) picked = i;
    if ((on || press.hovered) && frame.visible(part)) {
      const ImDrawFlags corners = corners_of(row == 0, row + 1 == rows, column == 0, column + 1 == columns);
      frame.canvas().AddRectFilled({part.x, part.y}, {part.right(), part.bottom()},
                                   on ? choices[i].tone.soft : theme.track,
                                   corners == ImDrawFlags_RoundCornersNone ? 0 : kControlRadius, corners);
    }
    if (on && choices[i].tone.soft == theme.card)
      frame.outline(part.inset(2, 2), choices[i].tone.ink, kControlRadius, 3);
    if (column > 0) frame.line(part.x, part.y, part.x, part.bottom(), theme.line);
    if (row > 0) frame.line(part.x, part.y, part.right(), part.y, theme.line);
    frame.text_in(part.inset(1, 0), {fits ? kBody.size : kCaption.size, on, fits ? kBody.line : kCaption.line},
                  on ? choices[i].tone.ink : theme.text_2, choices[i].label);
  }
  frame.close();
  frame.outline(rect, theme.control_edge, kControlRadius);
  return picked;
}

std::optional<Spun> stepper(Frame& frame, std::string_view key, Rect rect, std::string_view name,
                            std::string_view less_name, std::string_view more_name, std::int64_t value,
                            std::int64_t least, std::int64_t greatest, const std::optional<NoNumber>& wrong) {
  if (frame.measuring) return std::nullopt;
  const Theme& theme = frame.theme;
  frame.fill(rect, theme.card, kControlRadius);
  frame.open(key, Role::Group, rect, {.name = std::string(name)});
  const Rect less{rect.x, rect.y, rect.h, rect.h}, more{rect.right() - rect.h, rect.y, rect.h, rect.h};
  const Rect middle{less.right(), rect.y, more.x - less.right(), rect.h};
  std::optional<Spun> spun;
  const bool can_less = value > least, can_more = value < greatest;
  const std::string digits = wrong ? wrong->text : std::to_string(value);
  const NodeId fault = wrong ? wrong->fault : platform::kRoot;

  const NodeId less_id = frame.leaf("less", Role::Button, less,
                                    {.flags = can_less ? 0u : platform::kDisabled, .name = std::string(less_name)});
  if (frame.press(less_id, less).pressed && can_less) spun = {value - 1, false};
  const NodeId id = frame.leaf("number", Role::SpinButton, middle,
                               {.flags = platform::kCentred | (fault != platform::kRoot ? platform::kInvalid : 0u),
                                .name = std::string(name),
                                .value = digits,
                                .a = static_cast<int>(least),
                                .b = static_cast<int>(greatest),
                                .fault = fault,
                                .font_size = kField.size,
                                .line_height = middle.h});
  frame.press(id, middle);
  const NodeId more_id = frame.leaf("more", Role::Button, more,
                                    {.flags = can_more ? 0u : platform::kDisabled, .name = std::string(more_name)});
  if (frame.press(more_id, more).pressed && can_more) spun = {value + 1, false};
  if (const int steps = frame.stepped(id); steps != 0) spun = {std::clamp(value + steps, least, greatest), false};
  if (const std::string* text = frame.typed(id)) {
    if (const auto number = typed_whole(*text)) spun = {std::clamp(*number, least, greatest), true};
  }

  draw_icon(frame, Icon::Minus, less, 15, can_less ? theme.text_1 : theme.disabled);
  draw_icon(frame, Icon::Plus, more, 15, can_more ? theme.text_1 : theme.disabled);
  if (frame.input.focused != id) frame.text_in(middle, kField, theme.text_1, digits);
  frame.line(middle.x, rect.y, middle.x, rect.bottom(), theme.line);
  frame.line(more.x, rect.y, more.x, rect.bottom(), theme.line);
  frame.close();
  frame.outline(rect, fault != platform::kRoot ? theme.unmet.ink : theme.control_edge, kControlRadius);
  return spun;
}

NodeId stepper_number(const Frame& frame, std::string_view key) { return node_id(frame.id_here(key), "number"); }

float area_height(const Frame& frame, std::string_view value, float width) {
  const auto rows = static_cast<float>(std::max<std::size_t>(1, set_text(value, kField, width - 24).lines.size()));
  return std::max(control_height(frame) + 18, rows * kField.line + 16);
}

std::optional<std::string> field(Frame& frame, std::string_view key, Rect rect, FieldKind kind, std::string_view name,
                                 std::string_view value, std::string_view hint, NodeId fault) {
  if (frame.measuring) return std::nullopt;
  const Theme& theme = frame.theme;
  const Rect box = field_text_box(kind, rect);
  const bool invalid = fault != platform::kRoot;
  const NodeId id = frame.leaf(key, field_role(kind), rect,
                               {.flags = (invalid ? platform::kInvalid : 0u),
                                .name = std::string(name),
                                .value = std::string(value),
                                .hint = std::string(hint),
                                .a = static_cast<int>(box.x - rect.x),
                                .b = kind == FieldKind::Number ? 1 : 0,
                                .fault = fault,
                                .font_size = kField.size,
                                .line_height = kField.line});
  frame.press(id, rect);
  const bool active = frame.input.focused == id;
  frame.fill(rect, theme.card, kControlRadius);
  frame.outline(rect,
                invalid  ? theme.unmet.ink
                : active ? theme.primary.ink
                         : theme.control_edge,
                kControlRadius, active ? 2.0f : 1.0f);
  if (kind == FieldKind::Search) draw_icon(frame, Icon::Search, {rect.x + 10, rect.y, 20, rect.h}, 16, theme.text_2);
  if (!active) paint_field_text(frame, kind, box, value, hint);
  const std::string* text = frame.typed(id);
  if (text == nullptr || *text == value) return std::nullopt;
  return *text;
}

std::optional<bool> toggle(Frame& frame, std::string_view key, Rect rect, std::string_view name, bool on) {
  if (frame.measuring) return std::nullopt;
  const NodeId id =
      frame.leaf(key, Role::Switch, rect, {.flags = on ? platform::kChecked : 0u, .name = std::string(name)});
  const Press press = frame.press(id, rect);
  const Theme& theme = frame.theme;
  const Rect track{rect.right() - 44, rect.y + (rect.h - 24) / 2, 44, 24};
  frame.fill(track, on ? theme.primary.ink : theme.control_edge, 12);
  frame.fill({on ? track.right() - 22 : track.x + 2, track.y + 2, 20, 20}, on ? theme.on_primary : theme.card, 10);
  if (press.pressed) return !on;
  return std::nullopt;
}

void progress(Frame& frame, Rect rect, float fraction, Colour colour) {
  frame.fill(rect, frame.theme.track, rect.h / 2);
  const float filled = rect.w * std::clamp(fraction, 0.0f, 1.0f);
  if (filled >= 1) frame.fill({rect.x, rect.y, std::max(filled, rect.h), rect.h}, colour, rect.h / 2);
}

}  // namespace starsheet::ui
