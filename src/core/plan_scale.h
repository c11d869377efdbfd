#pragma once

#include <cstdint>
#include <vector>

#include "core/rational.h"

namespace starsheet {

/// Fractions as 64-bit whole numbers, for sums that are compared often. Where a common denominator fits, the numbers
/// are exact; else they are rounded down, and a comparison closer than `error` has to look at the fractions.
struct Scale {
  std::vector<std::int64_t> units{};  ///< One per value.
  std::int64_t error = 0;  ///< A sum of units lies less than this below the scaled sum of values; 0 when exact.
  Rational factor{1};      ///< units = values × factor, rounded down.

  /// The smallest whole number that is not below value × factor. A value that no sum of units comes near gives a number
  /// beyond all of them.
  std::int64_t at_least(const Rational& value) const;
  /// The largest whole number that is not above value × factor, with the same bounds to both sides.
  std::int64_t at_most(const Rational& value) const;
};

/// The scale of values that are not negative, of which sums with up to `most[i]` of each are formed; no such sum
/// exceeds 2^61.
Scale make_scale(const std::vector<Rational>& values, const std::vector<std::int64_t>& most);

}  // namespace starsheet
