#include <cstdio>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"

using namespace starsheet;

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const cli::ParsedOptions parsed = cli::parse_options(arguments, cli::language_of_locale());
  const cli::Options& options = parsed.options;
  if (parsed.error) {
    const std::string text = parsed.error->in(options.language) + "\n\n" + cli::usage(options.language);
    std::fputs(text.c_str(), stderr);
    return cli::kWrongUsage;
  }
  switch (options.command) {
    case cli::Command::Help:
      return cli::print(cli::usage(options.language)) ? cli::kDone : cli::kBadInput;
    case cli::Command::Version:
      return cli::print("starsheet " STARSHEET_VERSION "\n") ? cli::kDone : cli::kBadInput;
    case cli::Command::Score:
      return options.ndjson ? cli::run_ndjson(options) : cli::run_score(options);
    case cli::Command::Report:
      return cli::run_report(options);
    case cli::Command::Plan:
      return cli::run_plan(options);
    case cli::Command::Link:
      return cli::run_link(options);
    case cli::Command::Lint:
      return cli::run_lint(options);
  }
  return cli::kWrongUsage;
}
