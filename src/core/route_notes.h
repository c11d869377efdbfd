#pragma once

#include <string>
#include <vector>

#include "core/sheet.h"

namespace starsheet {

/// What a sheet's optional member `route` holds: where its organisation stands on the way to a certificate.
struct RouteNotes {
  std::string system_start{};       ///< Empty or a real YYYY-MM-DD.
  std::string certificate_date{};   ///< Empty or a real YYYY-MM-DD.
  std::vector<std::string> done{};  ///< Ids of what is ticked off; which there are is the route's business.

  bool operator==(const RouteNotes&) const = default;
};

/// The sheet's route notes; empty where it has none.
RouteNotes route_notes(const Sheet& sheet);

/// Sets them. Members of `route` that this version does not know stay; nothing is left behind when there is nothing to
/// keep.
void set_route_notes(Sheet& sheet, const RouteNotes& notes);

}  // namespace starsheet
