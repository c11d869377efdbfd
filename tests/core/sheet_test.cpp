#include <doctest/doctest.h>

#include "core/score.h"
#include "core/sheet.h"
#include "samples.h"

using namespace starsheet;
using samples::changed;
using samples::paths;
using Paths = std::vector<std::string>;

namespace {

const Criteria& criteria() {
  static const Criteria value = samples::criteria({"60", "40"});
  return value;
}

// A sheet file with these answers and, after them, these members.
std::string sheet_text(const std::string& answers, const std::string& more = {}, const char* revision = "1") {
  return R"({"format": "starsheet.sheet", "formatVersion": 1, "criteria": {"id": "test", "revision": ")" +
         std::string(revision) + R"("}, "answers": )" + answers + R"(, "deductions": [], "bonus": null)" + more + "}";
}

Sheet parsed(const std::string& text) {
  const Result<Sheet> result = parse_sheet(text, criteria());
  if (!result.ok()) MESSAGE(result.issues()[0].path << ": " << result.issues()[0].message.en);
  REQUIRE(result.ok());
  return result.value();
}

Paths faults(const std::string& text) {
  const Result<Sheet> result = parse_sheet(text, criteria());
  if (result.ok()) return {};
  for (const Issue& issue : result.issues()) {
    CHECK_FALSE(issue.message.zh.empty());
    CHECK_FALSE(issue.message.en.empty());
  }
  return paths(result.issues());
}

Paths answer_faults(const std::string& answer) { return faults(sheet_text(R"({"c0": )" + answer + "}")); }

void check_round_trip(const Sheet& sheet) {
  const Result<Sheet> again = parse_sheet(sheet_file(sheet), criteria());
  REQUIRE(again.ok());
  CHECK(again.value() == sheet);
}

}  // namespace

TEST_CASE("the smallest sheet answers nothing") {
  const Sheet sheet = parsed(sheet_text("{}"));
  CHECK(sheet.answers.entries().empty());
  CHECK_FALSE(sheet.bonus.has_value());
  CHECK(sheet == new_sheet(criteria()));
  check_round_trip(sheet);
}

TEST_CASE("answers keep the order of the file") {
  const Sheet sheet = parsed(sheet_text(R"({"c1": {"state": "unmet"}, "c0": {"state": "met"}})"));
  REQUIRE(sheet.answers.entries().size() == 2);
  CHECK(sheet.answers.entries()[0].first == "c1");
  CHECK(sheet.answers.find("c0")->state == AnswerState::Met);
  CHECK(sheet.answers.find("c2") == nullptr);
}

TEST_CASE("every member has its type and its place") {
  struct Row {
    const char* from;
    const char* to;
    const char* path;
  };
  const Row rows[] = {
      {R"("format": "starsheet.sheet")", R"("format": "starsheet.criteria")", "/format"},
      {R"("format": "starsheet.sheet", )", "", "/format"},
      {R"("formatVersion": 1)", R"("formatVersion": 2)", "/formatVersion"},
      {R"("formatVersion": 1)", R"("formatVersion": 0)", "/formatVersion"},
      {R"("criteria": {"id": "test", "revision": "1"}, )", "", "/criteria"},
      {R"("id": "test")", R"("id": "other")", "/criteria/id"},
      {R"("id": "test")", R"("id": null)", "/criteria/id"},
      {R"("revision": "1")", R"("revision": 1)", "/criteria/revision"},
      {R"("answers": {}, )", "", "/answers"},
      {R"("answers": {})", R"("answers": [])", "/answers"},
      {R"("deductions": [], )", "", "/deductions"},
      {R"("deductions": [])", R"("deductions": {})", "/deductions"},
      {R"("deductions": [])", R"("deductions": ["law"])", "/deductions/0"},
      {R"("deductions": [])", R"("deductions": [{"note": ""}])", "/deductions/0/trigger"},
      {R"("deductions": [])", R"("deductions": [{"trigger": "weather"}])", "/deductions/0/trigger"},
      {R"("deductions": [])", R"("deductions": [{"trigger": "law", "note": 1}])", "/deductions/0/note"},
      {R"(, "bonus": null)", "", "/bonus"},
      {R"("bonus": null)", R"("bonus": true)", "/bonus"},
      {R"("bonus": null)", R"("bonus": {"note": []})", "/bonus/note"},
      {R"("bonus": null)", R"("bonus": null, "subject": [])", "/subject"},
      {R"("bonus": null)", R"("bonus": null, "subject": {"organisation": 1})", "/subject/organisation"},
      {R"("bonus": null)", R"("bonus": null, "subject": {"date": "2026-02-29"})", "/subject/date"},
      {R"("bonus": null)", R"("bonus": null, "subject": {"headcount": -1})", "/subject/headcount"},
      {R"("bonus": null)", R"("bonus": null, "subject": {"headcount": 10000001})", "/subject/headcount"},
      {R"("bonus": null)", R"("bonus": null, "plan": {"locks": [1]})", "/plan/locks/0"},
      {R"("bonus": null)", R"("bonus": null, "plan": [])", "/plan"},
      {R"("bonus": null)", R"("bonus": null, "plan": {"efforts": []})", "/plan/efforts"},
      {R"("bonus": null)", R"("bonus": null, "route": {"systemStart": "soon"})", "/route/systemStart"},
      {R"("bonus": null)", R"("bonus": null, "route": {"done": [null]})", "/route/done/0"},
      {R"("bonus": null)", R"("bonus": null, "staff": {"managers": "3"})", "/staff/managers"},
      {R"("bonus": null)", R"("bonus": null, "snapshots": {})", "/snapshots"},
      {R"("bonus": null)", R"("bonus": null, "snapshots": [{"name": 1}])", "/snapshots/0/name"},
      {R"("bonus": null)", R"("bonus": null, "snapshots": [{"bonus": 1}])", "/snapshots/0/bonus"},
      {R"("bonus": null)", R"("bonus": null, "drafts": [])", "/drafts"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.to);
    CHECK(faults(changed(sheet_text("{}"), row.from, row.to)) == Paths{row.path});
  }
}

TEST_CASE("every answer has a known state and what the state needs") {
  CHECK(answer_faults(R"({"state": "met"})").empty());
  CHECK(answer_faults(R"({"state": "open"})") == Paths{"/answers/c0/state"});
  CHECK(answer_faults(R"({"state": "Met"})") == Paths{"/answers/c0/state"});
  CHECK(answer_faults(R"({"note": "x"})") == Paths{"/answers/c0/state"});
  CHECK(answer_faults(R"({"state": 1})") == Paths{"/answers/c0/state"});
  CHECK(answer_faults(R"("met")") == Paths{"/answers/c0"});
  CHECK(answer_faults(R"({"state": "met", "note": null})") == Paths{"/answers/c0/note"});
  CHECK(answer_faults(R"({"state": "sampled"})") == Paths{"/answers/c0/samples", "/answers/c0/nonconforming"});
  CHECK(answer_faults(R"({"state": "sampled", "samples": 6, "nonconforming": 7})") ==
        Paths{"/answers/c0/nonconforming"});
  CHECK(answer_faults(R"({"state": "sampled", "samples": 0, "nonconforming": 0})") == Paths{"/answers/c0/samples"});
  CHECK(answer_faults(R"({"state": "sampled", "samples": 100001, "nonconforming": 0})") ==
        Paths{"/answers/c0/samples"});
  CHECK(answer_faults(R"({"state": "sampled", "samples": 6.0, "nonconforming": "1"})") ==
        Paths{"/answers/c0/samples", "/answers/c0/nonconforming"});
  CHECK(answer_faults(R"({"state": "sampled", "samples": 100000, "nonconforming": 100000})").empty());
  CHECK(faults(sheet_text(R"({"c9": {"state": "met"}, "s": {"state": "unmet"}})")) ==
        Paths{"/answers/c9", "/answers/s"});
}

TEST_CASE("an exclusion needs a reason or a share link's word that it had one") {
  const Paths reason{"/answers/c0/reason"};
  CHECK(answer_faults(R"({"state": "excluded"})") == reason);
  CHECK(answer_faults(R"({"state": "excluded", "reason": ""})") == reason);
  CHECK(answer_faults("{\"state\": \"excluded\", \"reason\": \"\\t \\u3000\\u00a0\\u2003\\u0085\\ufeff\"}") == reason);
  CHECK(answer_faults(R"({"state": "excluded", "reason": 5})") == reason);
  CHECK(answer_faults(R"({"state": "excluded", "reasonOmitted": false})") == reason);
  CHECK(answer_faults(R"({"state": "excluded", "reasonOmitted": "yes"})") == Paths{"/answers/c0/reasonOmitted"});
  CHECK(answer_faults(R"({"state": "excluded", "reasonOmitted": true})").empty());
  CHECK(answer_faults(R"({"state": "excluded", "reason": "", "reasonOmitted": true})").empty());
  CHECK(answer_faults("{\"state\": \"excluded\", \"reason\": \"\\u3000无\"}").empty());
  CHECK(answer_faults("{\"state\": \"excluded\", \"reason\": \"\\u200b\"}").empty());
}

TEST_CASE("members of another state are kept, whatever they hold") {
  const std::string answer =
      R"({"state":"met","samples":6,"nonconforming":-1,"reason":7,"reasonOmitted":"no","origin":{"a":1.50}})";
  const Sheet sheet = parsed(sheet_text(R"({"c0": )" + answer + "}"));
  const Answer& kept = *sheet.answers.find("c0");
  CHECK(kept.samples == 6);
  CHECK_FALSE(kept.nonconforming.has_value());
  CHECK(to_json({kept.rest}) == R"({"nonconforming":-1,"reason":7,"reasonOmitted":"no","origin":{"a":1.50}})");
  check_round_trip(sheet);
}

TEST_CASE("a kept member gives way to a value set since") {
  Sheet sheet = parsed(sheet_text(R"({"c0": {"state": "met", "samples": "six"}})"));
  Answer answer = *sheet.answers.find("c0");
  answer.state = AnswerState::Sampled;
  answer.samples = 6;
  answer.nonconforming = 1;
  sheet.answers.set("c0", answer);
  const Result<Sheet> again = parse_sheet(sheet_file(sheet), criteria());
  REQUIRE(again.ok());
  CHECK(again.value().answers.find("c0")->samples == 6);
}

TEST_CASE("unknown members stand where they stood, numbers in their own digits") {
  const std::string text =
      R"({"format":"starsheet.sheet","formatVersion":1,"criteria":{"id":"test","revision":"1","x":1.0},)"
      R"("subject":{"organisation":"示例","assessor":"","date":"2024-02-29","headcount":null,"note":"","x":[1e3]},)"
      R"("answers":{"c0":{"state":"sampled","samples":6,"nonconforming":1,"note":"n","x":-0},"c1":{"state":"excluded","reason":"r"}},)"
      R"("deductions":[{"trigger":"law","note":"n","x":{}},{"trigger":"law"}],"bonus":{"note":"b","x":null},)"
      R"("drafts":{},"staff":{"managers":12,"certified":2,"x":""},)"
      R"("plan":{"locks":["c0"],"efforts":{"c0":{"days":"2"}}},"route":{"systemStart":"","certificateDate":"2026-01-31","done":[]},)"
      R"("snapshots":[{"name":"一","at":"2026-11-23T10:00:00Z","answers":{},"deductions":[],"bonus":null}],"later":123456789012345678901})";
  const Sheet sheet = parsed(text);
  std::string expected = text;
  expected.replace(expected.find(R"("drafts":{},)"), 12, "");
  CHECK(to_json(sheet_document(sheet)) == expected);
  check_round_trip(sheet);
}

TEST_CASE("answers that do not count are written as drafts") {
  Sheet sheet = new_sheet(criteria());
  sheet.answers.set("c0", {.state = AnswerState::Open, .note = "看过现场"});
  sheet.answers.set("c1", {.state = AnswerState::Excluded, .reason = "　", .note = "x"});
  const std::string text = to_json(sheet_document(sheet));
  CHECK(text.find(R"("answers":{})") != std::string::npos);
  CHECK(text.find(R"("drafts":{"c0":{"note":"看过现场"},"c1":{"state":"excluded","reason":"　","note":"x"}})") !=
        std::string::npos);
  check_round_trip(sheet);
  CHECK_FALSE(grade_sheet(criteria(), sheet).has_value());

  sheet.answers.set("c1", {.state = AnswerState::Sampled, .samples = 3, .nonconforming = 4});
  CHECK(parsed(sheet_file(sheet)).answers.find("c1")->samples == 3);
}

TEST_CASE("an empty draft is not written") {
  Sheet sheet = new_sheet(criteria());
  sheet.answers.set("c0", {});
  CHECK(to_json(sheet_document(sheet)).find("drafts") == std::string::npos);
}

TEST_CASE("a draft may not count, nor repeat an answer") {
  const auto drafts = [](const char* members) {
    return sheet_text(R"({"c1": {"state": "met"}})", std::string(R"(, "drafts": )") + members);
  };
  CHECK(faults(drafts(R"({"c0": {"note": "x"}})")).empty());
  CHECK(faults(drafts(R"({"c0": {"state": "sampled"}})")).empty());
  CHECK(faults(drafts(R"({"c0": {"state": "met"}})")) == Paths{"/drafts/c0"});
  CHECK(faults(drafts(R"({"c0": {"state": "excluded", "reason": "x"}})")) == Paths{"/drafts/c0"});
  CHECK(faults(drafts(R"({"c0": {"state": "fine"}})")) == Paths{"/drafts/c0/state"});
  CHECK(faults(drafts(R"({"c1": {"note": "x"}})")) == Paths{"/drafts/c1"});
  CHECK(faults(drafts(R"({"c9": {"note": "x"}})")) == Paths{"/drafts/c9"});
  CHECK(faults(drafts(R"({"c0": []})")) == Paths{"/drafts/c0"});
}

TEST_CASE("another revision is never refused for what it no longer has") {
  const std::string text = changed(sheet_text(R"({"old.1": {"state": "met"}, "c0": {"state": "unmet"}})", "", "0"),
                                   R"("deductions": [])", R"("deductions": [{"trigger": "weather"}])");
  const Sheet sheet = parsed(text);
  CHECK(sheet.criteria_revision == "0");
  CHECK(sheet.answers.find("old.1") != nullptr);
  CHECK(sheet.deductions[0].trigger == "weather");
  check_round_trip(sheet);
  CHECK(faults(sheet_text(R"({"old.1": {"state": "gone"}})", "", "0")) == Paths{"/answers/old.1/state"});
  CHECK(faults(sheet_text(R"({"no id": {"state": "met"}})", "", "0")) == Paths{"/answers/no id"});
}

TEST_CASE("criteria without a bonus refuse one at the same revision") {
  const Result<Criteria> none =
      parse_criteria(changed(samples::criteria_text({"60", "40"}), R"("max": 1)", R"("max": 0)"));
  REQUIRE(none.ok());
  const std::string same = changed(sheet_text(R"({"c0": {"state": "met"}})"), R"("bonus": null)", R"("bonus": {})");
  const Result<Sheet> refused = parse_sheet(same, none.value());
  REQUIRE_FALSE(refused.ok());
  CHECK(paths(refused.issues()) == Paths{"/bonus"});
  const Result<Sheet> other = parse_sheet(changed(same, R"("revision": "1")", R"("revision": "0")"), none.value());
  REQUIRE(other.ok());
  CHECK(assess(none.value(), other.value()).bonus == 0);
}

TEST_CASE("every fault of a sheet is listed") {
  std::string text =
      sheet_text(R"({"c0": {"state": "fine"}, "c1": {"state": "sampled", "samples": 2, "nonconforming": 3}})",
                 R"(, "subject": {"headcount": -1, "date": "x"})");
  text = changed(text, R"("bonus": null)", R"("bonus": 1)");
  text = changed(text, R"("id": "test")", R"("id": "other")");
  CHECK(faults(text) == Paths{"/criteria/id", "/subject/headcount", "/subject/date", "/answers/c0/state",
                              "/answers/c1/nonconforming", "/bonus"});
}

TEST_CASE("a sheet that is cut off anywhere is refused with a place") {
  const std::string text = sheet_text(R"({"c0": {"state": "met", "note": "示例"}})");
  for (std::size_t length = 0; length < text.size(); ++length) {
    const Result<Sheet> result = parse_sheet(std::string_view(text).substr(0, length), criteria());
    REQUIRE_FALSE(result.ok());
    REQUIRE(result.issues()[0].path.empty());
  }
}

TEST_CASE("a huge sheet is read") {
  std::string answers = "{";
  for (int i = 0; i < 60000; ++i) {
    answers += i > 0 ? ",\"x" : "\"x";
    answers += std::to_string(i);
    answers += R"(":{"state":"met"})";
  }
  const Sheet sheet = parsed(sheet_text(answers + "}", "", "0"));
  CHECK(sheet.answers.entries().size() == 60000);
  CHECK(sheet.answers.find("x59999") == &sheet.answers.entries()[59999].second);
}

TEST_CASE("answers are set, replaced and erased by id") {
  Answers answers;
  for (int i = 0; i < 100; ++i) answers.set("id" + std::to_string(i), samples::met());
  answers.set("id7", samples::unmet());
  CHECK(answers.entries().size() == 100);
  CHECK(answers.entries()[7].second.state == AnswerState::Unmet);
  answers.erase("id7");
  answers.erase("id7");
  answers.erase("nothing");
  CHECK(answers.entries().size() == 99);
  CHECK(answers.find("id7") == nullptr);
  for (int i = 0; i < 100; ++i) {
    if (i != 7) CHECK(answers.find("id" + std::to_string(i)) != nullptr);
  }
  CHECK(answers.entries()[7].first == "id8");
  Answers other;
  other.set("id1", samples::met());
  CHECK_FALSE(other == answers);
}

TEST_CASE("dates are days of the calendar") {
  const auto date_faults = [](const char* date) {
    return faults(sheet_text("{}", std::string(R"(, "subject": {"date": ")") + date + "\"}"));
  };
  for (const char* date : {"", "2000-02-29", "2024-02-29", "2026-12-31", "0001-01-01", "9999-12-31"})
    CHECK(date_faults(date).empty());
  for (const char* date :
       {"1900-02-29", "2026-04-31", "2026-00-10", "2026-10-00", "2026-13-01", "2026-1-01", " 2026-01-01",
        "2026-01-01T00:00", "2026/01/01", "-026-01-01", "２026-01-01", "0000-01-01"}) {
    CAPTURE(date);
    CHECK(date_faults(date) == Paths{"/subject/date"});
  }
}

TEST_CASE("one certified manager in ten is asked for, and always one") {
  CHECK(certified_managers_needed(0) == 1);
  CHECK(certified_managers_needed(1) == 1);
  CHECK(certified_managers_needed(10) == 1);
  CHECK(certified_managers_needed(11) == 2);
  CHECK(certified_managers_needed(20) == 2);
  CHECK(certified_managers_needed(10'000'000) == 1'000'000);
}
