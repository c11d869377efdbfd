#include "cli/load.h"

#include "cli/input.h"
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

}  // namespace starsheet::cli
