#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace starsheet::platform {

/// A picture as Canvas 2D takes it: red, green, blue and opacity, a byte each, rows from the top.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels{};
};

/// Draws what Dear ImGui drew into `picture`, for browsers without WebGL. Its size is the drawing's in device pixels.
void rasterise(const ImDrawData& draw_data, Picture& picture);

}  // namespace starsheet::platform
