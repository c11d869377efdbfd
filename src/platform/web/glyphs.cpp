#include "platform/glyphs.h"

#include <emscripten.h>

#include <cmath>
#include <unordered_map>

// clang-format off
EM_JS(void, host_font_metrics, (float pixels, int bold, float* ascent_descent), {
  glyphs.metrics(pixels, bold, ascent_descent);
});
EM_JS(float, host_glyph_advance, (int code_point, float pixels, int bold), {
  return glyphs.advance(code_point, pixels, bold);
});
EM_JS(int, host_glyph, (int code_point, float pixels, int bold, float shift, int* box, std::uint8_t* coverage, int room), {
  return glyphs.rasterise(code_point, pixels, bold, shift, box, coverage, room);
});
// clang-format on

namespace starsheet::platform {
namespace {

// Sizes are told apart to a sixty-fourth of a pixel: finer differences show nowhere.
std::uint64_t key_of(char32_t code_point, float pixels, bool bold) {
  const auto size = static_cast<std::uint64_t>(std::lround(pixels * 64));
  return size << 32 | static_cast<std::uint64_t>(code_point) << 1 | (bold ? 1u : 0u);
}

}  // namespace

FontMetrics font_metrics(float pixels, bool bold) {
  float ascent_descent[2] = {};
  host_font_metrics(pixels, bold, ascent_descent);
  return {.ascent = ascent_descent[0], .descent = ascent_descent[1]};
}

float glyph_advance(char32_t code_point, float pixels, bool bold) {
  static std::unordered_map<std::uint64_t, float> known;
  const auto [entry, fresh] = known.try_emplace(key_of(code_point, pixels, bold), 0.0f);
  if (fresh) entry->second = host_glyph_advance(static_cast<int>(code_point), pixels, bold);
  return entry->second;
}

const GlyphBitmap& rasterise_glyph(char32_t code_point, float pixels, bool bold, float shift) {
  static GlyphBitmap glyph;
  // The script answers how many bytes the glyph takes, and fills them when there is room.
  int box[4] = {};
  const auto ask = [&] {
    return host_glyph(static_cast<int>(code_point), pixels, bold, shift, box, glyph.coverage.data(),
                      static_cast<int>(glyph.coverage.size()));
  };
  const auto needed = static_cast<std::size_t>(ask());
  if (needed > glyph.coverage.size()) {
    glyph.coverage.resize(needed);
    ask();
  }
  glyph.left = box[0];
  glyph.top = box[1];
  glyph.width = box[2];
  glyph.height = box[3];
  glyph.coverage.resize(needed);
  glyph.advance = glyph_advance(code_point, pixels, bold);
  return glyph;
}

}  // namespace starsheet::platform
