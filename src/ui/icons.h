#pragma once

#include "ui/frame.h"

namespace starsheet::ui {

/// Signs of our own, drawn as strokes.
enum class Icon {
  Undo,
  Redo,
  Menu,
  Moon,
  Sun,
  Search,
  Plus,
  Minus,
  Close,
  ChevronRight,
  ChevronDown,
  ChevronUp,
  Check,
  Globe,
  Warning,
  ArrowLeft
};

/// Draws the sign centred in `rect`, `size` CSS pixels high.
void draw_icon(Frame& frame, Icon icon, Rect rect, float size, Colour colour);

/// One five-pointed star with its centre at x, y.
void draw_star(Frame& frame, float x, float y, float radius, Colour colour);

/// `total` stars in a row from x, the first `lit` of them on. Drawn only; the words beside them say the grade.
void draw_stars(Frame& frame, float x, float y, float radius, float step, int lit, int total);

}  // namespace starsheet::ui
