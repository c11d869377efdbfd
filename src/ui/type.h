#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/theme.h"

namespace starsheet::ui {

/// Words set in lines for one width.
struct Setting {
  struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
  };
  std::vector<Line> lines{};
  float width = 0;  ///< Of the longest line.
};

/// Tells the device pixels of a CSS pixel; widths measured for another density are forgotten.
void set_type_density(float device_pixel_ratio);

/// How far the pen moves for one character, in CSS pixels.
float advance_of(char32_t code_point, Font font);
/// The width of one line of words, in CSS pixels.
float text_width(std::string_view text, Font font);
/// The words set for that width by the rules of Chinese typesetting. The reference stays valid until the next call.
const Setting& set_text(std::string_view text, Font font, float width);
/// The words shortened with … to stand within that width; unchanged where they fit.
std::string shortened(std::string_view text, Font font, float width);

}  // namespace starsheet::ui
