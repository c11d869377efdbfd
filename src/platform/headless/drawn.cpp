#include <imgui.h>

#include <algorithm>
#include <vector>

#include "platform/headless/headless.h"

namespace starsheet::platform {

Picture headless::drawn() {
  Picture picture;
  rasterise(*ImGui::GetDrawData(), picture);
  return picture;
}

Picture headless::drawn_in_bands(int rows) {
  const ImDrawData& draw_data = *ImGui::GetDrawData();
  const Extent extent = extent_of(draw_data);
  Picture whole, band;
  std::vector<UnreadGlyph> unread;
  begin_picture(whole, extent.width, extent.height, kNothing);
  for (band.top = 0; band.top < extent.height; band.top += rows) {
    begin_picture(band, extent.width, std::min(rows, extent.height - band.top), kPaper);
    for (const ImDrawList* list : draw_data.CmdLists) rasterise(*list, draw_data.FramebufferScale.x, band, unread);
    std::copy_n(band.pixels.begin(), band.width * band.height, whole.pixels.begin() + band.top * band.width);
  }
  return whole;
}

}  // namespace starsheet::platform
