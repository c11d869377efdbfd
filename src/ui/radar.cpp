#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/indicator_figures.h"
#include "ui/result_words.h"

namespace starsheet::ui {
namespace {

constexpr float kPi = 3.14159265f;
constexpr std::size_t kFewest = 3, kMost = 24;
constexpr float kLabelGap = 12;
constexpr float kLeastWidth = 220;  ///< Around a smaller net numbers would lie over each other.

struct Net {
  Frame* frame;
  float x, y, radius;
  std::size_t corners;

  ImVec2 at(std::size_t corner, float share) const {
    const float angle = -kPi / 2 + 2 * kPi * static_cast<float>(corner) / static_cast<float>(corners);
    return {x + radius * share * std::cos(angle), y + radius * share * std::sin(angle)};
  }
};

void rings_and_spokes(const Net& net) {
  const Colour colour = net.frame->theme.line;
  ImDrawList& canvas = net.frame->canvas();
  for (const float share : {0.25f, 0.5f, 0.75f, 1.0f}) {
    for (std::size_t i = 0; i < net.corners; ++i) canvas.PathLineTo(net.at(i, share));
    canvas.PathStroke(colour, ImDrawFlags_Closed, 1);
  }
  for (std::size_t i = 0; i < net.corners; ++i) {
    canvas.PathLineTo({net.x, net.y});
    canvas.PathLineTo(net.at(i, 1));
    canvas.PathStroke(colour, 0, 1);
  }
}

/// The ground is laid in triangles around the centre: a net with a dent is not convex. Where half of it and more has no
/// figure, the outline goes by the centre.
void shape(const Net& net, const std::vector<IndicatorFigure>& figures) {
  ImDrawList& canvas = net.frame->canvas();
  const Tone& tone = net.frame->theme.primary;
  const ImVec2 centre{net.x, net.y};
  std::vector<ImVec2> points, outline;
  for (std::size_t i = 0; i < net.corners; ++i) {
    if (figures[i].share >= 0) points.push_back(net.at(i, figures[i].share));
  }
  const ImDrawListFlags before = canvas.Flags;
  canvas.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // smoothed edges of neighbours would shine through as rays
  for (std::size_t i = 0; i < points.size(); ++i) {
    const ImVec2 &from = points[i], &to = points[(i + 1) % points.size()];
    const bool turns = (from.x - centre.x) * (to.y - centre.y) > (from.y - centre.y) * (to.x - centre.x);
    outline.push_back(from);
    if (turns)
      canvas.AddTriangleFilled(centre, from, to, faded(tone.ink, 0.22f));
    else
      outline.push_back(centre);
  }
  canvas.Flags = before;
  if (points.size() >= 2)
    canvas.AddPolyline(outline.data(), static_cast<int>(outline.size()), tone.ink, ImDrawFlags_Closed, 2);
  for (const ImVec2& point : points) canvas.AddCircleFilled(point, 3.5f, tone.ink);
}

struct Label {
  std::string text{};
  Rect rect{};
};

/// The label of a corner: beyond it, between `left` and `right`.
Label label(const Net& net, std::size_t corner, const std::string& title, float left, float right) {
  const ImVec2 tip = net.at(corner, 1), way = {(tip.x - net.x) / net.radius, (tip.y - net.y) / net.radius};
  const float room = way.x > 0.1f ? right - tip.x - kLabelGap : way.x < -0.1f ? tip.x - kLabelGap - left : right - left;
  const std::string text = shortened(title, kCaption, room);
  const float width = text_width(text, kCaption);
  const float x = tip.x + way.x * kLabelGap - width * (0.5f - 0.5f * std::clamp(way.x * 3, -1.0f, 1.0f));
  const float y = tip.y + way.y * kLabelGap - kCaption.line * (0.5f - 0.5f * way.y);
  return {text, {std::round(std::clamp(x, left, std::max(left, right - width))), std::round(y), width, kCaption.line}};
}

using Titles = std::vector<std::string>;

std::vector<Label> labels(const Net& net, const Titles& titles, float left, float right) {
  std::vector<Label> all;
  for (std::size_t i = 0; i < titles.size(); ++i) all.push_back(label(net, i, titles[i], left, right));
  return all;
}

/// A net whose labels, the longest being `widest`, stand within that width.
Net net_for(Frame& frame, const Titles& titles, float x, float y, float width) {
  float widest = 0;
  for (const std::string& title : titles) widest = std::max(widest, text_width(title, kCaption));
  const float beside = std::min(widest, width * 0.22f) + kLabelGap;
  const float radius = std::clamp(width / 2 - beside, 60.0f, 150.0f);
  return {&frame, std::round(x + width / 2), std::round(y + radius + kCaption.line + kLabelGap + 4), radius,
          titles.size()};
}

/// Whether letters meet; their boxes may by a little.
bool overlap(const Rect& a, const Rect& b) {
  constexpr float kAside = 2, kAbove = 8;
  return a.x + kAside < b.right() && b.x + kAside < a.right() && a.y + kAbove < b.bottom() && b.y + kAbove < a.bottom();
}

/// Whether each title stands there whole and on its own.
bool are_readable(const std::vector<Label>& labels, const Titles& titles) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].text != titles[i]) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(labels[i].rect, labels[j].rect)) return false;
    }
  }
  return true;
}

/// What its sentence begins with.
std::string number(const IndicatorFigure& figure) { return figure.sentence.substr(0, figure.sentence.find(' ')); }

std::string spoken(const Frame& frame, const std::vector<IndicatorFigure>& figures) {
  std::string all = word::kRadar.in(frame.language);
  for (const IndicatorFigure& figure : figures) all += (&figure == &figures.front() ? ": " : "; ") + figure.sentence;
  return all;
}

}  // namespace

bool radar_is_readable(std::size_t count, float width) {
  return count >= kFewest && count <= kMost && width >= kLeastWidth;
}

float radar(Frame& frame, const std::vector<IndicatorFigure>& figures, float x, float y, float width) {
  Titles titles, numbers;
  for (const IndicatorFigure& figure : figures) titles.push_back(figure.title), numbers.push_back(number(figure));
  Net net = net_for(frame, titles, x, y, width);
  std::vector<Label> beside = labels(net, titles, x, x + width);
  if (!are_readable(beside, titles)) {
    net = net_for(frame, numbers, x, y, width);
    beside = labels(net, numbers, x, x + width);
  }
  const float height = 2 * (net.y - y);
  if (frame.measuring) return height;
  frame.leaf("radar", Role::Image, {x, y, width, height}, {.name = spoken(frame, figures)});
  if (!frame.visible({x, y, width, height})) return height;
  rings_and_spokes(net);
  shape(net, figures);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Colour colour = figures[i].share >= 0 ? frame.theme.text_1 : frame.theme.text_2;
    frame.text(beside[i].rect.x, beside[i].rect.y, kCaption, colour, beside[i].text);
  }
  return height;
}

}  // namespace starsheet::ui
