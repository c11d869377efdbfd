#include "core/link.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "core/link_readings.h"
#include "core/rational.h"

namespace starsheet {
namespace {

constexpr char kVersion = '1';
constexpr std::size_t kCriteriaLength = 4;
constexpr std::size_t kCheckLength = 5;
constexpr std::int64_t kStates = 5;       // in the order of AnswerState
constexpr std::int64_t kBitLengths = 18;  // of a count up to kMaxSamples

Issues fault(Text message) { return {{.path = {}, .message = std::move(message)}}; }
Issues damaged() {
  return fault({"链接不完整或已损坏，请重新复制完整的链接", "the link is cut short or damaged; copy all of it again"});
}

// ---- what tells criteria and damage: FNV-1a, 64 bits. Source: draft-eastlake-fnv-17 ----

class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 0x100000001B3u;
    }
    value_ *= 0x100000001B3u;  // a zero ends each text
  }

  /// The upper half folded onto the lower, as `length` digits.
  std::string digits(std::size_t length) const {
    std::uint64_t rest = value_ ^ (value_ >> 32);
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
      text += kLinkAlphabet[rest & 63];
      rest >>= 6;
    }
    return text;
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

std::string criteria_digits(const Criteria& criteria) {
  Hash hash;
  hash.add(criteria.id);
  hash.add(criteria.revision);
  for (const Clause& clause : criteria.clauses) hash.add(clause.id);
  for (const Trigger& trigger : criteria.deductions.triggers) hash.add(trigger.id);
  return hash.digits(kCriteriaLength);
}

std::string check_digits(std::string_view criteria, std::string_view number) {
  Hash hash;
  hash.add(std::string_view(&kVersion, 1));
  hash.add(criteria);
  hash.add(number);
  return hash.digits(kCheckLength);
}

// ---- one whole number of digits in radixes of their own ----

class NumberWriter {
 public:
  /// Pre: 0 <= digit < radix.
  void put(std::int64_t digit, std::int64_t radix) { digits_.emplace_back(digit, radix); }

  /// A count that is not negative and has fewer than `lengths` bits: how many it has, then those below the highest.
  void put_count(std::int64_t count, std::int64_t lengths) {
    std::int64_t length = 0;
    while ((count >> length) > 0) ++length;
    put(length, lengths);
    if (length > 1) put(count - (std::int64_t{1} << (length - 1)), std::int64_t{1} << (length - 1));
  }

  std::string text() const {
    Integer number = 0;
    for (auto each = digits_.rbegin(); each != digits_.rend(); ++each) {
      number = number * Integer(each->second) + Integer(each->first);
    }
    std::string text;
    while (number.sign() > 0) {
      const Integer rest = floor_div(number, 64);
      text += kLinkAlphabet[static_cast<std::size_t>((number - rest * 64).word())];
      number = rest;
    }
    return text;
  }

 private:
  std::vector<std::pair<std::int64_t, std::int64_t>> digits_{};
};

class NumberReader {
 public:
  /// Pre: `text` has characters of the alphabet only.
  explicit NumberReader(std::string_view text) {
    for (auto each = text.rbegin(); each != text.rend(); ++each) {
      number_ = number_ * 64 + Integer(static_cast<std::int64_t>(kLinkAlphabet.find(*each)));
    }
  }

  std::int64_t take(std::int64_t radix) {
    const Integer rest = floor_div(number_, radix);
    const std::int64_t digit = (number_ - rest * Integer(radix)).word();
    number_ = rest;
    return digit;
  }

  std::int64_t take_count(std::int64_t lengths) {
    const std::int64_t length = take(lengths);
    if (length < 2) return length;
    const std::int64_t highest = std::int64_t{1} << (length - 1);
    return highest + take(highest);
  }

  bool is_used_up() const { return number_.sign() == 0; }

 private:
  Integer number_{0};
};

// ---- answers ----

void put_answer(const Answer* answer, NumberWriter& number) {
  const AnswerState state = answer != nullptr && counts(*answer) ? answer->state : AnswerState::Open;
  number.put(static_cast<std::int64_t>(state), kStates);
  if (state != AnswerState::Sampled) return;
  number.put_count(*answer->samples, kBitLengths);
  number.put(*answer->nonconforming, *answer->samples + 1);
}

/// Nothing for counts that no sheet may have.
std::optional<Answer> take_answer(NumberReader& number) {
  Answer answer{.state = static_cast<AnswerState>(number.take(kStates))};
  if (answer.state == AnswerState::Excluded) answer.reason_omitted = true;
  if (answer.state != AnswerState::Sampled) return answer;
  const std::int64_t samples = number.take_count(kBitLengths);
  if (samples < 1 || samples > kMaxSamples) return std::nullopt;
  answer.samples = samples;
  answer.nonconforming = number.take(samples + 1);
  return answer;
}

constexpr std::int64_t kDeductionLengths = 9;  // of a number up to kMostLinkDeductions

std::optional<Sheet> take_sheet(const Criteria& criteria, NumberReader& number) {
  Sheet sheet = new_sheet(criteria);
  for (const Clause& clause : criteria.clauses) {
    std::optional<Answer> answer = take_answer(number);
    if (!answer) return std::nullopt;
    if (answer->state != AnswerState::Open) sheet.answers.set(clause.id, std::move(*answer));
  }
  const std::vector<Trigger>& triggers = criteria.deductions.triggers;
  const std::int64_t deductions = number.take_count(kDeductionLengths);
  if (deductions > 0 && triggers.empty()) return std::nullopt;
  for (std::int64_t i = 0; i < deductions; ++i) {
    const auto trigger = static_cast<std::size_t>(number.take(static_cast<std::int64_t>(triggers.size())));
    sheet.deductions.push_back({.trigger = triggers[trigger].id});
  }
  if (number.take(2) == 1) sheet.bonus = Bonus{};
  if (!number.is_used_up() || (sheet.bonus && criteria.bonus.max == 0)) return std::nullopt;
  return sheet;
}

/// No link to these criteria is longer: a sampled clause takes up to 41 bits.
std::size_t longest_payload(const Criteria& criteria) {
  return 64 + criteria.clauses.size() * 7 + kMostLinkDeductions * 4;
}

// ---- payloads ----

constexpr std::size_t kHeadLength = 1 + kCriteriaLength + kCheckLength;

std::string_view which_of(std::string_view payload) { return payload.substr(1, kCriteriaLength); }
std::string_view check_of(std::string_view payload) { return payload.substr(1 + kCriteriaLength, kCheckLength); }
std::string_view digits_of(std::string_view payload) { return payload.substr(kHeadLength); }

bool is_whole(std::string_view payload) {
  return payload.size() >= kHeadLength && payload.front() == kVersion &&
         check_of(payload) == check_digits(which_of(payload), digits_of(payload));
}

std::string payload_of(std::string_view which, const std::string& digits) {
  return std::string(1, kVersion) + std::string(which) + check_digits(which, digits) + digits;
}

/// Chat apps and mails take '-' and '_' at an address's end for the sentence's.
bool ends_like_a_word(std::string_view payload) { return payload.back() != '-' && payload.back() != '_'; }

// ---- letters whose case was changed ----

constexpr std::size_t kMostRecased = 4;  // payloads that are tried
constexpr std::size_t kMostRecasedLetters =
    8;  // in the answers; with more, the check digits would allow other readings too

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool is_same_but_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool has_one_case(std::string_view payload) {
  const auto unlike = [payload](char (*cased)(char)) {
    return std::any_of(payload.begin(), payload.end(), [cased](char c) { return cased(c) != c; });
  };
  return unlike(lower) != unlike(upper);
}

/// Every payload to these criteria whose letters, all made small or all made capital, give this one.
std::vector<std::string> recased(std::string_view which, std::string_view payload) {
  if (payload.size() < kHeadLength || !has_one_case(payload) || !is_same_but_case(which_of(payload), which)) return {};
  std::string digits(digits_of(payload));
  std::vector<std::size_t> letters;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (lower(digits[i]) != upper(digits[i])) letters.push_back(i);
  }
  if (letters.size() > kMostRecasedLetters) return {};
  std::vector<std::string> found;
  for (unsigned choice = 0; choice < 1u << letters.size(); ++choice) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      char& digit = digits[letters[i]];
      digit = (choice >> i & 1u) != 0 ? upper(digit) : lower(digit);
    }
    std::string whole = payload_of(which, digits);
    if (is_same_but_case(whole, payload)) found.push_back(std::move(whole));
  }
  return found;
}

/// The readings that the check digits allow.
std::vector<std::string> whole_readings(const Criteria& criteria, const std::vector<std::string>& payloads) {
  std::vector<std::string> whole;
  std::copy_if(payloads.begin(), payloads.end(), std::back_inserter(whole), is_whole);
  if (!whole.empty()) return whole;
  const std::string which = criteria_digits(criteria);
  for (std::size_t i = 0; i < payloads.size() && i < kMostRecased; ++i) {
    for (std::string& each : recased(which, payloads[i])) {
      if (std::find(whole.begin(), whole.end(), each) == whole.end()) whole.push_back(std::move(each));
    }
  }
  return whole;
}

LinkReadings readings_of(const Criteria& criteria, std::string_view fragment) {
  constexpr std::size_t kAround = 4096, kLongestEscape = 9;
  return link_readings(fragment.substr(0, kAround + longest_payload(criteria) * kLongestEscape));
}

Result<Sheet> sheet_in(const Criteria& criteria, std::string_view payload) {
  if (which_of(payload) != criteria_digits(criteria)) {
    return fault(
        {"链接里的评分结果按另一份评价标准或它的另一版填写，请打开对应的评价标准，或向对方要评分表文件",
         "the link's answers belong to other criteria or another revision of these; open those criteria, or ask for the sheet as a file"});
  }
  if (payload.size() > longest_payload(criteria)) return damaged();
  NumberReader number(digits_of(payload));
  std::optional<Sheet> sheet = take_sheet(criteria, number);
  if (!sheet) return damaged();
  return std::move(*sheet);
}

}  // namespace

Result<std::string> encode_link(const Criteria& criteria, const Sheet& sheet) {
  if (sheet.deductions.size() > kMostLinkDeductions) {
    return fault({"特别扣分项太多，链接放不下，请保存为文件",
                  "there are too many special deductions for a link; save a file instead"});
  }
  NumberWriter number;
  for (const Clause& clause : criteria.clauses) put_answer(sheet.answers.find(clause.id), number);
  number.put_count(static_cast<std::int64_t>(sheet.deductions.size()), kDeductionLengths);
  for (const Deduction& deduction : sheet.deductions) {
    const std::optional<std::size_t> trigger = criteria.find_trigger(deduction.trigger);
    if (!trigger) {
      return fault(
          {"有特别扣分项不在当前版本的评价标准里，不能放进链接，请保存为文件",
           "a special deduction is not in this revision of the criteria, so a link cannot carry it; save a file instead"});
    }
    number.put(static_cast<std::int64_t>(*trigger), static_cast<std::int64_t>(criteria.deductions.triggers.size()));
  }
  number.put(sheet.bonus && criteria.bonus.max > 0 ? 1 : 0, 2);
  const std::string which = criteria_digits(criteria);
  const std::string digits = number.text();
  std::string payload = payload_of(which, digits);
  if (!ends_like_a_word(payload)) payload = payload_of(which, digits + kLinkAlphabet[0]);
  return "s=" + payload;
}

bool is_share_fragment(const Criteria& criteria, std::string_view fragment) {
  const LinkReadings readings = readings_of(criteria, fragment);
  const std::string head = std::string(1, kVersion) + criteria_digits(criteria);
  const auto is_ours = [&head](std::string_view payload) {
    return is_same_but_case(payload.substr(0, head.size()), head);
  };
  return readings.is_marked || std::any_of(readings.payloads.begin(), readings.payloads.end(), is_ours);
}

Result<Sheet> decode_link(const Criteria& criteria, std::string_view fragment) {
  const LinkReadings readings = readings_of(criteria, fragment);
  if (readings.is_blank) return fault({"链接里没有评分结果", "the link carries no answers"});
  const std::vector<std::string> whole = whole_readings(criteria, readings.payloads);
  if (whole.size() == 1) return sheet_in(criteria, whole.front());
  const char version = readings.payloads.empty() ? kVersion : readings.payloads.front().front();
  if (whole.empty() && version > kVersion && version <= '9') {
    return fault(
        {"链接来自更新版本的 StarSheet，请用新版打开", "the link was made by a newer StarSheet; open it there"});
  }
  return damaged();
}

}  // namespace starsheet
