#include "core/plan_labels.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace starsheet {
namespace {

template <class Value>
Scale scale_of(const std::vector<CoverItem>& items, Value value) {
  std::vector<Rational> values;
  std::vector<std::int64_t> most;
  for (const CoverItem& item : items) {
    values.push_back(item.*value);
    most.push_back(item.most);
  }
  return make_scale(values, most);
}

/// For each item the first one of the same value. Items of equal value have equal units, so few fractions are compared.
template <class Value>
std::vector<std::size_t> classes_of(const std::vector<CoverItem>& items, const Scale& scale, Value value) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (scale.units[a] != scale.units[b]) return scale.units[a] < scale.units[b];
    const std::strong_ordering by_value = items[a].*value <=> items[b].*value;
    return by_value == 0 ? a < b : by_value < 0;
  });
  std::vector<std::size_t> classes(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool same = i > 0 && items[order[i]].*value == items[order[i - 1]].*value;
    classes[order[i]] = same ? classes[order[i - 1]] : order[i];
  }
  return classes;
}

}  // namespace

Labels::Labels(std::vector<CoverItem> items, Rational need, std::optional<Rational> room)
    : items_(std::move(items)),
      need_(std::move(need)),
      room_(std::move(room)),
      gains_(scale_of(items_, &CoverItem::gain)),
      costs_(scale_of(items_, &CoverItem::cost)),
      gain_classes_(classes_of(items_, gains_, &CoverItem::gain)),
      cost_classes_(classes_of(items_, costs_, &CoverItem::cost)),
      need_scaled_(gains_.at_least(need_)),
      room_scaled_(room_ ? gains_.at_least(*room_) : std::numeric_limits<std::int64_t>::max()),
      spread_(items_.size(), 0) {}

std::int32_t Labels::keep(const Label& label) {
  labels_.push_back(label);
  return static_cast<std::int32_t>(labels_.size() - 1);
}

Label Labels::child(std::int32_t parent, std::size_t item, std::int64_t count) const {
  const Label before = parent < 0 ? Label{} : (*this)[parent];
  return {.gain = before.gain + gains_.units[item] * count,
          .cost = before.cost + costs_.units[item] * count,
          .steps = before.steps + (items_[item].step_per_unit ? static_cast<std::int32_t>(count) : 1),
          .parent = parent,
          .item = static_cast<std::int32_t>(item),
          .count = static_cast<std::int32_t>(count)};
}

void Labels::spread(const Label& label, std::int64_t sign) const {
  ++walks_;
  for (const Label* each = &label; each->item >= 0; each = &(*this)[each->parent]) {
    spread_[static_cast<std::size_t>(each->item)] += sign * each->count;
    if (each->parent < 0) break;
  }
}

std::vector<std::int64_t> Labels::counts(const Label& label) const {
  spread(label, 1);
  return std::exchange(spread_, std::vector<std::int64_t>(items_.size(), 0));
}

bool Labels::reaches(const Label& label, const Rational& threshold, std::int64_t scaled) const {
  if (label.gain >= scaled) return true;
  if (label.gain + gains_.error < scaled) return false;
  if (gains_.error == 0) return false;
  Rational sum;
  const std::vector<std::int64_t> counts = this->counts(label);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] != 0) sum += items_[i].gain * Rational(counts[i]);
  }
  return sum >= threshold;
}

bool Labels::reaches_need(const Label& label) const { return reaches(label, need_, need_scaled_); }

std::strong_ordering Labels::compare_exactly(const Label& a, const Label& b, const Classes& classes, bool gains) const {
  spread(a, 1);
  spread(b, -1);
  std::vector<std::int64_t> difference(items_.size(), 0);
  for (std::size_t i = 0; i < spread_.size(); ++i) difference[classes[i]] += std::exchange(spread_[i], 0);
  Rational sum;
  for (std::size_t i = 0; i < difference.size(); ++i) {
    if (difference[i] != 0) sum += value_of(i, gains) * Rational(difference[i]);
  }
  return sum <=> Rational(0);
}

std::strong_ordering Labels::compare_costs(const Label& a, const Label& b) const {
  const std::int64_t difference = a.cost - b.cost;
  const bool near = difference < costs_.error && difference > -costs_.error;
  return near ? compare_exactly(a, b, cost_classes_, false) : difference <=> 0;
}

std::strong_ordering Labels::compare_gains(const Label& a, const Label& b) const {
  const std::int64_t difference = a.gain - b.gain;
  const bool near = difference < gains_.error && difference > -gains_.error;
  return near ? compare_exactly(a, b, gain_classes_, true) : difference <=> 0;
}

std::strong_ordering Labels::compare_scores(const Label& a, const Label& b) const {
  if (room_ && reaches(a, *room_, room_scaled_) && reaches(b, *room_, room_scaled_)) return std::strong_ordering::equal;
  return compare_gains(a, b);
}

// Where they differ first, the list that has that item there comes first; when both have it, the lower count does.
std::strong_ordering Labels::compare_lists(const Label& a, const Label& b) const {
  const std::vector<std::int64_t> of_a = counts(a);
  const std::vector<std::int64_t> of_b = counts(b);
  for (std::size_t i = 0; i < of_a.size(); ++i) {
    if (of_a[i] == of_b[i]) continue;
    if (of_a[i] == 0) return std::strong_ordering::greater;
    if (of_b[i] == 0) return std::strong_ordering::less;
    return of_a[i] <=> of_b[i];
  }
  return std::strong_ordering::equal;
}

}  // namespace starsheet
