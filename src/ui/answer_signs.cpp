#include "ui/answer_signs.h"

#include "ui/icons.h"

namespace starsheet::ui {

void draw_answer_sign(Frame& frame, AnswerState state, Rect rect, const Tone& tone) {
  frame.fill(rect, tone.soft, rect.h / 2);
  switch (state) {
    case AnswerState::Met:
      return draw_icon(frame, Icon::Check, rect, 17, tone.ink);
    case AnswerState::Unmet:
      return draw_icon(frame, Icon::Close, rect, 17, tone.ink);
    case AnswerState::Sampled:
      return frame.text_in(rect, kBodyBold, tone.ink, "%");
    case AnswerState::Excluded:
    case AnswerState::Open:
      return draw_icon(frame, Icon::Minus, rect, 15, tone.ink);
  }
}

}  // namespace starsheet::ui
