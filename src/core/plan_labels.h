#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/plan_scale.h"
#include "core/rational.h"

namespace starsheet {

/// One thing that can be improved, in units.
struct CoverItem {
  Rational gain{};             ///< Of one unit; positive.
  Rational cost{};             ///< Of one unit; not negative.
  std::int64_t most = 1;       ///< Units there are; at least 1, at most 2^31 − 1.
  bool step_per_unit = false;  ///< Each unit is a step; else the item is one step whatever the count.
};

/// Units of some items: the last choice, and where the choices before it are.
struct Label {
  std::int64_t gain = 0;  ///< Scaled.
  std::int64_t cost = 0;  ///< Scaled.
  std::int32_t steps = 0;
  std::int32_t parent = -1;  ///< Into Labels; −1 when there is nothing before.
  std::int32_t item = -1;
  std::int32_t count = 0;
};

/// The choices a search has made, sharing what they begin with, and how two of them compare: always exactly.
class Labels {
 public:
  /// `need` is the gain to reach; gains beyond `room` are worth no more than `room` itself.
  Labels(std::vector<CoverItem> items, Rational need, std::optional<Rational> room);

  const std::vector<CoverItem>& items() const { return items_; }
  const Scale& gains() const { return gains_; }
  const Scale& costs() const { return costs_; }
  std::int64_t need() const { return need_scaled_; }
  std::int64_t room() const { return room_scaled_; }

  std::size_t size() const { return labels_.size(); }
  const Label& operator[](std::int32_t index) const { return labels_[static_cast<std::size_t>(index)]; }
  std::int32_t keep(const Label& label);

  /// The choices of label `parent` and `count` units of `item`, which it has none of yet.
  Label child(std::int32_t parent, std::size_t item, std::int64_t count) const;

  bool reaches_need(const Label& label) const;
  std::strong_ordering compare_costs(const Label& a, const Label& b) const;
  std::strong_ordering compare_gains(const Label& a, const Label& b) const;
  /// Like compare_gains, but gains that reach the room are equal.
  std::strong_ordering compare_scores(const Label& a, const Label& b) const;
  /// By their (item, count) lists. Pre: both have as many steps.
  std::strong_ordering compare_lists(const Label& a, const Label& b) const;

  /// The count of each item.
  std::vector<std::int64_t> counts(const Label& label) const;

  /// Comparisons that had to look at more than scaled numbers; each costs a walk over the choices.
  std::int64_t walks() const { return walks_; }

 private:
  using Classes = std::vector<std::size_t>;

  bool reaches(const Label& label, const Rational& threshold, std::int64_t scaled) const;
  void spread(const Label& label, std::int64_t sign) const;
  std::strong_ordering compare_exactly(const Label& a, const Label& b, const Classes& classes, bool gains) const;
  Rational value_of(std::size_t item, bool gains) const { return gains ? items_[item].gain : items_[item].cost; }

  std::vector<CoverItem> items_;
  Rational need_;
  std::optional<Rational> room_;
  Scale gains_;
  Scale costs_;
  Classes gain_classes_;  ///< Items of equal gain have the same class: the first such item.
  Classes cost_classes_;
  std::int64_t need_scaled_ = 0;
  std::int64_t room_scaled_ = 0;
  std::vector<Label> labels_{};
  mutable std::vector<std::int64_t> spread_;  ///< Scratch: a count per item.
  mutable std::int64_t walks_ = 0;
};

}  // namespace starsheet
