#include "core/sheet.h"

namespace starsheet {
namespace {

constexpr const char* kStates[] = {"open", "met", "unmet", "sampled", "excluded"};  // in the order of AnswerState

JsonValue integer(std::int64_t value) { return {JsonNumber{std::to_string(value)}}; }
JsonValue text(std::string_view value) { return {std::string(value)}; }

void add(JsonObject& object, std::string_view name, JsonValue value) {
  object.emplace_back(std::string(name), std::move(value));
}

void add_filled(JsonObject& object, std::string_view name, const std::string& value) {
  if (!value.empty()) add(object, name, text(value));
}

void add_count(JsonObject& object, std::string_view name, const std::optional<std::int64_t>& value) {
  if (value) add(object, name, integer(*value));
}

/// Adds what was kept from the file, but for members that the sheet has values of its own for by now.
void add_rest(JsonObject& object, const JsonObject& rest) {
  const std::size_t own = object.size();
  for (const JsonMember& member : rest) {
    bool taken = false;
    for (std::size_t i = 0; i < own; ++i) taken = taken || object[i].first == member.first;
    if (!taken) object.push_back(member);
  }
}

JsonValue criteria_value(const Sheet& sheet) {
  JsonObject object;
  add(object, "id", text(sheet.criteria_id));
  add(object, "revision", text(sheet.criteria_revision));
  add_rest(object, sheet.criteria_rest);
  return {std::move(object)};
}

JsonValue subject_value(const Subject& subject) {
  JsonObject object;
  add(object, "organisation", text(subject.organisation));
  add(object, "assessor", text(subject.assessor));
  add(object, "date", text(subject.date));
  add(object, "headcount", subject.headcount ? integer(*subject.headcount) : JsonValue{});
  add(object, "note", text(subject.note));
  add_rest(object, subject.rest);
  return {std::move(object)};
}

JsonValue answer_value(const Answer& answer) {
  JsonObject object;
  if (answer.state != AnswerState::Open) add(object, "state", text(kStates[static_cast<std::size_t>(answer.state)]));
  add_count(object, "samples", answer.samples);
  add_count(object, "nonconforming", answer.nonconforming);
  add_filled(object, "reason", answer.reason);
  if (answer.reason_omitted) add(object, "reasonOmitted", {true});
  add_filled(object, "note", answer.note);
  add_rest(object, answer.rest);
  return {std::move(object)};
}

JsonObject answers_object(const Answers& answers, bool counting) {
  JsonObject object;
  for (const auto& [id, answer] : answers.entries()) {
    const bool is_empty = answer == Answer{};
    if (!is_empty && counts(answer) == counting) add(object, id, answer_value(answer));
  }
  return object;
}

JsonValue deductions_value(const std::vector<Deduction>& deductions) {
  JsonArray array;
  for (const Deduction& deduction : deductions) {
    JsonObject object;
    add(object, "trigger", text(deduction.trigger));
    add_filled(object, "note", deduction.note);
    add_rest(object, deduction.rest);
    array.push_back({std::move(object)});
  }
  return {std::move(array)};
}

JsonValue bonus_value(const std::optional<Bonus>& bonus) {
  if (!bonus) return {};
  JsonObject object;
  add_filled(object, "note", bonus->note);
  add_rest(object, bonus->rest);
  return {std::move(object)};
}

JsonObject staff_object(const Staff& staff) {
  JsonObject object;
  add_count(object, "managers", staff.managers);
  add_count(object, "certified", staff.certified);
  add_rest(object, staff.rest);
  return object;
}

}  // namespace

JsonValue sheet_document(const Sheet& sheet) {
  JsonObject object;
  add(object, "format", text(kSheetFormat));
  add(object, "formatVersion", integer(1));
  if (!sheet.answers_first) add(object, "criteria", criteria_value(sheet));
  add(object, "subject", subject_value(sheet.subject));
  add(object, "answers", {answers_object(sheet.answers, true)});
  if (sheet.answers_first) add(object, "criteria", criteria_value(sheet));
  add(object, "deductions", deductions_value(sheet.deductions));
  add(object, "bonus", bonus_value(sheet.bonus));
  JsonObject drafts = answers_object(sheet.answers, false);
  if (!drafts.empty()) add(object, "drafts", {std::move(drafts)});
  JsonObject staff = staff_object(sheet.staff);
  if (!staff.empty()) add(object, "staff", {std::move(staff)});
  add_rest(object, sheet.rest);
  return {std::move(object)};
}

std::string sheet_file(const Sheet& sheet) { return to_json_file(sheet_document(sheet)); }

}  // namespace starsheet
