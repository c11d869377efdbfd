#include "ui/plan_steps.h"

#include <algorithm>
#include <cmath>

#include "ui/effort_rows.h"
#include "ui/gauge.h"
#include "ui/icons.h"
#include "ui/plan_words.h"
#include "ui/tick.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kNarrow = 560;

std::string what_to_do(const Frame& frame, const Page& page, const PlanStep& step) {
  if (step.kind == StepKind::Rectify) return {};
  if (step.kind == StepKind::FixSamples)
    return fill_in(word::kFixSamples.in(frame.language), {std::to_string(step.count)});
  const auto& improve = page.criteria().clauses[step.index].improve;
  return improve ? frame.in(improve->action) : word::kToMet.in(frame.language);
}

void toggle_step(Frame& frame, PlanView& view, std::size_t index, std::size_t count, bool on) {
  view.left_out.resize(count, false);
  view.left_out[index] = !on;
  frame.wants_more = true;
}

/// A step: in one line where there is room for its columns, else title over what to do.
float step_row(Frame& frame, Page& page, PlanView& view, const Plan& plan, std::size_t index, float x, float y,
               float width) {
  const PlanStep& step = plan.steps[index];
  const bool narrow = width < kNarrow, on = index >= view.left_out.size() || !view.left_out[index];
  const float control = frame.viewport.touch ? 44.0f : 32.0f, lock_space = lock_width(frame);
  const std::string id = step_id(page.criteria(), step), title = step_title(frame, page, step);
  const std::string full = step.kind == StepKind::Rectify ? title : id + " " + title;
  const std::string todo = what_to_do(frame, page, step), days = days_text(frame, step.days),
                    gain = "+" + shown_text(step.gain);
  const float gain_space = std::max(56.0f, std::ceil(text_width(gain, kBodyBold)) + 8),
              days_space = std::max(60.0f, std::ceil(text_width(days, kBody)) + 12);
  const float left = x + control - 4, ends = gain_space + days_space + lock_space + 8;
  const float title_width =
      narrow ? width - (left - x) - gain_space : std::min(260.0f, (width - ends - (left - x)) * 0.46f);
  const float todo_width = narrow ? width - (left - x) - lock_space - 10 : width - (left - x) - title_width - 16 - ends;
  const auto lines = [](std::string_view text, Font font, float room) {
    return static_cast<float>(set_text(text, font, room).lines.size()) * font.line;
  };
  const float title_height = lines(full, kBodyBold, title_width),
              todo_height = todo.empty() ? 0 : lines(todo, kBody, todo_width);
  const float height = narrow ? 10 + title_height + std::max(todo_height + kBody.line, control) + 10
                              : std::max({title_height, todo_height, control}) + 14;
  if (frame.measuring) return height;
  frame.line(x, y, x + width, y, frame.theme.line);
  frame.open("step/" + id, Role::ListItem, {x, y, width, height}, {.name = full + " " + days + " " + gain});
  const float top = narrow ? y + 10 : y + (height - control) / 2;
  const Rect box{x - 6, narrow ? y + 10 + (kBodyBold.line - control) / 2 : top, control, control};
  if (const auto ticked = tick(frame, "take", box, fill_in(word::kTakeStep.in(frame.language), {full}), on))
    toggle_step(frame, view, index, plan.steps.size(), *ticked);
  frame.words("title", left, narrow ? top : y + (height - title_height) / 2, title_width, kBodyBold,
              on ? frame.theme.text_1 : frame.theme.text_2, full);
  const float todo_y = narrow ? top + title_height : y + (height - todo_height) / 2;
  if (!todo.empty())
    frame.words("todo", narrow ? left : left + title_width + 16, todo_y, todo_width, kBody, frame.theme.text_2, todo);
  const float middle = y + (height - kBody.line) / 2, gain_x = narrow ? x + width : x + width - lock_space - 8;
  frame.words("days", narrow ? left : gain_x - gain_space - std::ceil(text_width(days, kBody)),
              narrow ? todo_y + todo_height : middle, kBody, frame.theme.text_2, days);
  frame.words("gain", gain_x - std::ceil(text_width(gain, kBodyBold)), narrow ? top : middle, kBodyBold,
              on ? frame.theme.met.ink : frame.theme.text_2, gain);
  lock_button(frame, page, {x + width - lock_space, narrow ? y + height - control - 6 : top, lock_space, control}, id,
              full, false);
  frame.close();
  return height;
}

/// "91.42 → 95.03" with the stars that the ticked steps earn.
float outcome_row(Frame& frame, Page& page, const PlanView& view, float x, float y, float width) {
  const float height = 44;
  const auto& start = view.search->result().start;
  const std::optional<Graded> end = outcome_of(view, ticked_steps(view));
  if (frame.measuring || !start || !end) return height;
  const Grade& grade = page.criteria().grades[end->grade];
  const float middle = y + (height - kBody.line) / 2;
  frame.line(x, y, x + width, y, frame.theme.line);
  frame.words("after", x, middle, kBody, frame.theme.text_2, word::kAfterSteps.in(frame.language));
  const std::string scores = shown_text(start->score) + " → " + shown_text(end->score) + "  " + frame.in(grade.title);
  const int total = most_stars(page.criteria());
  const bool with_stars = grade.stars > 0 && width > 420;
  const float stars = with_stars ? static_cast<float>(total) * 19 + 8 : 0;
  frame.words("outcome", x + width - stars - std::ceil(text_width(scores, kBodyBold)), middle, kBodyBold,
              frame.theme.text_1, scores);
  if (with_stars) draw_stars(frame, x + width - stars + 8, y + height / 2, 8, 19, static_cast<int>(grade.stars), total);
  return height;
}

float keep_row(Frame& frame, Page& page, const PlanView& view, float x, float y, float width) {
  const Language language = frame.language;
  const char* label = word::kKeepWhatIf.in(language);
  const float height = control_height(frame), space = button_width(label);
  if (button(frame, "keep", {x, y + 4, space, height}, label)) {
    const std::string name =
        fill_in(word::kWhatIfName.in(language),
                {std::to_string(view.shown + 1), frame.in(page.criteria().grades[view.request.target].title)});
    page.actions.push_back(WhatIfKept{name, ticked_steps(view), {}});
  }
  const bool beside = width - space > 260;
  const float hint_x = beside ? x + space + 14 : x,
              hint_y = beside ? y + 4 + (height - kCaption.line) / 2 : y + 10 + height;
  const float hint = frame.words("keep-hint", hint_x, hint_y, x + width - hint_x, kCaption, frame.theme.text_2,
                                 word::kKeepWhatIfHint.in(language));
  return beside ? std::max(height + 4, hint) : hint_y + hint - y;
}

}  // namespace

float plan_steps(Frame& frame, Page& page, PlanView& view, float x, float y, float width) {
  const Plan* plan = shown_plan(view);
  if (plan == nullptr || plan->steps.empty()) return 0;
  float height = 0;
  const bool measuring = frame.measuring;
  frame.measuring = true;
  for (std::size_t i = 0; i < plan->steps.size(); ++i)
    height += step_row(frame, page, view, *plan, i, x, y + height, width);
  frame.measuring = measuring;
  if (!frame.measuring) {
    float pen = y;
    frame.open("steps", Role::List, {x, y, width, height}, {.name = word::kPlan.in(frame.language)});
    for (std::size_t i = 0; i < plan->steps.size(); ++i) pen += step_row(frame, page, view, *plan, i, x, pen, width);
    frame.close();
  }
  height += outcome_row(frame, page, view, x, y + height, width);
  return height + keep_row(frame, page, view, x, y + height, width);
}

}  // namespace starsheet::ui
