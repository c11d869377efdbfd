// For tests/checks/json.test.mjs: reads documents, each behind a line with its number of bytes, and prints one line for
// each: what parse_json() read, written again, or "!" and its faults.

#include <algorithm>
#include <iostream>
#include <string>

#include "core/json_value.h"

using namespace starsheet;

namespace {

std::string echo(const std::string& text) {
  const Result<JsonValue> value = parse_json(text);
  if (value.ok()) return to_json(value.value());
  std::string faults = "!";
  for (const Issue& issue : value.issues()) faults += issue.path + ": " + issue.message.en + "; ";
  std::replace(faults.begin(), faults.end(), '\n', ' ');  // of a key
  return faults;
}

}  // namespace

int main() {
  std::string size;
  while (std::getline(std::cin, size)) {
    std::string text(std::stoul(size), '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    std::cout << echo(text) << '\n';
  }
}
