#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace starsheet {

/// A day of the Gregorian calendar, years 1 to 9999. The one rule for what a date is: in files, fields and documents.
struct Date {
  int year = 1;
  int month = 1;  ///< 1 to 12.
  int day = 1;    ///< 1 to the month's last.

  auto operator<=>(const Date&) const = default;
};

inline constexpr int kLastYear = 9999;

/// How many days that month has.
int days_in_month(int year, int month);

/// True for a day that exists, in the years 1 to 9999.
bool is_day(const Date& date);

/// The day that YYYY-MM-DD names; nothing for any other text and for a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// The day that begins so many days after 1970-01-01. Pre: 0 ≤ `days`, and the day is in the years 1970 to 9999.
Date day_after_1970(std::int64_t days);

/// YYYY-MM-DD.
std::string date_text(const Date& date);

}  // namespace starsheet
