#include "ui/letters.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "app/utf8.h"
#include "ui/type.h"

namespace starsheet::ui {
namespace {

constexpr float kFineDensity = 1.5f;   ///< From here on a whole device pixel is fine enough.
constexpr char32_t kLatinEnd = 0x250;  ///< Han characters keep to whole pixels, which are sharper.

struct Pen {
  float whole = 0;  ///< Device pixels.
  std::size_t quarter = 0;
};

Pen pen_at(float position, char32_t code_point) {
  if (code_point >= kLatinEnd) return {std::round(position), 0};
  const float quarters = std::round(position * kQuarters), whole = std::floor(quarters / kQuarters);
  return {whole, static_cast<std::size_t>(quarters - whole * kQuarters)};
}

void draw_letter(ImDrawList& canvas, ImFont& face, float size, char32_t code_point, float x, float y, Colour colour) {
  const ImFontGlyph* glyph = face.GetFontBaked(size)->FindGlyph(static_cast<ImWchar>(code_point));
  if (glyph == nullptr || !glyph->Visible) return;
  canvas.PrimReserve(6, 4);
  canvas.PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1}, {glyph->U0, glyph->V0},
                    {glyph->U1, glyph->V1}, colour);
}

}  // namespace

void draw_letters(ImDrawList& canvas, const Faces& faces, float density, Font font, float x, float y, Colour colour,
                  std::string_view words) {
  const auto& quarters = font.bold ? faces.bold : faces.regular;
  if (density >= kFineDensity)
    return canvas.AddText(quarters[0], font.size, {x, y}, colour, words.data(), words.data() + words.size());
  float position = x * density;
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint letter = decode_utf8(words, at);
    const Pen pen = pen_at(position, letter.value);
    draw_letter(canvas, *quarters[pen.quarter], font.size, letter.value, pen.whole / density, y, colour);
    position += advance_of(letter.value, font) * density;
    at += letter.size;
  }
}

}  // namespace starsheet::ui
