#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/result.h"

namespace starsheet {

/// A JSON document as it stands in a file: members in their order, numbers in their own digits, so that what
/// this version does not know is written back unchanged.
struct JsonValue;
using JsonArray = std::vector<JsonValue>;
using JsonMember = std::pair<std::string, JsonValue>;
using JsonObject = std::vector<JsonMember>;

/// A number as the file spells it: "6", "6.0", "1e3".
struct JsonNumber {
  std::string digits{};
  bool operator==(const JsonNumber&) const = default;
};

struct JsonValue {
  std::variant<std::nullptr_t, bool, JsonNumber, std::string, JsonArray, JsonObject> value{nullptr};

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
  const bool* as_bool() const { return std::get_if<bool>(&value); }
  const JsonNumber* as_number() const { return std::get_if<JsonNumber>(&value); }
  const std::string* as_string() const { return std::get_if<std::string>(&value); }
  const JsonArray* as_array() const { return std::get_if<JsonArray>(&value); }
  const JsonObject* as_object() const { return std::get_if<JsonObject>(&value); }
  /// The whole number, when this is a JSON integer (6, never 6.0 or "6") within 64 bits.
  std::optional<std::int64_t> as_integer() const;

  bool operator==(const JsonValue&) const = default;
};

/// The member of that name, or null when there is none.
const JsonValue* find_member(const JsonObject& object, std::string_view name);

inline constexpr std::size_t kMaxFileBytes = 4'194'304;
inline constexpr std::size_t kMaxDepth = 32;  ///< The outermost value is depth 1.

/// Reads a file's text: UTF-8, a BOM accepted, at most kMaxFileBytes, nested at most kMaxDepth deep, no duplicate
/// keys, no NaN or Infinity. Every fault is an issue; text that is not JSON is one at "" with line and column.
Result<JsonValue> parse_json(std::string_view text);

/// The value as JSON on one line, members in their order, text as UTF-8.
std::string to_json(const JsonValue& value);
/// The value as JSON with two spaces of indentation, ended by a line feed: how files are saved.
std::string to_json_file(const JsonValue& value);

/// `parent` with one more reference token, escaped as RFC 6901 says.
std::string pointer(std::string_view parent, std::string_view token);
std::string pointer(std::string_view parent, std::size_t index);

}  // namespace starsheet
