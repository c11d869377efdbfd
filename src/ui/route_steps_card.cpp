#include "core/route_notes.h"
#include "documents/route.h"
#include "ui/cards.h"
#include "ui/numbered.h"
#include "ui/route_cards.h"
#include "ui/route_words.h"
#include "ui/widgets.h"

#include <cmath>

namespace starsheet::ui {
namespace {

constexpr float kRing = 24;

float phase(Frame& frame, std::size_t index, std::size_t& number, float x, float y, float width) {
  const Language language = frame.language;
  const std::string key = "phase/" + std::to_string(index);
  float pen = y;
  number_ring(frame, x, pen, kRing, index + 1);
  pen += frame.heading(key, 3, x + kRing + 12, pen, width - kRing - 12, kBodyBold, frame.theme.text_1,
                       documents::route_phases()[index].in(language));
  for (const documents::RouteStep& step : documents::route_steps()) {
    if (step.phase != index) continue;
    const std::string step_key = "step/" + std::to_string(++number),
                      title = std::to_string(number) + ". " + step.title.in(language);
    pen += 2 + frame.words(step_key, x + kRing + 12, pen + 2, width - kRing - 12, kBody, frame.theme.text_2, title);
  }
  return pen + 12 - y;
}

/// A line of the summary: number, words, and what is known about it at the end.
float summary_line(Frame& frame, std::size_t number, const Word& words, const std::string& fact, float x, float y,
                   float width) {
  const float height = 40, middle = y + (height - kBody.line) / 2, left = x + kRing + 12;
  const std::string key = "line/" + std::to_string(number), fact_key = key + "/fact";
  number_ring(frame, x, y + (height - kRing) / 2, kRing, number);
  const float fact_width = std::ceil(text_width(fact, kCaption));
  frame.words(key, left, middle, kBodyBold, frame.theme.text_1,
              shortened(words.in(frame.language), kBodyBold, width - (left - x) - fact_width - 10));
  if (!fact.empty())
    frame.words(fact_key, x + width - fact_width, y + (height - kCaption.line) / 2, kCaption, frame.theme.text_2, fact);
  return height;
}

std::string earliest_application(const Page& page) {
  const RouteNotes notes = route_notes(page.state.sheet);
  for (const documents::Milestone& milestone :
       documents::route_timeline(notes.system_start, notes.certificate_date).milestones) {
    if (milestone.kind == documents::Milestone::Kind::EarliestApplication) return documents::date_text(milestone.date);
  }
  return {};
}

std::string audit_days(const Frame& frame, const Page& page) {
  const auto headcount = page.state.sheet.subject.headcount;
  const documents::AuditEffort* effort = headcount ? documents::audit_effort(*headcount) : nullptr;
  return effort != nullptr ? fill_in(word::kRoute4Fact.in(frame.language), {documents::half_days_text(effort->initial)})
                           : std::string();
}

}  // namespace

float steps_body(Frame& frame, Page&, float x, float y, float width) {
  float pen = y + card_title(frame, x, y, width, word::kNineSteps.in(frame.language)) + 4;
  std::size_t number = 0;
  for (std::size_t i = 0; i < documents::route_phases().size(); ++i) pen += phase(frame, i, number, x, pen, width);
  return pen - y - 12;
}

float route_summary_body(Frame& frame, Page& page, float x, float y, float width) {
  if (!has_route(page.criteria())) return 0;
  const Language language = frame.language;
  float pen = y + card_title(frame, x, y, width, word::kRoute.in(language));
  pen += summary_line(frame, 1, word::kRoute1, earliest_application(page), x, pen, width);
  pen += summary_line(frame, 2, word::kRoute2,
                      fill_in(word::kRoute2Fact.in(language), {std::to_string(documents::route_documents().size())}), x,
                      pen, width);
  pen += summary_line(frame, 3, word::kRoute3, "", x, pen, width);
  pen += summary_line(frame, 4, word::kRoute4, audit_days(frame, page), x, pen, width);
  pen += summary_line(frame, 5, word::kRoute5, word::kRoute5Fact.in(language), x, pen, width);
  const Rect rect{x, pen + 8, width, control_height(frame)};
  if (button(frame, "route", rect, word::kSeeRoute.in(language))) page.actions.push_back(ScreenShown{Screen::Route});
  return rect.bottom() - y;
}

}  // namespace starsheet::ui
