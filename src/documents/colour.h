#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Colours that somebody else chose, made legible.

namespace starsheet::documents {

/// A colour as 0xRRGGBB.
using Hex = std::uint32_t;

/// The colour written as "#1763e6" or "#17e"; nothing else is one.
std::optional<Hex> parse_colour(std::string_view text);
/// "#1763e6".
std::string colour_text(Hex colour);

/// The contrast of two colours, 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance".
double contrast(Hex a, Hex b);

/// `part` of `over` mixed into `under`, 0 to 1.
Hex mixed(Hex under, Hex over, double part);

/// The colour nearest to `wanted`, on the way to black or to white, that has at least `least` contrast against each of
/// `grounds`; black or white itself where none is enough.
Hex legible(Hex wanted, std::span<const Hex> grounds, double least);

/// What one brand colour becomes in one theme: for words and controls, the soft ground behind them, and words on the
/// colour.
struct Accent {
  Hex ink = 0;
  Hex soft = 0;
  Hex on_ink = 0;

  bool operator==(const Accent&) const = default;
};

/// The accent for words on `card`, on `background` and on its own soft ground, each with a contrast of at least 4.5.
Accent accent_for(Hex wanted, Hex card, Hex background);

}  // namespace starsheet::documents
