#pragma once

#include <string_view>

namespace starsheet {

/// The text of `criteria/gbt27922-2011.json` as it was when this program was built, UTF-8, valid for ever.
std::string_view shipped_criteria();

/// Their id, by which a page knows that it need not name them.
inline constexpr std::string_view kShippedCriteriaId = "gbt27922-2011";

}  // namespace starsheet
