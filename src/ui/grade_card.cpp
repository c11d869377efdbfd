#include "ui/grade_card.h"

#include <cmath>

#include "ui/cards.h"
#include "ui/gauge.h"
#include "ui/icons.h"

namespace starsheet::ui {
namespace {

float range_box(Frame& frame, const Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  if (assessment.complete || !assessment.low || !assessment.high) return 0;
  const Theme& theme = frame.theme;
  const Rect box{x, y, width, 64};
  frame.fill(box, theme.primary.soft, kControlRadius);
  const auto end = [&](const Graded& graded, const Word& label, std::string_view key, bool right) {
    const std::string score = shown_text(graded.score), title = " " + frame.in(page.criteria().grades[graded.grade].title);
    const float room = text_width(score, kBodyBold) + text_width(title, kCaption);
    const float left = right ? box.right() - 14 - std::ceil(room) : box.x + 14;
    const float label_x = right ? box.right() - 14 - std::ceil(text_width(label.in(frame.language), kCaption)) : left;
    frame.text(label_x, y + 9, kCaption, theme.text_2, label.in(frame.language));
    frame.text(left, y + 31, kBodyBold, theme.text_1, score);
    frame.text(left + text_width(score, kBodyBold), y + 31 + (kBody.line - kCaption.line) / 2, kCaption, theme.text_1, title);
    frame.leaf(key, Role::Text, {left, y + 31, std::ceil(room), kBody.line},
               {.name = std::string(label.in(frame.language)) + " " + score + title, .font_size = kCaption.size, .line_height = kBody.line});
  };
  end(*assessment.low, word::kGuaranteed, "guaranteed", false);
  end(*assessment.high, word::kReachable, "reachable", true);
  return 64;
}

std::string failure(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  if (assessment.failed_by == FailedBy::Deductions) {
    return fill_in(word::kFailedByDeductions.in(frame.language), {std::to_string(criteria.deductions.fail_at)});
  }
  if (assessment.failed_by != FailedBy::Score || criteria.grades.size() < 2) return {};
  return fill_in(word::kFailedByScore.in(frame.language), {points_text(*criteria.grades[1].from)});
}

}  // namespace

std::string progress_text(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const std::string all = std::to_string(assessment.clauses);
  if (assessment.complete) return fill_in(word::kComplete.in(frame.language), {all});
  return fill_in(word::kAnsweredCount.in(frame.language), {std::to_string(assessment.answered + assessment.excluded), all});
}

float grade_body(Frame& frame, Page& page, float x, float y, float width) {
  const Theme& theme = frame.theme;
  const Assessment& assessment = page.derived.assessment;
  float pen = y - 6;
  if (frame.measuring) pen += gauge_height(width);
  else pen += gauge(frame, page, x, pen, width);
  const int total = most_stars(page.criteria());
  const auto lit = assessment.graded ? static_cast<int>(page.criteria().grades[assessment.graded->grade].stars) : 0;
  const float step = 28, row = step * static_cast<float>(total - 1) + 24;
  if (total > 0) draw_stars(frame, std::round(x + (width - row) / 2), pen + 16, 12, step, lit, total);
  pen += total > 0 ? 36 : 4;
  pen += centred(frame, "grade", x, pen, width, kHeading, theme.text_1, grade_sentence(frame, page));
  pen += centred(frame, "progress", x, pen, width, kCaption, theme.text_2, progress_text(frame, page)) + 10;
  if (const std::string failed = failure(frame, page); !failed.empty()) {
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
  if (const std::string failed = failure(frame, page); !failed.empty()) sentence += " " + failed;
  return sentence;
}

}  // namespace starsheet::ui
