#include "ui/frame.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/letters.h"

namespace starsheet::ui {
namespace {

ImVec2 upper_left(Rect rect) { return {rect.x, rect.y}; }
ImVec2 lower_right(Rect rect) { return {rect.right(), rect.bottom()}; }

// Half pixels are the finest step the layout takes; rounding keeps a node's place the same while its area scrolls.
float steady(float value) { return std::round(value * 2) / 2; }

/// How many signs of UTF-16 the text has, in which browsers count.
std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    count += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
  }
  return count;
}

/// Where the lines begin that the width broke, not a line feed: "12,25". What is drawn in several lines stays one text,
/// for searching and copying.
std::string soft_breaks(std::string_view words, const Setting& setting) {
  std::string breaks;
  for (std::size_t i = 1; i < setting.lines.size(); ++i) {
    const std::size_t begin = setting.lines[i].begin;
    if (begin == 0 || words[begin - 1] == '\n') continue;
    breaks += (breaks.empty() ? "" : ",") + std::to_string(units(words.substr(0, begin)));
  }
  return breaks;
}

}  // namespace

Frame::Frame(const Viewport& viewport_now, const Input& input_now, const Theme& colours, Language spoken,
             const Faces& faces)
    : viewport(viewport_now), input(input_now), language(spoken), theme(colours), faces_(faces) {}

void Frame::fill(Rect rect, Colour colour, float radius) {
  if (visible(rect)) canvas_->AddRectFilled(upper_left(rect), lower_right(rect), colour, radius);
}

void Frame::outline(Rect rect, Colour colour, float radius, float thickness) {
  if (!visible(rect)) return;
  // The stroke lies inside the rectangle. Dear ImGui moves its middle half a pixel in by itself.
  const Rect middle = rect.inset((thickness - 1) / 2, (thickness - 1) / 2);
  canvas_->AddRect(upper_left(middle), lower_right(middle), colour, std::max(0.0f, radius - thickness / 2), 0,
                   thickness);
}

void Frame::line(float x0, float y0, float x1, float y1, Colour colour, float thickness) {
  const Rect around{std::min(x0, x1) - thickness, std::min(y0, y1) - thickness, std::abs(x1 - x0) + 2 * thickness,
                    std::abs(y1 - y0) + 2 * thickness};
  if (!visible(around)) return;
  if (x0 == x1 || y0 == y1) {  // hairlines are boxes of whole device pixels: crisp at every density
    const float wide = std::max(1.0f, std::round(thickness * viewport.density)) / viewport.density;
    const auto snapped = [&](float at) { return std::round(at * viewport.density) / viewport.density; };
    const ImVec2 from = x0 == x1 ? ImVec2{snapped(x0), std::min(y0, y1)} : ImVec2{std::min(x0, x1), snapped(y0)};
    const ImVec2 to = x0 == x1 ? ImVec2{from.x + wide, std::max(y0, y1)} : ImVec2{std::max(x0, x1), from.y + wide};
    canvas_->AddRectFilled(from, to, colour);
    return;
  }
  canvas_->AddLine({x0, y0}, {x1, y1}, colour, thickness);
}

void Frame::text(float x, float y, Font font, Colour colour, std::string_view words) {
  if (words.empty() || !visible({x, y, 4000, font.line})) return;
  const float top = std::round(y + (font.line - font.size) / 2);
  draw_letters(*canvas_, faces_, viewport.density, font, x, top, colour, words);
}

void Frame::text_in(Rect rect, Font font, Colour colour, std::string_view words) {
  if (measuring || !visible(rect)) return;
  const std::string fitting = shortened(words, font, rect.w);
  const float x = std::round(rect.x + (rect.w - text_width(fitting, font)) / 2);
  text(x, rect.y + (rect.h - font.line) / 2, font, colour, fitting);
}

float Frame::lines(float x, float y, float width, Font font, Colour colour, std::string_view words) {
  const Setting& setting = set_text(words, font, width);
  float top = y;
  for (const Setting::Line& part : setting.lines) {
    if (!measuring) text(x, top, font, colour, words.substr(part.begin, part.end - part.begin));
    top += font.line;
  }
  return top - y;
}

bool Frame::visible(Rect rect) const {
  if (measuring || canvas_ == nullptr) return false;
  const ImVec2 low = canvas_->GetClipRectMin(), high = canvas_->GetClipRectMax();
  return rect.x < high.x && rect.right() > low.x && rect.y < high.y && rect.bottom() > low.y;
}

void Frame::push_clip(Rect rect) { ImGui::PushClipRect(upper_left(rect), lower_right(rect), true); }
void Frame::pop_clip() { ImGui::PopClipRect(); }

NodeId Frame::put(std::string_view key, Role role, Rect rect, MirrorNode&& node) {
  const Parent& parent = parents_.back();
  node.id = node_id(parent.id, key);
  node.parent = parent.id;
  node.role = role;
  node.x = steady(rect.x - parent.x);
  node.y = steady(rect.y - parent.y);
  const bool is_exact = role == Role::Picture;  // its pixels are to be the screen's
  node.width = is_exact ? rect.w : steady(rect.w);
  node.height = is_exact ? rect.h : steady(rect.h);
  const NodeId id = node.id;
  if (!measuring) semantics.nodes.push_back(std::move(node));
  return id;
}

NodeId Frame::open(std::string_view key, Role role, Rect rect, MirrorNode node) {
  const NodeId id = put(key, role, rect, std::move(node));
  parents_.push_back({.id = id, .x = rect.x, .y = rect.y});
  return id;
}

void Frame::close() { parents_.pop_back(); }

NodeId Frame::leaf(std::string_view key, Role role, Rect rect, MirrorNode node) {
  return put(key, role, rect, std::move(node));
}

float Frame::set_words(std::string_view key, Role role, int level, Rect place, Font font, Colour colour,
                       std::string_view words) {
  const Setting& setting = set_text(words, font, place.w);
  const float height = static_cast<float>(setting.lines.size()) * font.line;
  if (measuring || words.empty()) return height;
  const Rect box{place.x, place.y, std::ceil(setting.width) + 1, height};
  leaf(key, role, box,
       {.flags = font.bold ? platform::kBold : 0u,
        .name = std::string(words),
        .value = soft_breaks(words, setting),
        .a = level,
        .font_size = font.size,
        .line_height = font.line});
  lines(place.x, place.y, place.w, font, colour, words);
  return height;
}

float Frame::words(std::string_view key, float x, float y, Font font, Colour colour, std::string_view said) {
  return set_words(key, Role::Text, 0, {x, y, 1e6f, 0}, font, colour, said);
}

float Frame::words(std::string_view key, float x, float y, float width, Font font, Colour colour,
                   std::string_view said) {
  return set_words(key, Role::Text, 0, {x, y, width, 0}, font, colour, said);
}

float Frame::heading(std::string_view key, int level, float x, float y, float width, Font font, Colour colour,
                     std::string_view said) {
  return set_words(key, Role::Heading, level, {x, y, width, 0}, font, colour, said);
}

float Frame::begin_scroll(std::string_view key, Role role, std::string name, Rect rect) {
  const NodeId id = put(key, role, rect, {.flags = platform::kScrolls, .name = std::move(name)});
  const auto found = input.scrolled.find(id);
  const float scroll = found == input.scrolled.end() ? 0 : found->second;
  const float top = rect.y - std::round(scroll * viewport.density) / viewport.density;
  parents_.push_back({.id = id, .x = rect.x, .y = top});
  scrolling_.push_back(semantics.nodes.size() - 1);
  push_clip(rect);
  return top;
}

void Frame::end_scroll(float content_height) {
  semantics.nodes[scrolling_.back()].content_height = std::ceil(content_height);
  scrolling_.pop_back();
  parents_.pop_back();
  pop_clip();
}

Press Frame::press(NodeId id, Rect rect) {
  if (measuring) return {};
  Press state;
  state.pressed = std::find(input.activated.begin(), input.activated.end(), id) != input.activated.end();
  const ImRect box(upper_left(rect), lower_right(rect));
  if (!ImGui::ItemAdd(box, id)) return state;
  if (ImGui::ButtonBehavior(box, id, &state.hovered, &state.held)) state.pressed = true;
  return state;
}

bool Frame::pressed_outside(Rect rect) const {
  const ImGuiIO& io = ImGui::GetIO();
  const auto outside = [&](ImVec2 at) {
    return at.x < rect.x || at.x >= rect.right() || at.y < rect.y || at.y >= rect.bottom();
  };
  return !measuring && io.MouseReleased[0] && ImGui::IsMousePosValid(&io.MousePos) && outside(io.MousePos) &&
         outside(io.MouseClickedPos[0]);
}

const std::string* Frame::typed(NodeId id) const {
  if (measuring) return nullptr;
  const std::string* last = nullptr;
  for (const auto& [field, text] : input.typed) {
    if (field == id) last = &text;
  }
  return last;
}

int Frame::stepped(NodeId id) const {
  int sum = 0;
  for (const auto& [field, steps] : input.stepped) {
    if (field == id && !measuring) sum += steps;
  }
  return sum;
}

}  // namespace starsheet::ui
