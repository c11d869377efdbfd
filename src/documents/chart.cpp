#include "documents/chart.h"

#include <algorithm>
#include <cmath>

#include "documents/html.h"

namespace starsheet::documents {
namespace {

constexpr double kTurn = 6.283185307179586;
constexpr double kRadius = 118;
constexpr double kCentreX = 280;
constexpr double kCentreY = 160;
constexpr int kRings = 4;

/// One decimal, which is finer than any printer.
std::string coordinate(double value) {
  const long tenths = std::lround(value * 10);
  const long size = std::labs(tenths);
  std::string text = tenths < 0 ? "-" : "";
  text += std::to_string(size / 10);
  if (size % 10 != 0) text += "." + std::to_string(size % 10);
  return text;
}

struct Point {
  double x = 0;
  double y = 0;
};

Point on_axis(std::size_t axis, std::size_t count, double distance) {
  const double angle = kTurn * static_cast<double>(axis) / static_cast<double>(count);
  return {kCentreX + distance * std::sin(angle), kCentreY - distance * std::cos(angle)};
}

std::string pair_text(const Point& point) { return coordinate(point.x) + "," + coordinate(point.y); }

std::string ring(std::size_t count, double distance) {
  std::string points;
  for (std::size_t i = 0; i < count; ++i) points += (i > 0 ? " " : "") + pair_text(on_axis(i, count, distance));
  return "<polygon points=\"" + points + "\" fill=\"none\" stroke=\"#d3dae3\" stroke-width=\"1\"/>";
}

std::string label(const ReportGroup& group, std::size_t axis, std::size_t count) {
  const Point at = on_axis(axis, count, kRadius + 14);
  const double side = at.x - kCentreX;
  const char* anchor = side > 8 ? "start" : side < -8 ? "end" : "middle";
  return "<text x=\"" + coordinate(at.x) + "\" y=\"" + coordinate(at.y + 4) +
         "\" font-size=\"11\" fill=\"#16202e\" text-anchor=\"" + anchor + "\">" + html_text(group.short_title) + " " +
         html_text(group.percent) + "</text>";
}

std::string svg(int width, int height, const std::string& name, const char* css_class, const std::string& content) {
  const std::string size = std::to_string(width) + " " + std::to_string(height);
  return "<svg class=\"" + std::string(css_class) + "\" viewBox=\"0 0 " + size + "\" width=\"" + std::to_string(width) +
         "\" height=\"" + std::to_string(height) + "\" role=\"img\" aria-label=\"" + html_text(name) + "\">" + content +
         "</svg>";
}

std::string star_points(double x, double y, double radius) {
  std::string points;
  for (int i = 0; i < 10; ++i) {
    const double angle = kTurn * i / 10;
    const double reach = i % 2 == 0 ? radius : radius * 0.42;
    points += (i > 0 ? " " : "") + pair_text({x + reach * std::sin(angle), y - reach * std::cos(angle)});
  }
  return points;
}

}  // namespace

std::string radar_svg(const std::vector<ReportGroup>& groups, const std::string& name) {
  const std::size_t count = groups.size();
  if (count < 3) return {};
  std::string content;
  for (int i = 1; i <= kRings; ++i) content += ring(count, kRadius * i / kRings);
  std::string area;
  std::string dots;
  for (std::size_t i = 0; i < count; ++i) {
    const Point end = on_axis(i, count, kRadius);
    content += "<line x1=\"" + coordinate(kCentreX) + "\" y1=\"" + coordinate(kCentreY) + "\" x2=\"" +
               coordinate(end.x) + "\" y2=\"" + coordinate(end.y) + "\" stroke=\"#d3dae3\" stroke-width=\"1\"/>";
    content += label(groups[i], i, count);
    if (!groups[i].share) continue;
    const Point at = on_axis(i, count, kRadius * std::clamp(*groups[i].share, 0.0, 1.0));
    area += (area.empty() ? "" : " ") + pair_text(at);
    dots += "<circle cx=\"" + coordinate(at.x) + "\" cy=\"" + coordinate(at.y) + "\" r=\"2.5\" fill=\"#1763e6\"/>";
  }
  content += "<polygon points=\"" + area +
             "\" fill=\"#1763e6\" fill-opacity=\"0.16\" stroke=\"#1763e6\" stroke-width=\"2\"/>" + dots;
  return svg(560, 320, name, "radar", content);
}

std::string bar_svg(double share) {
  return "<svg class=\"bar\" viewBox=\"0 0 100 8\" width=\"100\" height=\"8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
         "<rect width=\"100\" height=\"8\" fill=\"#e3e8ef\"/><rect width=\"" +
         coordinate(std::clamp(share, 0.0, 1.0) * 100) + "\" height=\"8\" fill=\"#1763e6\"/></svg>";
}

std::string stars_svg(std::size_t lit, std::size_t total) {
  std::string content;
  for (std::size_t i = 0; i < total; ++i) {
    content += "<polygon points=\"" + star_points(16 + 34 * static_cast<double>(i), 17, 15) + "\" fill=\"" +
               (i < lit ? "#f2a100" : "#d9dfe7") + "\"/>";
  }
  const std::string name = std::to_string(lit) + " / " + std::to_string(total) + " ★";
  return svg(static_cast<int>(total) * 34, 34, name, "stars", content);
}

// Four are whole device pixels at every density of a quarter's step. Codes that would be wider than 340 pixels with
// them, a phone's width, have three.
int qr_module(const QrCode& code) { return code.size + 8 <= 85 ? 4 : 3; }

std::string qr_svg(const QrCode& code, const std::string& name) {
  constexpr int kQuiet = 4;
  const std::string side = std::to_string(code.size + 2 * kQuiet);
  const std::string width = std::to_string((code.size + 2 * kQuiet) * qr_module(code));
  std::string path;
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) {
      if (!code.is_dark(x, y)) continue;
      int run = 1;
      while (x + run < code.size && code.is_dark(x + run, y)) ++run;
      const std::string length = std::to_string(run);
      path +=
          "M" + std::to_string(x + kQuiet) + " " + std::to_string(y + kQuiet) + "h" + length + "v1h-" + length + "z";
      x += run - 1;
    }
  }
  return "<svg class=\"qr\" viewBox=\"0 0 " + side + " " + side + "\" width=\"" + width + "\" height=\"" + width +
         "\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"" + html_text(name) + "\"><rect width=\"" + side +
         "\" height=\"" + side + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
}

}  // namespace starsheet::documents
