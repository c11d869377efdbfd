#include <utility>

#include "app/on.h"
#include "app/typed_count.h"
#include "app/typed_date.h"
#include "app/utf8.h"
#include "core/json_reader.h"

namespace starsheet {
namespace {

/// Sets a number from what was typed: blank removes it, anything that is not one leaves it.
void take_count(std::optional<std::int64_t>& count, const std::string& typed) {
  const std::optional<std::int64_t> value = typed_count(typed, kMaxHeadcount);
  if (value || is_blank(typed)) count = value;
}

void take_date(std::string& date, const std::string& typed) {
  const std::optional<std::string> day = typed_date(typed);
  if (day || is_blank(typed)) date = day.value_or("");
}

void take(Subject& subject, const SubjectTyped& action) {
  switch (action.field) {
    case SubjectField::Organisation:
      subject.organisation = valid_utf8(action.text);
      break;
    case SubjectField::Assessor:
      subject.assessor = valid_utf8(action.text);
      break;
    case SubjectField::Date:
      take_date(subject.date, action.text);
      break;
    case SubjectField::Headcount:
      take_count(subject.headcount, action.text);
      break;
    case SubjectField::Note:
      subject.note = valid_utf8(action.text);
      break;
  }
}

}  // namespace

Step on(AppState state, const SubjectTyped& action) {
  Sheet next = state.sheet;
  take(next.subject, action);
  return with_sheet(std::move(state), std::move(next), "subject " + std::to_string(static_cast<int>(action.field)));
}

Step on(AppState state, const StaffTyped& action) {
  Sheet next = state.sheet;
  take_count(action.field == StaffField::Managers ? next.staff.managers : next.staff.certified, action.text);
  return with_sheet(std::move(state), std::move(next), "staff " + std::to_string(static_cast<int>(action.field)));
}

}  // namespace starsheet
