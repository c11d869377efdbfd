#include <algorithm>
#include <cmath>

#include "ui/cards.h"
#include "ui/gauge.h"
#include "ui/grade_card.h"
#include "ui/icons.h"
#include "ui/next_card.h"
#include "ui/outcome.h"
#include "ui/present_parts.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

float stars(const Slide& slide, float radius, float y) {
  const Page& page = slide.page;
  const int total = most_stars(page.criteria());
  if (total == 0) return 0;
  const auto& graded = page.derived.assessment.graded;
  const int lit = graded ? static_cast<int>(page.criteria().grades[graded->grade].stars) : 0;
  const float step = radius * 2.4f, row = step * static_cast<float>(total - 1) + 2 * radius;
  draw_stars(slide.frame, std::round(slide.x + (slide.width - row) / 2), y + radius, radius, step, lit, total);
  return 2 * radius + 12;
}

/// "保底 76.20 达标级".
float range_line(const Slide& slide, std::string_view key, const Word& label, const std::optional<Graded>& end,
                 float y) {
  if (!end) return 0;
  const std::string text = std::string(slide.in(label)) + " " + shown_text(end->score) + " " +
                           slide.frame.in(slide.page.criteria().grades[end->grade].title);
  return centred(slide.frame, key, slide.x, y, slide.width, slide.type.small, slide.frame.theme.text_1, text);
}

float score_and_grade(const Slide& slide, float radius, float y) {
  const Theme& theme = slide.frame.theme;
  const Assessment& assessment = slide.page.derived.assessment;
  float pen = y;
  pen +=
      centred(slide.frame, "score", slide.x, pen, slide.width, slide.type.score, theme.text_1, score_text(slide.page)) +
      8;
  pen += stars(slide, radius, pen);
  pen += centred(slide.frame, "grade", slide.x, pen, slide.width, slide.type.grade, theme.text_1,
                 grade_sentence(slide.frame, slide.page)) +
         4;
  pen += centred(slide.frame, "progress", slide.x, pen, slide.width, slide.type.small, theme.text_2,
                 progress_text(slide.frame, slide.page.derived.assessment)) +
         12;
  if (const std::string failed = failure_sentence(slide.frame, slide.page); !failed.empty()) {
    pen += centred(slide.frame, "failure", slide.x, pen, slide.width, slide.type.small, theme.unmet.ink, failed) + 12;
  }
  if (!assessment.complete) {
    pen += range_line(slide, "guaranteed", word::kGuaranteed, assessment.low, pen);
    pen += range_line(slide, "reachable", word::kReachable, assessment.high, pen) + 12;
  }
  return pen - y;
}

/// A section with what was earned of what it can bring.
float section_row(const Slide& slide, std::size_t index, float y) {
  Frame& frame = slide.frame;
  const Section& section = slide.page.criteria().sections[index];
  const GroupFacts& facts = slide.page.derived.sections[index];
  const std::string key = "section/" + section.id, figure_key = key + "/figure",
                    figure = points_text(facts.obtained) + " / " + points_text(facts.possible);
  const float figure_width = std::ceil(text_width(figure, slide.type.answer)), line = slide.type.answer.line;
  const std::string title =
      shortened(section.id + " " + frame.in(section.title), slide.type.small, slide.width - figure_width - 16);
  frame.words(key, slide.x, y + (line - slide.type.small.line) / 2, slide.type.small, frame.theme.text_1, title);
  frame.words(figure_key, slide.x + slide.width - figure_width, y, slide.type.answer, frame.theme.text_1, figure);
  const float share = facts.possible.sign() == 0 ? 0 : static_cast<float>(approximate(facts.obtained / facts.possible));
  progress(frame, {slide.x, y + line + 4, slide.width, 10}, share, frame.theme.primary.ink);
  return line + 32;
}

}  // namespace

float slide_score(const Slide& slide, float y) {
  const float height = score_and_grade(slide, 16, y);
  return height + centred(slide.frame, "disclaimer", slide.x, y + height, slide.width, kCaption,
                          slide.frame.theme.text_2, slide.in(word::kSelfAssessment));
}

float slide_result(const Slide& slide, float y) {
  float pen = y + score_and_grade(slide, 30, y);
  if (const std::string next = next_sentence(slide.frame, slide.page); !next.empty()) {
    pen += centred(slide.frame, "next", slide.x, pen, slide.width, slide.type.text, slide.frame.theme.text_1, next) + 4;
  }
  if (const std::string margin = margin_sentence(slide.frame, slide.page); !margin.empty()) {
    pen +=
        centred(slide.frame, "margin", slide.x, pen, slide.width, slide.type.small, slide.frame.theme.text_2, margin) +
        4;
  }
  pen += 24;
  for (std::size_t i = 0; i < slide.page.criteria().sections.size(); ++i) pen += section_row(slide, i, pen);
  return pen +
         centred(slide.frame, "disclaimer", slide.x, pen, slide.width, slide.type.small, slide.frame.theme.text_2,
                 slide.in(word::kSelfAssessment)) -
         y;
}

}  // namespace starsheet::ui
