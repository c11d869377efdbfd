#include "documents/date.h"

#include <algorithm>

namespace starsheet::documents {

std::optional<Date> plus_months(const Date& date, int months) {
  const int month_count = date.year * 12 + date.month - 1 + months;
  const Date moved{.year = month_count / 12, .month = month_count % 12 + 1, .day = date.day};
  if (month_count < 12 || moved.year > kLastYear) return std::nullopt;
  return Date{
      .year = moved.year, .month = moved.month, .day = std::min(moved.day, days_in_month(moved.year, moved.month))};
}

std::optional<Date> next_day(const Date& date) {
  if (date.day < days_in_month(date.year, date.month)) return Date{date.year, date.month, date.day + 1};
  if (date.month < 12) return Date{date.year, date.month + 1, 1};
  if (date.year < kLastYear) return Date{date.year + 1, 1, 1};
  return std::nullopt;
}

}  // namespace starsheet::documents
