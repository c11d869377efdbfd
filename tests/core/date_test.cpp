// Days counted from 1970 are those of the calendar; the numbers are Python's (datetime.date).

#include <doctest/doctest.h>

#include "core/date.h"

using namespace starsheet;

TEST_CASE("a day counted from 1970 is that of the calendar") {
  const std::pair<std::int64_t, const char*> days[] = {
      {0, "1970-01-01"},     {30, "1970-01-31"},     {31, "1970-02-01"},    {364, "1970-12-31"},
      {365, "1971-01-01"},   {1095, "1972-12-31"},   {11016, "2000-02-29"}, {20782, "2026-11-25"},
      {47541, "2100-03-01"}, {2932896, "9999-12-31"}};
  for (const auto& day : days) {
    CHECK(date_text(day_after_1970(day.first)) == day.second);
  }
}
