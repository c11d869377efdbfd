#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;
struct ImDrawList;

namespace starsheet::platform {

/// A picture as Canvas 2D takes it, or a band of one: red, green, blue and opacity, a byte each, rows from the top.
struct Picture {
  int width = 0;
  int height = 0;
  int top = 0;  ///< The whole's row that a band begins with.
  std::vector<std::uint32_t> pixels{};
};

/// A glyph that the browser did not let us read (web/host/glyphs.js): whoever shows the picture draws it there by
/// itself.
struct UnreadGlyph {
  std::int32_t number = 0;
  std::int32_t left = 0, top = 0;
  std::uint32_t colour = 0;
  std::int32_t clip_left = 0, clip_top = 0, clip_right = 0, clip_bottom = 0;
};

inline constexpr std::uint32_t kPaper = 0xffffffffu;
inline constexpr std::uint32_t kNothing = 0;

/// How many device pixels a drawing takes.
struct Extent {
  int width = 0, height = 0;
};
Extent extent_of(const ImDrawData& draw_data);

/// Gives the picture that many pixels of one colour. Memory that it has is used again.
void begin_picture(Picture& picture, int width, int height, std::uint32_t colour);
/// Draws what of the list lies in the picture over it, for browsers without WebGL, and adds the glyphs that are left
/// out. Over nothing the colours come multiplied by their opacity.
void rasterise(const ImDrawList& list, float scale, Picture& picture, std::vector<UnreadGlyph>& unread);
/// All of a drawing of which every glyph was read, on paper.
void rasterise(const ImDrawData& draw_data, Picture& picture);
/// Colours as Canvas 2D takes them, not multiplied by their opacity.
void unmultiply(Picture& picture);

}  // namespace starsheet::platform
