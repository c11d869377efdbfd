#pragma once

#include <array>
#include <cstddef>

struct ImFont;
struct ImFontAtlas;

namespace starsheet::ui {

inline constexpr std::size_t kQuarters = 4;

/// The two faces of the visitor's own font, in the atlas of the current ImGui context: each as drawn with its pen on a
/// whole device pixel, and one, two and three quarters behind it.
struct Faces {
  std::array<ImFont*, kQuarters> regular{};
  std::array<ImFont*, kQuarters> bold{};
};

/// Adds both faces to the atlas; glyphs are drawn one by one as they are first used, at the device's own resolution.
Faces add_faces(ImFontAtlas& atlas);

}  // namespace starsheet::ui
