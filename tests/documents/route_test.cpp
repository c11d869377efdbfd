#include <doctest/doctest.h>

#include "documents/route.h"

using namespace starsheet;
using namespace starsheet::documents;

namespace {

std::string day(const Timeline& timeline, Milestone::Kind kind, int number = 0) {
  for (const Milestone& milestone : timeline.milestones) {
    if (milestone.kind == kind && milestone.number == number) return date_text(milestone.date);
  }
  return "none";
}

using Kind = Milestone::Kind;

}  // namespace

TEST_CASE("only days that exist are dates") {
  for (const char* good : {"2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    CAPTURE(good);
    REQUIRE(parse_date(good).has_value());
    CHECK(date_text(*parse_date(good)) == good);
  }
  for (const char* bad : {"", "2026-2-3", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31",
                          "0000-01-01", "2026/11/23", "2026-11-23 ", "-026-11-23", "２０２６"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad).has_value());
  }
}

TEST_CASE("months keep the day or take the month's last") {
  const auto moved = [](const char* from, int months) {
    const std::optional<Date> date = plus_months(*parse_date(from), months);
    return date ? date_text(*date) : "none";
  };
  CHECK(moved("2026-11-23", 3) == "2027-02-23");
  CHECK(moved("2026-11-30", 3) == "2027-02-28");
  CHECK(moved("2027-11-30", 3) == "2028-02-29");
  CHECK(moved("2024-02-29", 12) == "2025-02-28");
  CHECK(moved("2024-02-29", 48) == "2028-02-29");
  CHECK(moved("2026-03-31", -1) == "2026-02-28");
  CHECK(moved("2026-01-15", -1) == "2025-12-15");
  CHECK(moved("2026-10-31", 2) == "2026-12-31");
  CHECK(moved("9999-10-01", 3) == "none");
  CHECK(moved("0001-01-01", -1) == "none");
  CHECK(date_text(*next_day(*parse_date("2024-02-28"))) == "2024-02-29");
  CHECK(date_text(*next_day(*parse_date("2026-12-31"))) == "2027-01-01");
  CHECK_FALSE(next_day(*parse_date("9999-12-31")).has_value());
}

TEST_CASE("the route's days follow from the visitor's own") {
  const Timeline timeline = route_timeline("2026-11-30", "2027-06-15");
  CHECK(timeline.problems.empty());
  CHECK(day(timeline, Kind::SystemStart) == "2026-11-30");
  CHECK(day(timeline, Kind::EarliestApplication) == "2027-02-28");
  CHECK(day(timeline, Kind::Certificate) == "2027-06-15");
  CHECK(day(timeline, Kind::Surveillance, 1) == "2028-06-15");
  CHECK(day(timeline, Kind::Surveillance, 2) == "2029-06-15");
  CHECK(day(timeline, Kind::Surveillance, 3) == "none");
  CHECK(day(timeline, Kind::RenewalApplication) == "2030-03-15");
  CHECK(day(timeline, Kind::Expiry) == "2030-06-15");
  for (std::size_t i = 1; i < timeline.milestones.size(); ++i) {
    CHECK(timeline.milestones[i - 1].date < timeline.milestones[i].date);
  }
}

TEST_CASE("a date that cannot be gives a sentence, and the rest is worked out") {
  const Timeline impossible = route_timeline("2026-02-30", "2027-06-15");
  REQUIRE(impossible.problems.size() == 1);
  CHECK(impossible.problems[0].zh == "“2026-02-30”不是有效日期，请写成 2026-11-23 这样。");
  CHECK(day(impossible, Kind::Expiry) == "2030-06-15");
  CHECK(route_timeline("2026-11-23", "2027-01-01").problems.size() == 1);
  CHECK(route_timeline("2026-11-23", "2027-02-23").problems.empty());
  CHECK(route_timeline("9999-12-01", "").problems.size() == 1);
  CHECK(route_timeline("", "9998-01-01").problems.size() == 1);
  CHECK(route_timeline("", "").milestones.empty());
}

TEST_CASE("person-days are the schedule's, in one row for each head-count") {
  CHECK(audit_effort(0) == nullptr);
  CHECK(audit_effort(10701) == nullptr);
  std::int64_t next = 1;
  for (const AuditEffort& effort : audit_efforts()) {
    CHECK(effort.least == next);
    next = effort.most + 1;
    CHECK(effort.initial == effort.initial_documents + effort.initial_on_site);
    CHECK(audit_effort(effort.least) == &effort);
    CHECK(audit_effort(effort.most) == &effort);
  }
  REQUIRE(audit_effort(120) != nullptr);
  CHECK(half_days_text(audit_effort(120)->initial) == "8.5");
  CHECK(half_days_text(audit_effort(1200)->initial) == "16");
  CHECK(audit_effort_absent(20000).en == "The schedule ends at 10700 people; beyond that, ask a certification body.");
}

TEST_CASE("every step has its phase, and every phase its steps") {
  CHECK(route_steps().size() == 9);
  CHECK(route_phases().size() == 5);
  std::size_t phase = 0;
  for (const RouteStep& step : route_steps()) {
    CHECK((step.phase == phase || step.phase == phase + 1));
    phase = step.phase;
  }
  CHECK(phase + 1 == route_phases().size());
}
