#pragma once

#include <cstdint>
#include <vector>

namespace starsheet::platform {

/// Where a font's text stands in its line: both in pixels, positive, for the size asked.
struct FontMetrics {
  float ascent = 0;
  float descent = 0;
};

/// A glyph's coverage: `left` and `top` lead from the pen on the baseline to the bitmap's corner (y down).
struct GlyphBitmap {
  int left = 0;
  int top = 0;
  int width = 0;  ///< 0 for a blank glyph.
  int height = 0;
  float advance = 0;
  std::vector<std::uint8_t> coverage{};  ///< width × height bytes, 255 is full.
};

/// Metrics of the visitor's own font at `pixels` device pixels per em.
FontMetrics font_metrics(float pixels, bool bold);
/// How far the pen moves, in device pixels.
float glyph_advance(char32_t code_point, float pixels, bool bold);
/// The glyph as the visitor's own font draws it with the pen `shift` device pixels, 0 to below 1, right of a whole one.
/// The result is valid until the next call.
const GlyphBitmap& rasterise_glyph(char32_t code_point, float pixels, bool bold, float shift);

}  // namespace starsheet::platform
