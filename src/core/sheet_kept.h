#pragma once

#include "core/json_reader.h"

namespace starsheet {

/// Reports a `value` that is neither an empty text nor a real day written YYYY-MM-DD.
void check_date(const JsonValue& value, const Path& path, Issues& issues);

/// Reports what is wrong with the types of a sheet's member that is kept as it came: plan, route and snapshots. Members
/// of other names are not looked into.
void check_kept_member(const JsonMember& member, const Path& path, Issues& issues);

}  // namespace starsheet
