#pragma once

#include <cstdint>

#include "core/rational.h"

namespace starsheet {

/// A running sum of fractions. While numerator and common denominator fit a word the sum is not brought to lowest terms
/// after each addition, which is what adding rationals mostly costs.
class Sum {
 public:
  void add(const Rational& value) { add_part(value, 1, 1); }
  /// Adds value × part / whole. Pre: 0 <= part <= whole, whole > 0.
  void add_part(const Rational& value, std::int64_t part, std::int64_t whole);

  Rational value() const { return settled_ + Rational(Integer(numerator_), Integer(denominator_)); }

 private:
  bool add_words(std::int64_t numerator, std::int64_t denominator);

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
  Rational settled_{};  ///< What no longer fitted the words.
};

}  // namespace starsheet
