#include "ui/plan_card.h"

#include <algorithm>
#include <cmath>

#include "ui/cards.h"
#include "ui/effort_rows.h"
#include "ui/plan_steps.h"
#include "ui/plan_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

/// Chips side by side, in as many lines as they need. `draw` draws one of that width at a place.
struct ChipFlow {
  Frame& frame;
  float x, y, width, left, height;

  ChipFlow(Frame& at, float start_x, float start_y, float room)
      : frame(at), x(start_x), y(start_y), width(room), left(start_x), height(at.viewport.touch ? 44.0f : 32.0f) {}
  Rect next(float wanted) {
    const float space = std::min(wanted, width);
    if (left > x && left + space > x + width) {
      left = x;
      y += height + 8;
    }
    const Rect rect{left, y, space, height};
    left += space + 8;
    return rect;
  }
  float bottom() const { return y + height; }
};

std::string plan_label(const Frame& frame, const Plan& plan, std::size_t index) {
  return fill_in(word::kPlanChoice.in(frame.language), {std::to_string(index + 1), days_text(frame, plan.days)});
}

/// The grades above what is guaranteed, and the one that is chosen.
std::vector<std::size_t> targets(const Page& page, const PlanView& view) {
  const auto start = view.search ? view.search->result().start : std::nullopt;
  std::vector<std::size_t> found;
  for (std::size_t i = 1; i < page.criteria().grades.size(); ++i) {
    if (i > (start ? start->grade : 0) || i == view.request.target) found.push_back(i);
  }
  return found;
}

float target_chips(Frame& frame, Page& page, PlanView& view, float x, float y, float width) {
  const std::vector<Grade>& grades = page.criteria().grades;
  const std::vector<std::size_t> offered = targets(page, view);
  if (offered.size() < 2) return 0;
  const char* label = word::kTarget.in(frame.language);
  const float label_width = std::ceil(text_width(label, kCaption)) + 4;
  float needed = label_width;
  for (const std::size_t i : offered) needed += 16 + chip_width(frame.in(grades[i].title));
  const bool above = needed > width;
  ChipFlow flow(frame, x, above ? y + kCaption.line + 4 : y, width);
  const Rect named = above ? Rect{x, y, label_width, kCaption.line} : flow.next(label_width);
  frame.words("target-label", named.x, named.y + (named.h - kCaption.line) / 2, kCaption, frame.theme.text_2, label);
  for (const std::size_t i : offered) {
    const std::string& title = frame.in(grades[i].title);
    const Rect rect = flow.next(chip_width(title) + 8);
    if (chip(frame, "target/" + grades[i].id, rect, title, view.request.target == i, std::string(label) + " " + title))
      choose_target(frame, view, i);
  }
  return flow.bottom() - y;
}

/// What the chips of all plans take in one line; 0 where there is nothing to choose between.
float plan_chips_width(const Frame& frame, const PlanView& view) {
  if (!view.search || !view.done || view.search->result().plans.size() < 2) return 0;
  const std::vector<Plan>& plans = view.search->result().plans;
  float width = 8 * static_cast<float>(plans.size() - 1);
  for (std::size_t i = 0; i < plans.size(); ++i) width += chip_width(plan_label(frame, plans[i], i)) + 8;
  return width;
}

/// Whether title and plans stand in one line.
bool plans_beside_title(const Frame& frame, const Page& page, const PlanView& view, float width) {
  const float plans = plan_chips_width(frame, view);
  return plans > 0 && text_width(plan_title(frame, page, view.request.target), kTitle) + 24 + plans <= width;
}

float plan_chips(Frame& frame, PlanView& view, float x, float y, float width) {
  const std::vector<Plan>& plans = view.search->result().plans;
  if (plans.size() < 2) return 0;
  ChipFlow flow(frame, x, y, width);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::string number = std::to_string(i + 1), label = plan_label(frame, plans[i], i);
    if (chip(frame, "plan/" + number, flow.next(chip_width(label) + 8), label, view.shown == i))
      choose_plan(frame, view, i);
  }
  return flow.bottom() - y + 8;
}

/// Locks of the file for what is not here, in a sentence; they are kept in it and change no plan.
float lost_locks(Frame& frame, const std::vector<std::string>& all, const std::vector<std::string>& here, float x,
                 float y, float width) {
  std::string ids;
  for (const std::string& id : all) {
    if (std::find(here.begin(), here.end(), id) == here.end()) ids += (ids.empty() ? "" : " · ") + id;
  }
  if (ids.empty()) return 0;
  const std::string sentence = fill_in(word::kLockUnknown.in(frame.language), {shortened(ids, kCaption, width)});
  return 8 + frame.words("locks-lost", x, y + 8, width, kCaption, frame.theme.sampled.ink, sentence);
}

float locked_chips(Frame& frame, Page& page, float x, float y, float width) {
  const PlanNotes all = plan_notes(page.state.sheet), notes = applicable_notes(page.criteria(), page.state.sheet, all);
  const float lost = lost_locks(frame, all.locks, notes.locks, x, y, width);
  if (notes.locks.empty()) return lost;
  const Language language = frame.language;
  const char* label = word::kLockedOnes.in(language);
  ChipFlow flow(frame, x, y + lost + 8, width);
  const Rect named = flow.next(std::ceil(text_width(label, kCaption)) + 4);
  frame.words("locked-label", named.x, named.y + (named.h - kCaption.line) / 2, kCaption, frame.theme.text_2, label);
  for (const std::string& id : notes.locks) {
    const std::string name = fill_in(word::kUnlockName.in(language), {id});
    if (chip(frame, "locked/" + id, flow.next(chip_width(id + " ×") + 8), id + " ×", true, name))
      page.actions.push_back(PlanLockSet{id, false});
  }
  return flow.bottom() - y;
}

std::string from_where(const Frame& frame, const PlanView& view, const Plan& plan, bool complete) {
  const Word& word = complete ? word::kFromNow : word::kFromGuaranteed;
  return fill_in(word.in(frame.language), {shown_text(view.search->result().start->score),
                                           std::to_string(plan.steps.size()), days_text(frame, plan.days)});
}

/// Why there is no path to show, in a sentence; empty where there is one.
std::string why_none(const Frame& frame, const Page& page, const PlanView& view) {
  const Language language = frame.language;
  const auto title = [&](std::size_t grade) { return std::string_view(frame.in(page.criteria().grades[grade].title)); };
  if (!view.search) return view.faults.empty() ? std::string() : frame.in(view.faults.front().message);
  const PlanResult& result = view.search->result();
  if (!result.best) return word::kNothingToPlan.in(language);
  if (!view.done) return {};
  if (result.too_large) return word::kTooLarge.in(language);
  if (!result.reachable) {
    const std::size_t locks = view.request.locks.size();
    if (locks > 0)
      return fill_in(word::kOutOfReachLocks.in(language),
                     {std::to_string(locks), title(result.target), title(*result.best)});
    return fill_in(word::kOutOfReach.in(language), {title(result.target), title(*result.best)});
  }
  const bool is_there = !result.plans.empty() && result.plans.front().steps.empty();
  return is_there ? fill_in(word::kReached.in(language), {title(result.target)}) : std::string();
}

/// While the search runs or was stopped: what is going on, and the button that changes it.
float search_row(Frame& frame, PlanView& view, float x, float y, float width) {
  const Language language = frame.language;
  const char* said = (view.stopped ? word::kSearchStopped : word::kSearching).in(language);
  const char* label = (view.stopped ? word::kSearchAgain : word::kStopSearch).in(language);
  const float height = control_height(frame), space = button_width(label);
  frame.words("state", x, y + (height - kBody.line) / 2, width - space - 12, kBody, frame.theme.text_2, said);
  if (button(frame, "search", {x + width - space, y, space, height}, label)) {
    if (view.stopped)
      choose_target(frame, view, view.request.target);
    else
      view.stopped = frame.wants_more = true;
  }
  return height;
}

float path(Frame& frame, Page& page, PlanView& view, float x, float y, float width) {
  float pen = y;
  const std::string none = why_none(frame, page, view);
  if (!none.empty()) return frame.words("none", x, y, width, kBody, frame.theme.text_1, none) + 8;
  if (!view.search) return 0;
  if (!view.done) return search_row(frame, view, x, y, width) + 8;
  if (!plans_beside_title(frame, page, view, width)) pen += plan_chips(frame, view, x, pen, width);
  const bool complete = page.derived.assessment.complete;
  if (const Plan* plan = shown_plan(view)) {
    std::string said = from_where(frame, view, *plan, complete);
    if (!complete)
      said +=
          std::string(frame.language == Language::Chinese ? "。" : ". ") + word::kOpenCountAsUnmet.in(frame.language);
    pen += frame.words("from", x, pen, width, kCaption, frame.theme.text_2, said) + 8;
  }
  return pen + plan_steps(frame, page, view, x, pen, width) - y + 8;
}

/// Title, with the plans at its end where there is room, and the targets.
float head(Frame& frame, Page& page, PlanView& view, float x, float y, float width) {
  const bool beside = plans_beside_title(frame, page, view, width);
  const float plans = plan_chips_width(frame, view);
  float pen = y + card_title(frame, x, beside ? y + 4 : y, beside ? width - plans - 16 : width,
                             plan_title(frame, page, view.request.target));
  if (beside) pen = y + plan_chips(frame, view, x + width - plans, y, plans + 1);
  return pen + target_chips(frame, page, view, x, pen, width) + 10 - y;
}

float efforts(Frame& frame, Page& page, PlanView& view, float x, float y, float width) {
  float pen = y + 4;
  const char* label = word::kEffortsFold.in(frame.language);
  const Rect rect{x, pen, button_width(label), control_height(frame)};
  const unsigned flags = platform::kHasExpanded | (view.efforts_open ? platform::kExpanded : 0u);
  if (button(frame, "efforts", rect, label, ButtonLook::Plain, {.flags = flags})) {
    view.efforts_open = !view.efforts_open;
    frame.wants_more = true;
  }
  pen = rect.bottom();
  return view.efforts_open ? pen + 10 + effort_rows(frame, page, x, pen + 10, width) - y : pen - y;
}

}  // namespace

float plan_body(Frame& frame, Page& page, float x, float y, float width) {
  if (page.criteria().grades.size() < 2) return 0;
  PlanView& view = plan_view(page);
  float pen = y + head(frame, page, view, x, y, width);
  pen += path(frame, page, view, x, pen, width);
  const std::size_t without = view.search ? view.search->result().warnings.size() : 0;
  if (without > 0)
    pen += frame.words("no-efforts", x, pen, width, kCaption, frame.theme.sampled.ink,
                       fill_in(word::kNoEfforts.in(frame.language), {std::to_string(without)})) +
           4;
  pen += locked_chips(frame, page, x, pen, width);
  return pen + efforts(frame, page, view, x, pen + 4, width) + 4 - y;
}

float plan_summary_body(Frame& frame, Page& page, float x, float y, float width) {
  constexpr std::size_t kShown = 3;
  PlanView& view = plan_view(page);
  const Assessment& assessment = page.derived.assessment;
  const Plan* plan = view.change == page.derived.change ? shown_plan(view) : nullptr;
  const bool begun = assessment.answered + assessment.excluded > 0;
  if (!begun || page.criteria().grades.size() < 2 || plan == nullptr || plan->steps.empty()) return 0;
  float pen = y + card_title(frame, x, y, width, plan_title(frame, page, view.request.target));
  pen += frame.words("from", x, pen - 4, width, kBody, frame.theme.text_2,
                     from_where(frame, view, *plan, assessment.complete)) +
         4;
  std::vector<const PlanStep*> steps;
  for (const PlanStep& step : plan->steps) steps.push_back(&step);
  const std::size_t shown = std::min(kShown, steps.size());
  std::partial_sort(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(shown), steps.end(),
                    [](const PlanStep* a, const PlanStep* b) { return b->gain < a->gain; });
  for (std::size_t i = 0; i < shown; ++i) {
    const PlanStep& step = *steps[i];
    const std::string key = "step/" + step_id(page.criteria(), step), gain = "+" + shown_text(step.gain);
    if (step.kind == StepKind::Rectify)
      pen += figure_line(frame, key, step_title(frame, page, step), gain, frame.theme.met.ink, x, pen, width);
    else
      pen += clause_line(frame, page, key, {.clause = step.index, .figure = gain, .ink = frame.theme.met.ink}, x, pen,
                         width);
  }
  const char* label = word::kSeePlan.in(frame.language);
  const Rect rect{x, pen + 8, width, control_height(frame)};
  if (button(frame, "see", rect, label)) page.actions.push_back(ScreenShown{Screen::Result});
  return rect.bottom() - y;
}

}  // namespace starsheet::ui
