#pragma once

#include "ui/page.h"
#include "ui/words.h"

namespace starsheet::ui {

/// How large things are on a slide.
struct SlideType {
  Font small{}, text{}, answer{}, title{}, grade{}, score{};
};

/// A column of a slide being drawn.
struct Slide {
  Frame& frame;
  Page& page;
  const SlideType& type;
  float x, width;

  const char* in(const Word& word) const { return word.in(frame.language); }
};

// Each draws from y downwards and returns the height.

/// What the clause asks, and its answers.
float slide_clause(const Slide& slide, std::size_t clause, float y);
/// Score, stars and grade so far, with the range while clauses are open.
float slide_score(const Slide& slide, float y);
/// The same, larger, with what is missing for the next grade and the sections.
float slide_result(const Slide& slide, float y);

}  // namespace starsheet::ui
