#include "app/documents.h"

#include "app/file_name.h"
#include "documents/calendar.h"
#include "documents/csv.h"
#include "documents/json.h"
#include "documents/reopen.h"
#include "documents/report.h"
#include "documents/xlsx.h"

namespace starsheet {
namespace {

std::string document_text(const documents::Source& source, DocumentFormat format, std::int64_t now) {
  switch (format) {
    case DocumentFormat::Html:
      return documents::report_html(documents::make_report(source));
    case DocumentFormat::Csv:
      return documents::csv_file(source);
    case DocumentFormat::Xlsx:
      return documents::xlsx_file(source);
    case DocumentFormat::Json:
      return documents::json_file(source);
    case DocumentFormat::Calendar:
      break;
  }
  return documents::calendar_file(source, now);
}

struct FileKind {
  const char* extension;
  const char* type;
};

FileKind kind_of(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::Html:
      return {".html", "text/html"};
    case DocumentFormat::Csv:
      return {".csv", "text/csv"};
    case DocumentFormat::Xlsx:
      return {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
    case DocumentFormat::Json:
      return {".result.json", "application/json"};
    case DocumentFormat::Calendar:
      break;
  }
  return {".ics", "text/calendar"};
}

}  // namespace

documents::Source document_source(const AppState& state, const Assessment& assessment, std::string_view address) {
  const documents::Brand* brand = state.brand.get();
  const std::string place = documents::public_address(brand, address);
  return {*state.criteria, state.sheet, assessment,
          state.language,  brand,       documents::reopening_link(*state.criteria, state.sheet, place)};
}

std::string printed_report(const AppState& state, std::string_view address) {
  const Assessment assessment = assess(*state.criteria, state.sheet);
  return documents::report_html(documents::make_report(document_source(state, assessment, address)));
}

DownloadFile requested_document(const AppState& state, const DocumentRequested& action) {
  const Assessment assessment = assess(*state.criteria, state.sheet);
  const FileKind kind = kind_of(action.format);
  return {.name = file_name(*state.criteria, state.sheet, action.today, state.language, kind.extension),
          .text = document_text(document_source(state, assessment, action.address), action.format, action.now),
          .type = kind.type};
}

}  // namespace starsheet
