#include "ui/words.h"

namespace starsheet::ui {

std::string fill_in(const char* pattern, std::initializer_list<std::string_view> parts) {
  std::string filled;
  auto part = parts.begin();
  for (const char* at = pattern; *at != '\0'; ++at) {
    if (at[0] == '{' && at[1] == '}' && part != parts.end()) {
      filled += *part++;
      ++at;
    } else {
      filled += *at;
    }
  }
  return filled;
}

}  // namespace starsheet::ui
