#include <doctest/doctest.h>

#include <limits>

#include "core/rational.h"
#include "core/sum.h"
#include "samples.h"

using namespace starsheet;

namespace {

Integer big(const char* digits) { return Integer::from_decimal(digits); }
Rational number(const char* text) {
  const std::optional<Rational> value = parse_rational(text);
  REQUIRE_MESSAGE(value.has_value(), text);
  return *value;
}

}  // namespace

TEST_CASE("an integer keeps its digits whatever its size") {
  for (const char* digits : {"0", "1", "-1", "999999999", "1000000000", "9223372036854775807", "9223372036854775808",
                             "-9223372036854775807", "-9223372036854775808", "-9223372036854775809",
                             "18446744073709551616", "340282366920938463463374607431768211456",
                             "-100000000000000000000000000000000000000000000000000000000000000000001"}) {
    CHECK(big(digits).to_decimal() == digits);
  }
  CHECK(big("000123").to_decimal() == "123");
  CHECK(big("-0").to_decimal() == "0");
}

TEST_CASE("integers cross the edge of a word and come back") {
  const Integer most = std::numeric_limits<std::int64_t>::max();
  const Integer least = std::numeric_limits<std::int64_t>::min();
  CHECK((most + 1).to_decimal() == "9223372036854775808");
  CHECK(most + 1 - 1 == most);
  CHECK((most + 1 - 1).fits_word());
  CHECK(least.to_decimal() == "-9223372036854775808");
  CHECK(-least == most + 1);
  CHECK(least + most == Integer(-1));
  CHECK(-(-least) == least);
  CHECK((most * most).to_decimal() == "85070591730234615847396907784232501249");
  CHECK(floor_div(most * most, most) == most);
}

TEST_CASE("the quotient of integers is rounded toward minus infinity") {
  CHECK(floor_div(7, 2) == Integer(3));
  CHECK(floor_div(-7, 2) == Integer(-4));
  CHECK(floor_div(7, -2) == Integer(-4));
  CHECK(floor_div(-7, -2) == Integer(3));
  CHECK(floor_div(-8, 2) == Integer(-4));
  CHECK(floor_div(0, -5) == Integer(0));
  CHECK(floor_div(-1, big("100000000000000000000")) == Integer(-1));
  CHECK(floor_div(big("-100000000000000000000"), 3) == big("-33333333333333333334"));
}

TEST_CASE("gcd is never negative") {
  CHECK(gcd(0, 0) == Integer(0));
  CHECK(gcd(0, -5) == Integer(5));
  CHECK(gcd(-12, 18) == Integer(6));
  CHECK(gcd(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::min()) ==
        big("9223372036854775808"));
  CHECK(gcd(big("1000000000000000000000000000000"), 7) == Integer(1));
  CHECK(gcd(big("1000000000000000000000000000000"), big("150000000000000000000000000")) ==
        big("50000000000000000000000000"));
}

TEST_CASE("a rational is in lowest terms with a positive denominator") {
  CHECK(exact_text(Rational(Integer(6), Integer(-4))) == "-3/2");
  CHECK(exact_text(Rational(Integer(-6), Integer(-3))) == "2");
  CHECK(exact_text(Rational(Integer(0), Integer(-9))) == "0");
  CHECK(exact_text(number("1/6") + number("1/3")) == "1/2");
  CHECK(exact_text(number("1/6") - number("2/3")) == "-1/2");
  CHECK(exact_text(number("2/3") * number("9/4")) == "3/2");
  CHECK(exact_text(number("2/3") / Rational(-4)) == "-1/6");
  CHECK(number("1/3") > number("0.333333333333333333"));
  CHECK(number("2/6") == number("1/3"));
}

TEST_CASE("number strings are read as files spell them") {
  CHECK(exact_text(number("007")) == "7");
  CHECK(exact_text(number("2.50")) == "5/2");
  CHECK(exact_text(number("-0.125")) == "-1/8");
  CHECK(exact_text(number("35/17")) == "35/17");
  CHECK(exact_text(number("-6/4")) == "-3/2");
  CHECK(exact_text(number("-0")) == "0");
  CHECK(exact_text(number("999999999999999999.999999999999999999")) ==
        "999999999999999999999999999999999999/1000000000000000000");
  CHECK(exact_text(number("999999999999999999/999999999999999998")) == "999999999999999999/999999999999999998");
}

TEST_CASE("anything else is no number") {
  for (const char* text : {"",
                           "-",
                           " 1",
                           "1 ",
                           "+1",
                           ".5",
                           "1.",
                           "1/",
                           "/2",
                           "1/0",
                           "1/02",
                           "1/-2",
                           "1e3",
                           "1,5",
                           "0x1",
                           "1.2.3",
                           "1/2/3",
                           "1.5/2",
                           "1234567890123456789",
                           "1.1234567890123456789",
                           "1/1234567890123456789",
                           "--1",
                           "NaN",
                           "１"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_rational(text).has_value());
  }
}

TEST_CASE("a shown value is floored to two decimals") {
  CHECK(shown_text(number("94.999999")) == "94.99");
  CHECK(shown_text(Rational(95)) == "95.00");
  CHECK(shown_text(number("0.009")) == "0.00");
  CHECK(shown_text(number("1/3")) == "0.33");
  CHECK(shown_text(number("-0.001")) == "-0.01");
  CHECK(shown_text(number("-1.005")) == "-1.01");
  CHECK(shown_text(Rational(-2)) == "-2.00");
  CHECK(shown_text(number("123456789012345678.999")) == "123456789012345678.99");
}

TEST_CASE("a gap is shown rounded up") {
  CHECK(shown_up_text(number("204/49")) == "4.17");
  CHECK(shown_up_text(number("0.000001")) == "0.01");
  CHECK(shown_up_text(Rational(3)) == "3.00");
  CHECK(shown_up_text(number("-0.001")) == "0.00");
  CHECK(shown_up_text(number("-1.009")) == "-1.00");
}

TEST_CASE("a running sum stays exact past the edge of a word") {
  for (const char* points : {"999999999999999999", "999999999999999999/2", "9007199254740993/1024"}) {
    Sum sum;
    for (int i = 0; i < 2000; ++i) sum.add(number(points));
    CHECK(sum.value() == number(points) * 2000);
  }
}

TEST_CASE("the approximation for drawing is close at any size") {
  CHECK(approximate(number("1/3")) == doctest::Approx(1.0 / 3.0));
  CHECK(approximate(number("-2.5")) == doctest::Approx(-2.5));
  CHECK(approximate(Rational(0)) == 0.0);
  samples::Dice dice(5);
  Rational sum;
  double expected = 0;
  for (int i = 0; i < 60; ++i) {
    const std::int64_t samples = dice.between(1, 100000);
    sum += Rational(Integer(1), Integer(samples));
    expected += 1.0 / static_cast<double>(samples);
  }
  CHECK(approximate(sum) == doctest::Approx(expected).epsilon(1e-9));
}
