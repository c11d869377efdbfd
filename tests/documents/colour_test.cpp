#include <doctest/doctest.h>

#include <array>

#include "documents/colour.h"

using namespace starsheet::documents;

TEST_CASE("a colour is a hash with three or six hexadecimal digits, and nothing else") {
  CHECK(parse_colour("#1763e6") == Hex{0x1763e6});
  CHECK(parse_colour("#1AF") == Hex{0x11aaff});
  for (const char* text : {"", "#", "1763e6", "#1763e", "#1763e6f", "#12345g", "red", "#1763e6;background:url(x)"}) {
    CHECK_MESSAGE(!parse_colour(text), text);
  }
  CHECK(colour_text(0x0a0b0c) == "#0a0b0c");
}

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(0x000000, 0xffffff) == doctest::Approx(21));
  CHECK(contrast(0x777777, 0xffffff) == doctest::Approx(4.48).epsilon(0.001));  // WebAIM's well-known failing grey
  CHECK(contrast(0x767676, 0xffffff) == doctest::Approx(4.54).epsilon(0.001));  // and the lightest that passes
  CHECK(contrast(0x1763e6, 0xffffff) == contrast(0xffffff, 0x1763e6));
}

TEST_CASE("a colour that is legible already stays as it is") {
  const std::array<Hex, 1> white{0xffffff};
  CHECK(legible(0x1763e6, white, 4.5) == 0x1763e6);
}

TEST_CASE("whatever colour a brand wishes, its words can be read in both themes") {
  const auto check = [](Hex wanted, Hex card, Hex background) {
    const Accent accent = accent_for(wanted, card, background);
    for (const Hex ground : {card, background, accent.soft})
      CHECK_MESSAGE(contrast(accent.ink, ground) >= 4.5, colour_text(wanted));
    CHECK_MESSAGE(contrast(accent.on_ink, accent.ink) >= 4.5, colour_text(wanted));
  };
  for (Hex r = 0; r <= 255; r += 51) {
    for (Hex g = 0; g <= 255; g += 51) {
      for (Hex b = 0; b <= 255; b += 51) {
        check(r << 16 | g << 8 | b, 0xffffff, 0xf5f7fa);
        check(r << 16 | g << 8 | b, 0x18202b, 0x0f141b);
      }
    }
  }
}
