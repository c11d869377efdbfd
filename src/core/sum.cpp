#include "core/sum.h"

#include <numeric>

namespace starsheet {

void Sum::add_part(const Rational& value, std::int64_t part, std::int64_t whole) {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  const bool fits = value.numerator().fits_word() && value.denominator().fits_word() &&
                    !__builtin_mul_overflow(value.numerator().word(), part, &numerator) &&
                    !__builtin_mul_overflow(value.denominator().word(), whole, &denominator);
  if (!fits) {
    settled_ += value * Rational(Integer(part), Integer(whole));
  } else if (!add_words(numerator, denominator)) {
    settled_ += Rational(Integer(numerator_), Integer(denominator_));
    numerator_ = numerator;
    denominator_ = denominator;
  }
}

// False, and nothing changed, when the sum would not fit.
bool Sum::add_words(std::int64_t numerator, std::int64_t denominator) {
  const bool same = denominator == denominator_;
  const std::int64_t scale = same               ? 1
                             : denominator == 1 ? denominator_
                                                : denominator_ / std::gcd(denominator, denominator_);
  std::int64_t common = 0;
  if (__builtin_mul_overflow(denominator, scale, &common)) return false;
  std::int64_t old_part = 0;
  std::int64_t new_part = 0;
  std::int64_t total = 0;
  if (__builtin_mul_overflow(numerator_, common / denominator_, &old_part) ||
      __builtin_mul_overflow(numerator, scale, &new_part) || __builtin_add_overflow(old_part, new_part, &total)) {
    return false;
  }
  numerator_ = total;
  denominator_ = common;
  return true;
}

}  // namespace starsheet
