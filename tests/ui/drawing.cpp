#include "drawing.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace starsheet::test {
namespace {

bool is_letter(const ImDrawVert& vertex) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  return vertex.uv.x != white.x || vertex.uv.y != white.y;
}

/// Letters are boxes of four vertices, upper left first, lower right third.
void take_letters(ImDrawList& list, const ImDrawCmd& command, std::size_t layer, std::vector<Letter>& letters) {
  const ui::Rect clip{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z - command.ClipRect.x,
                      command.ClipRect.w - command.ClipRect.y};
  for (unsigned i = 0; i + 5 < command.ElemCount; i += 3) {
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + i;
    ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    if (!is_letter(vertices[index[0]])) continue;
    const ImDrawVert &low = vertices[index[0]], &high = vertices[index[2]];
    letters.push_back({.box = {low.pos.x, low.pos.y, high.pos.x - low.pos.x, high.pos.y - low.pos.y},
                       .clip = clip,
                       .ink = low.col,
                       .layer = layer});
    for (int corner = 0; corner < 6; ++corner) vertices[index[corner]].col &= 0x00ffffffu;
    i += 3;
  }
}

std::uint32_t pixel_at(const platform::Picture& picture, float x, float y, float scale) {
  const int px = std::clamp(static_cast<int>(x * scale), 0, picture.width - 1),
            py = std::clamp(static_cast<int>(y * scale), 0, picture.height - 1);
  return picture
      .pixels[static_cast<std::size_t>(py) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(px)];
}

double channel(std::uint32_t colour, int shift) {
  const double value = (colour >> shift & 0xffu) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::uint32_t colour) {
  return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 8) + 0.0722 * channel(colour, 16);
}

}  // namespace

std::vector<Letter> drawn_letters() {
  ImDrawData& data = *ImGui::GetDrawData();
  std::vector<Letter> letters;
  for (int layer = 0; layer < data.CmdLists.Size; ++layer) {
    for (const ImDrawCmd& command : data.CmdLists[layer]->CmdBuffer)
      take_letters(*data.CmdLists[layer], command, static_cast<std::size_t>(layer), letters);
  }
  return letters;
}

std::vector<Letter> drawn_letters(platform::Picture& without_letters) {
  std::vector<Letter> letters = drawn_letters();
  without_letters = draw_picture();
  const float scale = ImGui::GetDrawData()->FramebufferScale.x;
  for (Letter& letter : letters) {
    letter.ground = pixel_at(without_letters, letter.box.x + letter.box.w / 2, letter.box.y + letter.box.h / 2, scale);
  }
  return letters;
}

double contrast(std::uint32_t a, std::uint32_t b) {
  const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

std::string colour_text(std::uint32_t colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", colour & 0xffu, colour >> 8 & 0xffu, colour >> 16 & 0xffu);
  return text.data();
}

}  // namespace starsheet::test
