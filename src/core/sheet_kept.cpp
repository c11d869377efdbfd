#include "core/sheet_kept.h"

namespace starsheet {
namespace {

using Check = void (*)(const JsonValue& value, const Path& path, Issues& issues);

struct KnownMember {
  std::string_view name{};
  Check check = nullptr;
};

void check_object(const JsonValue& value, const Path& path, Issues& issues) { read_object(value, path, issues); }
void check_array(const JsonValue& value, const Path& path, Issues& issues) { read_array(value, path, issues); }
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

constexpr KnownMember kPlan[] = {{"locks", check_strings}, {"efforts", check_object}};
constexpr KnownMember kRoute[] = {
    {"systemStart", check_date}, {"certificateDate", check_date}, {"done", check_strings}};
constexpr KnownMember kSnapshot[] = {{"name", check_string},
                                     {"at", check_string},
                                     {"answers", check_object},
                                     {"deductions", check_array},
                                     {"bonus", check_bonus}};

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
