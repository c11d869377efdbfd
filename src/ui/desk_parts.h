#pragma once

#include <cmath>

#include "ui/cards.h"
#include "ui/desk_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {

/// Draws `body(x, y, width)` twice: to learn its height, then on a card of that height, which is returned.
template <class Body>
float desk_card(Frame& frame, std::string_view key, const std::string& name, float x, float y, float width,
                const Body& body) {
  const bool measuring = frame.measuring;
  const float inside = width - 2 * kCardPad;
  frame.measuring = true;
  const float height = std::ceil(body(x + kCardPad, y + kCardPad, inside)) + 2 * kCardPad;
  frame.measuring = measuring;
  if (measuring) return height;
  const Rect rect{x, y, width, height};
  card(frame, rect);
  frame.open(key, Role::Region, rect, {.name = name});
  body(x + kCardPad, y + kCardPad, inside);
  frame.close();
  return height;
}

/// A labelled field for the text at one place of a file. Returns its height. desk_fault() belongs below it.
float desk_field(Frame& frame, Page& page, DeskFile file, const std::string& place, const std::string& label,
                 std::string_view hint, float x, float y, float width, FieldKind kind = FieldKind::Line);

/// What is wrong with the text at that place, if anything. Returns the height.
float desk_fault(Frame& frame, const Page& page, DeskFile file, const std::string& place, float x, float y,
                 float width);

/// The faults of one file, in words. Returns the height.
float desk_faults(Frame& frame, std::string_view key, const Issues& issues, float x, float y, float width);

/// A button that opens and closes more of the desk below it; what is open is kept under `key`. Returns whether it is
/// open.
bool desk_opener(Frame& frame, Page& page, const std::string& key, const std::string& label, const std::string& name,
                 Rect rect);

/// The cards of the desk. Each returns its height.
float desk_sums_card(Frame& frame, Page& page, float x, float y, float width);
float desk_section_card(Frame& frame, Page& page, std::size_t section, float x, float y, float width);
float desk_preview_card(Frame& frame, Page& page, float x, float y, float width);
float desk_downloads_card(Frame& frame, Page& page, float x, float y, float width);
float desk_company_card(Frame& frame, Page& page, float x, float y, float width);

}  // namespace starsheet::ui
