#pragma once

#include <string>

#include "cli/options.h"
#include "cli/output.h"
#include "core/criteria.h"
#include "core/result.h"
#include "core/sheet.h"

namespace starsheet::cli {

/// The criteria of --criteria, or the shipped ones. The issues of a refused file name it.
Result<Criteria> load_criteria(const Options& options);

/// The sheet in that file, or on standard input for "-".
Result<Sheet> load_sheet(const std::string& file, const Criteria& criteria);

/// Gives the exit code of `run(criteria)` on the call's criteria, or says what is wrong with them.
template <class Run>
int with_criteria(const Options& options, Run run) {
  const Result<Criteria> criteria = load_criteria(options);
  if (criteria.ok()) return run(criteria.value());
  print_faults(criteria.issues(), options.language);
  return kBadInput;
}

/// Gives the exit code of `run(criteria, sheet)` on the call's criteria and first file, or says what is wrong with
/// either.
template <class Run>
int with_sheet(const Options& options, Run run) {
  return with_criteria(options, [&](const Criteria& criteria) -> int {
    const Result<Sheet> sheet = load_sheet(options.files[0], criteria);
    if (sheet.ok()) return run(criteria, sheet.value());
    print_faults(sheet.issues(), options.language);
    return kBadInput;
  });
}

}  // namespace starsheet::cli
