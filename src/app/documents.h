#pragma once

#include <string>
#include <string_view>

#include "app/actions.h"
#include "app/state.h"
#include "app/update.h"
#include "documents/source.h"

// All of it is part of the late program.

namespace starsheet {

/// What the open sheet's documents are made from; refers to `state` and `assessment`. `address` is where the page
/// itself stands: the link that reopens the sheet leads to the brand's site, else there; neither: there is no link.
documents::Source document_source(const AppState& state, const Assessment& assessment, std::string_view address);

/// The report as HTML, as the page prints it and as `starsheet report --format html` writes it.
std::string printed_report(const AppState& state, std::string_view address);

/// The document that was asked for, as a file.
DownloadFile requested_document(const AppState& state, const DocumentRequested& action);

}  // namespace starsheet
