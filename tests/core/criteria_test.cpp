#include <doctest/doctest.h>

#include "core/criteria.h"
#include "samples.h"

using namespace starsheet;
using samples::changed;
using samples::paths;
using Paths = std::vector<std::string>;

namespace {

const std::string& sound() {
  static const std::string text = samples::criteria_text({"60", "40"});
  return text;
}

Paths faults(const std::string& text) {
  const Result<Criteria> result = parse_criteria(text);
  if (result.ok()) return {};
  for (const Issue& issue : result.issues()) {
    CHECK_FALSE(issue.message.zh.empty());
    CHECK_FALSE(issue.message.en.empty());
  }
  return paths(result.issues());
}

Paths faults_of(std::string_view from, std::string_view to) { return faults(changed(sound(), from, to)); }

// The sound file with an allocation of these points.
std::string with_allocation(const std::string& points) {
  return changed(sound(), R"("deductions":)",
                 R"("allocations": [{"id": "equal", "title": {"zh-CN": "均分", "en": "Equal"}, "points": )" + points +
                     R"(}], "deductions":)");
}

}  // namespace

TEST_CASE("the smallest criteria file has one clause") {
  const Criteria criteria = samples::criteria({"5/2"});
  CHECK(criteria.id == "test");
  CHECK(exact_text(criteria.full) == "5/2");
  REQUIRE(criteria.clauses.size() == 1);
  CHECK(criteria.clauses[0].id == "c0");
  CHECK(criteria.clauses[0].section == 0);
  CHECK(criteria.clauses[0].sampling_possible);
  CHECK(criteria.clauses[0].exclusion_usual);
  CHECK(criteria.grades.size() == 5);
  CHECK_FALSE(criteria.grades[0].from.has_value());
  CHECK(criteria.allocations.empty());
  CHECK(criteria.rules.empty());
}

TEST_CASE("the shipped criteria file is read whole") {
  const Result<Criteria> result = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  REQUIRE(result.ok());
  const Criteria& criteria = result.value();
  CHECK(criteria.sections.size() == 3);
  CHECK(criteria.indicators.size() == 15);
  CHECK(criteria.clauses.size() == 50);
  CHECK(criteria.deductions.triggers.size() == 4);
  CHECK(criteria.deductions.fail_at == 5);
  REQUIRE(criteria.find_clause("5.1.2.2").has_value());
  const Clause& clause = criteria.clauses[*criteria.find_clause("5.1.2.2")];
  CHECK(exact_text(clause.points) == "5");
  CHECK(clause.points_status == PointsStatus::Confirmed);
  CHECK(clause.improve.has_value());
  CHECK_FALSE(clause.evidence.empty());
  CHECK(criteria.sections[clause.section].id == "5.1");
  CHECK(criteria.indicators[clause.indicator].id == "5.1.2");
  REQUIRE(criteria.allocations.size() == 1);
  CHECK(exact_text(criteria.allocations[0].points[0]) == "35/17");
}

TEST_CASE("clauses and triggers are found by id") {
  const Criteria criteria = samples::criteria({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"});
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) CHECK(criteria.find_clause(criteria.clauses[i].id) == i);
  for (const char* id : {"", "c", "c12", "C1", "s", "c1 "}) CHECK_FALSE(criteria.find_clause(id).has_value());
  CHECK(criteria.find_trigger("rules") == 1u);
  CHECK_FALSE(criteria.find_trigger("weather").has_value());
}

TEST_CASE("every member has its type and its place") {
  struct Row {
    const char* from;
    const char* to;
    const char* path;
  };
  const Row rows[] = {
      {R"("format": "starsheet.criteria")", R"("format": "starsheet.sheet")", "/format"},
      {R"("format": "starsheet.criteria", )", "", "/format"},
      {R"("formatVersion": 1)", R"("formatVersion": 2)", "/formatVersion"},
      {R"("formatVersion": 1)", R"("formatVersion": 1.0)", "/formatVersion"},
      {R"("formatVersion": 1)", R"("formatVersion": "1")", "/formatVersion"},
      {R"("formatVersion": 1, )", "", "/formatVersion"},
      {R"("id": "test")", R"("id": "a b")", "/id"},
      {R"("id": "test")", R"("id": 7)", "/id"},
      {R"("revision": "1")", R"("revision": 1)", "/revision"},
      {R"("full": "100")", R"("full": 100)", "/full"},
      {R"("full": "100")", R"("full": "0")", "/full"},
      {R"("full": "100")", R"("full": "101")", "/full"},
      {R"("zh-CN": "标准", )", "", "/title/zh-CN"},
      {R"("source": {"document": "none"})", R"("source": {})", "/source/document"},
      {R"("source": {"document": "none"})", R"("source": "none")", "/source"},
      {R"("id": "s")", R"("id": "deductions")", "/sections/0/id"},
      {R"("id": "i")", R"("id": "s")", "/sections/0/indicators/0/id"},
      {R"("id": "c1")", R"("id": "c0")", "/sections/0/indicators/0/clauses/1/id"},
      {R"("id": "c1")", R"("id": ".c1")", "/sections/0/indicators/0/clauses/1/id"},
      {R"("points": "40")", R"("points": "41")", "/sections/0/points"},
      {R"("points": "40")", R"("points": "-40")", "/sections/0/indicators/0/clauses/1/points"},
      {R"("points": "40")", R"("points": 40)", "/sections/0/indicators/0/clauses/1/points"},
      {R"("failAt": 5)", R"("failAt": 0)", "/deductions/failAt"},
      {R"("failAt": 5)", R"("failAt": 5.0)", "/deductions/failAt"},
      {R"("failAt": 5, )", "", "/deductions/failAt"},
      {R"({"id": "rules")", R"({"id": "law")", "/deductions/triggers/1/id"},
      {R"("max": 1)", R"("max": 2)", "/bonus/max"},
      {R"("min": "0")", R"("min": "100")", "/cap/min"},
      {R"("min": "0")", R"("min": 0)", "/cap/min"},
      {R"({"id": "fail", "stars": 0)", R"({"id": "fail", "from": "0", "stars": 0)", "/grades/0/from"},
      {R"("from": "80", )", "", "/grades/2/from"},
      {R"("from": "80")", R"("from": "70")", "/grades/2/from"},
      {R"("from": "70")", R"("from": "-70")", "/grades/1/from"},
      {R"("from": "70")", R"("from": "-0")", "/grades/1/from"},
      {R"("stars": 5)", R"("stars": "5")", "/grades/4/stars"},
      {R"("stars": 5)", R"("stars": -1)", "/grades/4/stars"},
      {R"({"id": "three")", R"({"id": "four")", "/grades/3/id"},
      {R"("bonus": {"points": "1")", R"("bonus": {"points": "0")", "/bonus/points"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.to);
    CHECK(faults_of(row.from, row.to) == Paths{row.path});
  }
}

TEST_CASE("ids repeat in any order of theirs, each time") {
  std::string rules;
  for (const char id : std::string("mzbpbmzpa")) {
    rules += (rules.empty() ? R"({"id": ")" : R"(, {"id": ")") + std::string(1, id) +
             R"(", "status": "confirmed", "text": {"zh-CN": "", "en": ""}})";
  }
  rules = R"("rules": [)" + rules + R"(], "bonus":)";
  CHECK(faults(changed(sound(), R"("bonus":)", rules)) ==
        Paths{"/rules/4/id", "/rules/5/id", "/rules/6/id", "/rules/7/id"});
}

TEST_CASE("every enumeration refuses words it does not know") {
  const std::string text = samples::criteria_text({"100"});
  const std::string clause = "/sections/0/indicators/0/clauses/0";
  const auto check = [&](const char* from, const char* to, const std::string& path) {
    CAPTURE(to);
    CHECK(faults(changed(text, from, to)) == Paths{path});
  };
  check(R"("pointsStatus": "allocated")", R"("pointsStatus": "notFound")", clause + "/pointsStatus");
  check(R"("textStatus": "recalled")", R"("textStatus": "allocated")", clause + "/textStatus");
  check(R"("sampling": "possible")", R"("sampling": true)", clause + "/sampling");
  check(R"("exclusion": "usual")", R"("exclusion": "never")", clause + "/exclusion");
  check(R"("status": "notFound")", R"("status": "allocated")", "/cap/status");
}

TEST_CASE("lists that need an item may not be empty") {
  CHECK(faults(changed(sound(), R"("clauses": [)", R"("clauses": [], "rest": [)")) ==
        Paths{"/sections/0/indicators/0/clauses"});
  CHECK(faults(changed(sound(), R"("indicators": [)", R"("indicators": [], "rest": [)")) ==
        Paths{"/sections/0/indicators"});
  CHECK(faults(changed(sound(), R"("sections": [)", R"("sections": [], "rest": [)")) == Paths{"/sections"});
  CHECK(faults(changed(sound(), R"("grades": [)", R"("grades": [], "rest": [)")) == Paths{"/grades"});
}

TEST_CASE("optional members are checked when they are there") {
  const auto with = [](const char* member) {
    return faults(changed(samples::criteria_text({"100"}), R"("exclusion": "usual")",
                          std::string(R"("exclusion": "usual", )") + member));
  };
  const std::string clause = "/sections/0/indicators/0/clauses/0";
  CHECK(with(R"("evidence": [], "department": "service", "note": {"zh-CN": "", "en": ""})").empty());
  CHECK(with(R"("improve": {"days": "0", "daysPerSample": "1/2", "action": {"zh-CN": "改", "en": "Do"}})").empty());
  CHECK(with(R"("evidence": {})") == Paths{clause + "/evidence"});
  CHECK(with(R"("evidence": [{"zh-CN": "表"}])") == Paths{clause + "/evidence/0/en"});
  CHECK(with(R"("department": null)") == Paths{clause + "/department"});
  CHECK(with(R"("note": "x")") == Paths{clause + "/note"});
  CHECK(with(R"("improve": {"days": "-1", "action": {"zh-CN": "改", "en": "Do"}})") ==
        Paths{clause + "/improve/days", clause + "/improve/daysPerSample"});
  CHECK(
      faults(changed(sound(), R"("bonus":)", R"("rules": [{"id": "order", "status": "interpretation"}], "bonus":)")) ==
      Paths{"/rules/0/text"});
  CHECK(faults(changed(sound(), R"("bonus":)", R"("departments": [{"id": "a"}], "bonus":)")) ==
        Paths{"/departments/0/title"});
}

TEST_CASE("short titles are read") {
  const Result<Criteria> criteria =
      parse_criteria(changed(sound(), R"({"id": "s", )", R"({"id": "s", "short": {"zh-CN": "短", "en": "Short"}, )"));
  REQUIRE(criteria.ok());
  REQUIRE(criteria.value().sections[0].short_title.has_value());
  CHECK(criteria.value().sections[0].short_title->zh == "短");
}

TEST_CASE("an allocation names every clause once and adds up") {
  CHECK(faults(with_allocation(R"({"c0": "50", "c1": "50"})")).empty());
  CHECK(faults(with_allocation(R"({"c1": "30", "c0": "70"})")).empty());
  CHECK(faults(with_allocation(R"({"c0": "50", "c1": "51"})")) == Paths{"/allocations/0/points"});
  CHECK(faults(with_allocation(R"({"c0": "100"})")) == Paths{"/allocations/0/points/c1"});
  CHECK(faults(with_allocation(R"({"c0": "50", "c1": "50", "c2": "1"})")) == Paths{"/allocations/0/points/c2"});
  CHECK(faults(with_allocation(R"({"c0": "50", "c1": 50})")) == Paths{"/allocations/0/points/c1"});
  CHECK(faults(with_allocation("[]")) == Paths{"/allocations/0/points"});
}

TEST_CASE("every fault of a file is listed") {
  std::string text = changed(sound(), R"("revision": "1", )", "");
  text = changed(text, R"("failAt": 5)", R"("failAt": 0)");
  text = changed(text, R"("id": "c1")", R"("id": "deductions")");
  text = changed(text, R"("from": "90")", R"("from": "60")");
  CHECK(faults(text) ==
        Paths{"/revision", "/sections/0/indicators/0/clauses/1/id", "/deductions/failAt", "/grades/3/from"});
}

TEST_CASE("points spelt otherwise are the same points") {
  CHECK(faults_of(R"("points": "40")", R"("points": "0080/2")").empty());
  CHECK(faults_of(R"("points": "40")", R"("points": "40.000000000000000001")") == Paths{"/sections/0/points"});
}

TEST_CASE("a criteria file that is cut off anywhere is refused with a place") {
  const std::string text = samples::criteria_text({"100"});
  for (std::size_t length = 0; length < text.size(); ++length) {
    const Result<Criteria> result = parse_criteria(std::string_view(text).substr(0, length));
    REQUIRE_FALSE(result.ok());
    REQUIRE(result.issues()[0].path.empty());
  }
}

TEST_CASE("what is not an object is refused") {
  for (const char* text : {"[]", "null", "7", "\"starsheet.criteria\""}) CHECK(faults(text) == Paths{""});
}

TEST_CASE(
    "the shipped criteria: two clauses that may be one in the standard say so, and are not given out as confirmed") {
  const Result<Criteria> shipped = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  REQUIRE(shipped.ok());
  const auto clause = [&](std::string_view id) { return shipped.value().clauses[*shipped.value().find_clause(id)]; };
  const std::vector<std::pair<std::string, std::string>> both{{"5.3.1.3", "5.3.1.4"}, {"5.3.1.4", "5.3.1.3"}};
  for (const auto& [id, other] : both) {
    const Clause it = clause(id);
    CHECK(it.points_status == PointsStatus::Allocated);
    CHECK(it.text_status == TextStatus::Mirrored);
    REQUIRE(it.note);
    for (const std::string& words : {it.note->zh, it.note->en}) CHECK(words.find(other) != std::string::npos);
  }
}
