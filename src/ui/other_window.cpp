#include "ui/other_window.h"

#include <algorithm>

#include "ui/other_window_words.h"
#include "ui/outcome.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

/// "92.30 暂为四星级 · 已评 48 / 50 条".
std::string outcome(const Frame& frame, const Page& page, const Assessment& assessment) {
  const std::string score = assessment.graded ? shown_text(assessment.graded->score) + " " : std::string{};
  return score + grade_text(frame, page.criteria(), assessment) + " · " + progress_text(frame, assessment);
}

}  // namespace

float weighed(Frame& frame, Page& page, float x, float y, float width, const Weighing& weighing) {
  if (!page.derived.pending) return 0;
  float pen = y;
  pen += frame.words("explain", x, pen, width, kBody, frame.theme.text_2, weighing.explain.in(frame.language)) + 12;
  const auto line = [&](std::string_view key, const Word& label, const Assessment& assessment) {
    pen += frame.words(key, x, pen, width, kBodyBold, frame.theme.text_1,
                       std::string(label.in(frame.language)) + "  " + outcome(frame, page, assessment)) +
           4;
  };
  line("here", word::kHere, page.derived.assessment);
  line("there", weighing.there, *page.derived.pending);
  pen += 14;
  const float height = control_height(frame) + 2, half = (width - 12) / 2;
  if (button(frame, "keep", {x, pen, half, height}, weighing.keep.in(frame.language)))
    page.actions.push_back(weighing.kept);
  if (button(frame, "take", {x + half + 12, pen, half, height}, weighing.take.in(frame.language), ButtonLook::Primary))
    page.actions.push_back(weighing.taken);
  return pen + height - y;
}

float other_window_body(Frame& frame, Page& page, float x, float y, float width) {
  if (page.state.pending && page.state.pending->was_unread) {
    return weighed(frame, page, x, y, width,
                   {.explain = word::kReadAgainExplain,
                    .there = word::kKeptBefore,
                    .keep = word::kKeepHere,
                    .take = word::kTakeKeptBefore,
                    .kept = OtherWindowSetAside{},
                    .taken = OtherWindowTaken{}});
  }
  return weighed(frame, page, x, y, width,
                 {.explain = word::kOtherWindowExplain,
                  .there = word::kThere,
                  .keep = word::kKeepHere,
                  .take = word::kTakeThere,
                  .kept = OtherWindowSetAside{},
                  .taken = OtherWindowTaken{}});
}

}  // namespace starsheet::ui
