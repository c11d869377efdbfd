#pragma once

#include <string>
#include <string_view>

#include "core/criteria.h"
#include "core/sheet.h"

namespace starsheet::documents {

/// The link that reopens the sheet's answers on the page at `address`, which ends the site's part of it. Empty without an address, and
/// for a sheet that no link can carry. Names and notes are never in it.
std::string reopening_link(const Criteria& criteria, const Sheet& sheet, std::string_view address);

}  // namespace starsheet::documents
