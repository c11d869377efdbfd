#include "cli/commands.h"
#include "cli/load.h"
#include "cli/output.h"
#include "core/link.h"

namespace starsheet::cli {
namespace {

int print_or_faults(const Result<std::string>& text, Language language) {
  if (!text.ok()) {
    print_faults(text.issues(), language);
    return kBadInput;
  }
  return print(text.value() + '\n') ? kDone : kBadInput;
}

Result<std::string> encode(const Criteria& criteria, const std::string& file) {
  const Result<Sheet> sheet = load_sheet(file, criteria);
  if (!sheet.ok()) return sheet.issues();
  return encode_link(criteria, sheet.value());
}

Result<std::string> decode(const Criteria& criteria, const std::string& fragment) {
  const Result<Sheet> sheet = decode_link(criteria, fragment);
  if (!sheet.ok()) return sheet.issues();
  return to_json(sheet_document(sheet.value()));
}

}  // namespace

int run_link(const Options& options) {
  return with_criteria(options, [&](const Criteria& criteria) {
    const std::string& what = options.files[1];
    return print_or_faults(options.files[0] == "encode" ? encode(criteria, what) : decode(criteria, what),
                           options.language);
  });
}

}  // namespace starsheet::cli
