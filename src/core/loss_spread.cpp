#include "core/loss_spread.h"

#include <algorithm>

namespace starsheet {
namespace {

constexpr std::size_t kMostRanges = 1 << 14;
constexpr std::size_t kMostOfSmaller = 1 << 8;
constexpr std::size_t kMostProducts = 1 << 20;
/// What is less likely than this in all, at either end, is moved to where the rest begins.
constexpr double kNegligible = 1e-13;

/// Moves the negligible front of these ranges into the first that is not.
template <class Ranges>
void trim_front(Ranges& ranges) {
  double chance = 0;
  std::size_t first = 0;
  while (first + 1 < ranges.size() && chance + ranges[first].chance < kNegligible) chance += ranges[first++].chance;
  ranges[first].chance += chance;
  ranges.erase(ranges.begin(), ranges.begin() + static_cast<std::ptrdiff_t>(first));
}

/// Joins what falls into the same of equally wide cells.
class Cells {
 public:
  Cells(std::int64_t low, std::int64_t high, std::size_t most)
      : low_(low), width_((high - low) / static_cast<std::int64_t>(most) + 1) {
    cells_.resize(static_cast<std::size_t>((high - low) / width_ + 1), {.low = INT64_MAX, .high = INT64_MIN});
  }

  void add(const LossSpread::Range& range) {
    LossSpread::Range& cell = cells_[static_cast<std::size_t>((range.low - low_) / width_)];
    cell.low = std::min(cell.low, range.low);
    cell.high = std::max(cell.high, range.high);
    cell.chance += range.chance;
  }

  std::vector<LossSpread::Range> take() {
    std::erase_if(cells_, [](const LossSpread::Range& cell) { return cell.high == INT64_MIN; });
    return std::move(cells_);
  }

 private:
  std::int64_t low_ = 0;
  std::int64_t width_ = 1;
  std::vector<LossSpread::Range> cells_{};
};

}  // namespace

LossSpread::LossSpread(const std::vector<double>& chances, std::int64_t step, std::int64_t error) {
  for (std::size_t i = 0; i < chances.size(); ++i) {
    const std::int64_t low = static_cast<std::int64_t>(i) * step;
    ranges_.push_back({.low = low, .high = low + error, .chance = chances[i]});
  }
  trim();
}

void LossSpread::trim() {
  trim_front(ranges_);
  std::reverse(ranges_.begin(), ranges_.end());
  trim_front(ranges_);
  std::reverse(ranges_.begin(), ranges_.end());
}

void LossSpread::join(std::size_t most) {
  if (ranges_.size() <= most) return;
  Cells cells(ranges_.front().low, ranges_.back().low, most);
  for (const Range& range : ranges_) cells.add(range);
  ranges_ = cells.take();
}

LossSpread LossSpread::plus(const LossSpread& other) const {
  const bool other_is_small = other.ranges_.size() < ranges_.size();
  LossSpread small = other_is_small ? other : *this;
  LossSpread large = other_is_small ? *this : other;
  small.join(kMostOfSmaller);
  const std::size_t most = std::min(kMostRanges, kMostProducts / small.ranges_.size());
  large.join(most);
  const std::int64_t low = small.ranges_.front().low + large.ranges_.front().low;
  const std::int64_t high = small.ranges_.back().low + large.ranges_.back().low;
  Cells cells(low, high, most);
  for (const Range& a : small.ranges_) {
    for (const Range& b : large.ranges_) {
      cells.add({.low = a.low + b.low, .high = a.high + b.high, .chance = a.chance * b.chance});
    }
  }
  LossSpread sum;
  sum.ranges_ = cells.take();
  sum.trim();
  return sum;
}

double LossSpread::surely_at_most(std::int64_t limit) const {
  double chance = 0;
  for (const Range& range : ranges_) chance += range.high <= limit ? range.chance : 0;
  return chance;
}

double LossSpread::maybe_at_most(std::int64_t limit) const {
  double chance = 0;
  for (const Range& range : ranges_) chance += range.low <= limit ? range.chance : 0;
  return chance;
}

// The larger the one number, the less is left for the other: one walk over both, up one and down the other.
double LossSpread::sum_at_most(const LossSpread& other, std::int64_t limit) const {
  double sure = 0;
  double maybe = 0;
  double sure_other = 0;
  double maybe_other = 0;
  auto next_sure = other.ranges_.begin();
  auto next_maybe = other.ranges_.begin();
  for (auto range = ranges_.rbegin(); range != ranges_.rend(); ++range) {
    for (; next_sure != other.ranges_.end() && next_sure->high <= limit - range->high; ++next_sure) {
      sure_other += next_sure->chance;
    }
    for (; next_maybe != other.ranges_.end() && next_maybe->low <= limit - range->low; ++next_maybe) {
      maybe_other += next_maybe->chance;
    }
    sure += range->chance * sure_other;
    maybe += range->chance * maybe_other;
  }
  return (sure + maybe) / 2;
}

}  // namespace starsheet
