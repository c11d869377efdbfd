#pragma once

#include <string>
#include <vector>

#include "page_fixture.h"
#include "platform/software.h"

namespace starsheet::test {

/// One letter as it was drawn: its box in CSS pixels, the part that may show, its colour, and the colour below it.
struct Letter {
  ui::Rect box{};
  ui::Rect clip{};
  std::uint32_t ink = 0;
  std::uint32_t ground = 0;
  std::size_t layer = 0;  ///< Of the page (0) or of what lies over it.
  std::size_t run = 0;    ///< Letters of one call of Frame::text share it.
};

/// What the last frame drew, in device pixels.
inline platform::Picture draw_picture() { return platform::headless::drawn(); }

/// The letters that the last frame drew, without their grounds.
std::vector<Letter> drawn_letters();

/// The same with the grounds, and the picture without the letters.
std::vector<Letter> drawn_letters(platform::Picture& without_letters);

/// The contrast of two opaque colours, 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio.
double contrast(std::uint32_t a, std::uint32_t b);

/// A colour as people write it: "#16202e".
std::string colour_text(std::uint32_t colour);

}  // namespace starsheet::test
