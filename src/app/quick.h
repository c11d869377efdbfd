#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/criteria.h"
#include "core/sheet.h"

namespace starsheet {

inline constexpr std::size_t kQuickRound = 15;  ///< Clauses asked before the quick check says what came out.

/// Where the quick check stands: one clause a screen, the most telling first. It answers the open sheet and keeps no
/// answer itself.
struct QuickCheck {
  enum class Stage { Welcome, Question, Summary };
  Stage stage = Stage::Welcome;
  std::vector<std::size_t> trail{};  ///< The clauses asked so far, in the order they came.
  std::size_t round = 0;             ///< Where in the trail this round began.
  std::size_t at = 0;                ///< The clause on the screen: its place in the trail.

  bool operator==(const QuickCheck&) const = default;
};

/// The clause on the screen; nothing unless a question is asked.
std::optional<std::size_t> quick_clause(const QuickCheck& quick);

/// How many clauses this round asks: kQuickRound, or fewer where fewer are open.
std::size_t quick_round_size(const Criteria& criteria, const Sheet& sheet, const QuickCheck& quick);

/// A new round. Clauses that were passed over come again once no other is open.
QuickCheck quick_begun(const Criteria& criteria, const Sheet& sheet, QuickCheck quick);

/// The next clause of the trail, or the open one most worth asking; the summary at the end of the round.
QuickCheck quick_forward(const Criteria& criteria, const Sheet& sheet, QuickCheck quick);

/// The summary, whatever was on the screen.
QuickCheck quick_stopped(QuickCheck quick);

/// The clause before; from the summary the last one; from the first the welcome.
QuickCheck quick_back(QuickCheck quick);

}  // namespace starsheet
