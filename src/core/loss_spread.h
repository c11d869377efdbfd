#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace starsheet {

/// How likely a whole number is to come out, as chances of ranges that do not overlap in their lowest ends. A range of
/// one number is known exactly; a longer one holds numbers that are kept as one.
class LossSpread {
 public:
  struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
    double chance = 0;
  };

  /// Certainly 0.
  LossSpread() : ranges_{{.chance = 1}} {}
  /// Number i comes out as i × step, or up to `error` more, with chances[i].
  LossSpread(const std::vector<double>& chances, std::int64_t step, std::int64_t error);

  /// The spread of the sum of two independent numbers.
  LossSpread plus(const LossSpread& other) const;

  /// The chances that the number is surely at most `limit`, and that it may be.
  double surely_at_most(std::int64_t limit) const;
  double maybe_at_most(std::int64_t limit) const;

  /// That the sum with an independent number is at most `limit`; where ranges leave that open, half of it.
  double sum_at_most(const LossSpread& other, std::int64_t limit) const;

 private:
  /// Moves what is negligible at both ends inwards, so that joining spends its ranges on the rest.
  void trim();
  /// Brings the ranges down to at most `most` by joining neighbours.
  void join(std::size_t most);

  std::vector<Range> ranges_{};  ///< By low end.
};

}  // namespace starsheet
