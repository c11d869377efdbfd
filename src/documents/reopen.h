#pragma once

#include <string>
#include <string_view>

#include "core/criteria.h"
#include "core/sheet.h"
#include "documents/brand.h"

namespace starsheet::documents {

/// Where others find the page: at the brand's site, else where the page itself stands (`address`, may be empty), with
/// the criteria that `address` names ("?criteria=demo"). Empty when neither is known.
std::string public_address(const Brand* brand, std::string_view address);

/// The same for who knows the criteria but no address: the site with the criteria's name, which is their id, unless
/// they are the ones that a page opens by itself (`usual`). Empty without a site.
std::string public_address(const Brand& brand, std::string_view criteria, std::string_view usual);

/// The link that reopens the sheet's answers on the page at `address`, which may name the criteria. Empty without an
/// address, and for a sheet that no link can carry. Names and notes are never in it.
std::string reopening_link(const Criteria& criteria, const Sheet& sheet, std::string_view address);

}  // namespace starsheet::documents
