#include "ui/result_screen.h"

#include <algorithm>

#include "ui/card_rows.h"
#include "ui/contact_card.h"
#include "ui/contact_words.h"
#include "ui/indicator_card.h"
#include "ui/loss_card.h"
#include "ui/next_card.h"
#include "ui/plan_card.h"
#include "ui/plan_view.h"
#include "ui/plan_words.h"
#include "ui/points_card.h"
#include "ui/proof_card.h"
#include "ui/report_words.h"
#include "ui/result_words.h"
#include "ui/risk_card.h"
#include "ui/risk_words.h"
#include "ui/route_cards.h"
#include "ui/route_words.h"
#include "ui/screen_bar.h"
#include "ui/snapshot_card.h"
#include "ui/snapshot_words.h"
#include "ui/special_card.h"
#include "ui/sums_card.h"

namespace starsheet::ui {
namespace {

constexpr float kTwoColumns = 640, kThreeColumns = 1180;

/// Where no file can be saved, passing the result on is what there is.
std::vector<Offer> offers(const Page& page) {
  if (!page.state.can_save_files) return {{"share", word::kShareShort, DialogOpened{Dialog::Share}, true}};
  return {{"save", word::kSaveShort, SaveFileRequested{}},
          {"xlsx", word::kExcelShort, DocumentRequested{DocumentFormat::Xlsx}},
          {"report", word::kMoreFormats, DialogOpened{Dialog::Report}},
          {"share", word::kShareShort, DialogOpened{Dialog::Share}},
          {"print", word::kPrintShort, PrintRequested{}, true}};
}

/// What a narrow bar has room for.
std::vector<Offer> main_offer(const Page& page) {
  if (!page.state.can_save_files) return offers(page);
  return {{"report", word::kMakeReport, DialogOpened{Dialog::Report}, true}};
}

float offers_body(Frame& frame, Page& page, float x, float y, float width) {
  return offer_buttons(frame, page, offers(page), x, y, width);
}

constexpr CardKind kGrade{"grade-card", word::kResult, sums_body};
constexpr CardKind kNext{"next-card", word::kNextTitle, next_body};
constexpr CardKind kIndicators{"indicators-card", word::kIndicatorsName, indicator_body};
constexpr CardKind kLosses{"losses-card", word::kLosses, losses_body};
constexpr CardKind kSpecial{"special-card", word::kSpecial, special_body};
constexpr CardKind kPoints{"points-card", word::kAllocationTitle, points_body};
constexpr CardKind kPlan{"plan-card", word::kPlan, plan_body};
constexpr CardKind kRisk{"risk-card", word::kRisk, risk_body};
constexpr CardKind kProof{"proof-card", word::kProof, proof_body};
constexpr CardKind kSnapshots{"snapshots-card", word::kSnapshots, snapshot_body};
constexpr CardKind kRoute{"route-card", word::kRoute, route_summary_body};
constexpr CardKind kOffers{"offers-card", word::kFile, offers_body};
constexpr CardKind kContact{"contact", word::kContact, contact_card, true};

constexpr CardRow kWide[] = {{{{{&kGrade}, 400}, {{&kIndicators}, 535}, {{&kLosses}, 430}}},
                             {{{{&kPlan}, 953}, {{&kNext, &kRoute}, 430}}},
                             {{{{&kProof, &kRisk}, 953}, {{&kPoints, &kSnapshots, &kContact}, 430}}}};
constexpr CardRow kMiddle[] = {{{{{&kGrade}, 1}, {{&kNext, &kPoints}, 1}}},
                               {{{{&kIndicators}, 1}}},
                               {{{{&kLosses}, 1}}},
                               {{{{&kPlan}, 1}}},
                               {{{{&kRisk}, 1}}},
                               {{{{&kProof}, 1}}},
                               {{{{&kRoute}, 1}, {{&kSnapshots, &kContact}, 1}}}};
constexpr CardRow kNarrow[] = {{{{{&kGrade, &kNext, &kIndicators, &kLosses, &kPlan, &kSpecial, &kRisk, &kProof,
                                   &kPoints, &kRoute, &kSnapshots, &kOffers, &kContact},
                                  1}}}};

std::span<const CardRow> rows_for(float width) {
  if (width >= kThreeColumns) return kWide;
  if (width >= kTwoColumns) return kMiddle;
  return kNarrow;
}

BarDetails details(const Frame& frame, const Page& page) {
  const Subject& subject = page.state.sheet.subject;
  const std::string own = word::kOwnAssessment.in(frame.language);
  return {.name = subject.organisation, .facts = subject.date.empty() ? own : subject.date + " · " + own};
}

}  // namespace

void result_screen_bar(Frame& frame, Page& page, Rect rect) {
  screen_bar(frame, page, rect, word::kResult.in(frame.language), details(frame, page),
             is_narrow_bar(rect) ? main_offer(page) : offers(page));
}

void result_screen(Frame& frame, Page& page, Rect rect) {
  advance_plan(frame, page);
  const float pad = rect.w < kTwoColumns ? 14.0f : 20.0f, width = std::min(rect.w - 2 * pad, 1600.0f);
  const float top = frame.begin_scroll("result-screen", Role::Main, word::kResult.in(frame.language), rect);
  const float left = rect.x + (rect.w - width) / 2;
  const float height = card_rows(frame, page, rows_for(rect.w), left, top + pad, width);
  frame.end_scroll(height + 2 * pad + frame.viewport.inset_bottom);
}

}  // namespace starsheet::ui
