#include "core/plan_request.h"

#include "core/json_reader.h"
#include "core/plan_items.h"
#include "core/plan_notes.h"

namespace starsheet {
namespace {

constexpr std::int64_t kMostAlternatives = 1'000'000;

const Text kNoSuchClause{"没有这个条款", "there is no such clause"};
const Text kNothingToLock{"没有这个条款或扣分项", "there is no such clause or deduction"};

/// Reads one request.
class Reader {
 public:
  Reader(const Criteria& criteria, const Sheet& sheet, Issues& issues)
      : criteria_(criteria), sheet_(sheet), issues_(issues) {}

  PlanRequest read(std::string_view target, const JsonObject& options) {
    const Path root;
    PlanNotes notes = applicable_notes(criteria_, sheet_, plan_notes(sheet_));
    PlanRequest request{.target = read_target(target, Path(root, "target")),
                        .locks = std::move(notes.locks),
                        .efforts = std::move(notes.efforts)};
    if (const JsonValue* value = find_member(options, "alternatives")) {
      request.alternatives = read_alternatives(*value, Path(root, "alternatives"));
    }
    if (const JsonValue* value = find_member(options, "locks")) request.locks = read_locks(*value, Path(root, "locks"));
    if (const JsonValue* value = find_member(options, "efforts")) {
      request.efforts = read_efforts(*value, Path(root, "efforts"));
    }
    return request;
  }

 private:
  std::size_t read_target(std::string_view target, const Path& path) {
    const std::optional<std::size_t> grade = find_target(criteria_, target);
    if (!grade) report(issues_, path, {"应为有分数线的等级", "expected the id of a grade with a threshold"});
    return grade.value_or(0);
  }

  std::size_t read_alternatives(const JsonValue& value, const Path& path) {
    return static_cast<std::size_t>(read_count(value, 1, kMostAlternatives, path, issues_).value_or(1));
  }

  std::vector<std::string> read_locks(const JsonValue& value, const Path& path) {
    std::vector<std::string> locks;
    const JsonArray* array = read_array(value, path, issues_);
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
      const Path item(path, i);
      const std::string* id = read_string((*array)[i], item, issues_);
      if (id == nullptr) continue;
      if (!is_lockable(criteria_, sheet_, *id)) report(issues_, item, kNothingToLock);
      locks.push_back(*id);
    }
    return locks;
  }

  Efforts read_efforts(const JsonValue& value, const Path& path) {
    Efforts efforts;
    const JsonObject* object = read_object(value, path, issues_);
    for (std::size_t i = 0; object != nullptr && i < object->size(); ++i) {
      const auto& [id, entry] = (*object)[i];
      const Path item(path, id);
      if (!takes_effort(criteria_, id)) report(issues_, item, kNoSuchClause);
      const JsonObject* members = read_object(entry, item, issues_);
      if (members != nullptr) efforts.emplace_back(id, read_effort(*members, item));
    }
    return efforts;
  }

  Effort read_effort(const JsonObject& members, const Path& path) {
    Effort effort;
    if (const JsonValue* days = find_member(members, "days")) {
      effort.days = read_number(*days, Sign::NotNegative, Path(path, "days"), issues_);
    }
    if (const JsonValue* days = find_member(members, "daysPerSample")) {
      effort.days_per_sample = read_number(*days, Sign::NotNegative, Path(path, "daysPerSample"), issues_);
    }
    return effort;
  }

  const Criteria& criteria_;
  const Sheet& sheet_;
  Issues& issues_;
};

}  // namespace

Result<PlanRequest> parse_plan_request(const Criteria& criteria, const Sheet& sheet, std::string_view target,
                                       std::string_view options) {
  Issues issues;
  JsonObject object;
  if (!options.empty()) {
    const Result<JsonValue> document = parse_json(options);
    if (!document.ok()) return document.issues();
    const JsonObject* members = read_object(document.value(), Path(), issues);
    if (members == nullptr) return issues;
    object = *members;
  }
  PlanRequest request = Reader(criteria, sheet, issues).read(target, object);
  if (!issues.empty()) return issues;
  return request;
}

}  // namespace starsheet
