// Locks, efforts, snapshots and the route's notes: kept in the sheet, each one undo step.

#include <doctest/doctest.h>

#include "core/plan_notes.h"
#include "core/route_notes.h"
#include "core/snapshots.h"
#include "sample.h"

using namespace starsheet;

TEST_CASE("plan notes: what is locked is kept in the sheet, once, and undone") {
  AppState state = sample::after(sample::state(),
                                 {PlanLockSet{"1.1.1", true}, PlanLockSet{"1.1.1", true}, PlanLockSet{"2.1.1", true}});
  CHECK(plan_notes(state.sheet).locks == std::vector<std::string>{"1.1.1", "2.1.1"});
  state = sample::after(std::move(state), {PlanLockSet{"1.1.1", false}});
  CHECK(plan_notes(state.sheet).locks == std::vector<std::string>{"2.1.1"});
  state = sample::after(std::move(state), {UndoRequested{}, UndoRequested{}, UndoRequested{}});
  CHECK(plan_notes(state.sheet).locks.empty());
  CHECK(state.sheet.rest.empty());
}

TEST_CASE("plan notes: only what can take a step is locked") {
  const AppState state = sample::state();
  for (const char* id : {"9.9", "deduction/0", "deductions", ""})
    CHECK(sample::same(sample::after(sample::state(), {PlanLockSet{id, true}}), state));
  const AppState with = sample::after(sample::state(), {DeductionAdded{"law"}, PlanLockSet{"deduction/0", true}});
  CHECK(plan_notes(with.sheet).locks == std::vector<std::string>{"deduction/0"});
}

TEST_CASE("plan notes: efforts are taken when they are days, removed when blank, and typing is one step") {
  const auto typed = [](const char* text) { return PlanEffortTyped{"1.1.1", EffortKind::Days, text}; };
  AppState state = sample::after(sample::state(), {typed("1"), typed("1.5")});
  REQUIRE(plan_notes(state.sheet).efforts.size() == 1);
  CHECK(exact_text(*plan_notes(state.sheet).efforts[0].second.days) == "3/2");
  for (const char* none : {"-1", "two", "1.", "1e3"}) {
    const AppState after = sample::after(state, {typed(none)});
    CHECK(exact_text(*plan_notes(after.sheet).efforts[0].second.days) == "3/2");
  }
  CHECK(plan_notes(sample::after(state, {typed(" ")}).sheet).efforts.empty());
  CHECK(plan_notes(sample::after(state, {UndoRequested{}}).sheet).efforts.empty());
}

TEST_CASE("snapshots: kept, named, brought back, removed; the sheet's other parts stay") {
  AppState state = sample::after(
      sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, SubjectTyped{SubjectField::Organisation, "甲"},
                        SnapshotKept{"整改前", "2026-11-23"}, AnswerChosen{"1.1.1", AnswerState::Unmet}});
  REQUIRE(snapshots(state.sheet).size() == 1);
  CHECK(snapshots(state.sheet)[0].at == "2026-11-23");
  state = sample::after(std::move(state), {SnapshotRestored{0}, SnapshotNamed{0, "起点"}});
  CHECK(sample::answer(state, "1.1.1").state == AnswerState::Met);
  CHECK(state.sheet.subject.organisation == "甲");
  CHECK(snapshots(state.sheet)[0].name == "起点");
  state = sample::after(std::move(state), {UndoRequested{}, UndoRequested{}});
  CHECK(sample::answer(state, "1.1.1").state == AnswerState::Unmet);
  CHECK(snapshots(sample::after(std::move(state), {SnapshotRemoved{0}}).sheet).empty());
}

TEST_CASE("snapshots: a what-if takes the steps in its copy and leaves the sheet's answers alone") {
  const std::vector<PlanStep> steps{{.kind = StepKind::Meet, .index = 0}};
  const AppState state = sample::after(
      sample::state(), {AnswerChosen{"1.1.1", AnswerState::Unmet}, WhatIfKept{"假设", steps, "2026-11-23"}});
  CHECK(sample::answer(state, "1.1.1").state == AnswerState::Unmet);
  CHECK(snapshots(state.sheet)[0].answers.find("1.1.1")->state == AnswerState::Met);
}

TEST_CASE("snapshots: one that is not there changes nothing") {
  const AppState state = sample::state();
  for (const Action& action :
       {Action{SnapshotNamed{0, "x"}}, Action{SnapshotRemoved{0}}, Action{SnapshotRestored{0}}}) {
    CHECK(sample::same(sample::after(sample::state(), {action}), state));
  }
}

TEST_CASE("route notes: real days and known items alone are kept") {
  AppState state = sample::after(
      sample::state(),
      {RouteDateTyped{RouteDate::SystemStart, "2026-02-28"}, RouteDateTyped{RouteDate::SystemStart, "2026-02-30"},
       RouteItemTicked{"condition/legal-person", true}, RouteItemTicked{"condition/unheard-of", true}});
  CHECK(route_notes(state.sheet).system_start == "2026-02-28");
  CHECK(route_notes(state.sheet).done == std::vector<std::string>{"condition/legal-person"});
  state = sample::after(std::move(state),
                        {RouteDateTyped{RouteDate::SystemStart, ""}, RouteItemTicked{"condition/legal-person", false}});
  CHECK(state.sheet.rest.empty());
}
