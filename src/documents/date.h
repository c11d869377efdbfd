#pragma once

#include <optional>

#include "core/date.h"

namespace starsheet::documents {

using starsheet::Date;
using starsheet::date_text;
using starsheet::parse_date;

/// The same day `months` later or, negative, earlier; the month's last where it has no such day (30 November + 3 months
/// = 28 or 29 February). Nothing outside the years 1 to 9999.
std::optional<Date> plus_months(const Date& date, int months);

/// The day after. Nothing after 9999-12-31.
std::optional<Date> next_day(const Date& date);

}  // namespace starsheet::documents
