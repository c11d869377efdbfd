#pragma once

#include <cstdint>
#include <string>

#include "documents/source.h"

namespace starsheet::documents {

/// Whether the sheet's route has any day to write down: a calendar without events is none (RFC 5545 3.6).
bool has_calendar(const Sheet& sheet);

/// The days of the sheet's route as an iCalendar file (RFC 5545), one all-day event each: lines folded at 75 octets,
/// ended by CR LF. An event's UID depends on the sheet (its id, or all that it holds where it has none) and on what the
/// day is, not on its date, so that opening a newer file moves it. `now`: when the file is made, in seconds since
/// 1970-01-01 UTC; a later one has a larger SEQUENCE. Pre: has_calendar().
std::string calendar_file(const Source& source, std::int64_t now);

}  // namespace starsheet::documents
