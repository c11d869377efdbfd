#include "ui/plan_view.h"

#include "ui/plan_words.h"

namespace starsheet::ui {
namespace {

/// The next grade; the highest where there is no next one or no score yet.
std::size_t usual_target(const Page& page) {
  const auto& next = page.derived.assessment.next;
  return next ? next->grade : page.criteria().grades.size() - 1;
}

bool rests_on_the_same(const PlanView& view, const Page& page, const PlanRequest& request) {
  const Sheet& sheet = page.state.sheet;
  return view.criteria == page.state.criteria && view.request.target == request.target &&
         view.request.locks == request.locks && view.request.efforts == request.efforts &&
         view.sheet.answers == sheet.answers && view.sheet.deductions == sheet.deductions &&
         view.sheet.bonus == sheet.bonus;
}

void begin_search(PlanView& view, const Page& page, PlanRequest request) {
  view.criteria = page.state.criteria;
  view.sheet = page.state.sheet;
  view.request = std::move(request);
  view.search.reset();
  view.shown = 0;
  view.left_out.clear();
  view.stopped = view.done = false;
  view.faults = check_plan_request(page.criteria(), page.state.sheet, view.request);
  if (view.faults.empty()) view.search.emplace(page.criteria(), page.state.sheet, view.request);
}

PlanRequest request_for(const PlanView& view, const Page& page) {
  const PlanNotes notes = applicable_notes(page.criteria(), page.state.sheet, plan_notes(page.state.sheet));
  const std::size_t most = page.criteria().grades.size();
  const bool is_known = view.chosen && *view.chosen > 0 && *view.chosen < most;
  return {.target = is_known ? *view.chosen : usual_target(page), .locks = notes.locks, .efforts = notes.efforts};
}

}  // namespace

PlanView& plan_view(Page& page) {
  if (!page.ui.plan) page.ui.plan = std::make_shared<PlanView>();
  return *page.ui.plan;
}

PlanView& advance_plan(Frame& frame, Page& page) {
  PlanView& view = plan_view(page);
  if (view.anew || view.change != page.derived.change) {
    PlanRequest request = request_for(view, page);
    if (view.anew || !rests_on_the_same(view, page, request)) begin_search(view, page, std::move(request));
    view.anew = false;
    view.change = page.derived.change;
  }
  if (!view.search || view.done || view.stopped) return view;
  view.done = view.search->advance(kPlanSlice);
  frame.wants_more = true;  // once more when done, too: what was drawn before did not know it
  return view;
}

void choose_target(Frame& frame, PlanView& view, std::size_t target) {
  view.chosen = target;
  view.anew = true;
  frame.wants_more = true;
}

void choose_plan(Frame& frame, PlanView& view, std::size_t shown) {
  view.shown = shown;
  view.left_out.clear();
  frame.wants_more = true;
}

const Plan* shown_plan(const PlanView& view) {
  if (!view.search || !view.done) return nullptr;
  const std::vector<Plan>& plans = view.search->result().plans;
  return view.shown < plans.size() ? &plans[view.shown] : nullptr;
}

std::vector<PlanStep> ticked_steps(const PlanView& view) {
  std::vector<PlanStep> steps;
  const Plan* plan = shown_plan(view);
  if (plan == nullptr) return steps;
  for (std::size_t i = 0; i < plan->steps.size(); ++i) {
    const bool is_left_out = i < view.left_out.size() && view.left_out[i];
    if (!is_left_out) steps.push_back(plan->steps[i]);
  }
  return steps;
}

std::optional<Graded> outcome_of(const PlanView& view, const std::vector<PlanStep>& steps) {
  return assess(*view.criteria, with_steps(view.sheet, *view.criteria, steps)).low;
}

std::string step_title(const Frame& frame, const Page& page, const PlanStep& step) {
  const Criteria& criteria = page.criteria();
  if (step.kind != StepKind::Rectify) return frame.in(criteria.clauses[step.index].title);
  const std::string& trigger = page.state.sheet.deductions[step.index].trigger;
  const auto found = criteria.find_trigger(trigger);
  return fill_in(word::kRectify.in(frame.language),
                 {found ? frame.in(criteria.deductions.triggers[*found].title) : trigger});
}

std::string days_text(const Frame& frame, const Rational& days) {
  const Word& word = days == Rational(1) ? word::kDay : word::kDays;
  return fill_in(word.in(frame.language), {points_text(days)});
}

std::string plan_title(const Frame& frame, const Page& page, std::size_t target) {
  return fill_in(word::kPlanTitle.in(frame.language), {frame.in(page.criteria().grades[target].title)});
}

}  // namespace starsheet::ui
