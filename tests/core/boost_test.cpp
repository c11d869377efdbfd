// Boost.Multiprecision as a second opinion on our arithmetic.

#include <doctest/doctest.h>

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdlib>

#include "core/rational.h"
#include "core/sum.h"
#include "samples.h"

// What Boost calls instead of throwing.
namespace boost {
void throw_exception(const std::exception&) { std::abort(); }
void throw_exception(const std::exception&, const boost::source_location&) { std::abort(); }
}  // namespace boost

using namespace starsheet;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using samples::Dice;

namespace {

// Digits of numbers of many sizes, runs of 0 and 9 and edges of machine words among them.
std::string random_digits(Dice& dice) {
  static const char* const kEdges[] = {
      "4294967295",           "4294967296",           "9223372036854775807",          "9223372036854775808",
      "18446744073709551615", "18446744073709551616", "79228162514264337593543950335"};
  if (dice.chance(10)) return kEdges[dice.between(0, 6)];
  const std::int64_t length = dice.chance(50) ? dice.between(1, 20) : dice.between(1, 90);
  const std::int64_t style = dice.between(0, 3);
  std::string digits = std::to_string(dice.between(1, 9));
  for (std::int64_t i = 1; i < length; ++i) {
    digits += static_cast<char>('0' + (style == 0 ? 9 : style == 1 ? 0 : dice.between(0, 9)));
  }
  return digits;
}

std::string random_integer(Dice& dice) {
  if (dice.chance(5)) return "0";
  return (dice.chance(50) ? "-" : "") + random_digits(dice);
}

cpp_int floor_quotient(const cpp_int& a, const cpp_int& b) {
  const cpp_int quotient = a / b;
  const bool inexact = quotient * b != a;
  return inexact && ((a < 0) != (b < 0)) ? cpp_int(quotient - 1) : quotient;
}

std::string text_of(const cpp_rational& value) {
  const cpp_int denominator = boost::multiprecision::denominator(value);
  std::string text = boost::multiprecision::numerator(value).str();
  return denominator == 1 ? text : text + "/" + denominator.str();
}

}  // namespace

TEST_CASE("integers agree with Boost") {
  Dice dice(1);
  for (int i = 0; i < 4000; ++i) {
    const std::string left = random_integer(dice);
    const std::string right = random_integer(dice);
    CAPTURE(left);
    CAPTURE(right);
    const Integer a = Integer::from_decimal(left);
    const Integer b = Integer::from_decimal(right);
    const cpp_int x(left);
    const cpp_int y(right);
    REQUIRE((a + b).to_decimal() == cpp_int(x + y).str());
    REQUIRE((a - b).to_decimal() == cpp_int(x - y).str());
    REQUIRE((a * b).to_decimal() == cpp_int(x * y).str());
    REQUIRE(gcd(a, b).to_decimal() == cpp_int(boost::multiprecision::gcd(x, y)).str());
    REQUIRE((a < b) == (x < y));
    REQUIRE((a == b) == (x == y));
    if (y != 0) REQUIRE(floor_div(a, b).to_decimal() == floor_quotient(x, y).str());
    if (y != 0) REQUIRE(floor_div(a * b, b) == a);
  }
}

TEST_CASE("rationals agree with Boost") {
  Dice dice(2);
  for (int i = 0; i < 1500; ++i) {
    const std::string texts[] = {random_integer(dice), random_digits(dice), random_integer(dice), random_digits(dice)};
    const Rational a(Integer::from_decimal(texts[0]), Integer::from_decimal(texts[1]));
    const Rational b(Integer::from_decimal(texts[2]), Integer::from_decimal(texts[3]));
    const cpp_rational x{cpp_int(texts[0]), cpp_int(texts[1])};
    const cpp_rational y{cpp_int(texts[2]), cpp_int(texts[3])};
    REQUIRE(exact_text(a) == text_of(x));
    REQUIRE(exact_text(a + b) == text_of(x + y));
    REQUIRE(exact_text(a - b) == text_of(x - y));
    REQUIRE(exact_text(a * b) == text_of(x * y));
    if (b.sign() != 0) REQUIRE(exact_text(a / b) == text_of(x / y));
    REQUIRE((a < b) == (x < y));
    REQUIRE((a == b) == (x == y));
  }
}

TEST_CASE("a running sum agrees with Boost") {
  Dice dice(3);
  for (int round = 0; round < 90; ++round) {
    const std::int64_t largest = round % 3 == 0 ? 1 : round % 3 == 1 ? 20 : 100000;
    Sum sum;
    cpp_rational expected = 0;
    for (int i = 0; i < 50; ++i) {
      const bool is_huge = dice.chance(largest == 1 ? 60 : 10);
      const std::string points = is_huge ? random_digits(dice) : std::to_string(dice.between(1, 40));
      const std::int64_t parts = dice.between(1, dice.chance(50) ? 1 : 17);
      const std::int64_t whole = dice.between(1, largest);
      const std::int64_t part = dice.between(0, whole);
      sum.add_part(Rational(Integer::from_decimal(points), Integer(parts)), part, whole);
      expected += cpp_rational(cpp_int(points), parts) * cpp_rational(part, whole);
    }
    REQUIRE(exact_text(sum.value()) == text_of(expected));
  }
}
