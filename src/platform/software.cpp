#include "platform/software.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>

namespace starsheet::platform {
namespace {

// Pixels lie in memory as red, green, blue, opacity, like Dear ImGui's colours.
constexpr unsigned char kTag[] = {0xa7, 0x53, 0xc1, 0x6e};  // as web/host/glyphs.js leaves it for a glyph it could not read

struct Point {
  float x = 0, y = 0, u = 0, v = 0;
  std::uint32_t colour = 0;
};

/// The part of the picture that may be painted: left and top in, right and bottom out.
struct Clip {
  int left = 0, top = 0, right = 0, bottom = 0;
};

struct Canvas {
  Picture& picture;
  std::vector<UnreadGlyph>& unread;
  const ImTextureData* texture = nullptr;
  Clip clip{};
  ImVec2 white{};
  float scale = 1;
};

int channel(std::uint32_t colour, int shift) { return static_cast<int>(colour >> shift & 0xffu); }

// Rounded division by 255, exact for products of two bytes.
int over_255(int product) { return (product + 128 + ((product + 128) >> 8)) >> 8; }

constexpr std::uint32_t kEven = 0x00ff00ffu;  // every second channel of a pixel, each with room above it

// over_255 for two channels at once, each a byte times `opacity` plus a byte times the rest.
std::uint32_t mixed_over_255(std::uint32_t above, std::uint32_t below, std::uint32_t opacity) {
  const std::uint32_t sum = above * opacity + below * (255 - opacity) + 0x00800080u;
  return ((sum + (sum >> 8 & kEven)) >> 8) & kEven;
}

void blend(std::uint32_t& pixel, std::uint32_t colour, int coverage) {
  const auto opacity = static_cast<std::uint32_t>(over_255(channel(colour, 24) * coverage));
  if (opacity == 0) return;
  const std::uint32_t full = colour | 0xff000000u;
  pixel = mixed_over_255(full & kEven, pixel & kEven, opacity) |
          mixed_over_255(full >> 8 & kEven, pixel >> 8 & kEven, opacity) << 8;
}

std::uint32_t* row_of(Picture& picture, int y) {
  return picture.pixels.data() + static_cast<std::size_t>(y - picture.top) * static_cast<std::size_t>(picture.width);
}

// Glyphs stand on whole pixels and carry one texel for each, as web/host/webgl.js has them.
Point placed(const Canvas& canvas, const ImDrawVert& vertex) {
  Point point{vertex.pos.x * canvas.scale, vertex.pos.y * canvas.scale, vertex.uv.x, vertex.uv.y, vertex.col};
  if (vertex.uv.x != canvas.white.x || vertex.uv.y != canvas.white.y) {
    point.x = std::floor(point.x + 0.51f);
    point.y = std::floor(point.y + 0.51f);
  }
  return point;
}

struct Reach {
  float low = 0, high = 0;
};

Reach reach_of(float a, float b, float c) { return {std::min(std::min(a, b), c), std::max(std::max(a, b), c)}; }

struct Span {
  int first = 0, last = 0;  ///< Pixels whose centres lie between, last out.
};

Span pixels_between(float low, float high, int least, int most) {
  return {std::max(least, static_cast<int>(std::ceil(low - 0.5f))), std::min(most, static_cast<int>(std::ceil(high - 0.5f)))};
}

bool is_tag(const unsigned char* texels) { return std::equal(std::begin(kTag), std::end(kTag), texels); }

void leave_out(const Canvas& canvas, const unsigned char* tag, int left, int top, std::uint32_t colour) {
  const Clip& clip = canvas.clip;
  const std::int32_t number = tag[4] << 16 | tag[5] << 8 | tag[6];
  canvas.unread.push_back({number, left, top, colour, clip.left, clip.top, clip.right, clip.bottom});
}

// A glyph's box, whose texels and pixels are one to one.
void paint_glyph(const Canvas& canvas, const Point& low, const Point& high) {
  const ImTextureData& texture = *canvas.texture;
  const int texel_x = static_cast<int>(std::lround(low.u * static_cast<float>(texture.Width)));
  const int texel_y = static_cast<int>(std::lround(low.v * static_cast<float>(texture.Height)));
  const int left = static_cast<int>(low.x), top = static_cast<int>(low.y);
  const unsigned char* first = texture.Pixels + texel_y * texture.Width + texel_x;
  const Span across = pixels_between(low.x, high.x, canvas.clip.left, canvas.clip.right);
  const Span down = pixels_between(low.y, high.y, canvas.clip.top, canvas.clip.bottom);
  if (down.first >= down.last) return;
  if (high.x - low.x >= 7 && is_tag(first)) return leave_out(canvas, first, left, top, low.colour);
  for (int y = down.first; y < down.last; ++y) {
    const int row = std::min(texel_y + y - top, texture.Height - 1);
    const unsigned char* coverage = texture.Pixels + row * texture.Width;
    std::uint32_t* pixels = row_of(canvas.picture, y);
    for (int x = across.first; x < across.last; ++x) {
      const int covered = coverage[std::min(texel_x + x - left, texture.Width - 1)];
      if (covered != 0) blend(pixels[x], low.colour, covered);
    }
  }
}

// Row by row from the first: copying memory is done by the browser itself, also before it has optimised our program.
void fill(Picture& picture, const Span& across, const Span& down, std::uint32_t colour) {
  if (across.first >= across.last || down.first >= down.last) return;
  std::uint32_t* first = row_of(picture, down.first) + across.first;
  const auto count = static_cast<std::size_t>(across.last - across.first);
  std::fill_n(first, count, colour);
  for (int y = down.first + 1; y < down.last; ++y) std::memcpy(row_of(picture, y) + across.first, first, count * sizeof colour);
}

void paint_box(const Canvas& canvas, const Point& low, const Point& high) {
  const Span across = pixels_between(low.x, high.x, canvas.clip.left, canvas.clip.right);
  const Span down = pixels_between(low.y, high.y, canvas.clip.top, canvas.clip.bottom);
  if (channel(low.colour, 24) == 255) return fill(canvas.picture, across, down, low.colour);
  for (int y = down.first; y < down.last; ++y) {
    std::uint32_t* pixels = row_of(canvas.picture, y);
    for (int x = across.first; x < across.last; ++x) blend(pixels[x], low.colour, 255);
  }
}

std::uint32_t mixed_colour(const Point& a, const Point& b, const Point& c, float wb, float wc) {
  if (a.colour == b.colour && b.colour == c.colour) return a.colour;
  std::uint32_t mixed = 0;
  for (const int shift : {0, 8, 16, 24}) {
    const float value = static_cast<float>(channel(a.colour, shift)) * (1 - wb - wc) +
                        static_cast<float>(channel(b.colour, shift)) * wb + static_cast<float>(channel(c.colour, shift)) * wc;
    mixed |= static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.0f, 255.0f)) << shift;
  }
  return mixed;
}

// Where the edge from a to b crosses the middle of a row widens the span that the triangle takes there.
void widen(const Point& a, const Point& b, float middle, float& low, float& high) {
  if ((a.y <= middle) == (b.y <= middle)) return;
  const float x = a.x + (b.x - a.x) * (middle - a.y) / (b.y - a.y);
  low = std::min(low, x);
  high = std::max(high, x);
}

void paint_triangle(const Canvas& canvas, const Point& a, const Point& b, const Point& c) {
  const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (area == 0) return;
  const Reach reach = reach_of(a.y, b.y, c.y);
  const Span down = pixels_between(reach.low, reach.high, canvas.clip.top, canvas.clip.bottom);
  for (int y = down.first; y < down.last; ++y) {
    const float middle = static_cast<float>(y) + 0.5f;
    float low = 1e9f, high = -1e9f;
    widen(a, b, middle, low, high);
    widen(b, c, middle, low, high);
    widen(c, a, middle, low, high);
    if (low > high) continue;
    const Span across = pixels_between(low, high, canvas.clip.left, canvas.clip.right);
    std::uint32_t* pixels = row_of(canvas.picture, y);
    for (int x = across.first; x < across.last; ++x) {
      const float px = static_cast<float>(x) + 0.5f - a.x, py = middle - a.y;
      const float wb = (px * (c.y - a.y) - (c.x - a.x) * py) / area, wc = ((b.x - a.x) * py - px * (b.y - a.y)) / area;
      blend(pixels[x], mixed_colour(a, b, c, wb, wc), 255);
    }
  }
}

// Dear ImGui draws boxes and glyphs as two triangles: upper left, upper right, lower right; upper left, lower right, lower left.
bool is_box(const Point& a, const Point& b, const Point& c, const Point& d) {
  return a.x == d.x && b.x == c.x && a.y == b.y && c.y == d.y && a.x <= c.x && a.y <= c.y && a.colour == b.colour &&
         a.colour == c.colour && a.colour == d.colour;
}

void paint_command(const Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command) {
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const auto point = [&](unsigned at) { return placed(canvas, vertices[index[at]]); };
  const float above = static_cast<float>(canvas.clip.top - 1) / canvas.scale, below = static_cast<float>(canvas.clip.bottom + 1) / canvas.scale;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    const Reach reach = reach_of(vertices[index[i]].pos.y, vertices[index[i + 1]].pos.y, vertices[index[i + 2]].pos.y);
    if (reach.high < above || reach.low > below) continue;  // in another band
    const Point a = point(i), b = point(i + 1), c = point(i + 2);
    const bool pair = i + 5 < command.ElemCount && index[i + 3] == index[i] && index[i + 4] == index[i + 2];
    if (pair && is_box(a, b, c, point(i + 5))) {
      a.u != c.u && canvas.texture != nullptr ? paint_glyph(canvas, a, c) : paint_box(canvas, a, c);
      i += 3;
    } else {
      paint_triangle(canvas, a, b, c);
    }
  }
}

Clip clip_of(const ImVec4& rect, float scale, const Picture& picture) {
  const auto device = [scale](float css) { return static_cast<int>(std::lround(css * scale)); };
  return {std::max(0, device(rect.x)), std::max(picture.top, device(rect.y)), std::min(picture.width, device(rect.z)),
          std::min(picture.top + picture.height, device(rect.w))};
}

}  // namespace

void begin_picture(Picture& picture, int width, int height, std::uint32_t colour) {
  picture.width = width;
  picture.height = height;
  const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  if (picture.pixels.size() < pixels) picture.pixels.resize(pixels);
  fill(picture, {0, width}, {picture.top, picture.top + height}, colour);
}

Extent extent_of(const ImDrawData& draw_data) {
  const auto device = [&](float css) { return static_cast<int>(std::lround(css * draw_data.FramebufferScale.x)); };
  return {device(draw_data.DisplaySize.x), device(draw_data.DisplaySize.y)};
}

void rasterise(const ImDrawList& list, float scale, Picture& picture, std::vector<UnreadGlyph>& unread) {
  Canvas canvas{.picture = picture, .unread = unread, .white = ImGui::GetFontTexUvWhitePixel(), .scale = scale};
  for (const ImDrawCmd& command : list.CmdBuffer) {
    canvas.clip = clip_of(command.ClipRect, scale, picture);
    canvas.texture = command.TexRef._TexData;
    if (command.ElemCount > 0) paint_command(canvas, list, command);
  }
}

void rasterise(const ImDrawData& draw_data, Picture& picture) {
  std::vector<UnreadGlyph> unread;
  const Extent extent = extent_of(draw_data);
  begin_picture(picture, extent.width, extent.height, kPaper);
  for (const ImDrawList* list : draw_data.CmdLists) rasterise(*list, draw_data.FramebufferScale.x, picture, unread);
}

void unmultiply(Picture& picture) {
  for (std::uint32_t& pixel : picture.pixels) {
    const std::uint32_t opacity = pixel >> 24;
    if (opacity == 0 || opacity == 255) continue;
    std::uint32_t plain = opacity << 24;
    for (const int shift : {0, 8, 16}) plain |= std::min(255u, (pixel >> shift & 0xffu) * 255u / opacity) << shift;
    pixel = plain;
  }
}

}  // namespace starsheet::platform
