#pragma once

struct ImDrawData;

namespace starsheet::platform {

/// Puts what Dear ImGui drew on the canvas, texture changes first. Colours are straight alpha, the atlas is 8-bit
/// coverage.
void render(ImDrawData& draw_data);

}  // namespace starsheet::platform
