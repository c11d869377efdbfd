#pragma once

#include <string>

#include "ui/frame.h"

namespace starsheet::ui {

/// A number in a ring, `size` pixels wide. Drawn only.
void number_ring(Frame& frame, float x, float y, float size, std::size_t number);

}  // namespace starsheet::ui
