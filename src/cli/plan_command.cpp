#include "cli/commands.h"
#include "cli/load.h"
#include "cli/output.h"
#include "cli/plan_text.h"
#include "core/plan.h"
#include "core/plan_items.h"
#include "core/plan_notes.h"

namespace starsheet::cli {
namespace {

/// The request of the call, on top of what the sheet itself keeps; a target that is no grade with a threshold gives 0,
/// which checking refuses.
PlanRequest request_of(const Options& options, const Criteria& criteria, const Sheet& sheet) {
  PlanNotes notes = applicable_notes(criteria, sheet, plan_notes(sheet));
  PlanRequest request{.target = find_target(criteria, options.target.value_or(std::string{})).value_or(0),
                      .alternatives = options.alternatives,
                      .locks = std::move(notes.locks),
                      .efforts = std::move(notes.efforts)};
  request.locks.insert(request.locks.end(), options.locks.begin(), options.locks.end());
  request.efforts.insert(request.efforts.end(), options.efforts.begin(), options.efforts.end());
  return request;
}

/// The locks that the sheet keeps for what is not there; they change no plan.
std::vector<Warning> lost_locks(const Criteria& criteria, const Sheet& sheet) {
  std::vector<Warning> warnings;
  const std::vector<std::string> locks = plan_notes(sheet).locks;
  for (std::size_t i = 0; i < locks.size(); ++i) {
    if (is_lockable(criteria, sheet, locks[i])) continue;
    warnings.push_back({.path = "/plan/locks/" + std::to_string(i),
                        .code = WarningCode::UnknownClause,
                        .message = {"没有这个条款或扣分项，这项锁定没有采用",
                                    "there is no such clause or deduction; this lock is not used"}});
  }
  return warnings;
}

int plan_sheet(const Options& options, const Criteria& criteria, const Sheet& sheet) {
  const PlanRequest request = request_of(options, criteria, sheet);
  const Issues issues = check_plan_request(criteria, sheet, request);
  if (!issues.empty()) {
    print_faults(issues, options.language);
    return kBadInput;
  }
  const PlanResult result = plan(criteria, sheet, request);
  print_warnings(assess(criteria, sheet).warnings, options.language);
  print_warnings(lost_locks(criteria, sheet), options.language);
  print_warnings(result.warnings, options.language);
  const std::string text = options.json ? plan_json(criteria, result, options.language) + '\n'
                                        : plan_text(criteria, sheet, result, options.language);
  return print(text) ? kDone : kBadInput;
}

}  // namespace

int run_plan(const Options& options) {
  return with_sheet(options,
                    [&](const Criteria& criteria, const Sheet& sheet) { return plan_sheet(options, criteria, sheet); });
}

}  // namespace starsheet::cli
