#include "documents/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace starsheet::documents {
namespace {

constexpr Hex kBlack = 0x000000, kWhite = 0xffffff;
constexpr double kText = 4.5;  // WCAG 2.2, 1.4.3
constexpr int kSteps = 64;     // to black or to white

int channel(Hex colour, int shift) { return static_cast<int>(colour >> shift & 0xff); }

double linear(int value) {
  const double part = value / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Hex colour) {
  return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8)) +
         0.0722 * linear(channel(colour, 0));
}

double least_contrast(Hex colour, std::span<const Hex> grounds) {
  double least = 21;
  for (const Hex ground : grounds) least = std::min(least, contrast(colour, ground));
  return least;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<Hex> parse_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return std::nullopt;
  Hex colour = 0;
  for (const char c : text.substr(1)) {
    const int digit = hex_digit(c);
    if (digit < 0) return std::nullopt;
    colour = colour << 4 | static_cast<Hex>(digit);
    if (text.size() == 4) colour = colour << 4 | static_cast<Hex>(digit);
  }
  return colour;
}

std::string colour_text(Hex colour) {
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += "0123456789abcdef"[colour >> shift & 0xf];
  return text;
}

double contrast(Hex a, Hex b) {
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Hex mixed(Hex under, Hex over, double part) {
  Hex colour = 0;
  for (const int shift : {16, 8, 0}) {
    const double value = channel(under, shift) * (1 - part) + channel(over, shift) * part;
    colour |= static_cast<Hex>(std::lround(value)) << shift;
  }
  return colour;
}

Hex legible(Hex wanted, std::span<const Hex> grounds, double least) {
  for (int step = 0; step <= kSteps; ++step) {
    for (const Hex end : {kBlack, kWhite}) {
      const Hex colour = mixed(wanted, end, static_cast<double>(step) / kSteps);
      if (least_contrast(colour, grounds) >= least) return colour;
    }
  }
  return least_contrast(kBlack, grounds) >= least_contrast(kWhite, grounds) ? kBlack : kWhite;
}

Accent accent_for(Hex wanted, Hex card, Hex background) {
  const bool dark = luminance(card) < 0.2;
  const double tint = dark ? 0.18 : 0.09;
  // The soft ground depends on the colour and the colour on the ground: a fixed ground first, then one check of both.
  const std::array<Hex, 3> grounds{card, background, mixed(card, wanted, tint)};
  const Hex ink = legible(wanted, grounds, kText);
  const std::array<Hex, 1> own{ink};
  return {.ink = ink, .soft = grounds[2], .on_ink = legible(dark ? background : kWhite, own, kText)};
}

}  // namespace starsheet::documents
