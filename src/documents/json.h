#pragma once

#include <string>

#include "documents/source.h"

namespace starsheet::documents {

/// The result object (formats "Result") with one more member, `proof`: one line of JSON, ended by a line feed.
std::string json_file(const Source& source);

}  // namespace starsheet::documents
