#include "core/json_build.h"
#include "core/sheet.h"

namespace starsheet {
namespace {

constexpr const char* kStates[] = {"open", "met", "unmet", "sampled", "excluded"};  // in the order of AnswerState

JsonValue criteria_value(const Sheet& sheet) {
  JsonObject object;
  add(object, "id", json_text(sheet.criteria_id));
  add(object, "revision", json_text(sheet.criteria_revision));
  add_rest(object, sheet.criteria_rest);
  return {std::move(object)};
}

JsonValue subject_value(const Subject& subject) {
  JsonObject object;
  add(object, "organisation", json_text(subject.organisation));
  add(object, "assessor", json_text(subject.assessor));
  add(object, "date", json_text(subject.date));
  add(object, "headcount", subject.headcount ? json_integer(*subject.headcount) : JsonValue{});
  add(object, "note", json_text(subject.note));
  add_rest(object, subject.rest);
  return {std::move(object)};
}

JsonValue answer_value(const Answer& answer) {
  JsonObject object;
  if (answer.state != AnswerState::Open)
    add(object, "state", json_text(kStates[static_cast<std::size_t>(answer.state)]));
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
    add(object, "trigger", json_text(deduction.trigger));
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
  add(object, "format", json_text(kSheetFormat));
  add(object, "formatVersion", json_integer(1));
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
  add_filled(object, "id", sheet.id);
  add_rest(object, sheet.rest);
  return {std::move(object)};
}

std::string sheet_file(const Sheet& sheet) { return to_json_file(sheet_document(sheet)); }

}  // namespace starsheet
