#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/plan_labels.h"

namespace starsheet {

/// What reaching a gain costs at least, with the items that are still to be decided. Never too high: half an item
/// counts half, and rounding goes the cheap way.
class Bounds {
 public:
  /// `order` has the items in the order they are decided in.
  Bounds(const Labels& labels, const std::vector<std::size_t>& order);

  /// From now on the items order[first], order[first + 1], … are left.
  void leave(std::size_t first);

  /// True when all that is left together cannot gain `missing`.
  bool is_out_of_reach(std::int64_t missing) const { return missing > total_gain_; }
  /// The least cost of gaining `missing`. Pre: !is_out_of_reach(missing).
  double least_cost(std::int64_t missing) const;
  /// The least number of steps that gain `missing`. Pre: !is_out_of_reach(missing).
  std::int64_t least_steps(std::int64_t missing) const;

 private:
  struct Part {
    std::size_t item = 0;
    std::int64_t gain_before = 0;  ///< Of the parts before this one.
    std::int64_t before = 0;       ///< Cost, or steps, of the parts before this one.
  };

  std::int64_t unit_gain(std::size_t item) const;
  std::int64_t item_gain(std::size_t item) const { return unit_gain(item) * labels_.items()[item].most; }

  const Labels& labels_;
  std::vector<std::size_t> place_;    ///< Where an item stands in the order.
  std::vector<std::size_t> by_cost_;  ///< Items by cost for their gain, cheapest first.
  std::vector<std::size_t> by_size_;  ///< Items by gain of one step, largest first.
  std::vector<Part> cost_parts_{};
  std::vector<Part> step_parts_{};
  std::int64_t total_gain_ = 0;
};

}  // namespace starsheet
