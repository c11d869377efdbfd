#include "core/route_notes.h"

#include "core/json_build.h"

namespace starsheet {
namespace {

std::string text_in(const JsonObject& object, std::string_view name) {
  const JsonValue* value = find_member(object, name);
  return value != nullptr && value->as_string() != nullptr ? *value->as_string() : std::string();
}

/// Puts a text in its place; an empty one removes it.
void put_text(JsonObject& object, std::string_view name, const std::string& text) {
  put(object, name, text.empty() ? JsonValue{JsonArray{}} : json_text(text));
}

}  // namespace

RouteNotes route_notes(const Sheet& sheet) {
  const JsonValue* route = find_member(sheet.rest, "route");
  if (route == nullptr || route->as_object() == nullptr) return {};
  const JsonObject& object = *route->as_object();
  const JsonValue* done = find_member(object, "done");
  return {.system_start = text_in(object, "systemStart"),
          .certificate_date = text_in(object, "certificateDate"),
          .done = done != nullptr ? texts_of(*done) : std::vector<std::string>{}};
}

void set_route_notes(Sheet& sheet, const RouteNotes& notes) {
  const JsonValue* before = find_member(sheet.rest, "route");
  JsonObject route = before != nullptr && before->as_object() != nullptr ? *before->as_object() : JsonObject{};
  put_text(route, "systemStart", notes.system_start);
  put_text(route, "certificateDate", notes.certificate_date);
  put(route, "done", json_texts(notes.done));
  put(sheet.rest, "route", {std::move(route)});
}

}  // namespace starsheet
