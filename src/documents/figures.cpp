#include "documents/figures.h"

namespace starsheet::documents {
namespace {

constexpr int kMostDecimals = 4;

/// How many decimals hold the value exactly, or kMostDecimals + 1 when more than kMostDecimals would.
int decimals_of(const Rational& value) {
  Rational scaled = value;
  int decimals = 0;
  while (decimals <= kMostDecimals && scaled.denominator() != Integer(1)) {
    scaled = scaled * Rational(10);
    ++decimals;
  }
  return decimals;
}

std::string decimal_text(const Rational& value, int decimals) {
  Rational scaled = value;
  for (int i = 0; i < decimals; ++i) scaled = scaled * Rational(10);
  const bool negative = scaled.sign() < 0;
  std::string digits = (negative ? -scaled.numerator() : scaled.numerator()).to_decimal();
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  return negative ? "−" + digits : digits;
}

}  // namespace

Text filled(const Phrase& phrase, std::initializer_list<std::string_view> parts) {
  return {.zh = fill_in(phrase.zh, parts), .en = fill_in(phrase.en, parts)};
}

std::string exact_figure(const Rational& value) {
  const int decimals = decimals_of(value);
  if (decimals <= kMostDecimals) return decimal_text(value, decimals);
  const std::string text = exact_text(value);
  return value.sign() < 0 ? "−" + text.substr(1) : text;
}

std::string full_figure(const Rational& value) {
  const std::string exact = exact_figure(value);
  if (decimals_of(value) <= kMostDecimals) return exact;
  // Below nothing, cutting decimals off would go up.
  if (value.sign() < 0) return exact + " ≈ −" + shown_up_text(Rational(0) - value);
  return exact + " = " + shown_text(value) + "…";
}

std::string decimal_figure(const Rational& value) {
  constexpr int kDecimals = 6;
  Rational scaled = value;
  for (int i = 0; i < kDecimals; ++i) scaled = scaled * Rational(10);
  std::string text =
      decimal_text(Rational(floor_div(scaled.numerator(), scaled.denominator()), Integer(1'000'000)), kDecimals);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

Rational shown_value(const Rational& value) {
  const Rational hundredfold = value * Rational(100);
  return Rational(floor_div(hundredfold.numerator(), hundredfold.denominator()), Integer(100));
}

std::string signed_figure(const Rational& value) {
  return value.sign() < 0 ? "−" + shown_text(Rational(0) - value) : "+" + shown_text(value);
}

}  // namespace starsheet::documents
