#include "ui/glyph_loader.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>

#include "platform/glyphs.h"

namespace starsheet::ui {
namespace {

// The face's weight and the pen's quarter travel in FontNo: a source needs no data of its own.
bool is_bold(const ImFontConfig& source) { return source.FontNo % 2 == 1; }
float shift_of(const ImFontConfig& source) {
  return static_cast<float>(source.FontNo / 2) / static_cast<float>(kQuarters);
}

float device_pixels(const ImFontConfig& source, const ImFontBaked& baked) {
  return baked.Size * source.RasterizerDensity * baked.RasterizerDensity;
}

bool init_source(ImFontAtlas*, ImFontConfig*) { return true; }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }  // the browser falls back by itself

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
  const float pixels = device_pixels(*source, *baked);
  const platform::FontMetrics metrics = platform::font_metrics(pixels, is_bold(*source));
  // Baseline such that a line box centres the text as the browser does, so that drawn words and DOM fields coincide.
  const float baseline = std::round((pixels + metrics.ascent - metrics.descent) / 2);
  baked->Ascent = baseline * baked->Size / pixels;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

void place_bitmap(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const platform::GlyphBitmap& bitmap,
                  ImFontGlyph* out) {
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
  if (id == ImFontAtlasRectId_Invalid) return;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  const float scale = baked->Size / device_pixels(*source, *baked);
  const float baseline = std::round(baked->Ascent / scale);
  out->X0 = static_cast<float>(bitmap.left) * scale;
  out->Y0 = (baseline + static_cast<float>(bitmap.top)) * scale;
  out->X1 = static_cast<float>(bitmap.left + bitmap.width) * scale;
  out->Y1 = (baseline + static_cast<float>(bitmap.top + bitmap.height)) * scale;
  out->Visible = true;
  out->PackId = id;
  std::vector<unsigned char> pixels = bitmap.coverage;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, rect, pixels.data(), ImTextureFormat_Alpha8,
                                     bitmap.width);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* out, float* out_advance) {
  const float pixels = device_pixels(*source, *baked);
  const float scale = baked->Size / pixels;
  const float advance = platform::glyph_advance(static_cast<char32_t>(code_point), pixels, is_bold(*source)) * scale;
  if (out_advance != nullptr) {
    *out_advance = advance;
    return true;
  }
  out->Codepoint = code_point & 0x1fffffu;
  out->AdvanceX = advance;
  const platform::GlyphBitmap& bitmap =
      platform::rasterise_glyph(static_cast<char32_t>(code_point), pixels, is_bold(*source), shift_of(*source));
  if (bitmap.width > 0 && bitmap.height > 0) place_bitmap(atlas, source, baked, bitmap, out);
  return true;
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "canvas";
  loader.FontSrcInit = init_source;
  loader.FontSrcContainsGlyph = contains_glyph;
  loader.FontBakedInit = init_baked;
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

const ImFontLoader& loader() {
  static const ImFontLoader instance = make_loader();
  return instance;
}

ImFont* add_face(ImFontAtlas& atlas, bool bold, std::size_t quarter) {
  ImFontConfig config;
  config.FontLoader = &loader();
  config.FontNo = static_cast<ImU32>(quarter * 2 + (bold ? 1 : 0));
  config.FontDataOwnedByAtlas = true;
  config.SizePixels = 15;
  config.OversampleH = config.OversampleV = 1;
  return atlas.AddFont(&config);
}

}  // namespace

Faces add_faces(ImFontAtlas& atlas) {
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  atlas.TexMinWidth = atlas.TexMinHeight = 1024;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  Faces faces;
  for (std::size_t quarter = 0; quarter < kQuarters; ++quarter) {
    faces.regular[quarter] = add_face(atlas, false, quarter);
    faces.bold[quarter] = add_face(atlas, true, quarter);
  }
  return faces;
}

}  // namespace starsheet::ui

// Dear ImGui asks for this one when no loader is set; all our faces carry their own.
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return &starsheet::ui::loader(); }
