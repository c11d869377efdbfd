#pragma once

#include "ui/page.h"
#include "ui/words.h"

namespace starsheet::ui {

/// An answer where one clause fills the screen.
struct AnswerSign {
  AnswerState state = AnswerState::Met;
  const char* key = "";
  Word label{};
};
inline constexpr AnswerSign kAnswerSigns[] = {{AnswerState::Met, "met", word::kMet},
                                              {AnswerState::Unmet, "unmet", word::kUnmet},
                                              {AnswerState::Sampled, "sampled", word::kSampled},
                                              {AnswerState::Excluded, "excluded", word::kExcluded}};

/// The answer's sign on a round ground.
void draw_answer_sign(Frame& frame, AnswerState state, Rect rect, const Tone& tone);

}  // namespace starsheet::ui
