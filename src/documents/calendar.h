#pragma once

#include <string>
#include <string_view>

#include "documents/route.h"
#include "documents/source.h"

namespace starsheet::documents {

/// The route's days as an iCalendar file (RFC 5545), one all-day event each: lines folded at 75 octets, ended by CR LF. An event's
/// UID depends on `organisation` and on what the day is, not on its date, so that opening a newer file moves it.
/// `today` is YYYY-MM-DD, the day the file is made. Pre: parse_date(today).
std::string calendar_file(const Timeline& timeline, std::string_view organisation, std::string_view today, Language language);

/// The same for the days that the sheet itself keeps.
std::string calendar_file(const Source& source, std::string_view today);

}  // namespace starsheet::documents
