#include "core/json_value.h"

#include <charconv>

namespace starsheet {

std::optional<std::int64_t> JsonValue::as_integer() const {
  const JsonNumber* number = as_number();
  if (number == nullptr) return std::nullopt;
  std::int64_t result = 0;
  const char* const end = number->digits.data() + number->digits.size();
  const auto [stop, error] = std::from_chars(number->digits.data(), end, result);
  // "6.0" and "6e1" stop early: they are numbers, not JSON integers.
  if (error != std::errc{} || stop != end) return std::nullopt;
  return result;
}

const JsonValue* find_member(const JsonObject& object, std::string_view name) {
  for (const auto& [key, value] : object) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::string pointer(std::string_view parent, std::string_view token) {
  std::string result{parent};
  result += '/';
  for (const char c : token) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

std::string pointer(std::string_view parent, std::size_t index) { return pointer(parent, std::to_string(index)); }

}  // namespace starsheet
