#include "documents/date.h"

#include <algorithm>

namespace starsheet::documents {
namespace {

constexpr int kLastYear = 9999;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

/// The number that these digits spell, or -1.
int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{.year = number(text.substr(0, 4)), .month = number(text.substr(5, 2)), .day = number(text.substr(8, 2))};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  if (date.day > days_in(date.year, date.month)) return std::nullopt;
  return date;
}

std::string date_text(const Date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::optional<Date> plus_months(const Date& date, int months) {
  const int month_count = date.year * 12 + date.month - 1 + months;
  const Date moved{.year = month_count / 12, .month = month_count % 12 + 1, .day = date.day};
  if (month_count < 12 || moved.year > kLastYear) return std::nullopt;
  return Date{.year = moved.year, .month = moved.month, .day = std::min(moved.day, days_in(moved.year, moved.month))};
}

std::optional<Date> next_day(const Date& date) {
  if (date.day < days_in(date.year, date.month)) return Date{date.year, date.month, date.day + 1};
  if (date.month < 12) return Date{date.year, date.month + 1, 1};
  if (date.year < kLastYear) return Date{date.year + 1, 1, 1};
  return std::nullopt;
}

}  // namespace starsheet::documents
