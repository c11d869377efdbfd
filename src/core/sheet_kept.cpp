#include "core/sheet_kept.h"

#include "core/answer_json.h"

namespace starsheet {
namespace {

using Check = void (*)(const JsonValue& value, const Path& path, Issues& issues);

struct KnownMember {
  std::string_view name{};
  Check check = nullptr;
};

void check_string(const JsonValue& value, const Path& path, Issues& issues) { read_string(value, path, issues); }

void check_strings(const JsonValue& value, const Path& path, Issues& issues) {
  const JsonArray* array = read_array(value, path, issues);
  for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) check_string((*array)[i], Path(path, i), issues);
}

void check_bonus(const JsonValue& value, const Path& path, Issues& issues) {
  if (!value.is_null() && value.as_object() == nullptr) {
    report_found(issues, path, value, {"null 或对象", "null or an object"});
  }
}

void check_days(const JsonValue& value, const Path& path, Issues& issues) {
  read_number(value, Sign::NotNegative, path, issues);
}

void check_answers(const JsonValue& value, const Path& path, Issues& issues, Standing standing) {
  const JsonObject* object = read_object(value, path, issues);
  for (std::size_t i = 0; object != nullptr && i < object->size(); ++i) {
    const Path item(path, (*object)[i].first);
    const JsonObject* answer = read_object((*object)[i].second, item, issues);
    if (answer != nullptr) read_answer(*answer, item, standing, issues);
  }
}

void check_counting(const JsonValue& value, const Path& path, Issues& issues) {
  check_answers(value, path, issues, Standing::Answer);
}

void check_drafts(const JsonValue& value, const Path& path, Issues& issues) {
  check_answers(value, path, issues, Standing::Draft);
}

void check_deductions(const JsonValue& value, const Path& path, Issues& issues) {
  for_each_object(read_array(value, path, issues), path, issues, [](const ObjectReader& reader) {
    reader.string("trigger");
    if (reader.has("note")) reader.string("note");
  });
}

void check_members(const JsonValue& value, std::span<const KnownMember> known, const Path& path, Issues& issues);

constexpr KnownMember kEffort[] = {{"days", check_days}, {"daysPerSample", check_days}};

void check_efforts(const JsonValue& value, const Path& path, Issues& issues) {
  const JsonObject* object = read_object(value, path, issues);
  for (std::size_t i = 0; object != nullptr && i < object->size(); ++i) {
    check_members((*object)[i].second, kEffort, Path(path, (*object)[i].first), issues);
  }
}

constexpr KnownMember kPlan[] = {{"locks", check_strings}, {"efforts", check_efforts}};
constexpr KnownMember kRoute[] = {
    {"systemStart", check_date}, {"certificateDate", check_date}, {"done", check_strings}};
constexpr KnownMember kSnapshot[] = {{"name", check_string},      {"at", check_string},
                                     {"answers", check_counting}, {"deductions", check_deductions},
                                     {"bonus", check_bonus},      {"drafts", check_drafts}};

void check_members(const JsonValue& value, std::span<const KnownMember> known, const Path& path, Issues& issues) {
  const JsonObject* object = read_object(value, path, issues);
  if (object == nullptr) return;
  for (const KnownMember& each : known) {
    const JsonValue* member = find_member(*object, each.name);
    if (member != nullptr) each.check(*member, Path(path, each.name), issues);
  }
}

void check_snapshots(const JsonValue& value, const Path& path, Issues& issues) {
  const JsonArray* array = read_array(value, path, issues);
  for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
    check_members((*array)[i], kSnapshot, Path(path, i), issues);
  }
}

}  // namespace

void check_date(const JsonValue& value, const Path& path, Issues& issues) {
  const std::string* date = value.as_string();
  if (date != nullptr && (date->empty() || is_date(*date))) return;
  report_found(
      issues, path, value,
      {"真实存在的日期，如 \"2026-11-23\"，或空文本", "a day that exists, such as \"2026-11-23\", or an empty text"});
}

void check_kept_member(const JsonMember& member, const Path& path, Issues& issues) {
  if (member.first == "plan") check_members(member.second, kPlan, path, issues);
  if (member.first == "route") check_members(member.second, kRoute, path, issues);
  if (member.first == "snapshots") check_snapshots(member.second, path, issues);
}

}  // namespace starsheet
