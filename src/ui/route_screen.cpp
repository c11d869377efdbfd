#include "ui/route_screen.h"

#include <algorithm>

#include "ui/card_rows.h"
#include "ui/route_cards.h"
#include "ui/route_words.h"
#include "ui/screen_bar.h"

namespace starsheet::ui {
namespace {

constexpr float kTwoColumns = 760;
constexpr float kRoomForDetails = 1024;

constexpr CardKind kConditionsCard{"conditions-card", word::kConditions, conditions_body};
constexpr CardKind kDocumentsCard{"documents-card", word::kDocumentList, documents_body};
constexpr CardKind kStepsCard{"steps-card", word::kNineSteps, steps_body};
constexpr CardKind kDatesCard{"dates-card", word::kDates, dates_body};
constexpr CardKind kEffortCard{"effort-card", word::kEffort, effort_body};
constexpr CardKind kQuestionsCard{"questions-card", word::kQuestions, questions_body};
constexpr CardKind kFactsCard{"facts-card", word::kFacts, facts_body};

constexpr CardRow kWide[] = {{{{{&kDatesCard, &kConditionsCard, &kStepsCard, &kQuestionsCard}, 1},
                               {{&kDocumentsCard, &kEffortCard, &kFactsCard}, 1}}}};
constexpr CardRow kNarrow[] = {
    {{{{&kDatesCard, &kConditionsCard, &kDocumentsCard, &kStepsCard, &kEffortCard, &kFactsCard, &kQuestionsCard}, 1}}}};

}  // namespace

void route_screen_bar(Frame& frame, Page& page, Rect rect) {
  screen_bar(frame, page, rect, word::kRoute.in(frame.language),
             {.facts = (rect.w < kRoomForDetails ? word::kRouteDetailsShort : word::kRouteDetails).in(frame.language)},
             {});
}

void route_screen(Frame& frame, Page& page, Rect rect) {
  const bool wide = rect.w >= kTwoColumns;
  const float pad = rect.w < 640 ? 14.0f : 20.0f, width = std::min(rect.w - 2 * pad, 1240.0f);
  const float top = frame.begin_scroll("route-screen", Role::Main, word::kRoute.in(frame.language), rect);
  const std::span<const CardRow> rows = wide ? std::span<const CardRow>(kWide) : std::span<const CardRow>(kNarrow);
  const float height = card_rows(frame, page, rows, rect.x + (rect.w - width) / 2, top + pad, width);
  frame.end_scroll(height + 2 * pad + frame.viewport.inset_bottom);
}

}  // namespace starsheet::ui
