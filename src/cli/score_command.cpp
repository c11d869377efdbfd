#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/score_text.h"
#include "core/score.h"
#include "core/sheet.h"
#include "shipped/criteria.h"

namespace starsheet::cli {

Result<Criteria> load_criteria(const Options& options) {
  if (!options.criteria) return parse_criteria(shipped_criteria());
  const Result<std::string> text = read_input(*options.criteria);
  if (!text.ok()) return text.issues();
  Result<Criteria> criteria = parse_criteria(text.value());
  if (criteria.ok()) return criteria;
  // Two files are at play: say which one it is.
  Issues issues = criteria.issues();
  for (Issue& issue : issues) {
    issue.message.zh += "（评价标准 " + *options.criteria + "）";
    issue.message.en += " (criteria " + *options.criteria + ")";
  }
  return issues;
}

Result<Sheet> load_sheet(const std::string& file, const Criteria& criteria) {
  const Result<std::string> text = read_input(file);
  if (!text.ok()) return text.issues();
  return parse_sheet(text.value(), criteria);
}

int run_score(const Options& options) {
  const Result<Criteria> criteria = load_criteria(options);
  if (!criteria.ok()) {
    print_faults(criteria.issues(), options.language);
    return kBadInput;
  }
  const Result<Sheet> sheet = load_sheet(options.files[0], criteria.value());
  if (!sheet.ok()) {
    print_faults(sheet.issues(), options.language);
    return kBadInput;
  }
  const Assessment assessment = assess(criteria.value(), sheet.value());
  print_warnings(assessment.warnings, options.language);
  const std::string result = options.json ? assessment_json(criteria.value(), assessment, options.language) + '\n'
                                          : score_text(criteria.value(), sheet.value(), assessment, options.language);
  return print(result) ? kDone : kBadInput;
}

}  // namespace starsheet::cli
