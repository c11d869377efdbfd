#include "cli/commands.h"
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
  const Result<Criteria> criteria = load_criteria(options);
  if (!criteria.ok()) {
    print_faults(criteria.issues(), options.language);
    return kBadInput;
  }
  const std::string& what = options.files[1];
  const bool is_encoding = options.files[0] == "encode";
  return print_or_faults(is_encoding ? encode(criteria.value(), what) : decode(criteria.value(), what), options.language);
}

}  // namespace starsheet::cli
