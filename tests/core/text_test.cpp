#include "core/text.h"

#include <doctest/doctest.h>

using namespace starsheet;

TEST_CASE("parts come into a pattern in order; too many are dropped, and too few leave nothing behind") {
  CHECK(fill_in("{} of {} answered", {"47", "50"}) == "47 of 50 answered");
  CHECK(fill_in("已评 {} / {} 条", {"47", "50"}) == "已评 47 / 50 条");
  CHECK(fill_in("all", {"1", "2"}) == "all");
  CHECK(fill_in("{} of {}", {"1"}) == "1 of ");
  CHECK(fill_in("", {"1"}).empty());
  CHECK(fill_in("{}", {"a {} {one|many}"}) == "a {} {one|many}");  // what comes in is no pattern
}

TEST_CASE("one is counted in the singular, everything else in the plural") {
  CHECK(fill_in("{} {clause|clauses}", {"1"}) == "1 clause");
  for (const char* count : {"0", "0.5", "1.5", "2", "11", "−1", "1.00"})
    CHECK(fill_in("{} {clause|clauses}", {count}) == std::string(count) + " clauses");
  CHECK(fill_in("{} {item has|items have}, {} {is|are} left", {"1", "2"}) == "1 item has, 2 are left");
  CHECK(fill_in("{} {item has|items have}, {} {is|are} left", {"2", "1"}) == "2 items have, 1 is left");
}

TEST_CASE("a pattern that is not whole ends where it does") {
  CHECK(fill_in("{} {a|b", {"1"}) == "1 a");
  CHECK(fill_in("{", {"1"}) == "1");
}
