#pragma once

#include <string>

#include "documents/source.h"

namespace starsheet::documents {

/// The sheet as an Excel workbook that can be checked: points, answers and samples are cells, and formulas compute the
/// score and grade from them. The cells named score and grade hold both. Formulas count in binary floating point; as
/// long as nothing is changed the grade is the exact one, and a changed score is compared with the thresholds at nine
/// decimals.
std::string xlsx_file(const Source& source);

}  // namespace starsheet::documents
