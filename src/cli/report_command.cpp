#include <ctime>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/load.h"
#include "cli/output.h"
#include "core/score.h"
#include "core/sheet.h"
#include "documents/calendar.h"
#include "documents/csv.h"
#include "documents/json.h"
#include "documents/reopen.h"
#include "documents/report.h"
#include "documents/xlsx.h"
#include "shipped/criteria.h"

namespace starsheet::cli {
namespace {

std::string document_of(const documents::Source& source, const std::string& format) {
  if (format == "csv") return documents::csv_file(source);
  if (format == "xlsx") return documents::xlsx_file(source);
  if (format == "ics") return documents::calendar_file(source, static_cast<std::int64_t>(std::time(nullptr)));
  if (format == "json") return documents::json_file(source);
  return documents::report_html(documents::make_report(source));
}

/// The brand of --brand, or an empty one.
Result<documents::Brand> load_brand(const Options& options) {
  if (!options.brand) return documents::Brand{};
  const Result<std::string> text = read_input(*options.brand);
  return text.ok() ? documents::parse_brand(text.value()) : text.issues();
}

std::vector<std::string> inputs_of(const Options& options) {
  std::vector<std::string> inputs = options.files;
  if (options.criteria) inputs.push_back(*options.criteria);
  if (options.brand) inputs.push_back(*options.brand);
  return inputs;
}

Issue no_dates() {
  return {.path = "/route",
          .message = {
              .zh = "评分表里没有体系运行日期，也没有发证日期，日历里没有可写的日程",
              .en = "the sheet has neither the day the system began nor a certificate's; a calendar would be empty"}};
}

int report_sheet(const Options& options, const Criteria& criteria, const Sheet& sheet) {
  const Result<documents::Brand> brand = load_brand(options);
  if (!brand.ok()) {
    print_faults(brand.issues(), options.language, *options.brand);
    return kBadInput;
  }
  const Issues clash = check_output(*options.output, inputs_of(options));
  if (!clash.empty()) {
    print_faults(clash, options.language);
    return kBadInput;
  }
  if (*options.format == "ics" && !documents::has_calendar(sheet)) {
    print_faults({no_dates()}, options.language);
    return kBadInput;
  }
  const Assessment assessment = assess(criteria, sheet);
  print_warnings(assessment.warnings, options.language);
  const std::string address = documents::public_address(brand.value(), criteria.id, kShippedCriteriaId);
  const documents::Source source{criteria,         sheet,          assessment,
                                 options.language, &brand.value(), documents::reopening_link(criteria, sheet, address)};
  const Issues issues = write_output(*options.output, document_of(source, *options.format));
  print_faults(issues, options.language);
  return issues.empty() ? kDone : kBadInput;
}

}  // namespace

int run_report(const Options& options) {
  return with_sheet(
      options, [&](const Criteria& criteria, const Sheet& sheet) { return report_sheet(options, criteria, sheet); });
}

}  // namespace starsheet::cli
