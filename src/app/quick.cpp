#include "app/quick.h"

#include <algorithm>
#include <utility>

#include "core/score.h"

namespace starsheet {
namespace {

std::size_t still_open(const Criteria& criteria, const Sheet& sheet, const QuickCheck& quick) {
  std::vector<bool> settled(criteria.clauses.size());
  for (const std::size_t clause : quick.trail) settled[clause] = true;
  for (std::size_t i = 0; i < settled.size(); ++i) {
    const Answer* answer = sheet.answers.find(criteria.clauses[i].id);
    if (answer != nullptr && counts(*answer)) settled[i] = true;
  }
  return static_cast<std::size_t>(std::count(settled.begin(), settled.end(), false));
}

}  // namespace

std::optional<std::size_t> quick_clause(const QuickCheck& quick) {
  if (quick.stage != QuickCheck::Stage::Question) return std::nullopt;
  return quick.trail[quick.at];
}

std::size_t quick_round_size(const Criteria& criteria, const Sheet& sheet, const QuickCheck& quick) {
  return std::min(kQuickRound, quick.trail.size() - quick.round + still_open(criteria, sheet, quick));
}

QuickCheck quick_begun(const Criteria& criteria, const Sheet& sheet, QuickCheck quick) {
  if (!most_telling_clause(criteria, sheet, quick.trail)) quick.trail.clear();
  quick.round = quick.trail.size();
  quick.stage = QuickCheck::Stage::Welcome;
  return quick_forward(criteria, sheet, std::move(quick));
}

QuickCheck quick_forward(const Criteria& criteria, const Sheet& sheet, QuickCheck quick) {
  const bool looking_back = quick.stage == QuickCheck::Stage::Question && quick.at + 1 < quick.trail.size();
  if (looking_back) {
    ++quick.at;
    return quick;
  }
  const bool round_over = quick.trail.size() - quick.round >= kQuickRound;
  const auto next = round_over ? std::nullopt : most_telling_clause(criteria, sheet, quick.trail);
  quick.stage = next ? QuickCheck::Stage::Question : QuickCheck::Stage::Summary;
  if (!next) return quick;
  quick.at = quick.trail.size();
  quick.trail.push_back(*next);
  return quick;
}

QuickCheck quick_stopped(QuickCheck quick) {
  quick.stage = QuickCheck::Stage::Summary;
  return quick;
}

QuickCheck quick_back(QuickCheck quick) {
  const bool to_last = quick.stage == QuickCheck::Stage::Summary && !quick.trail.empty();
  if (to_last) {
    quick.stage = QuickCheck::Stage::Question;
  } else if (quick.stage == QuickCheck::Stage::Question && quick.at > 0) {
    --quick.at;
  } else {
    quick.stage = QuickCheck::Stage::Welcome;
  }
  return quick;
}

}  // namespace starsheet
