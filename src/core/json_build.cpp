#include "core/json_build.h"

#include <algorithm>

namespace starsheet {

JsonValue json_integer(std::int64_t value) { return {JsonNumber{std::to_string(value)}}; }
JsonValue json_text(std::string_view value) { return {std::string(value)}; }

JsonValue json_texts(const std::vector<std::string>& values) {
  JsonArray array;
  for (const std::string& each : values) array.push_back(json_text(each));
  return {std::move(array)};
}

void add(JsonObject& object, std::string_view name, JsonValue value) {
  object.emplace_back(std::string(name), std::move(value));
}

void add_filled(JsonObject& object, std::string_view name, const std::string& value) {
  if (!value.empty()) add(object, name, json_text(value));
}

void add_count(JsonObject& object, std::string_view name, const std::optional<std::int64_t>& value) {
  if (value) add(object, name, json_integer(*value));
}

void add_rest(JsonObject& object, const JsonObject& rest) {
  const std::size_t own = object.size();
  for (const JsonMember& member : rest) {
    bool taken = false;
    for (std::size_t i = 0; i < own; ++i) taken = taken || object[i].first == member.first;
    if (!taken) object.push_back(member);
  }
}

void put(JsonObject& object, std::string_view name, JsonValue value) {
  const bool is_empty = (value.as_object() != nullptr && value.as_object()->empty()) ||
                        (value.as_array() != nullptr && value.as_array()->empty());
  const auto is_named = [name](const JsonMember& member) { return member.first == name; };
  const auto found = std::find_if(object.begin(), object.end(), is_named);
  if (is_empty) {
    if (found != object.end()) object.erase(found);
  } else if (found != object.end()) {
    found->second = std::move(value);
  } else {
    add(object, name, std::move(value));
  }
}

std::vector<std::string> texts_of(const JsonValue& value) {
  std::vector<std::string> texts;
  if (value.as_array() == nullptr) return texts;
  for (const JsonValue& each : *value.as_array()) {
    if (each.as_string() != nullptr) texts.push_back(*each.as_string());
  }
  return texts;
}

JsonObject members_except(const JsonObject& object, std::initializer_list<std::string_view> names) {
  JsonObject result;
  for (const JsonMember& member : object) {
    if (std::find(names.begin(), names.end(), member.first) == names.end()) result.push_back(member);
  }
  return result;
}

}  // namespace starsheet
