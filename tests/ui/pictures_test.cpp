// What the page looks like, kept as pictures: tests/ui/pictures/NAME.png, drawn in software with Debian's Noto Sans
// CJK. Where one changes, build/pictures/ holds NAME.png as it is drawn now and NAME.diff.png with the changed pixels
// in red. When the change is wanted: scripts/test pictures, look at them, commit them. Those that did not change are
// not touched.

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "drawing.h"
#include "page_fixture.h"
#include "picture_file.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::Picture;

namespace {

/// How far one channel of one pixel may be off, of 255: 2 for what is not kept, 3 for soft edges that other compilers
/// round otherwise. The nearest two grounds of the design are 7 apart.
constexpr int kTolerance = 5;
constexpr std::uint32_t kRed = 0xff0000ffu;

struct Kept {
  const char* name;
  float width, height;
  const char* sheet;  ///< Of tests/cases/; nothing is answered where empty.
  Screen screen;
  ThemeChoice theme = ThemeChoice::Light;
  Language language = Language::Chinese;
};

constexpr Kept kKept[] = {
    {"sheet-phone", 360, 640, "half-filled", Screen::Sheet},
    {"sheet-desktop", 1200, 680, "half-filled", Screen::Sheet},
    {"result-desktop-dark", 1200, 600, "three-star-exclusions-sampling", Screen::Result, ThemeChoice::Dark},
    {"quick-phone-english", 320, 568, "", Screen::Quick, ThemeChoice::Light, Language::English},
};

Picture drawn(const Kept& kept) {
  PageFixture page(kept.width, kept.height, kept.language);
  page.session.dispatch(BrandRead{read_file("web/brand.json")});
  page.session.dispatch(ThemeChosen{kept.theme});
  if (*kept.sheet != '\0')
    REQUIRE(page.session.set_sheet(read_file("tests/cases/" + std::string(kept.sheet) + ".starsheet.json")).empty());
  page.session.dispatch(ScreenShown{kept.screen});
  if (kept.screen == Screen::Quick) page.session.dispatch(QuickMoved{QuickMove::Begin});
  page.settle();
  return draw_picture();
}

/// The picture in 64 levels of each channel, which takes a third less in a file.
Picture coarse(Picture picture) {
  for (std::uint32_t& pixel : picture.pixels) pixel = (pixel & 0xfcfcfcfcu) | 0x02020202u;
  return picture;
}

bool is_near(std::uint32_t a, std::uint32_t b) {
  for (int shift = 0; shift < 24; shift += 8) {
    if (std::abs(static_cast<int>(a >> shift & 0xffu) - static_cast<int>(b >> shift & 0xffu)) > kTolerance)
      return false;
  }
  return true;
}

struct Change {
  int pixels = 0;
  int left = 1 << 20, top = 1 << 20, right = 0, bottom = 0;
  Picture picture{};  ///< Pale, what changed in red.
};

/// Both have the same size.
Change change_between(const Picture& before, const Picture& now) {
  Change change{.picture = now};
  for (std::size_t i = 0; i < now.pixels.size(); ++i) {
    change.picture.pixels[i] = now.pixels[i] | 0xffc0c0c0u;
    if (is_near(before.pixels[i], now.pixels[i])) continue;
    const int x = static_cast<int>(i % static_cast<std::size_t>(now.width)),
              y = static_cast<int>(i / static_cast<std::size_t>(now.width));
    change.picture.pixels[i] = kRed;
    ++change.pixels;
    change.left = std::min(change.left, x);
    change.top = std::min(change.top, y);
    change.right = std::max(change.right, x + 1);
    change.bottom = std::max(change.bottom, y + 1);
  }
  return change;
}

/// Where a picture goes that is not as it was.
std::string beside_build(const std::string& name) {
  const std::string folder = std::string(STARSHEET_SOURCE_DIR) + "/build/pictures/";
  std::filesystem::create_directories(folder);
  return folder + name + ".png";
}

void compare(const std::string& name, const Picture& now) {
  const std::string file = std::string(STARSHEET_SOURCE_DIR) + "/tests/ui/pictures/" + name + ".png";
  const Picture before = read_png(file);
  const bool is_resized = before.width != now.width || before.height != now.height;
  const bool is_kept = std::getenv("STARSHEET_KEEP_PICTURES") != nullptr;
  if (is_kept && (is_resized || change_between(before, now).pixels > 0)) return write_png(file, coarse(now));
  if (is_resized) {
    write_png(beside_build(name), now);
    FAIL_CHECK(name << " is " << now.width << "×" << now.height << ", was " << before.width << "×" << before.height);
    return;
  }
  const Change change = change_between(before, now);
  if (change.pixels == 0) return;
  write_png(beside_build(name), now);
  write_png(beside_build(name + ".diff"), change.picture);
  FAIL_CHECK(name << ": " << change.pixels << " pixels changed, within " << change.left << "," << change.top << " to "
                  << change.right << "," << change.bottom << "; see build/pictures/" << name
                  << ".diff.png, and keep what is wanted with scripts/test pictures");
}

}  // namespace

TEST_CASE("the page looks as it did") {
  for (const Kept& kept : kKept) compare(kept.name, drawn(kept));
}
