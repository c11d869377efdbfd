#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "core/criteria_doubts.h"
#include "core/json_value.h"
#include "core/score.h"
#include "core/sheet.h"
#include "shipped/criteria.h"

namespace starsheet::cli {
namespace {

enum class Kind { Criteria, Sheet, Other };

/// A file to check and what is found out about it.
struct Checked {
  std::string name{};
  Kind kind = Kind::Other;
  JsonValue document{};
  std::optional<Criteria> criteria{};
  std::vector<Warning> warnings{};  // of a sheet
  Issues doubts{};                  // of criteria: warned of likewise
  Issues issues{};
};

bool has(const JsonObject& object, std::string_view name) { return find_member(object, name) != nullptr; }

// By `format`; a file that lost it, but has the members of one of ours, is faulty rather than foreign.
Kind kind_of(const JsonValue& document) {
  const JsonObject* object = document.as_object();
  if (object == nullptr) return Kind::Other;
  const JsonValue* format = find_member(*object, "format");
  const std::string* name = format != nullptr ? format->as_string() : nullptr;
  if (name != nullptr && *name == kCriteriaFormat) return Kind::Criteria;
  if (name != nullptr && *name == kSheetFormat) return Kind::Sheet;
  if (has(*object, "sections") && has(*object, "grades")) return Kind::Criteria;
  return has(*object, "criteria") && has(*object, "answers") ? Kind::Sheet : Kind::Other;
}

// A text that is not JSON is a fault where JSON is expected: by its name, or because it starts like our files do.
bool should_be_json(const std::string& name, std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return name == "-" || name.ends_with(".json") || (start != std::string_view::npos && text[start] == '{');
}

Checked open_file(const std::string& name) {
  Checked file{.name = name};
  const Result<std::string> text = read_input(name);
  if (!text.ok()) {
    file.issues = text.issues();
    return file;
  }
  Result<JsonValue> document = parse_json(text.value());
  if (document.ok()) {
    file.document = std::move(document.value());
    file.kind = kind_of(file.document);
  } else if (should_be_json(name, text.value())) {
    file.issues = document.issues();
  }
  return file;
}

void check_criteria(Checked& file) {
  Result<Criteria> criteria = parse_criteria(file.document);
  if (criteria.ok()) {
    file.criteria = std::move(criteria.value());
  } else {
    file.issues = criteria.issues();
  }
}

std::string criteria_id_of(const JsonValue& sheet) {
  const JsonValue* criteria = find_member(*sheet.as_object(), "criteria");
  const JsonObject* object = criteria != nullptr ? criteria->as_object() : nullptr;
  const JsonValue* id = object != nullptr ? find_member(*object, "id") : nullptr;
  return id != nullptr && id->as_string() != nullptr ? *id->as_string() : std::string{};
}

const Criteria& criteria_for(const JsonValue& sheet, const std::vector<Checked>& files, const Criteria& shipped) {
  const std::string id = criteria_id_of(sheet);
  for (const Checked& file : files) {
    if (file.criteria && file.criteria->id == id) return *file.criteria;
  }
  return shipped;
}

void check_sheet(Checked& file, const Criteria& criteria) {
  const Result<Sheet> sheet = parse_sheet(file.document, criteria);
  if (sheet.ok()) {
    file.warnings = assess(criteria, sheet.value()).warnings;
  } else {
    file.issues = sheet.issues();
  }
}

void check_against(const Checked& old, std::vector<Checked>& files) {
  if (!old.criteria) return;
  for (Checked& file : files) {
    if (file.criteria) file.issues = check_revision(*old.criteria, *file.criteria);
  }
}

Checked open_old_criteria(const std::string& name) {
  Checked old = open_file(name);
  if (old.kind == Kind::Criteria) {
    check_criteria(old);
  } else if (old.issues.empty()) {
    old.issues.push_back({.path = {}, .message = {.zh = "不是评价标准文件", .en = "not a criteria file"}});
  }
  return old;
}

const Text kPassedOver{"不是 StarSheet 文件，已跳过", "not a StarSheet file, passed over"};

}  // namespace

int run_lint(const Options& options) {
  const Result<Criteria> shipped = parse_criteria(shipped_criteria());
  std::vector<Checked> files;
  for (const std::string& name : options.files) files.push_back(open_file(name));
  for (Checked& file : files) {
    if (file.kind == Kind::Criteria) check_criteria(file);
    if (file.criteria) file.doubts = doubts_about(*file.criteria);
  }
  for (Checked& file : files) {
    if (file.kind == Kind::Sheet) check_sheet(file, criteria_for(file.document, files, shipped.value()));
  }
  const bool several = files.size() > 1 || options.against;
  bool all_good = true;
  const auto tell = [&](const Checked& file) {
    const std::string prefix = several ? file.name : std::string{};
    print_faults(file.issues, options.language, prefix);
    print_doubts(file.doubts, options.language, prefix);
    print_warnings(file.warnings, options.language, prefix);
    all_good = all_good && file.issues.empty();
  };
  if (options.against) {
    const Checked old = open_old_criteria(*options.against);
    check_against(old, files);
    tell(old);
  }
  for (const Checked& file : files) {
    tell(file);
    const bool passed_over = file.kind == Kind::Other && file.issues.empty();
    if (passed_over) print(file.name + ": " + kPassedOver.in(options.language) + '\n');
  }
  return all_good ? kDone : kBadInput;
}

}  // namespace starsheet::cli
