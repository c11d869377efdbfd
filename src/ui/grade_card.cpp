#include "ui/grade_card.h"

#include <cmath>

#include "ui/cards.h"
#include "ui/gauge.h"
#include "ui/icons.h"
#include "ui/outcome.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

/// One end of the range: a label, a score, and the grade that the score earns.
struct RangeEnd {
  std::string_view key{};
  std::string label{}, score{}, title{};

  float figures_width() const { return std::ceil(text_width(score, kBodyBold) + text_width(title, kCaption)); }
};

RangeEnd range_end(const Frame& frame, const Page& page, std::string_view key, const Word& label,
                   const Graded& graded) {
  return {key, label.in(frame.language), shown_text(graded.score),
          " " + frame.in(page.criteria().grades[graded.grade].title)};
}

void draw_range_end(Frame& frame, const RangeEnd& end, float label_x, float label_y, float x, float y) {
  frame.text(label_x, label_y, kCaption, frame.theme.text_2, end.label);
  frame.text(x, y, kBodyBold, frame.theme.text_1, end.score);
  frame.text(x + text_width(end.score, kBodyBold), y + (kBody.line - kCaption.line) / 2, kCaption, frame.theme.text_1,
             end.title);
  frame.leaf(end.key, Role::Text, {x, y, end.figures_width(), kBody.line},
             {.name = end.label + " " + end.score + end.title, .font_size = kCaption.size, .line_height = kBody.line});
}

/// Guaranteed at the left and reachable at the right; one below the other where there is no room for both, in the end
/// with their labels above.
float range_box(Frame& frame, const Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  if (assessment.complete || !assessment.low || !assessment.high) return 0;
  const RangeEnd low = range_end(frame, page, "guaranteed", word::kGuaranteed, *assessment.low);
  const RangeEnd high = range_end(frame, page, "reachable", word::kReachable, *assessment.high);
  const float left = x + 14, right = x + width - 14;
  const float high_x = right - high.figures_width();
  const bool above = width < kTightCard, beside = !above && left + low.figures_width() + 12 <= high_x;
  const float height = above ? 2 * (kCaption.line + kBody.line) + 24 : 64;
  frame.fill({x, y, width, height}, frame.theme.primary.soft, kControlRadius);
  const float label_x = beside ? right - std::ceil(text_width(high.label, kCaption)) : left;
  const float high_y = beside  ? y + 9
                       : above ? y + height / 2 + 3
                               : y + 33,
              drop = above    ? kCaption.line
                     : beside ? 22
                              : -1;
  draw_range_end(frame, low, left, y + 9, above || beside ? left : right - low.figures_width(), y + 9 + drop);
  draw_range_end(frame, high, label_x, high_y, above ? left : high_x, high_y + drop);
  return height;
}

}  // namespace

std::string failure_sentence(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  if (assessment.failed_by == FailedBy::Deductions) {
    return fill_in(word::kFailedByDeductions.in(frame.language), {std::to_string(criteria.deductions.fail_at)});
  }
  if (assessment.failed_by != FailedBy::Score || criteria.grades.size() < 2) return {};
  return fill_in(word::kFailedByScore.in(frame.language), {points_text(*criteria.grades[1].from)});
}

float grade_body(Frame& frame, Page& page, float x, float y, float width) {
  const Theme& theme = frame.theme;
  const Assessment& assessment = page.derived.assessment;
  float pen = y - 6;
  if (frame.measuring)
    pen += gauge_height(width);
  else
    pen += gauge(frame, page, x, pen, width);
  const int total = most_stars(page.criteria());
  const auto lit = assessment.graded ? static_cast<int>(page.criteria().grades[assessment.graded->grade].stars) : 0;
  const float step = 28, row = step * static_cast<float>(total - 1) + 24;
  if (total > 0) draw_stars(frame, std::round(x + (width - row) / 2), pen + 16, 12, step, lit, total);
  pen += total > 0 ? 36 : 4;
  pen += centred(frame, "grade", x, pen, width, kHeading, theme.text_1, grade_sentence(frame, page));
  pen += centred(frame, "progress", x, pen, width, kCaption, theme.text_2, progress_text(frame, assessment)) + 10;
  if (const std::string failed = failure_sentence(frame, page); !failed.empty()) {
    const float height = static_cast<float>(set_text(failed, kBody, width - 28).lines.size()) * kBody.line + 20;
    frame.fill({x, pen, width, height}, theme.unmet.soft, kControlRadius);
    frame.words("failure", x + 14, pen + 10, width - 28, kBody, theme.unmet.ink, failed);
    pen += height + 10;
  }
  const float range = range_box(frame, page, x, pen, width);
  pen += range > 0 ? range + 10 : 0;
  pen += centred(frame, "disclaimer", x, pen, width, kCaption, theme.text_2, word::kSelfAssessment.in(frame.language));
  return pen - y;
}

std::string result_sentence(const Frame& frame, const Page& page) {
  std::string sentence = score_text(page) + " " + grade_sentence(frame, page);
  if (const std::string failed = failure_sentence(frame, page); !failed.empty()) sentence += " " + failed;
  return sentence;
}

}  // namespace starsheet::ui
