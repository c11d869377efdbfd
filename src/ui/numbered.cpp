#include "ui/numbered.h"

namespace starsheet::ui {

void number_ring(Frame& frame, float x, float y, float size, std::size_t number) {
  frame.outline({x, y, size, size}, frame.theme.primary.ink, size / 2, 2);
  frame.text_in({x, y, size, size}, kCaptionBold, frame.theme.primary.ink, std::to_string(number));
}

}  // namespace starsheet::ui
