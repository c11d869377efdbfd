#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/rational.h"

namespace starsheet {

/// Working days someone set for a clause in place of the criteria's own estimate, not negative. What is absent stays
/// the criteria's.
struct Effort {
  std::optional<Rational> days{};             ///< From not met to met.
  std::optional<Rational> days_per_sample{};  ///< For each non-conforming sample put right.

  bool operator==(const Effort&) const = default;
};

/// Efforts by clause id; "deductions" stands for putting one special deduction right. What a later entry of the same id
/// sets wins.
using Efforts = std::vector<std::pair<std::string, Effort>>;

}  // namespace starsheet
