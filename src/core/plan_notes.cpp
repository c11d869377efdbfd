#include "core/plan_notes.h"

#include <algorithm>

#include "core/json_build.h"
#include "core/plan_items.h"

namespace starsheet {
namespace {

std::optional<Rational> number_in(const JsonObject& object, std::string_view name) {
  const JsonValue* value = find_member(object, name);
  return value != nullptr && value->as_string() != nullptr ? parse_rational(*value->as_string()) : std::nullopt;
}

Efforts read_efforts(const JsonObject& object) {
  Efforts efforts;
  for (const auto& [id, entry] : object) {
    if (entry.as_object() == nullptr) continue;
    efforts.emplace_back(id, Effort{.days = number_in(*entry.as_object(), "days"),
                                    .days_per_sample = number_in(*entry.as_object(), "daysPerSample")});
  }
  return efforts;
}

JsonObject efforts_object(const Efforts& efforts) {
  JsonObject object;
  for (const auto& [id, effort] : efforts) {
    JsonObject entry;
    if (effort.days) add(entry, "days", json_text(exact_text(*effort.days)));
    if (effort.days_per_sample) add(entry, "daysPerSample", json_text(exact_text(*effort.days_per_sample)));
    put(object, id, {std::move(entry)});
  }
  return object;
}

}  // namespace

PlanNotes plan_notes(const Sheet& sheet) {
  PlanNotes notes;
  const JsonValue* plan = find_member(sheet.rest, "plan");
  if (plan == nullptr || plan->as_object() == nullptr) return notes;
  const JsonValue* locks = find_member(*plan->as_object(), "locks");
  if (locks != nullptr) notes.locks = texts_of(*locks);
  const JsonValue* efforts = find_member(*plan->as_object(), "efforts");
  if (efforts != nullptr && efforts->as_object() != nullptr) notes.efforts = read_efforts(*efforts->as_object());
  return notes;
}

void set_plan_notes(Sheet& sheet, const PlanNotes& notes) {
  const JsonValue* before = find_member(sheet.rest, "plan");
  JsonObject plan = before != nullptr && before->as_object() != nullptr ? *before->as_object() : JsonObject{};
  put(plan, "locks", json_texts(notes.locks));
  put(plan, "efforts", {efforts_object(notes.efforts)});
  put(sheet.rest, "plan", {std::move(plan)});
}

PlanNotes applicable_notes(const Criteria& criteria, const Sheet& sheet, PlanNotes notes) {
  std::erase_if(notes.locks, [&](const std::string& id) { return !is_lockable(criteria, sheet, id); });
  std::erase_if(notes.efforts, [&](const auto& entry) { return !takes_effort(criteria, entry.first); });
  return notes;
}

}  // namespace starsheet
