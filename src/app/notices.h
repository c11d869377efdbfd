#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/actions.h"
#include "app/state.h"

namespace starsheet {

// The words of every notice, in both languages: which file, what was wrong, and what became of the open sheet.

/// The file is neither JSON nor within the file limits; `issues` say why.
Notice unreadable_file(const std::string& file, Issues issues);
/// More than one file, a folder, or a file that is gone or may not be read; `name` may be empty.
Notice refused_file(FileFault fault, const std::string& name);
/// The file is JSON without a format StarSheet knows; `format` is what it has, empty when it has none.
Notice foreign_file(const std::string& file, const std::string& format);
Notice faulty_sheet(const std::string& file, Issues issues);
Notice faulty_criteria(const std::string& file, Issues issues);
/// The open sheet has answers to other criteria than the file's.
Notice other_criteria(const std::string& file, const Criteria& open, const Criteria& found);
/// The open sheet's answers have no place in the file's criteria, or these changed under the same revision.
Notice unfit_criteria(const std::string& file, Issues issues);
/// The file's criteria are in use; `is_filled` when answers were carried over to them.
Notice criteria_taken(const std::string& file, const Criteria& taken, bool is_filled);
/// An entry would have made the sheet's file larger than anyone can read.
Notice entry_too_large();
/// A sheet's file would be too large to be read again once it is saved.
Issue sheet_too_large();
/// The autosave cannot be read and was set aside; the notice's key, which the caller sets, says where.
Notice autosave_set_aside(Issues issues);
/// The autosave came after the first answer was given and was set aside.
Notice autosave_late();
/// The link carries no sheet that can be opened under the open criteria.
Notice unreadable_link(Issues issues);
/// Criteria that were opened before can no longer be read; the site's own are in use.
Notice kept_criteria_faulty(Issues issues);
/// What another window saved is not open here and was set aside; `issues` say why it could not be, when it could not.
Notice other_window_set_aside(Issues issues);
/// That what was set aside before still is.
Issue still_set_aside();

}  // namespace starsheet
