// The sheets below tests/cases, worked out by hand, against the core.

#include <doctest/doctest.h>

#include "core/score.h"
#include "samples.h"

using namespace starsheet;

namespace {

// What the case expects leaves the wording of warnings open.
void drop_messages(JsonValue& result) {
  for (auto& [name, value] : *std::get_if<JsonObject>(&result.value)) {
    if (name != "warnings") continue;
    for (JsonValue& warning : *std::get_if<JsonArray>(&value.value)) {
      std::erase_if(*std::get_if<JsonObject>(&warning.value),
                    [](const JsonMember& member) { return member.first == "message"; });
    }
  }
}

}  // namespace

TEST_CASE("every case comes out as it was worked out by hand") {
  const Result<Criteria> criteria = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  REQUIRE(criteria.ok());
  for (const char* name : {"failed-by-deductions", "five-star-complete", "half-filled", "just-below-five-star",
                           "three-star-exclusions-sampling"}) {
    CAPTURE(name);
    const Result<JsonValue> document =
        parse_json(samples::read_file(std::string("tests/cases/") + name + ".starsheet.json"));
    REQUIRE(document.ok());
    const JsonValue* expected = find_member(*document.value().as_object(), "expect");
    REQUIRE(expected != nullptr);
    const Result<Sheet> sheet = parse_sheet(document.value(), criteria.value());
    REQUIRE(sheet.ok());
    Result<JsonValue> result =
        parse_json(assessment_json(criteria.value(), assess(criteria.value(), sheet.value()), Language::Chinese));
    REQUIRE(result.ok());
    drop_messages(result.value());
    CHECK(to_json(result.value()) == to_json(*expected));
    // Saving and reading it again loses nothing.
    const Result<Sheet> again = parse_sheet(sheet_file(sheet.value()), criteria.value());
    REQUIRE(again.ok());
    CHECK(again.value() == sheet.value());
  }
}
