#pragma once

// How documents are put together: the counterpart of json_reader.h.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json_value.h"

namespace starsheet {

JsonValue json_integer(std::int64_t value);
JsonValue json_text(std::string_view value);
JsonValue json_texts(const std::vector<std::string>& values);

void add(JsonObject& object, std::string_view name, JsonValue value);
/// Adds a text unless it is empty.
void add_filled(JsonObject& object, std::string_view name, const std::string& value);
/// Adds a count unless there is none.
void add_count(JsonObject& object, std::string_view name, const std::optional<std::int64_t>& value);
/// Adds what was kept from a file, but for members that the object has of its own by now.
void add_rest(JsonObject& object, const JsonObject& rest);

/// Puts `value` in the place of the member of that name, at the end when it is new; an empty object or array removes
/// it.
void put(JsonObject& object, std::string_view name, JsonValue value);

/// The texts of an array of them; other items are passed over.
std::vector<std::string> texts_of(const JsonValue& value);

/// The members of `object` that are not among `names`.
JsonObject members_except(const JsonObject& object, std::initializer_list<std::string_view> names);

}  // namespace starsheet
