#pragma once

#include <optional>
#include <vector>

#include "core/plan.h"
#include "core/plan_notes.h"
#include "ui/page.h"

namespace starsheet::ui {

/// The cheapest path as the page looks for it: bit by bit, one slice a frame, and begun anew when what it rests on
/// changed.
struct PlanView {
  std::optional<std::size_t> chosen{};  ///< The target the visitor chose; else the next grade.
  std::size_t shown = 0;                ///< Which of the plans.
  std::vector<bool> left_out{};         ///< Steps of the shown plan that are not ticked.
  bool anew = true;                     ///< To be looked for from the beginning at the next opportunity.
  bool stopped = false;                 ///< The visitor gave the search up.
  bool done = false;
  bool efforts_open = false;

  // What the search rests on.
  unsigned change = 0;
  std::shared_ptr<const Criteria> criteria{};
  Sheet sheet{};
  PlanRequest request{};
  Issues faults{};  ///< Why nothing can be looked for.
  std::optional<PlanSearch> search{};
};

/// Looks further for the path, one slice; asks for another frame while there is more to do. Called once a frame by
/// whatever shows it.
PlanView& advance_plan(Frame& frame, Page& page);
/// The view as it stands. Pre: advance_plan was called in this frame.
PlanView& plan_view(Page& page);

/// Looks for another target, or anew after it was stopped.
void choose_target(Frame& frame, PlanView& view, std::size_t target);
void choose_plan(Frame& frame, PlanView& view, std::size_t shown);

/// The plan that is shown, or null.
const Plan* shown_plan(const PlanView& view);
/// Its steps that are ticked.
std::vector<PlanStep> ticked_steps(const PlanView& view);
/// What they lead to from the sheet: what is then guaranteed.
std::optional<Graded> outcome_of(const PlanView& view, const std::vector<PlanStep>& steps);

/// "5.1.5.2 奖惩与内外部评价", or which deduction a step puts right.
std::string step_title(const Frame& frame, const Page& page, const PlanStep& step);
/// "2 天", "2 days".
std::string days_text(const Frame& frame, const Rational& days);
/// "升到五星级的最省力路径".
std::string plan_title(const Frame& frame, const Page& page, std::size_t target);

}  // namespace starsheet::ui
