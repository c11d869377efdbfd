#include "ui/result_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/gauge.h"
#include "ui/special_card.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

constexpr std::size_t kLossesShown = 5;
constexpr float kPad = 20;

/// Draws `body` twice: to learn its height, then on a card of that height.
template <class Body>
float on_card(Frame& frame, std::string_view key, std::string_view name, float x, float y, float width, const Body& body) {
  const bool measuring = frame.measuring;
  frame.measuring = true;
  const float height = std::ceil(body(x + kPad, y + kPad, width - 2 * kPad)) + 2 * kPad;
  frame.measuring = measuring;
  if (!frame.measuring) {
    const Rect rect{x, y, width, height};
    card(frame, rect);
    frame.open(key, Role::Region, rect, {.name = std::string(name)});
    body(x + kPad, y + kPad, width - 2 * kPad);
    frame.close();
  }
  return height;
}

float heading(Frame& frame, float x, float y, float width, const char* text) {
  return frame.heading("title", 2, x, y, width, kTitle, frame.theme.text_1, text) + 6;
}

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

std::string progress_text(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const std::string all = std::to_string(assessment.clauses);
  if (assessment.complete) return fill_in(word::kComplete.in(frame.language), {all});
  return fill_in(word::kAnsweredCount.in(frame.language), {std::to_string(assessment.answered + assessment.excluded), all});
}

float centred(Frame& frame, std::string_view key, float x, float y, float width, Font font, Colour colour, std::string_view text) {
  const Setting& setting = set_text(text, font, width);
  const float indent = setting.lines.size() == 1 ? std::floor((width - setting.width) / 2) : 0;
  return frame.words(key, x + indent, y, width - indent + 1, font, colour, text);
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

/// A line that can be pressed and leads to a clause: number, title, and a figure at its end.
float clause_line(Frame& frame, Page& page, std::string_view key, std::size_t clause, const std::string& figure, Colour ink, float x, float y, float width) {
  const Clause& shown = page.criteria().clauses[clause];
  const float height = frame.viewport.touch ? 46.0f : 36.0f;
  if (frame.measuring) return height;
  const Rect rect{x - 8, y, width + 16, height};
  const std::string title = shown.id + " " + frame.in(shown.title);
  const NodeId id = frame.leaf(key, Role::Button, rect, {.name = title + " " + figure});
  const Press press = frame.press(id, rect);
  if (press.hovered) frame.fill(rect, frame.theme.track, kControlRadius);
  const float middle = y + (height - kBody.line) / 2, figure_width = std::ceil(text_width(figure, kBodyBold));
  const float id_width = std::ceil(text_width(shown.id, kCaption)) + 10;
  frame.text(x, middle + 1.5f, kCaption, frame.theme.text_2, shown.id);
  frame.text(x + id_width, middle, kBody, frame.theme.text_1, shortened(frame.in(shown.title), kBody, width - id_width - figure_width - 8));
  frame.text(x + width - figure_width, middle, kBodyBold, ink, figure);
  if (press.pressed) {
    page.actions.push_back(DialogClosed{});
    page.actions.push_back(ClauseShown{shown.id});
  }
  return height;
}

float next_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  float pen = y;
  pen += heading(frame, x, pen, width, word::kNextTitle.in(language));
  if (assessment.next) {
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1,
                       fill_in(word::kGap.in(language), {frame.in(criteria.grades[assessment.next->grade].title), shown_up_text(assessment.next->gap)}));
  } else if (assessment.graded && assessment.failed_by == FailedBy::Nothing) {
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1, word::kTopGrade.in(language));
  }
  if (assessment.failed_by == FailedBy::Deductions) {
    pen += frame.words("gap", x, pen, width, kBody, frame.theme.text_1, word::kRectifyFirst.in(language));
  }
  if (assessment.margin) {
    pen += frame.words("margin", x, pen, width, kBody, frame.theme.text_2, fill_in(word::kMargin.in(language), {shown_text(*assessment.margin)}));
  }
  if (page.derived.telling) {
    pen += 6 + frame.words("telling-label", x, pen + 6, width, kCaption, frame.theme.text_2, word::kTelling.in(language));
    const std::string figure = fill_in(word::kPoints.in(language), {points_text(criteria.clauses[*page.derived.telling].points)});
    pen += clause_line(frame, page, "telling", *page.derived.telling, figure, frame.theme.text_2, x, pen, width);
  }
  return pen - y;
}

Rational floored(const Rational& value) {
  const Rational hundredfold = value * Rational(100);
  return Rational(floor_div(hundredfold.numerator(), hundredfold.denominator()), Integer(100));
}

float figure_line(Frame& frame, std::string_view key, const std::string& label, const std::string& figure, Colour ink, float x, float y, float width) {
  frame.words(key, x, y + 4, width - 70, kBody, frame.theme.text_1, shortened(label, kBody, width - 80));
  const std::string figure_key = std::string(key) + "/figure";
  frame.words(figure_key, x + width - std::ceil(text_width(figure, kBodyBold)), y + 4, kBodyBold, ink, figure);
  return 32;
}

float losses_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  const Language language = frame.language;
  float pen = y;
  pen += heading(frame, x, pen, width, word::kLosses.in(language));
  if (assessment.losses.empty() && !assessment.deduction_loss) {
    return pen + frame.words("none", x, pen, width, kBody, frame.theme.text_2, word::kNoLosses.in(language)) - y;
  }
  std::size_t shown = 0;
  Rational rest{};
  for (const Loss& loss : assessment.losses) {
    if (shown < kLossesShown) {
      pen += clause_line(frame, page, "loss/" + page.criteria().clauses[loss.clause].id, loss.clause, "−" + shown_text(loss.points), frame.theme.unmet.ink, x, pen, width);
      ++shown;
    } else {
      rest = rest + floored(loss.points);
    }
  }
  if (assessment.losses.size() > shown) {
    const std::string more = fill_in(word::kMoreLosses.in(language), {std::to_string(assessment.losses.size() - shown)});
    pen += figure_line(frame, "more", more, "−" + shown_text(rest), frame.theme.unmet.ink, x, pen, width);
  }
  if (assessment.deduction_loss) {
    const std::string label = fill_in(word::kDeductionsLost.in(language), {std::to_string(assessment.deductions)});
    pen += figure_line(frame, "deductions", label, "−" + shown_text(*assessment.deduction_loss), frame.theme.unmet.ink, x, pen, width);
  }
  return pen - y;
}

float allocation_body(Frame& frame, Page& page, float x, float y, float width) {
  const Assessment& assessment = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  float pen = y;
  pen += heading(frame, x, pen, width, word::kAllocationTitle.in(language));
  std::string sums;
  for (const Section& section : criteria.sections) {
    if (section.points_status == PointsStatus::Confirmed) sums += (sums.empty() ? "" : " / ") + points_text(section.points);
  }
  pen += frame.words("note", x, pen, width, kBody, frame.theme.text_2, fill_in(word::kAllocationNote.in(language), {sums.empty() ? "—" : sums}));
  for (const AllocationOutcome& outcome : assessment.allocations) {
    if (!outcome.graded || !assessment.graded) continue;
    const std::string& title = frame.in(criteria.allocations[outcome.allocation].title);
    const bool same = outcome.graded->grade == assessment.graded->grade;
    const std::string sentence = fill_in((same ? word::kSameUnderOther : word::kOtherUnderOther).in(language),
                                         {title, shown_text(outcome.graded->score), frame.in(criteria.grades[outcome.graded->grade].title)});
    const std::string key = "allocation/" + criteria.allocations[outcome.allocation].id;
    pen += 6 + frame.words(key, x, pen + 6, width, kBody, same ? frame.theme.text_1 : frame.theme.sampled.ink, sentence);
  }
  if (assessment.grade_depends_on_allocation) {
    pen += 4 + frame.words("depends", x, pen + 4, width, kBodyBold, frame.theme.sampled.ink, word::kDepends.in(language));
  }
  return pen - y;
}

}  // namespace

std::string result_sentence(const Frame& frame, const Page& page) {
  std::string sentence = score_text(page) + " " + grade_sentence(frame, page);
  if (const std::string failed = failure(frame, page); !failed.empty()) sentence += " " + failed;
  return sentence;
}

float result_cards(Frame& frame, Page& page, float x, float y, float width) {
  const float gap = 14;
  const Language language = frame.language;
  float pen = y;
  const auto card = [&](std::string_view key, const char* name, float (*body)(Frame&, Page&, float, float, float)) {
    pen += on_card(frame, key, name, x, pen, width, [&](float bx, float by, float bw) { return body(frame, page, bx, by, bw); }) + gap;
  };
  card("grade-card", word::kResult.in(language), grade_body);
  card("next-card", word::kNextTitle.in(language), next_body);
  card("special-card", word::kSpecial.in(language), special_body);
  card("losses-card", word::kLosses.in(language), losses_body);
  card("points-card", word::kAllocationTitle.in(language), allocation_body);
  return pen - y;
}

void result_panel(Frame& frame, Page& page, Rect rect) {
  const float top = frame.begin_scroll("result", Role::Complementary, word::kResult.in(frame.language), rect);
  const float height = result_cards(frame, page, rect.x, top + 20, rect.w - 20);
  frame.end_scroll(height + 26);
}

void result_bar(Frame& frame, Page& page, Rect rect) {
  const Theme& theme = frame.theme;
  const Assessment& assessment = page.derived.assessment;
  frame.fill(rect, theme.card);
  frame.line(rect.x, rect.y, rect.right(), rect.y, theme.line);
  frame.open("bar", Role::ContentInfo, rect, {.name = word::kResult.in(frame.language)});
  const float x = rect.x + 14, answered = static_cast<float>(assessment.answered + assessment.excluded);
  progress(frame, {x, rect.y + 10, rect.w - 28, 4}, answered / std::max(1.0f, static_cast<float>(assessment.clauses)), theme.primary.ink);
  const std::string score = score_text(page), grade = grade_sentence(frame, page);
  const char* label = word::kShowResult.in(frame.language);
  const float width = button_width(label, kBodyBold), score_width = std::ceil(text_width(score, kScoreSmall));
  const float room = rect.w - 28 - width - 12 - score_width - 10;
  frame.words("score", x, rect.y + 20, kScoreSmall, theme.text_1, score);
  frame.words("grade", x + score_width + 10, rect.y + 29, kBody, theme.text_2, shortened(grade, kBody, room));
  const int total = most_stars(page.criteria());
  const auto lit = assessment.graded ? static_cast<int>(page.criteria().grades[assessment.graded->grade].stars) : 0;
  draw_stars(frame, x, rect.y + 70, 8, 18, lit, total);
  frame.words("progress", x + static_cast<float>(total) * 18 + 8, rect.y + 59, kCaption, theme.text_2, progress_text(frame, page));
  if (button(frame, "open", {rect.right() - 14 - width, rect.y + 28, width, 48}, label, ButtonLook::Primary, {.flags = platform::kPopup})) {
    page.actions.push_back(DialogOpened{Dialog::Result});
  }
  frame.close();
}

}  // namespace starsheet::ui
