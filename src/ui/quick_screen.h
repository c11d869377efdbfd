#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// The quick check: welcome, one clause with large answers, or what came out; guaranteed and reachable grade always in
/// view.
std::optional<ScrollWish> quick_screen(Frame& frame, Page& page, Rect rect);

/// What is read out there: the clause, and the range.
std::string quick_sentence(const Frame& frame, const Page& page);

}  // namespace starsheet::ui
