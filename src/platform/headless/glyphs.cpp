#include "platform/glyphs.h"

#include <cmath>

namespace starsheet::platform {
namespace {

// Figures of a usual Chinese face, in em; letters of ASCII are about half as wide.
constexpr float kAscent = 0.88f;
constexpr float kDescent = 0.12f;
constexpr float kAsciiAdvance = 0.55f;

bool is_blank(char32_t code_point) { return code_point <= U' ' || code_point == U'\u3000'; }

}  // namespace

FontMetrics font_metrics(float pixels, bool) { return {.ascent = kAscent * pixels, .descent = kDescent * pixels}; }

float glyph_advance(char32_t code_point, float pixels, bool) {
  return code_point < 0x80 ? kAsciiAdvance * pixels : pixels;
}

const GlyphBitmap& rasterise_glyph(char32_t code_point, float pixels, bool bold, float) {
  static GlyphBitmap glyph;
  glyph = {.advance = glyph_advance(code_point, pixels, bold)};
  if (is_blank(code_point)) return glyph;
  glyph.top = -static_cast<int>(std::ceil(kAscent * pixels));
  glyph.width = static_cast<int>(std::ceil(glyph.advance));
  glyph.height = static_cast<int>(std::ceil(pixels));
  glyph.coverage.assign(static_cast<std::size_t>(glyph.width) * static_cast<std::size_t>(glyph.height), 0);
  return glyph;
}

}  // namespace starsheet::platform
