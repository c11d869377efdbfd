#include "core/plan_bounds.h"

#include <algorithm>

namespace starsheet {

Bounds::Bounds(const Labels& labels, const std::vector<std::size_t>& order) : labels_(labels), place_(order.size()) {
  for (std::size_t i = 0; i < order.size(); ++i) place_[order[i]] = i;
  const std::vector<CoverItem>& items = labels.items();
  const auto ratio = [&](std::size_t i) {
    return static_cast<double>(labels.costs().units[i]) / static_cast<double>(unit_gain(i));
  };
  const auto step = [&](std::size_t i) { return items[i].step_per_unit ? unit_gain(i) : item_gain(i); };
  by_cost_ = order;
  by_size_ = order;
  std::stable_sort(by_cost_.begin(), by_cost_.end(), [&](std::size_t a, std::size_t b) { return ratio(a) < ratio(b); });
  std::stable_sort(by_size_.begin(), by_size_.end(), [&](std::size_t a, std::size_t b) { return step(a) > step(b); });
}

// Where gains were rounded down, one more is never too little.
std::int64_t Bounds::unit_gain(std::size_t item) const {
  return labels_.gains().units[item] + (labels_.gains().error > 0 ? 1 : 0);
}

void Bounds::leave(std::size_t first) {
  cost_parts_.clear();
  step_parts_.clear();
  total_gain_ = 0;
  std::int64_t cost = 0;
  for (const std::size_t item : by_cost_) {
    if (place_[item] < first) continue;
    cost_parts_.push_back({.item = item, .gain_before = total_gain_, .before = cost});
    total_gain_ += item_gain(item);
    cost += labels_.costs().units[item] * labels_.items()[item].most;
  }
  std::int64_t gain = 0;
  std::int64_t steps = 0;
  for (const std::size_t item : by_size_) {
    if (place_[item] < first) continue;
    step_parts_.push_back({.item = item, .gain_before = gain, .before = steps});
    gain += item_gain(item);
    steps += labels_.items()[item].step_per_unit ? labels_.items()[item].most : 1;
  }
}

namespace {

/// The part in which the gain passes `missing`.
template <class Parts>
auto part_reaching(const Parts& parts, std::int64_t missing) {
  return std::partition_point(parts.begin(), parts.end(),
                              [missing](const auto& part) { return part.gain_before < missing; }) -
         1;
}

}  // namespace

double Bounds::least_cost(std::int64_t missing) const {
  if (missing <= 0 || cost_parts_.empty()) return 0;
  const Part& part = *part_reaching(cost_parts_, missing);
  const double share = static_cast<double>(missing - part.gain_before) / static_cast<double>(unit_gain(part.item));
  return static_cast<double>(part.before) + share * static_cast<double>(labels_.costs().units[part.item]);
}

std::int64_t Bounds::least_steps(std::int64_t missing) const {
  if (missing <= 0 || step_parts_.empty()) return 0;
  const Part& part = *part_reaching(step_parts_, missing);
  if (!labels_.items()[part.item].step_per_unit) return part.before + 1;
  const std::int64_t unit = unit_gain(part.item);
  return part.before + (missing - part.gain_before + unit - 1) / unit;
}

}  // namespace starsheet
