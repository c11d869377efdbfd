#pragma once

// How criteria and sheet files are read: each function checks one value and reports what is wrong with it, so that
// every fault of a file is listed with its place.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/json_value.h"
#include "core/rational.h"
#include "core/result.h"
#include "core/text.h"

namespace starsheet {

/// Where a value stands in a document. Refers to its parent, which must outlive it.
class Path {
 public:
  Path() = default;
  Path(const Path& parent, std::string_view name) : parent_(&parent), name_(name) {}
  Path(const Path& parent, std::size_t index) : parent_(&parent), index_(index), is_index_(true) {}

  /// As a JSON pointer.
  std::string text() const;

 private:
  const Path* parent_ = nullptr;
  std::string_view name_{};
  std::size_t index_ = 0;
  bool is_index_ = false;
};

/// Both languages at once: {a.zh + b.zh, a.en + b.en}.
Text operator+(const Text& a, const Text& b);
/// The same in both languages.
Text both(std::string_view text);
/// The value as a message names it: short text in quotes, digits, "an object".
Text name_of(const JsonValue& value);
/// ASCII text as it is, cut when long.
std::string shortened(std::string text);
/// `text` in quotes, control characters escaped, cut when long.
std::string quoted(std::string_view text);

void report(Issues& issues, const Path& path, Text message);
/// "found …; expected …"
void report_found(Issues& issues, const Path& path, const JsonValue& found, const Text& expected);

enum class Sign { Positive, NotNegative, Any };

/// The largest count where a format sets no limit.
inline constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

/// True for `[A-Za-z0-9][A-Za-z0-9._-]{0,31}`.
bool is_id(std::string_view text);
/// True for nothing but Unicode white space, U+3000 and the like included.
bool is_blank(std::string_view text);
/// True for a day as parse_date() of core/date.h takes it.
bool is_date(std::string_view text);

// Each gives the value, or reports a fault at `path` and gives null or nothing.
const JsonObject* read_object(const JsonValue& value, const Path& path, Issues& issues);
const JsonArray* read_array(const JsonValue& value, const Path& path, Issues& issues);
const std::string* read_string(const JsonValue& value, const Path& path, Issues& issues);
std::optional<std::int64_t> read_count(const JsonValue& value, std::int64_t min, std::int64_t max, const Path& path,
                                       Issues& issues);
std::optional<Rational> read_number(const JsonValue& value, Sign sign, const Path& path, Issues& issues);
std::optional<std::size_t> read_choice(const JsonValue& value, std::span<const std::string_view> names,
                                       const Path& path, Issues& issues);
Text read_text(const JsonValue& value, const Path& path, Issues& issues);

/// Reads the members of one object. Every member function reports a member that is missing or wrong and then gives
/// null, nothing or an empty value.
class ObjectReader {
 public:
  ObjectReader(const JsonObject& object, const Path& path, Issues& issues)
      : object_(object), path_(path), issues_(issues) {}

  const JsonObject& members() const { return object_; }
  const Path& path() const { return path_; }
  Issues& issues() const { return issues_; }

  bool has(std::string_view name) const { return find_member(object_, name) != nullptr; }
  /// The member; null, and reported, when it is missing.
  const JsonValue* need(std::string_view name) const;

  const JsonObject* object(std::string_view name) const;
  const JsonArray* array(std::string_view name) const;
  /// An array that may not be empty.
  const JsonArray* filled_array(std::string_view name) const;
  std::string string(std::string_view name) const;
  std::string id(std::string_view name) const;
  Text text(std::string_view name) const;
  std::optional<Text> optional_text(std::string_view name) const;
  std::optional<Rational> number(std::string_view name, Sign sign) const;
  std::optional<std::int64_t> count(std::string_view name, std::int64_t min, std::int64_t max) const;

  /// The member as the enumerator at its place in `names`; the first one when it is wrong.
  template <class Enum>
  Enum choice(std::string_view name, std::span<const std::string_view> names) const {
    return static_cast<Enum>(choice_index(name, names));
  }

  /// Reports a `format` other than `expected` and a version other than 1.
  void check_format(std::string_view expected) const;

 private:
  std::size_t choice_index(std::string_view name, std::span<const std::string_view> names) const;

  const JsonObject& object_;
  const Path& path_;
  Issues& issues_;
};

/// Calls `read(ObjectReader)` for each object of `array`; other items are reported. A null array has none.
template <class Read>
void for_each_object(const JsonArray* array, const Path& path, Issues& issues, Read read) {
  if (array == nullptr) return;
  for (std::size_t i = 0; i < array->size(); ++i) {
    const Path item(path, i);
    const JsonObject* object = read_object((*array)[i], item, issues);
    if (object != nullptr) read(ObjectReader(*object, item, issues));
  }
}

}  // namespace starsheet
