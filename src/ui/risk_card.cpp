#include "ui/risk_card.h"

#include <algorithm>
#include <cmath>

#include "core/audit_risk.h"
#include "ui/cards.h"
#include "ui/risk_words.h"

namespace starsheet::ui {

/// The estimate for the sheet as it is, worked out once per change.
struct RiskView {
  unsigned change = 0;
  bool known = false;
  std::optional<AuditRisk> risk{};
};

namespace {

constexpr std::size_t kShown = 5;

const std::optional<AuditRisk>& risk_of(Page& page) {
  if (!page.ui.risk) page.ui.risk = std::make_shared<RiskView>();
  RiskView& view = *page.ui.risk;
  if (view.known && view.change == page.derived.change) return view.risk;
  view.change = page.derived.change;
  view.known = true;
  view.risk = audit_risk(page.criteria(), page.state.sheet);
  return view.risk;
}

/// Whole per cent, never 0 or 100 for what is only nearly so.
std::string percent(const Frame& frame, double chance) {
  if (chance > 0 && chance < 0.01) return word::kUnderOne.in(frame.language);
  if (chance < 1 && chance > 0.99) return word::kOverNinetyNine.in(frame.language);
  return fill_in(word::kPercent.in(frame.language), {std::to_string(std::lround(chance * 100))});
}

std::string percent(const Frame& frame, const Chance& chance) {
  const long low = std::lround(chance.low * 100), high = std::lround(chance.high * 100);
  if (high - low <= 1) return percent(frame, chance.middle());
  return fill_in(word::kPercentRange.in(frame.language), {std::to_string(low), std::to_string(high)});
}

}  // namespace

float risk_body(Frame& frame, Page& page, float x, float y, float width) {
  const std::optional<AuditRisk>& risk = risk_of(page);
  if (!risk) return 0;
  const Language language = frame.language;
  float pen = y + card_title(frame, x, y, width, word::kRisk.in(language));
  const std::string said = fill_in(word::kRiskHolds.in(language),
                                   {frame.in(page.criteria().grades[risk->grade].title), percent(frame, risk->holds)});
  pen += frame.words("holds", x, pen, width, kBodyBold, frame.theme.text_1, said) + 6;
  const bool any = !risk->clauses.empty() && risk->clauses.front().carried > 0.005;
  if (any) pen += frame.words("clauses", x, pen, width, kCaption, frame.theme.text_2, word::kRiskClauses.in(language));
  for (std::size_t i = 0; any && i < std::min(kShown, risk->clauses.size()); ++i) {
    const ClauseRisk& clause = risk->clauses[i];
    if (clause.carried <= 0.005) break;
    pen += clause_line(frame, page, "risk/" + page.criteria().clauses[clause.clause].id,
                       {.clause = clause.clause, .figure = percent(frame, clause.carried), .ink = frame.theme.text_1},
                       x, pen, width);
  }
  pen += 4 + frame.words("assumptions", x, pen + 4, width, kCaption, frame.theme.text_2,
                         word::kRiskAssumptions.in(language));
  return pen + frame.words("source", x, pen, width, kCaption, frame.theme.text_2, word::kRiskSource.in(language)) - y;
}

}  // namespace starsheet::ui
