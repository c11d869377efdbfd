#pragma once

#include <string>

#include "documents/phrase.h"
#include "documents/proof.h"
#include "documents/source.h"
#include "documents/workbook.h"

namespace starsheet::documents {

inline constexpr Phrase kAnswersSheet{"评分表", "Score sheet"};
inline constexpr Phrase kResultSheet{"结果", "Result"};
inline constexpr int kFirstClauseRow = 6;

/// Columns of the score sheet that formulas name. What is shown is cut off at two decimals; formulas go on from the
/// hidden columns behind, which hold the same unrounded, and whether a clause is no longer as it was exported.
namespace column {
inline constexpr char kClause = 'A', kPoints = 'D', kAnswer = 'F', kSamples = 'G', kNonconforming = 'H';
inline constexpr char kShare = 'O', kEarned = 'P', kCounted = 'Q', kLost = 'R', kEdited = 'S';
}  // namespace column

/// "D6:D55", the clauses' cells of a column of the score sheet.
std::string clause_cells(const Criteria& criteria, char column);

/// The same as other sheets name it.
std::string answers_cells(const Source& source, char column);

/// The cell of the result sheet that holds what a full score is.
std::string full_cell(const Source& source);

/// Title, and whose sheet it is: the first two rows of each sheet.
void add_head(WorkSheet& sheet, const Source& source);

/// A row a clause. Points, answers and counts may be changed, within what can be.
WorkSheet answers_sheet(const Source& source, const Proof& proof);

/// From the sums to the grade, by formulas, with what was changed since the export. `names` get score and grade.
WorkSheet result_sheet(const Source& source, const Proof& proof, std::vector<DefinedName>& names);

}  // namespace starsheet::documents
