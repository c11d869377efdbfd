#include "core/rational.h"

#include <bit>
#include <cassert>
#include <cmath>

namespace starsheet {
namespace {

using Limbs = std::vector<std::uint32_t>;

constexpr std::uint32_t kDecimalChunk = 1'000'000'000;
constexpr std::size_t kDecimalChunkDigits = 9;

std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

// Binary, after one division that brings both to the size of the smaller one.
std::uint64_t gcd_word(std::uint64_t a, std::uint64_t b) {
  if (a < b) std::swap(a, b);
  if (b == 0) return a;
  a %= b;
  if (a == 0) return b;
  const int twos = std::countr_zero(a | b);
  a >>= std::countr_zero(a);
  do {
    b >>= std::countr_zero(b);
    if (a > b) std::swap(a, b);
    b -= a;
  } while (b != 0);
  return a << twos;
}

void trim(Limbs& limbs) {
  while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
}

}  // namespace

/// The magnitude of an Integer as limbs, wherever it keeps it. Lives no longer than the Integer.
struct Digits {
  explicit Digits(const Integer& value) {
    if (!value.fits_word()) {
      data = value.limbs_.data();
      size = value.limbs_.size();
      return;
    }
    const std::uint64_t word = magnitude(value.small_);
    own[0] = static_cast<std::uint32_t>(word);
    own[1] = static_cast<std::uint32_t>(word >> 32);
    data = own;
    size = own[1] != 0 ? 2 : (own[0] != 0 ? 1 : 0);
  }
  Digits(const Digits&) = delete;
  Digits& operator=(const Digits&) = delete;

  std::uint32_t operator[](std::size_t i) const { return data[i]; }

  static Integer to_integer(bool negative, Limbs limbs) {
    trim(limbs);
    std::uint64_t word = 0;
    if (limbs.size() <= 2) {
      for (std::size_t i = limbs.size(); i-- > 0;) word = word << 32 | limbs[i];
      if (word <= INT64_MAX) return negative ? -static_cast<std::int64_t>(word) : static_cast<std::int64_t>(word);
    }
    Integer result;
    result.negative_ = negative;
    result.limbs_ = std::move(limbs);
    return result;
  }

  static Integer to_integer(std::uint64_t word) {
    if (word <= INT64_MAX) return static_cast<std::int64_t>(word);
    return to_integer(false, {static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(word >> 32)});
  }

  std::uint32_t own[2]{};
  const std::uint32_t* data = nullptr;
  std::size_t size = 0;
};

namespace {

int compare(const Digits& a, const Digits& b) {
  if (a.size != b.size) return a.size < b.size ? -1 : 1;
  for (std::size_t i = a.size; i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

Limbs add(const Digits& a, const Digits& b) {
  const Digits& longer = a.size < b.size ? b : a;
  const Digits& shorter = a.size < b.size ? a : b;
  Limbs sum(longer.size + 1);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < longer.size; ++i) {
    carry += std::uint64_t{longer[i]} + (i < shorter.size ? shorter[i] : 0);
    sum[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  sum[longer.size] = static_cast<std::uint32_t>(carry);
  return sum;
}

// Pre: a >= b.
Limbs subtract(const Digits& a, const Digits& b) {
  Limbs difference(a.size);
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < a.size; ++i) {
    const std::uint64_t step = std::uint64_t{a[i]} - (i < b.size ? b[i] : 0) - borrow;
    difference[i] = static_cast<std::uint32_t>(step);
    borrow = step >> 63;
  }
  return difference;
}

Limbs multiply(const Digits& a, const Digits& b) {
  Limbs product(a.size + b.size);
  for (std::size_t i = 0; i < a.size; ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < b.size; ++j) {
      carry += std::uint64_t{a[i]} * b[j] + product[i + j];
      product[i + j] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    product[i + b.size] = static_cast<std::uint32_t>(carry);
  }
  return product;
}

// Divides in place; returns the remainder.
std::uint32_t divide_by_limb(Limbs& limbs, std::uint32_t divisor) {
  std::uint64_t remainder = 0;
  for (std::size_t i = limbs.size(); i-- > 0;) {
    remainder = remainder << 32 | limbs[i];
    limbs[i] = static_cast<std::uint32_t>(remainder / divisor);
    remainder %= divisor;
  }
  return static_cast<std::uint32_t>(remainder);
}

struct Division {
  Limbs quotient{};
  Limbs remainder{};
};

Limbs shifted_left(const Digits& value, int bits, std::size_t size) {
  Limbs result(size);
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t high = i < value.size ? value[i] : 0;
    const std::uint64_t low = i > 0 && i - 1 < value.size ? value[i - 1] : 0;
    result[i] = static_cast<std::uint32_t>((high << 32 | low) << bits >> 32);
  }
  return result;
}

void shift_right(Limbs& limbs, int bits) {
  for (std::size_t i = 0; i < limbs.size(); ++i) {
    const std::uint64_t high = i + 1 < limbs.size() ? limbs[i + 1] : 0;
    limbs[i] = static_cast<std::uint32_t>((high << 32 | limbs[i]) >> bits);
  }
}

// One digit of the quotient, and its multiple taken off the dividend. Source: Knuth TAOCP 2, 4.3.1, algorithm D, D3 to
// D6.
std::uint32_t quotient_digit(std::uint32_t* dividend, const Limbs& divisor) {
  const std::size_t n = divisor.size();
  const std::uint64_t top = std::uint64_t{dividend[n]} << 32 | dividend[n - 1];
  std::uint64_t digit = top / divisor[n - 1];
  std::uint64_t rest = top % divisor[n - 1];
  while (digit >> 32 != 0 || digit * divisor[n - 2] > (rest << 32 | dividend[n - 2])) {
    --digit;
    rest += divisor[n - 1];
    if (rest >> 32 != 0) break;
  }
  std::uint64_t carry = 0;
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < n; ++i) {
    carry += digit * divisor[i];
    const std::uint64_t step = std::uint64_t{dividend[i]} - static_cast<std::uint32_t>(carry) - borrow;
    dividend[i] = static_cast<std::uint32_t>(step);
    carry >>= 32;
    borrow = step >> 63;
  }
  const std::uint64_t last = std::uint64_t{dividend[n]} - carry - borrow;
  dividend[n] = static_cast<std::uint32_t>(last);
  if (last >> 63 == 0) return static_cast<std::uint32_t>(digit);

  carry = 0;
  for (std::size_t i = 0; i < n; ++i) {
    carry += std::uint64_t{dividend[i]} + divisor[i];
    dividend[i] = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  dividend[n] += static_cast<std::uint32_t>(carry);
  return static_cast<std::uint32_t>(digit - 1);
}

// Pre: b != 0. Source: Knuth TAOCP 2, 4.3.1, algorithm D.
Division divide(const Digits& a, const Digits& b) {
  if (compare(a, b) < 0) return {.quotient = {}, .remainder = Limbs(a.data, a.data + a.size)};
  if (b.size == 1) {
    Division result{.quotient = Limbs(a.data, a.data + a.size)};
    result.remainder = {divide_by_limb(result.quotient, b[0])};
    return result;
  }
  const int bits = std::countl_zero(b[b.size - 1]);
  const Limbs divisor = shifted_left(b, bits, b.size);
  Division result{.quotient = Limbs(a.size - b.size + 1), .remainder = shifted_left(a, bits, a.size + 1)};
  for (std::size_t i = result.quotient.size(); i-- > 0;) {
    result.quotient[i] = quotient_digit(result.remainder.data() + i, divisor);
  }
  shift_right(result.remainder, bits);
  return result;
}

Integer sum(const Integer& a, const Integer& b, bool b_negative) {
  const Digits left(a);
  const Digits right(b);
  const bool a_negative = a.sign() < 0;
  if (a_negative == b_negative) return Digits::to_integer(a_negative, add(left, right));
  if (compare(left, right) < 0) return Digits::to_integer(b_negative, subtract(right, left));
  return Digits::to_integer(a_negative, subtract(left, right));
}

bool is_one(const Integer& value) { return value.fits_word() && value.word() == 1; }

// value / divisor where the divisor is known to divide it.
Integer divide_exactly(const Integer& value, const Integer& divisor) {
  return is_one(divisor) ? value : floor_div(value, divisor);
}

std::string two_decimals(const Integer& hundredths) {
  std::string digits = hundredths.to_decimal();
  const std::size_t sign = hundredths.sign() < 0 ? 1 : 0;
  if (digits.size() < sign + 3) digits.insert(sign, sign + 3 - digits.size(), '0');
  return digits.insert(digits.size() - 2, 1, '.');
}

// The top 64 bits as a double, and the exponent that goes with them.
double leading_bits(const Digits& value, int& exponent) {
  double result = 0;
  exponent = 0;
  for (std::size_t i = value.size; i-- > 0 && i + 3 > value.size;) {
    result = result * 4294967296.0 + value[i];
    exponent = static_cast<int>(i * 32);
  }
  return result;
}

}  // namespace

void Integer::widen() {
  const std::uint64_t word = magnitude(small_);
  negative_ = small_ < 0;
  limbs_ = {static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(word >> 32)};
  small_ = 0;
}

Integer Integer::from_decimal(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  assert(!digits.empty());
  Integer value;
  while (!digits.empty()) {
    const std::size_t length = digits.size() < kDecimalChunkDigits ? digits.size() : kDecimalChunkDigits;
    std::int64_t chunk = 0;
    std::int64_t scale = 1;
    for (const char digit : digits.substr(0, length)) {
      chunk = chunk * 10 + (digit - '0');
      scale *= 10;
    }
    value = value * scale + chunk;
    digits.remove_prefix(length);
  }
  return negative ? -value : value;
}

std::string Integer::to_decimal() const {
  if (fits_word()) return std::to_string(small_);
  Limbs rest = limbs_;
  std::string reversed;
  while (!rest.empty()) {
    std::uint32_t chunk = divide_by_limb(rest, kDecimalChunk);
    trim(rest);
    for (std::size_t i = 0; i < kDecimalChunkDigits && (chunk != 0 || !rest.empty()); ++i) {
      reversed += static_cast<char>('0' + chunk % 10);
      chunk /= 10;
    }
  }
  if (negative_) reversed += '-';
  return {reversed.rbegin(), reversed.rend()};
}

Integer Integer::operator-() const {
  if (fits_word()) return -small_;
  Integer result = *this;
  result.negative_ = !negative_;
  return result;
}

Integer operator+(const Integer& a, const Integer& b) {
  std::int64_t word = 0;
  if (a.fits_word() && b.fits_word() && !__builtin_add_overflow(a.small_, b.small_, &word)) return word;
  return sum(a, b, b.sign() < 0);
}

Integer operator-(const Integer& a, const Integer& b) {
  std::int64_t word = 0;
  if (a.fits_word() && b.fits_word() && !__builtin_sub_overflow(a.small_, b.small_, &word)) return word;
  return sum(a, b, b.sign() > 0);
}

Integer operator*(const Integer& a, const Integer& b) {
  std::int64_t word = 0;
  if (a.fits_word() && b.fits_word() && !__builtin_mul_overflow(a.small_, b.small_, &word)) return word;
  return Digits::to_integer((a.sign() < 0) != (b.sign() < 0), multiply(Digits(a), Digits(b)));
}

Integer floor_div(const Integer& a, const Integer& b) {
  assert(b.sign() != 0);
  const bool negative = (a.sign() < 0) != (b.sign() < 0);
  if (a.fits_word() && b.fits_word()) {
    const std::int64_t quotient = a.small_ / b.small_;
    return negative && quotient * b.small_ != a.small_ ? quotient - 1 : quotient;
  }
  Division division = divide(Digits(a), Digits(b));
  trim(division.remainder);
  const Integer quotient = Digits::to_integer(negative, std::move(division.quotient));
  return negative && !division.remainder.empty() ? quotient - 1 : quotient;
}

Integer gcd(const Integer& a, const Integer& b) {
  Integer large = a.sign() < 0 ? -a : a;
  Integer little = b.sign() < 0 ? -b : b;
  while (!(large.fits_word() && little.fits_word())) {
    if (little.sign() == 0) return large;
    Integer rest = Digits::to_integer(false, divide(Digits(large), Digits(little)).remainder);
    large = std::move(little);
    little = std::move(rest);
  }
  return Digits::to_integer(gcd_word(magnitude(large.small_), magnitude(little.small_)));
}

bool operator==(const Integer& a, const Integer& b) {
  return a.small_ == b.small_ && a.negative_ == b.negative_ && a.limbs_ == b.limbs_;
}

std::strong_ordering operator<=>(const Integer& a, const Integer& b) {
  if (a.fits_word() && b.fits_word()) return a.small_ <=> b.small_;
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const int order = compare(Digits(a), Digits(b));
  return (a.sign() < 0 ? -order : order) <=> 0;
}

Rational::Rational(Integer numerator, Integer denominator) {
  assert(denominator.sign() != 0);
  const Integer common = gcd(numerator, denominator);
  const Integer divisor = denominator.sign() < 0 ? -common : common;
  numerator_ = divide_exactly(numerator, divisor);
  denominator_ = divide_exactly(denominator, divisor);
}

// Divides by the common part of the denominators first, so that adding a fraction with a small denominator to one with
// a large denominator never needs the gcd of two large numbers. Source: Knuth TAOCP 2, 4.5.1.
Rational operator+(const Rational& a, const Rational& b) {
  if (is_one(a.denominator_) && is_one(b.denominator_)) return {Rational::Reduced{}, a.numerator_ + b.numerator_, 1};
  const Integer common = gcd(a.denominator_, b.denominator_);
  if (is_one(common)) {
    return {Rational::Reduced{}, a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
            a.denominator_ * b.denominator_};
  }
  const Integer a_part = divide_exactly(a.denominator_, common);
  const Integer numerator = a.numerator_ * divide_exactly(b.denominator_, common) + b.numerator_ * a_part;
  const Integer factor = gcd(numerator, common);
  return {Rational::Reduced{}, divide_exactly(numerator, factor), a_part * divide_exactly(b.denominator_, factor)};
}

Rational operator-(const Rational& a, const Rational& b) {
  return a + Rational(Rational::Reduced{}, -b.numerator_, b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
  if (is_one(a.denominator_) && is_one(b.denominator_)) return {Rational::Reduced{}, a.numerator_ * b.numerator_, 1};
  const Integer left = gcd(a.numerator_, b.denominator_);
  const Integer right = gcd(b.numerator_, a.denominator_);
  return {Rational::Reduced{}, divide_exactly(a.numerator_, left) * divide_exactly(b.numerator_, right),
          divide_exactly(a.denominator_, right) * divide_exactly(b.denominator_, left)};
}

Rational operator/(const Rational& a, const Rational& b) {
  assert(b.sign() != 0);
  const bool negative = b.numerator_.sign() < 0;
  return a * Rational(Rational::Reduced{}, negative ? -b.denominator_ : b.denominator_,
                      negative ? -b.numerator_ : b.numerator_);
}

bool operator==(const Rational& a, const Rational& b) {
  return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
  return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
}

std::string exact_text(const Rational& value) {
  if (is_one(value.denominator())) return value.numerator().to_decimal();
  return value.numerator().to_decimal() + '/' + value.denominator().to_decimal();
}

std::string shown_text(const Rational& value) {
  return two_decimals(floor_div(value.numerator() * 100, value.denominator()));
}

std::string shown_up_text(const Rational& value) {
  return two_decimals(-floor_div(-value.numerator() * 100, value.denominator()));
}

double approximate(const Rational& value) {
  int exponent = 0;
  int denominator_exponent = 0;
  const double numerator = leading_bits(Digits(value.numerator()), exponent);
  const double quotient = numerator / leading_bits(Digits(value.denominator()), denominator_exponent);
  const double result = std::ldexp(quotient, exponent - denominator_exponent);
  return value.sign() < 0 ? -result : result;
}

}  // namespace starsheet
