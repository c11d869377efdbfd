#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "drawing.h"

using namespace starsheet;
using namespace starsheet::test;

namespace {

constexpr int kSide = 320;
constexpr ImU32 kInk = IM_COL32(23, 99, 230, 255), kFaint = IM_COL32(23, 99, 230, 90);

ImVec2 around(ImVec2 centre, float reach, float angle) {
  return {centre.x + reach * std::cos(angle), centre.y + reach * std::sin(angle)};
}

void draw_star(ImDrawList& list, ImVec2 centre, float radius, ImU32 colour) {
  ImVec2 points[10];
  for (int i = 0; i < 10; ++i)
    points[i] = around(centre, i % 2 == 0 ? radius : radius * 0.4f, static_cast<float>(i) * 0.6283f - 1.5708f);
  list.AddConcavePolyFilled(points, 10, colour);
}

void draw_lines(ImDrawList& list) {
  const ImVec2 bends[] = {{20, 220}, {60, 200}, {61, 240}, {110, 205}, {112, 206}, {60, 290}, {22, 250}};
  for (const float thickness : {1.0f, 1.8f, 5.0f}) {
    list.AddPolyline(bends, 7, kFaint, ImDrawFlags_None, thickness);
    list.AddPolyline(bends, 7, kInk, ImDrawFlags_Closed, thickness);
  }
  list.PathArcTo({220, 280}, 60, 3.1416f, 6.2832f, 48);
  list.PathStroke(kInk, ImDrawFlags_None, 14);
}

// What the page is drawn with: soft edges on and between pixels, round corners, stars, lines with sharp bends, arcs.
void draw_shapes(ImDrawList& list) {
  list.AddRectFilled({10, 10}, {150, 60}, kInk, 12);
  list.AddRectFilled({10.3f, 70.6f}, {150.4f, 90.2f}, kFaint, 9);
  list.AddRectFilled({160, 10}, {310, 14}, kInk, 2);
  list.AddRect({160, 20}, {310, 60}, kInk, 8, ImDrawFlags_None, 1.5f);
  list.AddCircleFilled({40, 130}, 25.5f, kInk);
  list.AddCircle({100, 130}, 25.5f, kFaint, 0, 3);
  list.AddTriangleFilled({140, 100}, {190, 104}, {150, 170}, kInk);
  for (int i = 0; i < 4; ++i)
    draw_star(list, {200 + 30.3f * static_cast<float>(i), 130.4f + static_cast<float>(i) / 3},
              5 + 3.7f * static_cast<float>(i), kInk);
  draw_lines(list);
}

platform::Picture drawn(const ImDrawList& list, int width, int height, float density) {
  platform::Picture picture;
  std::vector<platform::UnreadGlyph> unread;
  const auto device = [density](int css) { return static_cast<int>(static_cast<float>(css) * density); };
  platform::begin_picture(picture, device(width), device(height), platform::kPaper);
  platform::rasterise(list, density, picture, unread);
  return picture;
}

bool is_letter(const ImDrawList& list, int at) {
  const ImDrawIdx* index = &list.IdxBuffer[at];
  return at + 5 < list.IdxBuffer.Size && index[3] == index[0] && index[4] == index[2] &&
         list.VtxBuffer[index[0]].uv.x != list.VtxBuffer[index[2]].uv.x;
}

// Every triangle with corners of its own, so that nothing tells which ones belong together; letters are no triangles.
void take_apart(ImDrawList& list) {
  ImVector<ImDrawVert> vertices;
  for (ImDrawCmd& command : list.CmdBuffer) {
    const unsigned base = command.VtxOffset;
    command.VtxOffset = 0;
    for (unsigned i = command.IdxOffset; i < command.IdxOffset + command.ElemCount; i += 3) {
      const bool letter = base == 0 && is_letter(list, static_cast<int>(i));
      for (unsigned corner = i; corner < i + 3; ++corner) {
        ImDrawIdx& index = list.IdxBuffer[static_cast<int>(corner)];
        vertices.push_back(list.VtxBuffer[static_cast<int>(index + base)]);
        index = static_cast<ImDrawIdx>(vertices.Size - 1);
      }
      if (!letter) continue;
      ImDrawIdx* second = &list.IdxBuffer[static_cast<int>(i) + 3];
      vertices.push_back(list.VtxBuffer[second[2]]);
      second[0] = static_cast<ImDrawIdx>(vertices.Size - 4);
      second[1] = static_cast<ImDrawIdx>(vertices.Size - 2);
      second[2] = static_cast<ImDrawIdx>(vertices.Size - 1);
      i += 3;
    }
  }
  list.VtxBuffer.swap(vertices);
}

int farthest(const platform::Picture& one, const platform::Picture& other) {
  int most = 0;
  for (std::size_t i = 0; i < one.pixels.size(); ++i) {
    for (const int shift : {0, 8, 16, 24}) {
      most = std::max(most, std::abs(static_cast<int>(one.pixels[i] >> shift & 255) -
                                     static_cast<int>(other.pixels[i] >> shift & 255)));
    }
  }
  return most;
}

void check_apart(ImDrawList& list, int width, int height, float density) {
  CAPTURE(density);
  const platform::Picture whole = drawn(list, width, height, density);
  take_apart(list);
  CHECK(farthest(whole, drawn(list, width, height, density)) <= 3);
}

}  // namespace

TEST_CASE("a shape that software paints as a whole looks as its triangles do one by one") {
  const PageFixture page;  // Dear ImGui's own settings
  for (const float density : {1.0f, 1.25f, 2.0f, 3.0f}) {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushClipRect({0, 0}, {kSide, kSide});
    draw_shapes(list);
    check_apart(list, kSide, kSide, density);
  }
}

TEST_CASE("so do all icons, bars and cards of the page") {
  for (const float density : {1.0f, 1.5f, 3.0f}) {
    PageFixture page(1440, 900);
    page.session.resize({.width = 1440, .height = 900, .density = density});
    page.answer("5.1.1.1", "符合");
    for (const ImDrawList* shown : ImGui::GetDrawData()->CmdLists) {
      const std::unique_ptr<ImDrawList, void (*)(ImDrawList*)> list(shown->CloneOutput(),
                                                                    [](ImDrawList* copy) { IM_DELETE(copy); });
      check_apart(*list, 1440, 900, density);
    }
  }
}
