#include "core/snapshots.h"

#include "core/answer_json.h"
#include "core/json_build.h"

namespace starsheet {
namespace {

const JsonObject* object_in(const JsonObject& object, std::string_view name) {
  const JsonValue* value = find_member(object, name);
  return value != nullptr ? value->as_object() : nullptr;
}

std::string text_in(const JsonObject& object, std::string_view name) {
  const JsonValue* value = find_member(object, name);
  return value != nullptr && value->as_string() != nullptr ? *value->as_string() : std::string();
}

// What is wrong with them was reported when the sheet was read.
void read_answers(const JsonObject* object, Standing standing, Answers& answers) {
  if (object == nullptr) return;
  Issues issues;
  for (const auto& [id, entry] : *object) {
    if (entry.as_object() != nullptr) answers.set(id, read_answer(*entry.as_object(), Path(), standing, issues));
  }
}

std::vector<Deduction> read_deductions(const JsonValue* value) {
  std::vector<Deduction> deductions;
  if (value == nullptr || value->as_array() == nullptr) return deductions;
  for (const JsonValue& entry : *value->as_array()) {
    if (entry.as_object() == nullptr) continue;
    deductions.push_back({.trigger = text_in(*entry.as_object(), "trigger"),
                          .note = text_in(*entry.as_object(), "note"),
                          .rest = members_except(*entry.as_object(), {"trigger", "note"})});
  }
  return deductions;
}

Snapshot read_snapshot(const JsonObject& object) {
  Snapshot snapshot{.name = text_in(object, "name"), .at = text_in(object, "at")};
  read_answers(object_in(object, "answers"), Standing::Answer, snapshot.answers);
  read_answers(object_in(object, "drafts"), Standing::Draft, snapshot.answers);
  snapshot.deductions = read_deductions(find_member(object, "deductions"));
  if (const JsonObject* bonus = object_in(object, "bonus")) {
    snapshot.bonus = Bonus{.note = text_in(*bonus, "note"), .rest = members_except(*bonus, {"note"})};
  }
  snapshot.rest = members_except(object, {"name", "at", "answers", "deductions", "bonus", "drafts"});
  return snapshot;
}

JsonValue snapshot_value(const Snapshot& snapshot) {
  JsonObject object;
  add(object, "name", json_text(snapshot.name));
  add(object, "at", json_text(snapshot.at));
  // Its answers are written as a sheet's are.
  const JsonValue document = sheet_document(with_snapshot(Sheet{}, snapshot));
  for (const char* name : {"answers", "deductions", "bonus", "drafts"}) {
    const JsonValue* value = find_member(*document.as_object(), name);
    if (value != nullptr) add(object, name, *value);
  }
  add_rest(object, snapshot.rest);
  return {std::move(object)};
}

}  // namespace

std::vector<Snapshot> snapshots(const Sheet& sheet) {
  std::vector<Snapshot> all;
  const JsonValue* value = find_member(sheet.rest, "snapshots");
  if (value == nullptr || value->as_array() == nullptr) return all;
  for (const JsonValue& entry : *value->as_array()) {
    if (entry.as_object() != nullptr) all.push_back(read_snapshot(*entry.as_object()));
  }
  return all;
}

void set_snapshots(Sheet& sheet, const std::vector<Snapshot>& all) {
  JsonArray array;
  for (const Snapshot& each : all) array.push_back(snapshot_value(each));
  put(sheet.rest, "snapshots", {std::move(array)});
}

Snapshot snapshot_of(const Sheet& sheet, std::string name, std::string at) {
  return {.name = std::move(name),
          .at = std::move(at),
          .answers = sheet.answers,
          .deductions = sheet.deductions,
          .bonus = sheet.bonus};
}

Sheet with_snapshot(Sheet sheet, const Snapshot& snapshot) {
  sheet.answers = snapshot.answers;
  sheet.deductions = snapshot.deductions;
  sheet.bonus = snapshot.bonus;
  return sheet;
}

}  // namespace starsheet
