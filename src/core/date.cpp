#include "core/date.h"

namespace starsheet {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

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

int days_in_month(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_day(const Date& date) {
  if (date.year < 1 || date.year > kLastYear || date.month < 1 || date.month > 12) return false;
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{
      .year = number(text.substr(0, 4)), .month = number(text.substr(5, 2)), .day = number(text.substr(8, 2))};
  return is_day(date) ? std::optional(date) : std::nullopt;
}

Date day_after_1970(std::int64_t days) {
  Date date{.year = 1970};
  for (std::int64_t year = 365; days >= year; year = is_leap(date.year) ? 366 : 365) {
    days -= year;
    ++date.year;
  }
  for (std::int64_t month = 31; days >= month; month = days_in_month(date.year, date.month)) {
    days -= month;
    ++date.month;
  }
  date.day += static_cast<int>(days);
  return date;
}

std::string date_text(const Date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

}  // namespace starsheet
