#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/plan_bounds.h"
#include "core/plan_labels.h"

namespace starsheet {

// The cheapest choices of units whose gains reach a need, minimal ones alone: without any one unit the need is not
// reached.
//
// Take the units of a choice by falling gain of one unit. The choice is minimal exactly when the need is reached with
// its last unit and not before: the last unit is the smallest, so when it cannot be left out, none can. The search
// therefore decides items in that order and ends a choice at the unit that reaches the need; it meets every minimal
// choice once and no other.
//
// Between two items only choices are kept that may still lead to one of the `wanted` best. A choice is dropped when
//  - what it costs, with the least that its missing gain costs, is more than the worst of the `wanted` best found; or
//  - `wanted` others cost less (or as much in fewer steps) and gain no less: whatever completes it completes them
//    too, perhaps with a few units less, and then ranks before it. At equal cost and steps the same holds for choices
//    that gain more, unless units that cost neither may follow (leaving some out makes nothing cheaper) or the score is
//    capped; and for equal gain and an earlier list.

/// A search for covers, advanced bit by bit. Ranks by cost, steps, gain descending (gains beyond the room are equal),
/// then by (item, count) lists.
class CoverSearch {
 public:
  /// Pre: need is positive and all items together reach it; wanted >= 1.
  CoverSearch(std::vector<CoverItem> items, const Rational& need, const std::optional<Rational>& room,
              std::size_t wanted);
  CoverSearch(const CoverSearch&) = delete;
  CoverSearch& operator=(const CoverSearch&) = delete;

  /// Does about `work` units; true once it is done or given up.
  bool advance(std::int64_t work);
  /// True when the fixed amount of work or memory was used up: what was found may not be the best.
  bool is_too_large() const { return too_large_; }
  /// The best covers, best first, each with the count of every item. Pre: advance() gave true, and it is not too large.
  std::vector<std::vector<std::int64_t>> covers() const;

 private:
  bool is_done() const { return too_large_ || place_ == order_.size(); }
  void begin_item();
  void expand(std::int32_t index);
  void expand_partly(std::int32_t index, std::int64_t most);
  bool offer(std::int32_t index, std::int64_t count);
  void settle_next();
  void settle(std::int32_t index);
  void end_item();

  std::int64_t first_count_reaching(std::int32_t index) const;
  double least_cost(const Label& label) const;
  bool costs_too_much(const Label& label) const;
  bool takes_too_many_steps(const Label& label) const;
  bool is_hopeless(const Label& label) const { return costs_too_much(label) || takes_too_many_steps(label); }
  bool is_dominated(const Label& label) const;
  bool key_is_equal(const Label& a, const Label& b) const;
  std::strong_ordering order_of(const Label& a, const Label& b) const;
  std::strong_ordering rank_of(const Label& a, const Label& b) const;
  void found(const Label& label);
  void merge_into_top(std::int32_t index);

  void find_quick_covers();
  std::vector<std::int64_t> quick_cover(const std::vector<std::size_t>& by_ratio,
                                        std::optional<std::size_t> without) const;
  void found_if_minimal(const std::vector<std::int64_t>& counts);

  Labels labels_;
  std::vector<std::size_t> order_;  ///< Items by falling gain of one unit.
  Bounds bounds_;
  std::size_t wanted_ = 1;
  std::vector<bool> is_free_after_{};  ///< By place: after it an item may follow whose further units cost nothing.

  std::size_t place_ = 0;                 ///< The item being decided is order_[place_].
  std::vector<std::int32_t> open_{};      ///< Choices among the items before it, in order.
  std::size_t expanded_ = 0;              ///< How many of open_ were given units of it.
  std::size_t carried_ = 0;               ///< How many of open_ were taken over without.
  std::vector<Label> fresh_{};            ///< A heap of choices with units of it.
  std::vector<std::int32_t> next_{};      ///< What is kept for the next item.
  std::vector<std::int32_t> top_{};       ///< The `wanted_` largest gains among what was kept, largest first.
  std::vector<std::int32_t> same_key_{};  ///< Kept, of the cost and steps now looked at, and not in top_ yet.
  bool is_strict_ = true;                 ///< At equal cost and steps more gain is better.

  std::vector<Label> best_{};
  std::int64_t work_ = 0;
  bool too_large_ = false;
};

}  // namespace starsheet
