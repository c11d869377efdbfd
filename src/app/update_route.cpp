// Where the organisation stands on the way to a certificate: kept in the sheet's member `route`.

#include <algorithm>
#include <span>
#include <utility>

#include "app/on.h"
#include "app/typed_date.h"
#include "core/json_reader.h"
#include "core/route_notes.h"
#include "documents/route.h"

namespace starsheet {
namespace {

Step with_notes(AppState state, const RouteNotes& notes, const std::string& field, const std::string& fresh_id = {}) {
  Sheet next = state.sheet;
  if (next.id.empty()) next.id = fresh_id;
  set_route_notes(next, notes);
  return with_sheet(std::move(state), std::move(next), field);
}

bool is_one_of(std::span<const documents::RouteItem> items, const std::string& id) {
  return std::any_of(items.begin(), items.end(), [&](const documents::RouteItem& item) { return item.id == id; });
}

}  // namespace

Step on(AppState state, const RouteDateTyped& action) {
  const std::optional<std::string> day = typed_date(action.text);
  if (!day && !is_blank(action.text)) return quiet(std::move(state));
  RouteNotes notes = route_notes(state.sheet);
  (action.field == RouteDate::SystemStart ? notes.system_start : notes.certificate_date) = day.value_or("");
  return with_notes(std::move(state), notes,
                    action.field == RouteDate::SystemStart ? "route start" : "route certificate", action.fresh_id);
}

Step on(AppState state, const RouteItemTicked& action) {
  const bool is_item =
      is_one_of(documents::route_conditions(), action.id) || is_one_of(documents::route_documents(), action.id);
  if (!is_item) return quiet(std::move(state));
  RouteNotes notes = route_notes(state.sheet);
  std::erase(notes.done, action.id);
  if (action.done) notes.done.push_back(action.id);
  return with_notes(std::move(state), notes, "");
}

}  // namespace starsheet
