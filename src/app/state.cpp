#include "app/state.h"

namespace starsheet {

unsigned steps_back(const AppState& state) {
  const bool asks = state.screen == Screen::Quick && state.quick.stage == QuickCheck::Stage::Question;
  const bool sums_up = state.screen == Screen::Quick && state.quick.stage == QuickCheck::Stage::Summary;
  const std::size_t asked = asks ? state.quick.at + 1 : sums_up ? state.quick.at + 2 : 0;
  return (state.notice ? 1u : 0u) + (state.dialog != Dialog::None ? 1u : 0u) +
         (state.screen != Screen::Sheet ? 1u : 0u) + static_cast<unsigned>(asked);
}

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
