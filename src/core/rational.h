#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace starsheet {

/// A whole number of any size. Values up to 63 bits stay in one word; larger ones move to limbs.
class Integer {
 public:
  Integer() = default;
  Integer(std::int64_t value) : small_(value) {
    if (value == INT64_MIN) widen();
  }

  /// The number that decimal digits with an optional leading '-' spell. Pre: at least one digit, nothing else.
  static Integer from_decimal(std::string_view digits);

  /// True when word() holds the value: it has at most 63 bits beside its sign.
  bool fits_word() const { return limbs_.empty(); }
  /// The value. Pre: fits_word().
  std::int64_t word() const { return small_; }

  /// -1, 0 or 1.
  int sign() const { return fits_word() ? (small_ > 0) - (small_ < 0) : (negative_ ? -1 : 1); }
  /// Decimal digits, '-' first when negative.
  std::string to_decimal() const;

  Integer operator-() const;
  friend Integer operator+(const Integer& a, const Integer& b);
  friend Integer operator-(const Integer& a, const Integer& b);
  friend Integer operator*(const Integer& a, const Integer& b);
  /// Quotient rounded toward minus infinity. Pre: b != 0.
  friend Integer floor_div(const Integer& a, const Integer& b);
  /// Greatest common divisor, not negative; gcd(0, 0) is 0. Source: Knuth TAOCP 2, 4.5.2, algorithms A and B.
  friend Integer gcd(const Integer& a, const Integer& b);
  friend bool operator==(const Integer& a, const Integer& b);
  friend std::strong_ordering operator<=>(const Integer& a, const Integer& b);

 private:
  friend struct Digits;
  void widen();

  std::int64_t small_ = 0;
  bool negative_ = false;
  std::vector<std::uint32_t> limbs_{};  ///< Little endian; empty when the value is in small_.
};

Integer floor_div(const Integer& a, const Integer& b);
Integer gcd(const Integer& a, const Integer& b);

/// An exact fraction, always in lowest terms with a positive denominator.
class Rational {
 public:
  Rational() = default;
  Rational(std::int64_t whole) : numerator_(whole) {}
  /// numerator / denominator. Pre: denominator != 0.
  Rational(Integer numerator, Integer denominator);

  const Integer& numerator() const { return numerator_; }
  const Integer& denominator() const { return denominator_; }
  int sign() const { return numerator_.sign(); }

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  Rational& operator+=(const Rational& b) { return *this = *this + b; }
  Rational& operator-=(const Rational& b) { return *this = *this - b; }
  /// Pre: b != 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b);
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

 private:
  struct Reduced {};
  Rational(Reduced, Integer numerator, Integer denominator)
      : numerator_(std::move(numerator)), denominator_(std::move(denominator)) {}

  Integer numerator_{};
  Integer denominator_{1};
};

/// The value that a number string of a StarSheet file means: `-?\d{1,18}(\.\d{1,18})?` or `-?\d{1,18}/[1-9]\d{0,17}`.
/// Nothing for any other text. The sign is accepted; whether a place allows one is the caller's rule.
std::optional<Rational> parse_rational(std::string_view text);

/// "p/q" in lowest terms, or "p" when whole.
std::string exact_text(const Rational& value);

/// The value rounded toward minus infinity to two decimals, always two: "94.99". Never reaches a grade the exact value
/// has not.
std::string shown_text(const Rational& value);

/// The value rounded toward plus infinity to two decimals, for gaps: never promises less than is missing.
std::string shown_up_text(const Rational& value);

/// The nearest double, for drawing only. Scores are never computed from it.
double approximate(const Rational& value);

}  // namespace starsheet
