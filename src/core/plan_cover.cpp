#include "core/plan_cover.h"

#include <algorithm>
#include <cmath>

namespace starsheet {
namespace {

/// The fixed amount of work: past it the search is given up. Some ten seconds on a slow phone.
constexpr std::int64_t kMostWork = 12'000'000;
/// Choices kept or waiting: 16 MB.
constexpr std::size_t kMostLabels = 500'000;
/// Up to so many counts each is tried; beyond, the bound tells where to begin and end.
constexpr std::int64_t kFewCounts = 48;

std::vector<std::size_t> by_falling_gain(const std::vector<CoverItem>& items) {
  std::vector<std::size_t> order(items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return items[b].gain < items[a].gain; });
  return order;
}

bool has_free_units(const CoverItem& item) { return item.cost.sign() == 0 && item.most > 1 && !item.step_per_unit; }

}  // namespace

CoverSearch::CoverSearch(std::vector<CoverItem> items, const Rational& need, const std::optional<Rational>& room,
                         std::size_t wanted)
    : labels_(std::move(items), need, room),
      order_(by_falling_gain(labels_.items())),
      bounds_(labels_, order_),
      wanted_(wanted),
      is_free_after_(order_.size(), false) {
  for (std::size_t i = order_.size(); i-- > 1;) {
    is_free_after_[i - 1] = is_free_after_[i] || has_free_units(labels_.items()[order_[i]]);
  }
  open_.push_back(labels_.keep({}));
  find_quick_covers();
  begin_item();
}

std::vector<std::vector<std::int64_t>> CoverSearch::covers() const {
  std::vector<std::vector<std::int64_t>> result;
  for (const Label& label : best_) result.push_back(labels_.counts(label));
  return result;
}

bool CoverSearch::advance(std::int64_t work) {
  const std::int64_t limit = work_ + work;
  while (!is_done() && work_ < limit) {
    const std::int64_t walks = labels_.walks();
    if (expanded_ < open_.size()) {
      expand(open_[expanded_++]);
    } else if (carried_ < open_.size() || !fresh_.empty()) {
      settle_next();
    } else {
      end_item();
    }
    // A walk over the choices takes about as long as a unit of work for every eight items.
    work_ += 1 + (labels_.walks() - walks) * static_cast<std::int64_t>(1 + order_.size() / 8);
    too_large_ = too_large_ || work_ > kMostWork || labels_.size() + fresh_.size() > kMostLabels;
  }
  return is_done();
}

// ---- one item ----

void CoverSearch::begin_item() {
  if (place_ == order_.size()) return;
  bounds_.leave(place_ + 1);
  work_ += static_cast<std::int64_t>(order_.size() / 8);
  expanded_ = 0;
  carried_ = 0;
  top_.clear();
  same_key_.clear();
  next_.clear();
  const std::size_t after = place_ + 1;
  // The last unit is at most as large as the next item's, so the gain ends up below need + that.
  const bool may_be_capped =
      after < order_.size() &&
      labels_.need() + labels_.gains().units[order_[after]] + 2 * labels_.gains().error + 2 > labels_.room();
  is_strict_ = !is_free_after_[place_] && !may_be_capped;
}

void CoverSearch::end_item() {
  open_ = std::move(next_);
  next_.clear();
  ++place_;
  if (open_.empty()) place_ = order_.size();
  begin_item();
}

void CoverSearch::expand(std::int32_t index) {
  const std::int64_t reaching = first_count_reaching(index);
  const std::int64_t most = labels_.items()[order_[place_]].most;
  if (reaching <= most) found(labels_.child(index, order_[place_], reaching));
  expand_partly(index, std::min(most, reaching - 1));
}

std::int64_t CoverSearch::first_count_reaching(std::int32_t index) const {
  std::int64_t low = 1;
  std::int64_t high = labels_.items()[order_[place_]].most + 1;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (labels_.reaches_need(labels_.child(index, order_[place_], middle))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/// Offers 1 to `most` units. The least cost is convex in the count: from its lowest point it rises to both sides, so
/// that nothing lies beyond the first count that costs too much.
void CoverSearch::expand_partly(std::int32_t index, std::int64_t most) {
  if (most <= kFewCounts) {
    for (std::int64_t count = 1; count <= most; ++count) offer(index, count);
    return;
  }
  const auto cost = [&](std::int64_t count) { return least_cost(labels_.child(index, order_[place_], count)); };
  std::int64_t low = 1;
  std::int64_t high = most;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    const double here = cost(middle);
    if (here != HUGE_VAL && here <= cost(middle + 1)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  for (std::int64_t count = low; count <= most && offer(index, count); ++count) {
  }
  for (std::int64_t count = low - 1; count >= 1 && offer(index, count); --count) {
  }
}

/// Lets a choice wait to be settled unless it leads nowhere; false when it costs too much.
bool CoverSearch::offer(std::int32_t index, std::int64_t count) {
  ++work_;
  if (labels_.size() + fresh_.size() > kMostLabels) return false;
  const Label label = labels_.child(index, order_[place_], count);
  if (costs_too_much(label)) return false;
  if (takes_too_many_steps(label)) return true;
  fresh_.push_back(label);
  std::push_heap(fresh_.begin(), fresh_.end(), [this](const Label& a, const Label& b) { return order_of(b, a) < 0; });
  return true;
}

// ---- settling: all choices in order of cost, steps, gain descending, list ----

void CoverSearch::settle_next() {
  const bool has_old = carried_ < open_.size();
  const bool takes_old = has_old && (fresh_.empty() || order_of(labels_[open_[carried_]], fresh_.front()) < 0);
  if (takes_old) {
    const std::int32_t index = open_[carried_++];
    if (!is_hopeless(labels_[index]) && !is_dominated(labels_[index])) settle(index);
    return;
  }
  std::pop_heap(fresh_.begin(), fresh_.end(), [this](const Label& a, const Label& b) { return order_of(b, a) < 0; });
  const Label label = fresh_.back();
  fresh_.pop_back();
  if (!is_hopeless(label) && !is_dominated(label)) settle(labels_.keep(label));
}

void CoverSearch::settle(std::int32_t index) {
  next_.push_back(index);
  if (is_strict_) {
    merge_into_top(index);
    return;
  }
  if (!same_key_.empty() && !key_is_equal(labels_[same_key_.front()], labels_[index])) {
    for (const std::int32_t each : same_key_) merge_into_top(each);
    same_key_.clear();
  }
  same_key_.push_back(index);
}

void CoverSearch::merge_into_top(std::int32_t index) {
  const auto place = std::upper_bound(top_.begin(), top_.end(), index, [this](std::int32_t a, std::int32_t b) {
    return labels_.compare_gains(labels_[a], labels_[b]) > 0;
  });
  top_.insert(place, index);
  if (top_.size() > wanted_) top_.pop_back();
}

bool CoverSearch::is_dominated(const Label& label) const {
  const auto gains_as_much = [&](std::int32_t each) { return labels_.compare_gains(labels_[each], label) >= 0; };
  if (top_.size() == wanted_ && gains_as_much(top_.back())) return true;
  if (is_strict_) return false;
  std::size_t better =
      static_cast<std::size_t>(std::partition_point(top_.begin(), top_.end(), gains_as_much) - top_.begin());
  for (const std::int32_t each : same_key_) {
    const bool is_same_key = key_is_equal(labels_[each], label);
    const std::strong_ordering gain = labels_.compare_gains(labels_[each], label);
    if (is_same_key ? gain == 0 : gain >= 0) ++better;
  }
  return better >= wanted_;
}

// ---- what is worth keeping ----

double CoverSearch::least_cost(const Label& label) const {
  const std::int64_t missing = labels_.need() - label.gain;
  if (bounds_.is_out_of_reach(missing)) return HUGE_VAL;
  return static_cast<double>(label.cost) + bounds_.least_cost(missing);
}

bool CoverSearch::costs_too_much(const Label& label) const {
  const std::int64_t missing = labels_.need() - label.gain - labels_.gains().error;
  if (bounds_.is_out_of_reach(missing)) return true;
  if (best_.size() < wanted_) return false;
  const double cost = static_cast<double>(label.cost) + bounds_.least_cost(missing);
  const double slack = 1e-9 + 1e-12 * cost;  // far more than the rounding of a bound
  const auto worst = static_cast<double>(best_.back().cost + labels_.costs().error);
  return (labels_.costs().error > 0 ? cost - slack : std::ceil(cost - slack)) > worst;
}

/// True when it is too late even should it cost no more than the worst of the best. Pre: !costs_too_much(label).
bool CoverSearch::takes_too_many_steps(const Label& label) const {
  if (best_.size() < wanted_ || labels_.costs().error > 0) return false;
  const std::int64_t missing = labels_.need() - label.gain - labels_.gains().error;
  const Label& worst = best_.back();
  if (label.steps + bounds_.least_steps(missing) <= worst.steps) return false;
  const double cost = static_cast<double>(label.cost) + bounds_.least_cost(missing);
  return std::ceil(cost - 1e-9 - 1e-12 * cost) >= static_cast<double>(worst.cost);
}

bool CoverSearch::key_is_equal(const Label& a, const Label& b) const {
  return a.steps == b.steps && labels_.compare_costs(a, b) == 0;
}

std::strong_ordering CoverSearch::order_of(const Label& a, const Label& b) const {
  const std::strong_ordering cost = labels_.compare_costs(a, b);
  if (cost != 0) return cost;
  if (a.steps != b.steps) return a.steps <=> b.steps;
  const std::strong_ordering gain = labels_.compare_gains(b, a);
  return gain != 0 ? gain : labels_.compare_lists(a, b);
}

std::strong_ordering CoverSearch::rank_of(const Label& a, const Label& b) const {
  const std::strong_ordering cost = labels_.compare_costs(a, b);
  if (cost != 0) return cost;
  if (a.steps != b.steps) return a.steps <=> b.steps;
  const std::strong_ordering score = labels_.compare_scores(b, a);
  return score != 0 ? score : labels_.compare_lists(a, b);
}

void CoverSearch::found(const Label& label) {
  const auto ranks_before = [this](const Label& a, const Label& b) { return rank_of(a, b) < 0; };
  const auto place = std::lower_bound(best_.begin(), best_.end(), label, ranks_before);
  if (place == best_.end() ? best_.size() == wanted_ : rank_of(*place, label) == 0) return;
  best_.insert(place, label);
  if (best_.size() > wanted_) best_.pop_back();
}

// ---- covers to begin with: without a good one to beat, the search would keep far more ----

void CoverSearch::find_quick_covers() {
  std::vector<std::size_t> by_ratio = order_;
  const auto ratio = [this](std::size_t i) {
    return static_cast<double>(labels_.costs().units[i]) /
           static_cast<double>(std::max<std::int64_t>(1, labels_.gains().units[i]));
  };
  std::stable_sort(by_ratio.begin(), by_ratio.end(), [&](std::size_t a, std::size_t b) { return ratio(a) < ratio(b); });
  const std::vector<std::int64_t> first = quick_cover(by_ratio, std::nullopt);
  found_if_minimal(first);
  std::size_t tried = 0;
  for (std::size_t i = 0; i < first.size() && tried < 64; ++i) {
    if (first[i] == 0) continue;
    found_if_minimal(quick_cover(by_ratio, i));
    ++tried;
  }
}

/// Units by falling gain for their cost until the need is surely reached, then without what is too much; empty when the
/// need is not reached `without` an item.
std::vector<std::int64_t> CoverSearch::quick_cover(const std::vector<std::size_t>& by_ratio,
                                                   std::optional<std::size_t> without) const {
  const std::vector<std::int64_t>& units = labels_.gains().units;
  std::vector<std::int64_t> counts(units.size(), 0);
  std::int64_t missing = labels_.need();
  for (const std::size_t i : by_ratio) {
    if (missing <= 0) break;
    if (i == without || units[i] == 0) continue;
    counts[i] = std::min(labels_.items()[i].most, (missing + units[i] - 1) / units[i]);
    missing -= counts[i] * units[i];
  }
  if (missing > 0) return {};
  for (auto i = by_ratio.rbegin(); i != by_ratio.rend(); ++i) {
    if (counts[*i] == 0) continue;
    const std::int64_t spare = std::min(counts[*i], -missing / units[*i]);
    counts[*i] -= spare;
    missing += spare * units[*i];
  }
  return counts;
}

/// Takes it as found, once it is sure that its last unit reaches the need and that nothing less does.
void CoverSearch::found_if_minimal(const std::vector<std::int64_t>& counts) {
  std::int32_t before = open_.front();
  std::optional<std::size_t> last;
  for (const std::size_t item : order_) {
    if (counts.empty() || counts[item] == 0) continue;
    if (last) before = labels_.keep(labels_.child(before, *last, counts[*last]));
    last = item;
  }
  if (!last) return;
  const Label label = labels_.child(before, *last, counts[*last]);
  const bool is_short = counts[*last] == 1 ? !labels_.reaches_need(labels_[before])
                                           : !labels_.reaches_need(labels_.child(before, *last, counts[*last] - 1));
  if (is_short && labels_.reaches_need(label)) found(label);
}

}  // namespace starsheet
