#include "platform/renderer.h"

#include <emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "platform/software.h"

// clang-format off
EM_JS(int, host_gl_ready, (), { return webgl.ready(); });
EM_JS(int, host_gl_texture, (int width, int height, const unsigned char* pixels), {
  return webgl.createTexture(width, height, pixels);
});
EM_JS(void, host_gl_texture_rows, (int texture, int width, int top, int rows, const unsigned char* pixels), {
  webgl.updateTexture(texture, width, top, rows, pixels);
});
EM_JS(void, host_gl_texture_gone, (int texture), { webgl.deleteTexture(texture); });
EM_JS(void, host_gl_begin, (float scale, float white_u, float white_v), { webgl.begin(scale, white_u, white_v); });
EM_JS(void, host_gl_list, (const void* vertices, int vertex_bytes, const void* indices, int index_bytes), {
  webgl.list(vertices, vertex_bytes, indices, index_bytes);
});
EM_JS(void, host_gl_draw, (int texture, int x, int y, int width, int height, int count, int first, int first_vertex), {
  webgl.draw(texture, x, y, width, height, count, first, first_vertex);
});
EM_JS(void, host_fill_glyphs, (unsigned char* pixels, int width, int rows), { glyphs.fill(pixels, width, rows); });
EM_JS(int, host_glyphs_unread, (), { return +glyphs.unread; });
EM_JS(void, host_present, (const void* pixels, int width, int height, int top, int rows, const void* unread, int count, int over), {
  webgl.present(pixels, width, height, top, rows, unread, count, over);
});
// clang-format on

static_assert(sizeof(ImDrawIdx) == 2, "WebGL 1 draws with 16-bit indices");
static_assert(sizeof(ImDrawVert) == 20 && offsetof(ImDrawVert, uv) == 8 && offsetof(ImDrawVert, col) == 16,
              "web/host/webgl.js reads vertices with this layout");

namespace starsheet::platform {
namespace {

int handle_of(ImTextureID id) { return static_cast<int>(id); }

void update_texture(ImTextureData& texture) {
  switch (texture.Status) {
    case ImTextureStatus_WantCreate: {
      const int handle = host_gl_texture(texture.Width, texture.Height, texture.Pixels);
      texture.SetTexID(static_cast<ImTextureID>(handle));
      texture.SetStatus(ImTextureStatus_OK);
      break;
    }
    case ImTextureStatus_WantUpdates: {
      // Whole rows lie together in memory, so they go up without a copy.
      const ImTextureRect& changed = texture.UpdateRect;
      host_gl_texture_rows(handle_of(texture.TexID), texture.Width, changed.y, changed.h,
                           static_cast<const unsigned char*>(texture.GetPixelsAt(0, changed.y)));
      texture.SetStatus(ImTextureStatus_OK);
      break;
    }
    case ImTextureStatus_WantDestroy:
      if (texture.UnusedFrames == 0) break;  // still drawn this frame
      host_gl_texture_gone(handle_of(texture.TexID));
      texture.SetTexID(ImTextureID_Invalid);
      texture.SetStatus(ImTextureStatus_Destroyed);
      break;
    default:
      break;
  }
}

// Without WebGL the atlas is read where it lies, so there is nothing to send anywhere.
void accept_texture(ImTextureData& texture) {
  const bool gone = texture.Status == ImTextureStatus_WantDestroy;
  texture.SetTexID(gone ? ImTextureID_Invalid : ImTextureID{1});
  texture.SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
}

// Glyphs come into the atlas as tags and are drawn together: before anyone looks. An atlas that grew within the frame
// leaves its smaller self behind, which what was drawn before still shows.
void fill_glyphs(ImTextureData& texture) {
  if (texture.Pixels == nullptr) return;
  if (texture.Status != ImTextureStatus_WantUpdates)
    return host_fill_glyphs(texture.Pixels, texture.Width, texture.Height);
  const ImTextureRect& changed = texture.UpdateRect;
  host_fill_glyphs(static_cast<unsigned char*>(texture.GetPixelsAt(0, changed.y)), texture.Width, changed.h);
}

int device(float css, float scale) { return static_cast<int>(std::lround(css * scale)); }

void draw_list(const ImDrawList& list, float scale) {
  host_gl_list(list.VtxBuffer.Data, list.VtxBuffer.size_in_bytes(), list.IdxBuffer.Data,
               list.IdxBuffer.size_in_bytes());
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const int left = std::max(0, device(command.ClipRect.x, scale));
    const int top = std::max(0, device(command.ClipRect.y, scale));
    const int width = device(command.ClipRect.z, scale) - left;
    const int height = device(command.ClipRect.w, scale) - top;
    if (width <= 0 || height <= 0 || command.ElemCount == 0) continue;
    host_gl_draw(handle_of(command.GetTexID()), left, top, width, height, static_cast<int>(command.ElemCount),
                 static_cast<int>(command.IdxOffset), static_cast<int>(command.VtxOffset));
  }
}

// Glyphs that only the browser can draw lie over their list's shapes and under the next list's, so each list is shown
// by itself.
void draw_band(const ImDrawData& draw_data, Picture& band, Extent extent, int rows) {
  static std::vector<UnreadGlyph> unread;
  const bool in_layers = host_glyphs_unread() != 0;
  bool over = false;
  const auto present = [&] {
    if (over) unmultiply(band);
    host_present(band.pixels.data(), extent.width, extent.height, band.top, rows, unread.data(),
                 static_cast<int>(unread.size()), over);
  };
  begin_picture(band, extent.width, rows, kPaper);
  for (const ImDrawList* list : draw_data.CmdLists) {
    rasterise(*list, draw_data.FramebufferScale.x, band, unread);
    if (!in_layers) continue;
    present();
    over = true;
    unread.clear();
    begin_picture(band, extent.width, rows, kNothing);
  }
  if (!in_layers) present();
}

// In bands of a megabyte: a phone's whole picture takes twelve, all of it fresh memory when the first frame is drawn.
void draw_in_software(const ImDrawData& draw_data, Picture& band) {
  constexpr int kPixels = 1 << 18;
  const Extent extent = extent_of(draw_data);
  const int step = std::max(1, kPixels / std::max(1, extent.width));
  for (band.top = 0; band.top < extent.height; band.top += step)
    draw_band(draw_data, band, extent, std::min(step, extent.height - band.top));
}

}  // namespace

void render(ImDrawData& draw_data) {
  const bool gl = host_gl_ready() != 0;
  if (draw_data.Textures != nullptr) {
    for (ImTextureData* texture : *draw_data.Textures) {
      if (texture->Status == ImTextureStatus_OK) continue;
      fill_glyphs(*texture);
      gl ? update_texture(*texture) : accept_texture(*texture);
    }
  }
  static Picture picture;
  if (!gl) return draw_in_software(draw_data, picture);
  picture = {};
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  host_gl_begin(draw_data.FramebufferScale.x, white.x, white.y);
  for (const ImDrawList* list : draw_data.CmdLists) draw_list(*list, draw_data.FramebufferScale.x);
}

}  // namespace starsheet::platform

// The graphics context was lost and is back, or software draws from now on: all textures are to be made again.
extern "C" EMSCRIPTEN_KEEPALIVE void starsheet_renderer_lost() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_Destroyed) continue;
    const bool gone = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_WantCreate);
  }
}
