#pragma once

struct ImFont;
struct ImFontAtlas;

namespace starsheet::ui {

/// The two faces of the visitor's own font, in the atlas of the current ImGui context.
struct Faces {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

/// Adds both faces to the atlas; glyphs are drawn one by one as they are first used, at the device's own resolution.
Faces add_faces(ImFontAtlas& atlas);

}  // namespace starsheet::ui
