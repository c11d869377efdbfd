#include <doctest/doctest.h>

#include "core/criteria.h"
#include "samples.h"

using namespace starsheet;
using samples::changed;
using samples::paths;
using Paths = std::vector<std::string>;

namespace {

std::string text() { return samples::criteria_text({"60", "40"}); }

Criteria parsed(const std::string& content) {
  const Result<Criteria> result = parse_criteria(content);
  REQUIRE(result.ok());
  return result.value();
}

Paths faults(const std::string& next) { return paths(check_revision(parsed(text()), parsed(next))); }

}  // namespace

TEST_CASE("a file that changed nothing keeps its revision") {
  CHECK(faults(text()).empty());
  CHECK(faults(changed(text(), R"("zh-CN": "标准")", R"("zh-CN": "评价标准")")).empty());
  CHECK(faults(changed(text(), R"("status": "notFound")", R"("status": "confirmed")")).empty());
}

TEST_CASE("a change of clauses, points, thresholds or adjustments needs a new revision") {
  CHECK(faults(changed(text(), R"("id": "c1")", R"("id": "c2")")) == Paths{"/sections"});
  CHECK(faults(samples::criteria_text({"50", "50"})) == Paths{"/sections"});
  CHECK(faults(samples::criteria_text({"40", "60"})) == Paths{"/sections"});
  CHECK(faults(changed(text(), R"("from": "80")", R"("from": "81")")) == Paths{"/grades"});
  CHECK(faults(changed(text(), R"("stars": 5)", R"("stars": 6)")) == Paths{"/grades"});
  CHECK(faults(changed(text(), R"("failAt": 5)", R"("failAt": 4)")) == Paths{"/deductions"});
  CHECK(faults(changed(text(), R"({"id": "rules")", R"({"id": "trade")")) == Paths{"/deductions"});
  CHECK(faults(changed(text(), R"("max": 1)", R"("max": 0)")) == Paths{"/bonus"});
  CHECK(faults(changed(text(), R"("min": "0")", R"("min": "-1")")) == Paths{"/cap"});
  CHECK(
      faults(changed(
          text(), R"("bonus":)",
          R"("allocations": [{"id": "e", "title": {"zh-CN": "均", "en": "E"}, "points": {"c0": "1/2", "c1": "199/2"}}], "bonus":)")) ==
      Paths{"/allocations"});
}

TEST_CASE("every change is listed") {
  const std::string next = changed(changed(samples::criteria_text({"50", "50"}), R"("failAt": 5)", R"("failAt": 4)"),
                                   R"("from": "80")", R"("from": "81")");
  CHECK(faults(next) == Paths{"/sections", "/grades", "/deductions"});
}

TEST_CASE("a new revision, or another id, may change anything") {
  CHECK(faults(changed(samples::criteria_text({"50", "50"}), R"("revision": "1")", R"("revision": "2")")).empty());
  CHECK(faults(changed(samples::criteria_text({"50", "50"}), R"("id": "test")", R"("id": "other")")).empty());
}
