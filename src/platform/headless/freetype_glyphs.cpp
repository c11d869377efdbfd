// Letters of one pinned face, so that tests measure and draw what a browser with Debian's fonts would, to the pixel.

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "platform/glyphs.h"

namespace starsheet::platform {
namespace {

constexpr const char* kFamily = "Noto Sans CJK SC";

[[noreturn]] void stop(const char* file) {
  std::fprintf(stderr, "%s does not hold %s: run ./scripts/setup (fonts-noto-cjk)\n", file, kFamily);
  std::abort();
}

/// The face of that family in a collection.
FT_Face open_face(FT_Library library, const char* file) {
  for (FT_Long index = 0, count = 1; index < count; ++index) {
    FT_Face face = nullptr;
    if (FT_New_Face(library, file, index, &face) != 0) break;
    count = face->num_faces;
    if (std::string(face->family_name) == kFamily) return face;
    FT_Done_Face(face);
  }
  stop(file);
}

struct Faces {
  FT_Library library = nullptr;
  FT_Face regular = nullptr, bold = nullptr;
};

Faces open_faces() {
  Faces faces;
  if (FT_Init_FreeType(&faces.library) != 0) stop("FreeType");
  faces.regular = open_face(faces.library, STARSHEET_FONT_FOLDER "/NotoSansCJK-Regular.ttc");
  faces.bold = open_face(faces.library, STARSHEET_FONT_FOLDER "/NotoSansCJK-Bold.ttc");
  return faces;
}

FT_Face face_at(float pixels, bool bold) {
  static const Faces faces = open_faces();
  FT_Face face = bold ? faces.bold : faces.regular;
  const auto size = static_cast<FT_F26Dot6>(pixels * 64);
  FT_Set_Char_Size(face, 0, size, 72, 72);
  return face;
}

float from_26_6(FT_Pos value) { return static_cast<float>(value) / 64; }

void copy_coverage(const FT_Bitmap& bitmap, GlyphBitmap& glyph) {
  glyph.coverage.resize(static_cast<std::size_t>(glyph.width) * static_cast<std::size_t>(glyph.height));
  for (int y = 0; y < glyph.height; ++y) {
    std::copy_n(bitmap.buffer + y * bitmap.pitch, glyph.width,
                glyph.coverage.begin() + static_cast<std::ptrdiff_t>(y) * glyph.width);
  }
}

}  // namespace

FontMetrics font_metrics(float pixels, bool bold) {
  const FT_Size_Metrics& size = face_at(pixels, bold)->size->metrics;
  return {.ascent = from_26_6(size.ascender), .descent = -from_26_6(size.descender)};
}

float glyph_advance(char32_t code_point, float pixels, bool bold) {
  FT_Face face = face_at(pixels, bold);
  if (FT_Load_Char(face, code_point, FT_LOAD_NO_HINTING) != 0) return pixels;
  return static_cast<float>(face->glyph->linearHoriAdvance) / 65536;
}

const GlyphBitmap& rasterise_glyph(char32_t code_point, float pixels, bool bold, float shift) {
  static GlyphBitmap glyph;
  FT_Face face = face_at(pixels, bold);
  glyph = {.advance = glyph_advance(code_point, pixels, bold)};
  if (FT_Load_Char(face, code_point, FT_LOAD_NO_HINTING) != 0) return glyph;
  const FT_GlyphSlot slot = face->glyph;
  FT_Outline_Translate(&slot->outline, static_cast<FT_Pos>(shift * 64), 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return glyph;
  glyph.left = slot->bitmap_left;
  glyph.top = -slot->bitmap_top;
  glyph.width = static_cast<int>(slot->bitmap.width);
  glyph.height = static_cast<int>(slot->bitmap.rows);
  copy_coverage(slot->bitmap, glyph);
  return glyph;
}

}  // namespace starsheet::platform
