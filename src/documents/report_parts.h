#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "documents/html.h"
#include "documents/phrase.h"
#include "documents/report.h"

// The parts of the HTML report, in the order in which they stand.

namespace starsheet::documents {

/// The style sheet: everything below .report, so that a page may show the report beside its own styles.
extern const char* const kReportStyle;

void write_cover(Html& html, const Report& report);
void write_groups(Html& html, const Report& report);
void write_column(Html& html, const Report& report);
void write_tasks(Html& html, const Report& report);
void write_paths(Html& html, const Report& report);
void write_records(Html& html, const Report& report);
void write_warnings(Html& html, const Report& report);
void write_proof(Html& html, const Report& report);
void write_route(Html& html, const Report& report);

/// Opens a table with these headings; the rows are the caller's.
void open_table(Html& html, std::string_view css_class, Language language, std::initializer_list<Phrase> headings);
void close_table(Html& html);

}  // namespace starsheet::documents
