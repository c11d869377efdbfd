#include "core/text.h"

#include <algorithm>

namespace starsheet {

std::string fill_in(std::string_view pattern, std::initializer_list<std::string_view> parts) {
  std::string filled;
  const std::string_view* part = parts.begin();
  std::string_view last;
  while (!pattern.empty()) {
    const std::string_view plain = pattern.substr(0, pattern.find('{'));
    filled += plain;
    pattern.remove_prefix(plain.size());
    const std::string_view braced = pattern.substr(0, pattern.find('}'));
    if (braced.size() > 1) {
      const std::size_t bar = braced.find('|');
      filled += last == "1" ? braced.substr(1, bar - 1) : braced.substr(bar + 1);
    } else if (!braced.empty()) {
      last = part != parts.end() ? *part++ : std::string_view();
      filled += last;
    }
    pattern.remove_prefix(std::min(pattern.size(), braced.size() + 1));
  }
  return filled;
}

}  // namespace starsheet
