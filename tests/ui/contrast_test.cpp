// What can be told apart: words from the ground they stand on, and controls' edges from what is around them, as drawn.

#include <map>
#include <set>

#include "drawing.h"
#include "scenes.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

constexpr double kWords = 4.5, kEdges = 3;  // WCAG 2.2, 1.4.3 and 1.4.11

std::size_t top_layer(const std::vector<Letter>& letters) {
  std::size_t top = 0;
  for (const Letter& letter : letters) top = std::max(top, letter.layer);
  return top;
}

/// A disabled control's words have no least contrast: WCAG 2.2, 1.4.3, "incidental".
bool is_disabled_at(const PageFixture& page, const ui::Rect& box) {
  for (const MirrorNode& node : page.session.semantics().nodes) {
    const ui::Rect place = page.place(node);
    const bool holds = place.x <= box.x + 1 && place.right() >= box.right() - 1 && place.y <= box.y + 2 &&
                       place.bottom() >= box.bottom() - 2;
    if (holds && (node.flags & platform::kDisabled) != 0) return true;
  }
  return false;
}

void check_words(const PageFixture& page, const std::string& scene, const std::vector<Letter>& letters,
                 std::set<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  const std::size_t top = top_layer(letters);
  for (const Letter& letter : letters) {
    if (letter.layer != top || !pairs.insert({letter.ink, letter.ground}).second) continue;
    const double found = contrast(letter.ink, letter.ground);
    if (found >= kWords || is_disabled_at(page, letter.box)) continue;
    FAIL_CHECK(scene << ": " << colour_text(letter.ink) << " on " << colour_text(letter.ground) << " is " << found
                     << " at " << letter.box.x << "," << letter.box.y);
  }
}

std::uint32_t pixel(const platform::Picture& picture, float x, float y) {
  const int px = static_cast<int>(x), py = static_cast<int>(y);
  if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) return 0;
  return picture
      .pixels[static_cast<std::size_t>(py) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(px)];
}

/// The edge at the middle of the left side against what is left of it.
void check_edges(const PageFixture& page, const std::string& scene, const platform::Picture& picture) {
  for (const Role role : {Role::TextBox, Role::TextArea, Role::SearchBox, Role::RadioGroup}) {
    for (const MirrorNode* node : page.all(role)) {
      const ui::Rect place = page.place(*node);
      const float y = place.y + place.h / 2;
      if (y > static_cast<float>(picture.height) - 120 || y < 120) continue;  // bars lie there
      const double found = contrast(pixel(picture, place.x, y), pixel(picture, place.x - 3, y));
      CHECK_MESSAGE(found >= kEdges, scene << ": the edge of “" << node->name << "” has a contrast of " << found);
    }
  }
}

void check_theme(ui::Device device, ThemeChoice theme, const std::string& name) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const float width : {390.0f, 1440.0f}) {
    PageFixture page(width, 2400);
    device.touch = width < 640;
    page.session.set_device(device);
    page.session.dispatch(ThemeChosen{theme});
    every_scene(page, [&](const std::string& scene) {
      platform::Picture picture;
      const std::vector<Letter> letters = drawn_letters(picture);
      check_words(page, name + ", " + scene, letters, pairs);
      if (scene == "sheet") check_edges(page, name + ", " + scene, picture);
    });
  }
  CHECK(pairs.size() >= 8);
}

}  // namespace

TEST_CASE("all words stand out from their ground by 4.5, controls' edges by 3, in every theme") {
  check_theme({}, ThemeChoice::Light, "light");
  check_theme({}, ThemeChoice::Dark, "dark");
  check_theme({.more_contrast = true}, ThemeChoice::Light, "light, more contrast");
  check_theme({.more_contrast = true}, ThemeChoice::Dark, "dark, more contrast");
}
