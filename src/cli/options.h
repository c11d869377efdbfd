#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/effort.h"
#include "core/text.h"

namespace starsheet::cli {

enum class Command { Help, Version, Score, Report, Plan, Link, Lint };

/// A command line, understood. What a command does not take is refused before this is made.
struct Options {
  Command command = Command::Help;
  Language language = Language::Chinese;
  std::optional<std::string> criteria{};  ///< --criteria
  std::optional<std::string> against{};   ///< --against
  std::optional<std::string> format{};    ///< --format of a report: "html", "csv", "xlsx" or "json"
  std::optional<std::string> output{};    ///< -o
  std::optional<std::string> brand{};     ///< --brand
  bool json = false;
  bool ndjson = false;
  std::optional<std::string> target{};  ///< --target: a grade's id
  std::size_t alternatives = 3;         ///< --alternatives: how many plans in all
  std::vector<std::string> locks{};
  Efforts efforts{};
  std::vector<std::string> files{};
};

/// Options, or what is wrong with the call.
struct ParsedOptions {
  Options options{};
  std::optional<Text> error{};
};

/// Reads the arguments after the program's name. Without --lang the language is `locale`.
ParsedOptions parse_options(const std::vector<std::string>& arguments, Language locale);

/// How the command is called.
const std::string& usage(Language language);

}  // namespace starsheet::cli
