#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "drawing.h"

using namespace starsheet;
using platform::Role;
using test::PageFixture;

namespace {

constexpr float kUnit = 18.0f / 24, kThickness = 1.4f, kPi = 3.14159265f;

struct Place {
  float x = 0, y = 0;
};

void add_line(std::vector<Place>& places, Place from, Place to) {
  for (int i = 0; i <= 40; ++i) {
    const float part = static_cast<float>(i) / 40;
    places.push_back({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
  }
}

/// Where the pen goes for an arrow that turns back to that side (−1 left, 1 right), in units around the icon's centre.
std::vector<Place> turning_arrow(float side) {
  std::vector<Place> places;
  add_line(places, {3 * side, -7}, {7 * side, -3});
  add_line(places, {7 * side, -3}, {3 * side, 1});
  add_line(places, {7 * side, -3}, {-2 * side, -3});
  for (int i = 0; i <= 60; ++i) {
    const float angle = -kPi / 2 + kPi * static_cast<float>(i) / 60;
    places.push_back({-side * (2 + 5 * std::cos(angle)), 2 + 5 * std::sin(angle)});
  }
  add_line(places, {-2 * side, 7}, {3 * side, 7});
  return places;
}

int unlike(std::uint32_t a, std::uint32_t b) {
  int sum = 0;
  for (const int shift : {0, 8, 16})
    sum += std::abs(static_cast<int>(a >> shift & 255) - static_cast<int>(b >> shift & 255));
  return sum;
}

/// Everything inked lies on the pen's way, and all of the way is inked.
void check_arrow(const platform::Picture& picture, ui::Rect button, float density, float side) {
  const std::vector<Place> way = turning_arrow(side);
  const float middle_x = button.x + button.w / 2, middle_y = button.y + button.h / 2;
  const auto device = [density](float css) { return static_cast<int>(css * density); };
  const auto pixel = [&picture](int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
  };
  const std::uint32_t ground = pixel(device(button.x + 6), device(middle_y));
  const auto is_inked = [&](int x, int y) { return unlike(pixel(x, y), ground) > 60; };
  const ui::Rect inside = button.inset(6, 4);
  for (int y = device(inside.y); y < device(inside.bottom()); ++y) {
    for (int x = device(inside.x); x < device(inside.right()); ++x) {
      if (!is_inked(x, y)) continue;
      float nearest = 100;
      for (const Place& place : way) {
        const float dx = static_cast<float>(x) + 0.5f - (middle_x + place.x * kUnit) * density;
        const float dy = static_cast<float>(y) + 0.5f - (middle_y + place.y * kUnit) * density;
        nearest = std::min(nearest, std::sqrt(dx * dx + dy * dy));
      }
      CAPTURE(x - device(middle_x));
      CAPTURE(y - device(middle_y));
      CHECK(nearest <= density * (kThickness / 2 + 0.3f) + 1);
    }
  }
  for (const Place& place : way) {
    const int x = device(middle_x + place.x * kUnit), y = device(middle_y + place.y * kUnit);
    CHECK((is_inked(x, y) || is_inked(x - 1, y) || is_inked(x + 1, y) || is_inked(x, y - 1) || is_inked(x, y + 1)));
  }
}

}  // namespace

TEST_CASE("the arrows of undo and redo are clean strokes at every density") {
  for (const float density : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
    CAPTURE(density);
    PageFixture page;
    page.session.resize({.width = 1440, .height = 900, .density = density});
    page.settle();
    page.answer("5.1.1.1", "符合");
    page.answer("5.1.1.2", "符合");
    page.use(page.get(Role::Button, "撤销"));
    page.session.pointer(ui::PointerKind::Leave, 0, 0, false);
    page.settle();
    const platform::Picture picture = test::draw_picture();
    check_arrow(picture, page.place(page.get(Role::Button, "撤销")), density, -1);
    check_arrow(picture, page.place(page.get(Role::Button, "重做")), density, 1);
  }
}
