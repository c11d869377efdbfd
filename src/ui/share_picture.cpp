#include "ui/share_picture.h"

#include <algorithm>
#include <cmath>

namespace starsheet::ui {
namespace {

constexpr float kMostAcross = 360;
constexpr int kLeastPixels = 640;
constexpr int kQuiet = 4;
constexpr float kLeastModule = 3;

// In units of which the picture is 720 wide; web/host/picture.js draws words in the same.
constexpr double kUnits = 720, kCodeTop = 560, kCodeRoom = 400, kHeightBare = 680, kBelowCode = 120, kAddressLine = 34;

constexpr std::size_t kAddressLetters = 44, kMostAddressLines = 4;

int at_least(double value) { return static_cast<int>(std::ceil(value - 1e-4)); }

/// Device pixels of a module: as many as fill the usual room, but never fewer than three CSS pixels; 0 where that is
/// too wide.
int module_size(int across, double unit, float density, int sides) {
  const int least = at_least(static_cast<double>(kLeastModule * density));
  const int module = std::max(least, static_cast<int>(kCodeRoom * unit / sides));
  if (module * sides <= across) return module;
  return least * sides <= across ? least : 0;
}

/// As many CSS pixels as whole_step() allows, in device pixels.
int down_to_step(float css, float density) {
  const auto step = static_cast<float>(whole_step(density));
  return static_cast<int>(std::floor(std::floor(css / step + 0.001f) * step * density + 0.01f));
}

int up_to_step(double device, float density) {
  const double step = whole_step(density) * static_cast<double>(density);
  return at_least(std::ceil(device / step - 1e-4) * step - 0.01);
}

}  // namespace

int whole_step(float density) {
  for (int step = 1; step <= 10; ++step) {
    const float device = static_cast<float>(step) * density;
    if (std::fabs(device - std::round(device)) < 0.004f) return step;
  }
  return 1;
}

PictureMeasures picture_measures(float room, float density, int modules, int address_lines) {
  const int across = down_to_step(std::min(room, kMostAcross), density);
  int own = 1;
  while (across * own < kLeastPixels && own < 4) own *= 2;
  const double unit = across / kUnits;
  const int sides = modules + 2 * kQuiet;
  const int module = modules > 0 ? module_size(across, unit, density, sides) : 0;
  const double usual = kCodeRoom * unit, code = module * sides;
  const double further = kAddressLine * unit * std::max(0, address_lines - 1);
  const double above = kCodeTop * unit + std::max(0.0, usual - code) / 2;
  const double height = module > 0 ? kCodeTop * unit + std::max(usual, code) + kBelowCode * unit : kHeightBare * unit;
  const int down = up_to_step(height + further, density);
  return {.width = static_cast<float>(across) / density,
          .height = static_cast<float>(down) / density,
          .pixels_across = across * own,
          .pixels_down = down * own,
          .module = module * own,
          .code_left = (across - module * sides) / 2 * own,
          .code_top = module > 0 ? at_least(above) * own : 0};
}

std::vector<std::string> address_lines(const std::string& address) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < address.size() && lines.size() < kMostAddressLines; at += kAddressLetters) {
    lines.push_back(address.substr(at, kAddressLetters));
  }
  if (address.size() > kAddressLetters * kMostAddressLines) lines.back().replace(kAddressLetters - 1, 1, "…");
  return lines;
}

}  // namespace starsheet::ui
