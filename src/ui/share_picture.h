#pragma once

#include <string>
#include <vector>

namespace starsheet::ui {

/// The least number of whole CSS pixels that is whole device pixels, too: 4 at a density of 1.25. Browsers place
/// pictures on either. 1 where there is none up to 10.
int whole_step(float density);

/// How large the shared picture is, and its code in it. Every length is whole in device pixels on the screen, and whole
/// in the picture's own pixels, of which 1, 2 or 4 stand for one of the device: the code's modules have sharp edges on
/// the screen and in the file, whatever the density.
struct PictureMeasures {
  float width = 0, height = 0;             ///< On the screen, CSS pixels: multiples of whole_step().
  int pixels_across = 0, pixels_down = 0;  ///< Of the picture itself: 640 or more across.
  int module = 0;                          ///< Picture pixels of one module; 0: there is no code, or no room for one.
  int code_left = 0, code_top = 0;         ///< Where the code's quiet zone begins, picture pixels.
};

/// For a picture up to `room` CSS pixels across at that density, with a code of `modules` × `modules` (0: none) that
/// has its quiet zone of four, and at least three CSS pixels a module; and with the address below it in so many lines.
PictureMeasures picture_measures(float room, float density, int modules, int address_lines);

/// The address in up to four lines that fit the picture; the last one ends in "…" where it goes on.
std::vector<std::string> address_lines(const std::string& address);

}  // namespace starsheet::ui
