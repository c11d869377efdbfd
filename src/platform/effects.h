#pragma once

#include <cstdint>

#include "app/update.h"
#include "documents/colour.h"

namespace starsheet::platform {

/// Carries out one effect outside the page's state: storage, files. Scroll effects belong to the drawing side and are
/// ignored here.
void perform(const Effect& effect);

/// Today as YYYY-MM-DD in the visitor's own time zone.
std::string today();

/// Seconds since 1970-01-01 00:00 UTC.
std::int64_t now();

/// 26 letters and digits that nobody can foresee: an id for a sheet.
std::string fresh_id();

/// Where the page itself stands, with the criteria that the address names and nothing else behind it; empty when nobody
/// else could open it (a file on this device).
std::string page_address();

/// Tells the page's script that score, grade or sheet changed (`change`, `grade` events of window.StarSheet) and sets
/// the document's title, language and colour scheme.
void announce_change(bool grade_changed);
void set_document(Language language, bool dark, const std::string& title);

/// The brand's colour, for what the document itself draws: fields, focus, help.
void set_accent(const documents::Accent& accent);

/// Shows the help, which is the document's own text, over the page, or takes it away again.
void show_help(bool open);

/// Tells the browser's history how many steps lead back to the sheet, and which screen fills the page: its Back button
/// takes those first, and its Forward button shows the screen again.
void set_steps(unsigned steps, Screen screen);

}  // namespace starsheet::platform
