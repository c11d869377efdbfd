#include "documents/brand.h"

#include <algorithm>

namespace starsheet::documents {

std::string phone_address(std::string_view phone) {
  std::string address = "tel:";
  for (const char c : phone) {
    const bool leads = c == '+' && address.size() == 4;
    if (leads || (c >= '0' && c <= '9')) address += c;
  }
  return address;
}

const CallToAction* call_for(const Brand& brand, std::string_view grade) {
  const auto named = [&](std::string_view id) {
    const auto found = std::find_if(brand.calls.begin(), brand.calls.end(),
                                    [&](const CallToAction& call) { return call.grade == id; });
    return found == brand.calls.end() ? nullptr : &*found;
  };
  const CallToAction* own = named(grade);
  return own ? own : named("default");
}

}  // namespace starsheet::documents
