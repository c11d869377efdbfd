#include "core/plan_scale.h"

#include <numeric>
#include <optional>

namespace starsheet {
namespace {

constexpr std::int64_t kLargest = std::int64_t{1} << 61;

Integer ceil_of(const Rational& value) { return -floor_div(-value.numerator(), value.denominator()); }

/// The least common denominator, when it is below kLargest.
std::optional<Integer> common_denominator(const std::vector<Rational>& values) {
  Integer common = 1;
  for (const Rational& value : values) {
    common = common * floor_div(value.denominator(), gcd(common, value.denominator()));
    if (common > Integer(kLargest)) return std::nullopt;
  }
  return common;
}

/// The exact scale with the smallest numbers; nothing when they do not fit.
std::optional<Scale> exact_scale(const std::vector<Rational>& values, const std::vector<std::int64_t>& most) {
  const std::optional<Integer> common = common_denominator(values);
  if (!common) return std::nullopt;
  Scale scale;
  Integer sum = 0;
  std::int64_t divisor = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Integer unit = values[i].numerator() * floor_div(*common, values[i].denominator());
    sum = sum + unit * Integer(most[i]);
    if (!unit.fits_word() || sum > Integer(kLargest)) return std::nullopt;
    scale.units.push_back(unit.word());
    divisor = std::gcd(divisor, unit.word());
  }
  if (divisor == 0) divisor = 1;
  for (std::int64_t& unit : scale.units) unit /= divisor;
  scale.factor = Rational(*common, Integer(divisor));
  return scale;
}

Scale rounded_scale(const std::vector<Rational>& values, const std::vector<std::int64_t>& most) {
  Integer bound = 1;
  Scale scale;
  for (std::size_t i = 0; i < values.size(); ++i) {
    bound = bound + ceil_of(values[i] * Rational(most[i]));
    scale.error += most[i];
  }
  scale.factor = Rational(Integer(kLargest), bound);
  for (const Rational& value : values) {
    const Rational scaled = value * scale.factor;
    scale.units.push_back(floor_div(scaled.numerator(), scaled.denominator()).word());
  }
  return scale;
}

}  // namespace

std::int64_t Scale::at_least(const Rational& value) const { return -at_most(Rational(0) - value); }

std::int64_t Scale::at_most(const Rational& value) const {
  constexpr std::int64_t kBound = 2 * kLargest - 1;
  const Rational scaled = value * factor;
  const Integer whole = floor_div(scaled.numerator(), scaled.denominator());
  if (whole > Integer(kBound)) return kBound;
  return whole < Integer(-kBound) ? -kBound : whole.word();
}

Scale make_scale(const std::vector<Rational>& values, const std::vector<std::int64_t>& most) {
  std::optional<Scale> scale = exact_scale(values, most);
  return scale ? std::move(*scale) : rounded_scale(values, most);
}

}  // namespace starsheet
