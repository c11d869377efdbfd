#pragma once

#include <string>

#include "documents/source.h"

namespace starsheet::documents {

/// The sheet as a table for spreadsheet programs: a row of headings, then one clause a row in criteria order; behind an
/// empty row whose sheet it is, special deductions and bonus, and the result, each with its label first. UTF-8 with
/// BOM, lines ended by CR LF, quoted as RFC 4180 says. A cell that a spreadsheet would take for a formula (it starts
/// with = + - @, their full-width forms, a tab or a line break) gets an apostrophe in front.
std::string csv_file(const Source& source);

}  // namespace starsheet::documents
