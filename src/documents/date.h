#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace starsheet::documents {

/// A day of the Gregorian calendar, years 1 to 9999.
struct Date {
  int year = 1;
  int month = 1;  ///< 1 to 12.
  int day = 1;    ///< 1 to the month's last.

  auto operator<=>(const Date&) const = default;
};

/// The day that YYYY-MM-DD names; nothing for any other text and for a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// YYYY-MM-DD.
std::string date_text(const Date& date);

/// The same day `months` later or, negative, earlier; the month's last where it has no such day (30 November + 3 months =
/// 28 or 29 February). Nothing outside the years 1 to 9999.
std::optional<Date> plus_months(const Date& date, int months);

/// The day after. Nothing after 9999-12-31.
std::optional<Date> next_day(const Date& date);

}  // namespace starsheet::documents
