#include "app/state.h"

namespace starsheet {

bool has_content(const Sheet& sheet) {
  const Subject& subject = sheet.subject;
  const bool has_subject = !subject.organisation.empty() || !subject.assessor.empty() || !subject.date.empty() ||
                           subject.headcount || !subject.note.empty();
  const bool has_answers = !sheet.answers.entries().empty();
  const bool has_special = !sheet.deductions.empty() || sheet.bonus;
  const bool has_staff = sheet.staff.managers || sheet.staff.certified;
  const bool has_rest = !sheet.rest.empty() || !subject.rest.empty() || !sheet.staff.rest.empty();
  return has_subject || has_answers || has_special || has_staff || has_rest;
}

}  // namespace starsheet
