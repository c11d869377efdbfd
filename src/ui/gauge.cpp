#include "ui/gauge.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/outcome.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

constexpr float kPi = 3.14159265f;
constexpr float kRoomyRadius = 80;  ///< Smaller dials hold a smaller figure, and its caption below them.
float gauge_radius(float width) { return std::min(150.0f, width / 2 - 28); }

constexpr double kSettle = 0.25;  // seconds that the hands take

/// The scale begins a third of the way below the lowest threshold, so that what counts fills the arc.
struct Scale {
  double low = 0, high = 100;

  float place(const Rational& value) const {
    if (high <= low) return 0;
    return static_cast<float>(std::clamp((approximate(value) - low) / (high - low), 0.0, 1.0));
  }
};

Scale scale_of(const Criteria& criteria) {
  const double full = approximate(criteria.full);
  for (const Grade& grade : criteria.grades) {
    if (!grade.from) continue;
    const double lowest = approximate(*grade.from);
    return {lowest - (full - lowest) / 3, full};
  }
  return {0, full};
}

struct Dial {
  Frame& frame;
  float x, y, radius, thickness;

  float angle(float place) const { return kPi + place * kPi; }
  void arc(float from, float to, Colour colour) const {
    if (to - from < 0.002f) return;
    frame.canvas().PathArcTo({x, y}, radius, angle(from), angle(to), 48);
    frame.canvas().PathStroke(colour, 0, thickness);
    if (to < 1) spoke(to, 0, colour, 1);  // a stroke's ends are not soft by themselves
  }
  /// Across the arc and `beyond` it on both sides.
  void spoke(float place, float beyond, Colour colour, float width) const {
    const float along = std::cos(angle(place)), down = std::sin(angle(place)), half = thickness / 2 + beyond;
    for (const float reach : {radius - half, radius + half})
      frame.canvas().PathLineTo({x + reach * along, y + reach * down});
    frame.canvas().PathStroke(colour, 0, width);
  }
};

void thresholds(const Dial& dial, const Page& page, const Scale& scale) {
  Frame& frame = dial.frame;
  for (const Grade& grade : page.criteria().grades) {
    if (!grade.from) continue;
    const float place = scale.place(*grade.from), angle = dial.angle(place);
    dial.spoke(place, 1, frame.theme.card, 3);
    const std::string label = grade.stars > 0 ? std::to_string(grade.stars) + "★" : frame.in(grade.title);
    // Its box stands beyond the arc's tangent, so that it touches the arc nowhere.
    const float width = text_width(label, kCaption), along = std::cos(angle), down = std::sin(angle);
    const float reach =
        dial.radius + dial.thickness / 2 + 6 + (std::abs(along) * width + std::abs(down) * kCaption.size) / 2;
    frame.text(std::round(dial.x + reach * along - width / 2), std::round(dial.y + reach * down - kCaption.line / 2),
               kCaption, frame.theme.text_2, label);
  }
}

float eased(float from, float to, double passed) {
  const auto rest = static_cast<float>(std::exp(-passed * 5.0 / kSettle));
  const float value = to + (from - to) * rest;
  return std::abs(value - to) < 0.002f ? to : value;
}

/// Moves a hand toward its goal; it jumps on the first frame and where the visitor wants no motion.
void move_hand(Frame& frame, float& hand, float goal, double passed) {
  if (hand < 0 || frame.viewport.reduced_motion) hand = goal;
  if (hand == goal) return;
  hand = eased(hand, goal, passed);
  if (hand != goal) frame.wants_more = true;
}

void hands(Frame& frame, Page& page, const Scale& scale) {
  UiState& ui = page.ui;
  const Assessment& assessment = page.derived.assessment;
  const double passed = std::clamp(frame.viewport.seconds - ui.last_seconds, 0.0, 0.05);
  ui.last_seconds = frame.viewport.seconds;
  move_hand(frame, ui.gauge_low, assessment.low ? scale.place(assessment.low->score) : 0, passed);
  move_hand(frame, ui.gauge_high, assessment.high ? scale.place(assessment.high->score) : 0, passed);
}

std::string range_name(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  if (!assessment.low || !assessment.high) return word::kNoScore.in(frame.language);
  const auto title = [&](const Graded& graded) { return frame.in(page.criteria().grades[graded.grade].title); };
  return fill_in(word::kRangeName.in(frame.language), {shown_text(assessment.low->score), title(*assessment.low),
                                                       shown_text(assessment.high->score), title(*assessment.high)});
}

}  // namespace

float scale_place(const Criteria& criteria, const Rational& score) { return scale_of(criteria).place(score); }

std::string score_text(const Page& page) {
  const auto& graded = page.derived.assessment.graded;
  return graded ? shown_text(graded->score) : "—";
}

std::string grade_sentence(const Frame& frame, const Page& page) {
  return grade_text(frame, page.criteria(), page.derived.assessment);
}

int most_stars(const Criteria& criteria) {
  std::int64_t most = 0;
  for (const Grade& grade : criteria.grades) most = std::max(most, grade.stars);
  return static_cast<int>(std::min<std::int64_t>(most, 10));
}

bool is_roomy(float width) { return gauge_radius(width) >= kRoomyRadius; }

float gauge_height(float width) { return 34 + gauge_radius(width) + (is_roomy(width) ? 18.0f : 30.0f); }

float gauge(Frame& frame, Page& page, float x, float y, float width) {
  const float radius = gauge_radius(width);
  const Dial dial{frame, x + width / 2, y + 34 + radius, radius, 19};
  const Scale scale = scale_of(page.criteria());
  const Theme& theme = frame.theme;
  const Assessment& assessment = page.derived.assessment;
  hands(frame, page, scale);
  frame.open("gauge", Role::Image, {x, y, width, radius + 44}, {.name = range_name(frame, page)});
  frame.close();
  if (frame.visible({x, y, width, radius + 60})) {
    const Colour reachable = assessment.complete ? theme.primary.ink : theme.reachable;
    dial.arc(0, 1, theme.track);
    dial.arc(0, page.ui.gauge_high, reachable);
    dial.arc(0, page.ui.gauge_low, theme.primary.ink);
    thresholds(dial, page, scale);
  }
  const std::string score = score_text(page);
  const char* caption = (assessment.complete ? word::kFinalScore : word::kScoreSoFar).in(frame.language);
  const Font font = is_roomy(width) ? kScore : kScoreSmall;
  const float caption_y = is_roomy(width) ? dial.y - 18 : dial.y + 4, caption_width = text_width(caption, kCaption);
  frame.words("score", std::round(dial.x - text_width(score, font) / 2), caption_y - 2 - font.line, font,
              assessment.graded ? theme.text_1 : theme.text_2, score);
  frame.words("caption", std::round(dial.x - caption_width / 2), caption_y, kCaption, theme.text_2, caption);
  return gauge_height(width);
}

}  // namespace starsheet::ui
