#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;

namespace {

AppState with(SubjectField field, const std::string& text) {
  return after(sample::state(), {SubjectTyped{field, text}});
}

}  // namespace

TEST_CASE("subject: names and note are taken as typed") {
  const AppState state = after(
      sample::state(), {SubjectTyped{SubjectField::Organisation, " 示例电器 "},
                        SubjectTyped{SubjectField::Assessor, "王"}, SubjectTyped{SubjectField::Note, "初评\n第二行"}});
  CHECK(state.sheet.subject.organisation == " 示例电器 ");
  CHECK(state.sheet.subject.assessor == "王");
  CHECK(state.sheet.subject.note == "初评\n第二行");
}

TEST_CASE("subject: a date is a day of the calendar or nothing") {
  for (const char* real : {"2026-11-23", "2024-02-29", "2000-02-29"}) {
    CHECK(with(SubjectField::Date, real).sheet.subject.date == real);
  }
  const AppState dated = with(SubjectField::Date, "2026-11-23");
  for (const char* unreal :
       {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "23.11.2026", "soon"}) {
    CAPTURE(unreal);
    CHECK(sample::same(after(dated, {SubjectTyped{SubjectField::Date, unreal}}), dated));
  }
  CHECK(after(dated, {SubjectTyped{SubjectField::Date, ""}}).sheet.subject.date.empty());
  CHECK(after(dated, {SubjectTyped{SubjectField::Date, "　"}}).sheet.subject.date.empty());
  CHECK(with(SubjectField::Date, "２０２６年１月５日").sheet.subject.date == "2026-01-05");
}

TEST_CASE("subject: a head-count is a whole number within its limit or nothing") {
  CHECK(with(SubjectField::Headcount, "0").sheet.subject.headcount == 0);
  CHECK(with(SubjectField::Headcount, " 120 ").sheet.subject.headcount == 120);
  CHECK(with(SubjectField::Headcount, "１２０").sheet.subject.headcount == 120);
  CHECK(with(SubjectField::Headcount, "10000000").sheet.subject.headcount == kMaxHeadcount);
  const AppState counted = with(SubjectField::Headcount, "120");
  for (const char* other : {"10000001", "99999999999999999999999", "-1", "1.5", "1 2", "many", "１２０人"}) {
    CAPTURE(other);
    CHECK(sample::same(after(counted, {SubjectTyped{SubjectField::Headcount, other}}), counted));
  }
  CHECK_FALSE(after(counted, {SubjectTyped{SubjectField::Headcount, "　"}}).sheet.subject.headcount);
}

TEST_CASE("subject: the staff numbers are set and removed one by one") {
  AppState state =
      after(sample::state(), {StaffTyped{StaffField::Managers, "25"}, StaffTyped{StaffField::Certified, "3"}});
  CHECK(state.sheet.staff.managers == 25);
  CHECK(state.sheet.staff.certified == 3);
  state = after(std::move(state), {StaffTyped{StaffField::Managers, "x"}, StaffTyped{StaffField::Certified, ""}});
  CHECK(state.sheet.staff.managers == 25);
  CHECK_FALSE(state.sheet.staff.certified);
}

TEST_CASE("subject: what is entered anywhere is content, an empty sheet is not") {
  CHECK_FALSE(has_content(sample::state().sheet));
  for (const Action& action :
       Actions{SubjectTyped{SubjectField::Organisation, "a"}, SubjectTyped{SubjectField::Assessor, "a"},
               SubjectTyped{SubjectField::Date, "2026-11-23"}, SubjectTyped{SubjectField::Headcount, "0"},
               SubjectTyped{SubjectField::Note, "a"}, StaffTyped{StaffField::Managers, "0"},
               StaffTyped{StaffField::Certified, "0"}, DeductionAdded{"law"}, BonusSet{true}, NoteTyped{"1.1.1", "a"},
               AnswerChosen{"1.1.1", AnswerState::Met}}) {
    CHECK(has_content(after(sample::state(), {action}).sheet));
  }
}
