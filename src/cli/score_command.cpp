#include "cli/commands.h"
#include "cli/load.h"
#include "cli/output.h"
#include "cli/score_text.h"
#include "core/score.h"

namespace starsheet::cli {

int run_score(const Options& options) {
  return with_sheet(options, [&](const Criteria& criteria, const Sheet& sheet) {
    const Assessment assessment = assess(criteria, sheet);
    print_warnings(assessment.warnings, options.language);
    const std::string result = options.json ? assessment_json(criteria, assessment, options.language) + '\n'
                                            : score_text(criteria, sheet, assessment, options.language);
    return print(result) ? kDone : kBadInput;
  });
}

}  // namespace starsheet::cli
