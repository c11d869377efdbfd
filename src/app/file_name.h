#pragma once

#include <string>
#include <string_view>

#include "core/sheet.h"
#include "core/text.h"

namespace starsheet {

/// The name under which a file about a sheet is saved, with this extension: the organisation, or what the sheet is when
/// there is none, and the day. Characters that a file system refuses become '_'; the organisation is cut at 60
/// characters.
std::string file_name(const Criteria& criteria, const Sheet& sheet, std::string_view today, Language language,
                      std::string_view extension);

/// The same for the sheet itself: .starsheet.json.
std::string sheet_file_name(const Criteria& criteria, const Sheet& sheet, std::string_view today, Language language);

}  // namespace starsheet
