#include <doctest/doctest.h>

#include "core/plan_notes.h"
#include "core/route_notes.h"
#include "core/snapshots.h"
#include "samples.h"

using namespace starsheet;

namespace {

Sheet reopened(const Criteria& criteria, const Sheet& sheet) {
  const Result<Sheet> result = parse_sheet(sheet_file(sheet), criteria);
  REQUIRE(result.ok());
  return result.value();
}

/// The sheet of these criteria with one more member.
Result<Sheet> sheet_with(const Criteria& criteria, const std::string& member) {
  std::string text = to_json(sheet_document(new_sheet(criteria)));
  text.pop_back();
  return parse_sheet(text + "," + member + "}", criteria);
}

}  // namespace

TEST_CASE("plan notes are kept in the sheet, beside what else its plan holds") {
  const Criteria criteria = samples::criteria({"60", "40"});
  Sheet sheet = sheet_with(criteria, R"("plan":{"later":1,"locks":["c1"],"efforts":{"c0":{"days":"1.5"}}})").value();
  CHECK(plan_notes(sheet) == PlanNotes{.locks = {"c1"}, .efforts = {{"c0", {.days = parse_rational("3/2")}}}});
  const PlanNotes notes{.locks = {"c0", "deduction/3"},
                        .efforts = {{"c1", {.days = Rational(2), .days_per_sample = parse_rational("1/3")}}}};
  set_plan_notes(sheet, notes);
  CHECK(plan_notes(reopened(criteria, sheet)) == notes);
  CHECK(to_json(*find_member(sheet.rest, "plan")) ==
        R"({"later":1,"locks":["c0","deduction/3"],"efforts":{"c1":{"days":"2","daysPerSample":"1/3"}}})");
  CHECK(applicable_notes(criteria, sheet, notes).locks == std::vector<std::string>{"c0"});
}

TEST_CASE("nothing to keep leaves no member behind") {
  const Criteria criteria = samples::criteria({"60", "40"});
  Sheet sheet = new_sheet(criteria);
  set_plan_notes(sheet, {.locks = {"c0"}});
  set_route_notes(sheet, {.system_start = "2026-01-31"});
  set_snapshots(sheet, {snapshot_of(sheet, "一", "")});
  CHECK(sheet.rest.size() == 3);
  set_plan_notes(sheet, {});
  set_route_notes(sheet, {});
  set_snapshots(sheet, {});
  CHECK(sheet == new_sheet(criteria));
}

TEST_CASE("route notes are kept in the sheet") {
  const Criteria criteria = samples::criteria({"60", "40"});
  Sheet sheet = sheet_with(criteria, R"("route":{"x":[],"systemStart":"2026-01-31","done":["law"]})").value();
  CHECK(route_notes(sheet) == RouteNotes{.system_start = "2026-01-31", .done = {"law"}});
  const RouteNotes notes{.certificate_date = "2027-02-28", .done = {"a", "b"}};
  set_route_notes(sheet, notes);
  CHECK(route_notes(reopened(criteria, sheet)) == notes);
  CHECK(to_json(*find_member(sheet.rest, "route")) == R"({"x":[],"done":["a","b"],"certificateDate":"2027-02-28"})");
}

TEST_CASE("a snapshot gives back the answers it was made of") {
  const Criteria criteria = samples::criteria({"60", "20", "20"});
  Sheet before = samples::sheet(criteria, {samples::sampled(6, 1), samples::excluded()}, 2, true);
  before.answers.set("c2", {.note = "未定"});
  Sheet sheet = samples::sheet(criteria, {samples::met(), samples::met()});
  sheet.subject.organisation = "示例";
  set_snapshots(sheet, {snapshot_of(before, "三月", "2026-03-01T08:00:00Z"), snapshot_of(sheet, "now", "")});
  const Sheet again = reopened(criteria, sheet);
  const std::vector<Snapshot> all = snapshots(again);
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "三月");
  CHECK(all[0].at == "2026-03-01T08:00:00Z");
  const Sheet restored = with_snapshot(again, all[0]);
  CHECK(restored.answers == before.answers);
  CHECK(restored.deductions == before.deductions);
  CHECK(restored.bonus == before.bonus);
  CHECK(restored.subject.organisation == "示例");
}

TEST_CASE("notes of the wrong form are refused where they stand") {
  const Criteria criteria = samples::criteria({"60", "40"});
  const auto places = [&](const std::string& member) { return samples::paths(sheet_with(criteria, member).issues()); };
  using Places = std::vector<std::string>;
  CHECK(places(R"("plan":{"efforts":{"c0":{"days":"-1","daysPerSample":2},"c1":3}})") ==
        Places{"/plan/efforts/c0/days", "/plan/efforts/c0/daysPerSample", "/plan/efforts/c1"});
  CHECK(places(R"("snapshots":[{"answers":{"c0":{"state":"sampled","samples":0,"nonconforming":0},"c1":[]}}])") ==
        Places{"/snapshots/0/answers/c0/samples", "/snapshots/0/answers/c1"});
  CHECK(places(R"("snapshots":[{"deductions":[{"trigger":1},{"trigger":"law","note":2}]}])") ==
        Places{"/snapshots/0/deductions/0/trigger", "/snapshots/0/deductions/1/note"});
  CHECK(places(R"("snapshots":[{"drafts":{"c0":{"state":"met"}}}])") == Places{"/snapshots/0/drafts/c0"});
}
