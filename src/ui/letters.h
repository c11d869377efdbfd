#pragma once

#include <string_view>

#include "ui/glyph_loader.h"
#include "ui/theme.h"

struct ImDrawList;

namespace starsheet::ui {

/// Draws one line of words from x, y, CSS pixels, the upper edge of its letters' em box. Where device pixels are large,
/// Latin letters and digits stand at the quarter of a pixel that their pen has, as browsers set them: whole pixels
/// would make the gaps uneven.
void draw_letters(ImDrawList& canvas, const Faces& faces, float density, Font font, float x, float y, Colour colour,
                  std::string_view words);

}  // namespace starsheet::ui
