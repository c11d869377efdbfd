#include "app/typed_date.h"

#include <charconv>
#include <vector>

#include "app/narrow.h"
#include "core/date.h"

namespace starsheet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// The text in ASCII, 年 and 月 as "-"; 日, 号 or a point at the end left out.
std::string plain(std::string_view typed) {
  std::string text = trimmed(narrowed(typed));
  for (const std::string_view end : {".", "日", "号", "號"}) {
    if (text.ends_with(end)) text = trimmed(std::string_view(text).substr(0, text.size() - end.size()));
  }
  for (const std::string_view mark : {"年", "月", "、"}) replace_all(text, mark, "-");
  return text;
}

/// What stands between two numbers of a date: one sign, with or without spaces, or spaces alone.
bool is_separator(std::string_view between) {
  const std::string sign = trimmed(between);
  return sign.empty() ? !between.empty() : sign == "-" || sign == "/" || sign == ".";
}

/// The runs of digits, when nothing but separators stands between them; empty otherwise.
std::vector<std::string_view> numbers(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t begin = at;
    while (begin < text.size() && !is_digit(text[begin])) ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool is_apart = found.empty() ? begin == 0 : is_separator(text.substr(at, begin - at));
    if (!is_apart || end == begin) return {};
    found.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return found;
}

int value_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::optional<std::string> typed_date(std::string_view typed) {
  const std::string text = plain(typed);
  std::vector<std::string_view> parts = numbers(text);
  if (parts.size() == 1 && parts[0].size() == 8) {
    const std::string_view all = parts[0];
    parts = {all.substr(0, 4), all.substr(4, 2), all.substr(6, 2)};
  }
  if (parts.size() != 3 || parts[0].size() != 4 || parts[1].size() > 2 || parts[2].size() > 2) return std::nullopt;
  const Date date{.year = value_of(parts[0]), .month = value_of(parts[1]), .day = value_of(parts[2])};
  return is_day(date) ? std::optional(date_text(date)) : std::nullopt;
}

}  // namespace starsheet
