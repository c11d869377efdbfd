#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "documents/source.h"

namespace starsheet::documents {

/// One line of a column of figures that adds up as printed.
struct ColumnRow {
  enum class Kind { Full, Loss, Deductions, Bonus, Rounding, Cap, Score };
  Kind kind = Kind::Loss;
  std::size_t clause = 0;  ///< Of a loss: index into Criteria::clauses.
  Rational shown{};        ///< Signed, two decimals: a loss is negative.
  std::string label{};     ///< "满分", a clause's title, "特别扣分 × 2", …
  std::string figure{};    ///< The same as text: "100.00", "−2.04", "+0.01".
};

/// How the score comes about: full, each loss (largest first), deductions, bonus, then 舍入 (rounding) and the cap
/// where they count, last the score. Losses are shown cut off at two decimals; the line 舍入 makes up for that, so that
/// the lines above the last add up to it exactly. Empty without a score. Source: formats "Result", losses.
std::vector<ColumnRow> score_column(const Source& source);

}  // namespace starsheet::documents
