#include "cli/commands.h"
#include "cli/output.h"
#include "core/score.h"
#include "core/sheet.h"
#include "documents/csv.h"
#include "documents/json.h"
#include "documents/xlsx.h"

namespace starsheet::cli {
namespace {

std::string document_of(const documents::Source& source, const std::string& format) {
  if (format == "csv") return documents::csv_file(source);
  if (format == "xlsx") return documents::xlsx_file(source);
  return documents::json_file(source);
}

}  // namespace

int run_report(const Options& options) {
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
  const documents::Source source{criteria.value(), sheet.value(), assessment, options.language};
  const Issues issues = write_output(*options.output, document_of(source, *options.format));
  print_faults(issues, options.language);
  return issues.empty() ? kDone : kBadInput;
}

}  // namespace starsheet::cli
