#include "platform/software.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>

namespace starsheet::platform {
namespace {

// Pixels lie in memory as red, green, blue, opacity, like Dear ImGui's colours.
constexpr unsigned char kTag[] = {0xa7, 0x53, 0xc1,
                                  0x6e};  // as web/host/glyphs.js leaves it for a glyph it could not read

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

struct Span {
  int first = 0, last = 0;  ///< Pixels whose centres lie between, last out.
};

Span pixels_between(float low, float high, int least, int most) {
  return {std::max(least, static_cast<int>(std::ceil(low - 0.5f))),
          std::min(most, static_cast<int>(std::ceil(high - 0.5f)))};
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
  const int last = std::min(across.last, left + texture.Width - texel_x);
  for (int y = down.first; y < down.last; ++y) {
    const int row = std::min(texel_y + y - top, texture.Height - 1);
    const unsigned char* coverage = texture.Pixels + row * texture.Width + texel_x;
    std::uint32_t* pixels = row_of(canvas.picture, y);
    for (int x = across.first; x < last; ++x) {
      const int covered = coverage[x - left];
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
  for (int y = down.first + 1; y < down.last; ++y)
    std::memcpy(row_of(picture, y) + across.first, first, count * sizeof colour);
}

void paint_flat(Picture& picture, const Span& across, const Span& down, std::uint32_t colour) {
  if (channel(colour, 24) == 255) return fill(picture, across, down, colour);
  for (int y = down.first; y < down.last; ++y) {
    std::uint32_t* pixels = row_of(picture, y);
    for (int x = across.first; x < across.last; ++x) blend(pixels[x], colour, 255);
  }
}

void paint_box(const Canvas& canvas, const Point& low, const Point& high) {
  paint_flat(canvas.picture, pixels_between(low.x, high.x, canvas.clip.left, canvas.clip.right),
             pixels_between(low.y, high.y, canvas.clip.top, canvas.clip.bottom), low.colour);
}

/// A convex shape: its corners in order around it. Their colours differ in opacity alone, as Dear ImGui's soft edges
/// do.
struct Shape {
  static constexpr int kMost = 32;
  int count = 0;
  Point corners[kMost];
};

/// How opacity changes from one pixel to the next.
struct Slope {
  float across = 0, down = 0;
};

float opacity_of(const Point& point) { return static_cast<float>(channel(point.colour, 24)); }

Slope slope_of(const Point& a, const Point& b, const Point& c) {
  const float abx = b.x - a.x, aby = b.y - a.y, acx = c.x - a.x, acy = c.y - a.y;
  const float ab = opacity_of(b) - opacity_of(a), ac = opacity_of(c) - opacity_of(a);
  if (ab == 0 && ac == 0) return {};
  const float area = abx * acy - acx * aby;
  return {(ab * acy - ac * aby) / area, (ac * abx - ab * acx) / area};
}

// The pixels of a row that lie between the edges which cross its middle.
Span row_of_shape(const Shape& shape, float middle, const Clip& clip) {
  float low = 1e9f, high = -1e9f;
  const Point* from = &shape.corners[shape.count - 1];
  for (const Point* to = shape.corners; to != shape.corners + shape.count; from = to++) {
    if ((from->y <= middle) == (to->y <= middle)) continue;
    const float x = from->x + (to->x - from->x) * (middle - from->y) / (to->y - from->y);
    low = std::min(low, x);
    high = std::max(high, x);
  }
  return pixels_between(low, high, clip.left, clip.right);
}

void paint_shape(const Canvas& canvas, const Shape& shape, const Span& down) {
  const Point& first = shape.corners[0];
  const Slope slope = slope_of(first, shape.corners[1], shape.corners[2]);
  for (int y = down.first; y < down.last; ++y) {
    const float middle = static_cast<float>(y) + 0.5f;
    const Span across = row_of_shape(shape, middle, canvas.clip);
    if (slope.across == 0 && slope.down == 0) {
      paint_flat(canvas.picture, across, {y, y + 1}, first.colour);
      continue;
    }
    const float begin = opacity_of(first) + (0.5f - first.x) * slope.across + (middle - first.y) * slope.down + 0.5f;
    std::uint32_t* pixels = row_of(canvas.picture, y);
    for (int x = across.first; x < across.last; ++x) {
      const float opacity = std::clamp(begin + static_cast<float>(x) * slope.across, 0.0f, 255.0f);
      blend(pixels[x], first.colour | 0xff000000u, static_cast<int>(opacity));
    }
  }
}

// Dear ImGui draws boxes and glyphs from the upper left corner on clockwise.
bool is_box(const Shape& shape) {
  const Point *a = shape.corners, *b = a + 1, *c = a + 2, *d = a + 3;
  return shape.count == 4 && a->x == d->x && b->x == c->x && a->y == b->y && c->y == d->y && a->x <= c->x &&
         a->y <= c->y && a->colour == b->colour && a->colour == c->colour;
}

float cross(const ImVec2& a, const ImVec2& b, const ImVec2& c, const ImVec2& d) {
  return (b.x - a.x) * (d.y - c.y) - (d.x - c.x) * (b.y - a.y);
}

float turn(const ImVec2& a, const ImVec2& b, const ImVec2& c) { return cross(a, b, b, c); }

/// Triangles, taken one after another.
struct Triangles {
  const ImDrawVert* vertices = nullptr;
  const ImDrawIdx* next = nullptr;
  const ImDrawIdx* end = nullptr;
};

/// The next shape's corners, as many as are returned: a triangle and those after it that continue it, as the fan which
/// fills a shape does, or as the second half of a soft edge.
int take_corners(Triangles& from, const ImDrawVert** corners) {
  const ImDrawIdx* first = from.next;
  const auto vertex = [&from](const ImDrawIdx* index) { return from.vertices + *index; };
  int count = 0;
  while (count < 3) corners[count++] = vertex(from.next++);
  const float way = turn(corners[0]->pos, corners[1]->pos, corners[2]->pos);
  while (from.end - from.next >= 3 && count < Shape::kMost) {
    const ImDrawIdx* index = from.next;
    const ImDrawVert* last = corners[count - 1];
    const bool fans = index[0] == first[0] && index[1] == index[-1];
    if (!fans && (index[0] != index[-1] || index[2] != first[0])) break;
    const ImDrawVert* added = vertex(index + (fans ? 2 : 1));
    const float skew = fans ? 0 : cross(corners[0]->pos, corners[1]->pos, last->pos, added->pos);
    if (std::abs(skew) > 0.05f || added->col != last->col ||
        turn(corners[count - 2]->pos, last->pos, added->pos) * way <= 0 ||
        turn(last->pos, added->pos, corners[0]->pos) * way <= 0)
      break;
    corners[count++] = added;
    from.next += 3;
  }
  return count;
}

void paint_command(const Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command) {
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  Triangles triangles{list.VtxBuffer.Data + command.VtxOffset, index, index + command.ElemCount};
  const ImDrawVert* corners[Shape::kMost];
  Shape shape;
  while (triangles.next != triangles.end) {
    shape.count = take_corners(triangles, corners);
    float low = 1e9f, high = -1e9f;
    for (int i = 0; i < shape.count; ++i) {
      low = std::min(low, corners[i]->pos.y);
      high = std::max(high, corners[i]->pos.y);
    }
    const Span down =
        pixels_between(low * canvas.scale - 1, high * canvas.scale + 1, canvas.clip.top, canvas.clip.bottom);
    if (down.first >= down.last) continue;  // in another band
    for (int i = 0; i < shape.count; ++i) shape.corners[i] = placed(canvas, *corners[i]);
    const Point &a = shape.corners[0], &c = shape.corners[2];
    if (!is_box(shape))
      paint_shape(canvas, shape, down);
    else if (a.u != c.u && canvas.texture != nullptr)
      paint_glyph(canvas, a, c);
    else
      paint_box(canvas, a, c);
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
