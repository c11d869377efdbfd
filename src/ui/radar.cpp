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
constexpr float kRoomForTitles = 76;  ///< Smaller nets carry the indicators' numbers: titles would lie over each other.

struct Net {
  Frame& frame;
  float x, y, radius;
  std::size_t corners;

  ImVec2 at(std::size_t corner, float share) const {
    const float angle = -kPi / 2 + 2 * kPi * static_cast<float>(corner) / static_cast<float>(corners);
    return {x + radius * share * std::cos(angle), y + radius * share * std::sin(angle)};
  }
};

void rings_and_spokes(const Net& net) {
  const Colour colour = net.frame.theme.line;
  ImDrawList& canvas = net.frame.canvas();
  for (const float share : {0.25f, 0.5f, 0.75f, 1.0f}) {
    for (std::size_t i = 0; i < net.corners; ++i) canvas.PathLineTo(net.at(i, share));
    canvas.PathStroke(colour, ImDrawFlags_Closed, 1);
  }
  for (std::size_t i = 0; i < net.corners; ++i) canvas.AddLine({net.x, net.y}, net.at(i, 1), colour, 1);
}

/// The ground is laid in triangles around the centre: a net with a dent is not convex. Where half of it and more has no figure, the
/// outline goes by the centre.
void shape(const Net& net, const std::vector<IndicatorFigure>& figures) {
  ImDrawList& canvas = net.frame.canvas();
  const Tone& tone = net.frame.theme.primary;
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
    if (turns) canvas.AddTriangleFilled(centre, from, to, faded(tone.ink, 0.22f));
    else outline.push_back(centre);
  }
  canvas.Flags = before;
  if (points.size() >= 2) canvas.AddPolyline(outline.data(), static_cast<int>(outline.size()), tone.ink, ImDrawFlags_Closed, 2);
  for (const ImVec2& point : points) canvas.AddCircleFilled(point, 3.5f, tone.ink);
}

void label(const Net& net, std::size_t corner, const std::string& title, bool answered, float left, float right) {
  const ImVec2 tip = net.at(corner, 1), way = {(tip.x - net.x) / net.radius, (tip.y - net.y) / net.radius};
  const float room = way.x > 0.1f ? right - tip.x - kLabelGap : way.x < -0.1f ? tip.x - kLabelGap - left : right - left;
  const std::string text = shortened(title, kCaption, room);
  const float width = text_width(text, kCaption);
  const float x = tip.x + way.x * kLabelGap - width * (0.5f - 0.5f * std::clamp(way.x * 2.2f, -1.0f, 1.0f));
  const float y = tip.y + way.y * kLabelGap - kCaption.line * (0.5f - 0.5f * way.y);
  net.frame.text(std::round(std::clamp(x, left, std::max(left, right - width))), std::round(y), kCaption,
                 answered ? net.frame.theme.text_1 : net.frame.theme.text_2, text);
}

float widest(const std::vector<IndicatorFigure>& figures) {
  float width = 0;
  for (const IndicatorFigure& figure : figures) width = std::max(width, text_width(figure.title, kCaption));
  return width;
}

/// What its sentence begins with.
std::string number(const IndicatorFigure& figure) { return figure.sentence.substr(0, figure.sentence.find(' ')); }

std::string spoken(const Frame& frame, const std::vector<IndicatorFigure>& figures) {
  std::string all = word::kRadar.in(frame.language);
  for (const IndicatorFigure& figure : figures) all += (&figure == &figures.front() ? ": " : "; ") + figure.sentence;
  return all;
}

}  // namespace

bool radar_is_readable(std::size_t count) { return count >= kFewest && count <= kMost; }

float radar(Frame& frame, const std::vector<IndicatorFigure>& figures, float x, float y, float width) {
  const float beside = std::min(widest(figures), width * 0.22f) + kLabelGap;
  const float radius = std::clamp(width / 2 - beside, 60.0f, 150.0f), above = kCaption.line + kLabelGap;
  const float height = 2 * (radius + above) + 8;
  if (frame.measuring) return height;
  frame.leaf("radar", Role::Image, {x, y, width, height}, {.name = spoken(frame, figures)});
  if (!frame.visible({x, y, width, height})) return height;
  const Net net{frame, std::round(x + width / 2), std::round(y + height / 2), radius, figures.size()};
  rings_and_spokes(net);
  shape(net, figures);
  for (std::size_t i = 0; i < figures.size(); ++i) label(net, i, radius < kRoomForTitles ? number(figures[i]) : figures[i].title, figures[i].share >= 0, x, x + width);
  return height;
}

}  // namespace starsheet::ui
