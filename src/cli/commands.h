#pragma once

#include "cli/options.h"

namespace starsheet::cli {

/// Scores one sheet. Gives the exit code.
int run_score(const Options& options);

/// Scores one sheet a line from standard input, in constant memory. Gives the exit code.
int run_ndjson(const Options& options);

/// Writes one document about one sheet. Gives the exit code.
int run_report(const Options& options);

/// Finds the cheapest paths to a grade. Gives the exit code.
int run_plan(const Options& options);

/// Turns a sheet into a share fragment or back. Gives the exit code.
int run_link(const Options& options);

/// Checks files. Gives the exit code.
int run_lint(const Options& options);

}  // namespace starsheet::cli
