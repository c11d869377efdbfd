#include "app/asked_plan.h"

#include <utility>

#include "core/json_build.h"
#include "core/plan.h"
#include "core/plan_request.h"

namespace starsheet {

namespace {

std::string faults_json(const Issues& issues, Language language) {
  JsonArray list;
  for (const Issue& issue : issues) {
    JsonObject entry;
    add(entry, "path", json_text(issue.path));
    add(entry, "message", json_text(issue.message.in(language)));
    list.push_back({std::move(entry)});
  }
  JsonObject object;
  add(object, "error", {std::move(list)});
  return to_json({std::move(object)});
}

class Refused final : public AskedPlan {
 public:
  explicit Refused(std::string faults) : faults_(std::move(faults)) {}
  bool advance() override { return true; }
  std::string answer() const override { return faults_; }

 private:
  std::string faults_;
};

class Searching final : public AskedPlan {
 public:
  Searching(std::shared_ptr<const Criteria> criteria, const Sheet& sheet, const PlanRequest& request, Language language)
      : criteria_(std::move(criteria)), language_(language), search_(*criteria_, sheet, request) {}
  bool advance() override { return search_.advance(kPlanSlice); }
  std::string answer() const override { return plan_json(*criteria_, search_.result(), language_); }

 private:
  std::shared_ptr<const Criteria> criteria_;
  Language language_;
  PlanSearch search_;
};

}  // namespace

std::unique_ptr<AskedPlan> ask_plan(std::shared_ptr<const Criteria> criteria, const Sheet& sheet,
                                    std::string_view target, std::string_view options, Language language) {
  const Result<PlanRequest> request = parse_plan_request(*criteria, sheet, target, options);
  if (!request.ok()) return std::make_unique<Refused>(faults_json(request.issues(), language));
  return std::make_unique<Searching>(std::move(criteria), sheet, request.value(), language);
}

}  // namespace starsheet
