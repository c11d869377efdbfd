#include "core/json_tokens.h"

#include <algorithm>
#include <cstdint>

namespace starsheet {
namespace {

using Kind = JsonTokens::Kind;

constexpr int kEnd = -1;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_digit(int c) { return c >= '0' && c <= '9'; }

void append_utf8(std::string& text, unsigned code_point) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace

JsonTokens::JsonTokens(std::string_view text) : text_(text), position_(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0) {}

int JsonTokens::get() {
  const std::size_t at = position_++;
  return at < text_.size() ? static_cast<unsigned char>(text_[at]) : kEnd;
}

Kind JsonTokens::next() {
  int c = get();
  while (c == ' ' || c == '\t' || c == '\r' || c == '\n') c = get();
  switch (c) {
    case '{': return Kind::BeginObject;
    case '}': return Kind::EndObject;
    case '[': return Kind::BeginArray;
    case ']': return Kind::EndArray;
    case ':': return Kind::Colon;
    case ',': return Kind::Comma;
    case '"': return string();
    case 't': return follows("rue") ? Kind::True : Kind::Wrong;
    case 'f': return follows("alse") ? Kind::False : Kind::Wrong;
    case 'n': return follows("ull") ? Kind::Null : Kind::Wrong;
    case kEnd: return Kind::End;
    default: return number(c);
  }
}

bool JsonTokens::follows(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [this](char letter) { return get() == letter; });
}

/// Passes over digits from `c` on; false when there is none.
bool JsonTokens::digits(int& c) {
  if (!is_digit(c)) return false;
  while (is_digit(c)) c = get();
  return true;
}

Kind JsonTokens::number(int first) {
  const std::size_t start = position_ - 1;
  int c = first == '-' ? get() : first;
  if (c == '0') {
    c = get();
  } else if (!digits(c)) {
    return Kind::Wrong;
  }
  if (c == '.') {
    c = get();
    if (!digits(c)) return Kind::Wrong;
  }
  if (c == 'e' || c == 'E') {
    c = get();
    if (c == '+' || c == '-') c = get();
    if (!digits(c)) return Kind::Wrong;
  }
  --position_;
  characters_ = text_.substr(start, position_ - start);
  return Kind::Number;
}

Kind JsonTokens::string() {
  characters_.clear();
  for (;;) {
    const std::size_t start = position_;
    int c = get();
    while (c >= 0x20 && c != '"' && c != '\\') c = get();
    characters_ += text_.substr(start, position_ - 1 - start);
    if (c == '"') return Kind::String;
    if (c != '\\' || !escape()) return Kind::Wrong;  // at the end of the text, too
  }
}

bool JsonTokens::escape() {
  constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
  const int c = get();
  if (c == 'u') return code_point();
  const std::size_t which = c == kEnd ? letters.npos : letters.find(static_cast<char>(c));
  if (which == letters.npos) return false;
  characters_ += meant[which];
  return true;
}

/// The four digits of an escape; below 0 when they are not.
int JsonTokens::hexadecimal() {
  int value = 0;
  for (int i = 0; i < 4; ++i) {
    const int c = get();
    if (is_digit(c)) value = value * 16 + (c - '0');
    else if (c >= 'a' && c <= 'f') value = value * 16 + (c - 'a' + 10);
    else if (c >= 'A' && c <= 'F') value = value * 16 + (c - 'A' + 10);
    else return -1;
  }
  return value;
}

bool JsonTokens::code_point() {
  const int first = hexadecimal();
  if (first < 0) return false;
  if (first < 0xD800 || first > 0xDFFF) {
    append_utf8(characters_, static_cast<unsigned>(first));
    return true;
  }
  // Half of a pair counts only with its other half right behind it.
  if (first > 0xDBFF || !follows("\\u")) return false;
  const int second = hexadecimal();
  if (second < 0xDC00 || second > 0xDFFF) return false;
  append_utf8(characters_, 0x10000 + (static_cast<unsigned>(first - 0xD800) << 10) + static_cast<unsigned>(second - 0xDC00));
  return true;
}

bool is_beyond_double(std::string_view number) {
  // The first that rounds to infinity is 2^1024 - 2^970 = 1.7976931348623158079…e308.
  constexpr std::string_view kLeast = "17976931348623158080";
  constexpr std::int64_t kLeastDigits = 309, kMostExponent = 1'000'000'000;
  std::string leading;
  std::int64_t whole = 0;  // the value is 0.<leading> × 10^whole
  bool fraction = false;
  std::size_t i = 0;
  for (; i < number.size() && number[i] != 'e' && number[i] != 'E'; ++i) {
    if (number[i] == '-') continue;
    if (number[i] == '.') {
      fraction = true;
      continue;
    }
    const bool counts = !leading.empty() || number[i] != '0';
    if (counts && leading.size() < kLeast.size()) leading += number[i];
    if (fraction ? !counts : counts) whole += fraction ? -1 : 1;
  }
  if (leading.empty()) return false;
  std::int64_t exponent = 0;
  bool negative = false;
  for (++i; i < number.size(); ++i) {
    if (number[i] == '-') negative = true;
    else if (number[i] != '+') exponent = std::min(exponent * 10 + (number[i] - '0'), kMostExponent);
  }
  whole += negative ? -exponent : exponent;
  leading.resize(kLeast.size(), '0');
  return whole > kLeastDigits || (whole == kLeastDigits && leading >= kLeast);
}

}  // namespace starsheet
