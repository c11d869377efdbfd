#include "documents/reopen.h"

#include "core/link.h"

namespace starsheet::documents {

std::string reopening_link(const Criteria& criteria, const Sheet& sheet, std::string_view address) {
  if (address.empty()) return {};
  const Result<std::string> fragment = encode_link(criteria, sheet);
  if (!fragment.ok()) return {};
  return std::string(address) + '#' + fragment.value();
}

}  // namespace starsheet::documents
