#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The bar at the top: product, save sign, undo and redo, file, language, theme. Narrow windows fold most into the
/// menu.
void header(Frame& frame, Page& page, Rect rect);

/// The word for where the sheet stands: on disk, on its way, or not kept.
const char* save_word(const AppState& state, Language language);

}  // namespace starsheet::ui
