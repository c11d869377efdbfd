#include "documents/xlsx.h"

#include "documents/formula.h"
#include "documents/xlsx_sheets.h"

namespace starsheet::documents {

std::string clause_cells(const Criteria& criteria, char column) {
  const int last = kFirstClauseRow + static_cast<int>(criteria.clauses.size()) - 1;
  return std::string(1, column) + std::to_string(kFirstClauseRow) + ":" + column + std::to_string(last);
}

std::string answers_cells(const Source& source, char column) {
  return in_sheet(kAnswersSheet.in(source.language), clause_cells(source.criteria, column));
}

void add_head(WorkSheet& sheet, const Source& source) {
  sheet.start_row();
  sheet.text(source.criteria.title.in(source.language) + "  " + source.criteria.source_document, CellStyle::Title);
  sheet.start_row();
  const Subject& subject = source.sheet.subject;
  std::string about = subject.organisation;
  for (const std::string& part : {subject.date, subject.assessor})
    about += (about.empty() || part.empty() ? "" : " · ") + part;
  sheet.text(about, CellStyle::Plain);
}

std::string xlsx_file(const Source& source) {
  const Proof proof = prove(source.criteria, source.sheet);
  std::vector<DefinedName> names;
  std::vector<WorkSheet> sheets;
  sheets.push_back(answers_sheet(source, proof));
  sheets.push_back(result_sheet(source, proof, names));
  return workbook_file(sheets, names);
}

}  // namespace starsheet::documents
