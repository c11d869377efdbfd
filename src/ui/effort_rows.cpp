#include "ui/effort_rows.h"

#include <algorithm>
#include <cmath>

#include "app/typed_days.h"
#include "documents/figures.h"
#include "ui/plan_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr std::size_t kMostRows = 200;
constexpr float kNarrow = 520, kFieldWidth = 84;

/// One line: what it is about, its effort when that can be set, its lock when it has one.
struct Line {
  std::string id{};      ///< Of the lock; empty: none.
  std::string effort{};  ///< Of the effort; empty: none.
  std::string title{};
  EffortKind kind = EffortKind::Days;
  std::optional<Rational> own{};  ///< What somebody set.
  std::optional<Rational> estimate{};
};

bool can_improve(const Answer& answer) {
  if (!counts(answer)) return true;
  if (answer.state == AnswerState::Sampled) return answer.nonconforming.value_or(0) > 0;
  return answer.state == AnswerState::Unmet;
}

std::optional<Rational> set_for(const PlanNotes& notes, const std::string& id, EffortKind kind) {
  for (const auto& [known, effort] : notes.efforts) {
    if (known == id) return kind == EffortKind::Days ? effort.days : effort.days_per_sample;
  }
  return std::nullopt;
}

Line clause_line_of(const Frame& frame, const Clause& clause, const Answer& answer, const PlanNotes& notes) {
  const bool by_sample = counts(answer) && answer.state == AnswerState::Sampled;
  Line line{.id = clause.id,
            .effort = clause.id,
            .title = clause.id + " " + frame.in(clause.title),
            .kind = by_sample ? EffortKind::DaysPerSample : EffortKind::Days};
  line.own = set_for(notes, clause.id, line.kind);
  if (clause.improve) line.estimate = by_sample ? clause.improve->days_per_sample : clause.improve->days;
  return line;
}

std::vector<Line> lines_of(const Frame& frame, const Page& page, const PlanNotes& notes) {
  std::vector<Line> lines;
  const Criteria& criteria = page.criteria();
  for (std::size_t i = 0; i < criteria.clauses.size() && lines.size() < kMostRows; ++i) {
    if (can_improve(page.answer(i))) lines.push_back(clause_line_of(frame, criteria.clauses[i], page.answer(i), notes));
  }
  const std::size_t deductions = page.state.sheet.deductions.size();
  if (deductions > 0) {
    lines.push_back({.effort = "deductions",
                     .title = word::kEachDeduction.in(frame.language),
                     .own = set_for(notes, "deductions", EffortKind::Days),
                     .estimate = criteria.deductions.days});
  }
  for (std::size_t i = 0; i < deductions; ++i) {
    lines.push_back(
        {.id = "deduction/" + std::to_string(i),
         .title = std::to_string(i + 1) + ". " + step_title(frame, page, {.kind = StepKind::Rectify, .index = i})});
  }
  return lines;
}

std::string figure(const std::optional<Rational>& days) {
  return days ? documents::exact_figure(*days) : std::string();
}

/// Where what stands in a line's field is kept while it is typed, and after that when it is no number of days.
NodeId text_id(const Line& line) { return node_id(platform::kRoot, "effort/" + line.effort); }

bool is_taken(const std::string& text) { return typed_nothing(text) || typed_days(text); }

/// True when something stands in the line's field that is no number of days.
bool is_refused(const Page& page, const Line& line) {
  const auto kept = page.ui.refused.find(text_id(line));
  return !line.effort.empty() && kept != page.ui.refused.end() && !is_taken(kept->second.text);
}

void effort_field(Frame& frame, Page& page, const Line& line, Rect rect, NodeId fault) {
  auto& all = page.ui.refused;
  const bool active = frame.input.focused == frame.id_here("days");
  if (const auto kept = all.find(text_id(line)); kept != all.end() && !active && is_taken(kept->second.text))
    all.erase(kept);
  const auto kept = all.find(text_id(line));
  const Word& name = line.kind == EffortKind::Days ? word::kEffortDays : word::kEffortPerSample;
  const std::string shown = kept != all.end() ? kept->second.text : figure(line.own);
  auto text = field(frame, "days", rect, FieldKind::Line, fill_in(name.in(frame.language), {line.title}), shown,
                    figure(line.estimate), fault);
  if (!text) return;
  all[text_id(line)] = {.text = *text};
  page.actions.push_back(PlanEffortTyped{line.effort, line.kind, *std::move(text)});
}

/// Title, below it what is wrong with the days; returns the node that says so.
NodeId line_title(Frame& frame, const Line& line, bool refused, float x, float y, float room) {
  const float height = frame.words("title", x, y, room, kBody, frame.theme.text_1, line.title);
  if (!refused || frame.input.focused == frame.id_here("days")) return platform::kRoot;
  frame.words("fault", x, y + height, room, kCaption, frame.theme.unmet.ink, word::kDaysWrong.in(frame.language));
  return frame.id_here("fault");
}

float draw_line(Frame& frame, Page& page, const Line& line, const PlanNotes& notes, float x, float y, float width) {
  const bool narrow = width < kNarrow, refused = is_refused(page, line);
  const float control = frame.viewport.touch ? 44.0f : 36.0f, lock_space = lock_width(frame);
  const char* unit = (line.kind == EffortKind::Days ? word::kDaysUnit : word::kPerSample).in(frame.language);
  const float unit_space = std::ceil(text_width(word::kPerSample.in(frame.language), kCaption)) + 12;
  const float controls = kFieldWidth + 8 + unit_space + lock_space, room = narrow ? width : width - controls - 16;
  const auto lines = [room](std::string_view text, Font font) {
    return static_cast<float>(set_text(text, font, room).lines.size()) * font.line;
  };
  const float title_height =
      lines(line.title, kBody) + (refused ? lines(word::kDaysWrong.in(frame.language), kCaption) : 0);
  const float height = narrow ? title_height + 6 + control + 16 : std::max(title_height, control) + 12;
  if (frame.measuring) return height;
  frame.line(x, y, x + width, y, frame.theme.line);
  frame.open("effort/" + line.id + line.effort, Role::Group, {x, y, width, height}, {.name = line.title});
  const NodeId fault = line_title(frame, line, refused, x, narrow ? y + 8 : y + (height - title_height) / 2, room);
  const float top = narrow ? y + 8 + title_height + 6 : y + (height - control) / 2,
              left = narrow ? x : x + width - controls;
  if (!line.effort.empty()) {
    effort_field(frame, page, line, {left, top, kFieldWidth, control}, fault);
    frame.words("unit", left + kFieldWidth + 8, top + (control - kCaption.line) / 2, kCaption, frame.theme.text_2,
                unit);
  }
  if (!line.id.empty()) {
    const bool locked = std::find(notes.locks.begin(), notes.locks.end(), line.id) != notes.locks.end();
    lock_button(frame, page, {x + width - lock_space, top, lock_space, control}, line.id, line.title, locked);
  }
  frame.close();
  return height;
}

}  // namespace

float lock_width(const Frame& frame) {
  return std::max(button_width(word::kLock.in(frame.language)), button_width(word::kLocked.in(frame.language))) - 8;
}

void lock_button(Frame& frame, Page& page, Rect rect, const std::string& id, const std::string& title, bool locked) {
  const Language language = frame.language;
  const char* label = (locked ? word::kLocked : word::kLock).in(language);
  const std::string name = fill_in((locked ? word::kUnlockName : word::kLockName).in(language), {title});
  if (chip(frame, "lock", rect, label, locked, name)) page.actions.push_back(PlanLockSet{id, !locked});
}

float effort_rows(Frame& frame, Page& page, float x, float y, float width) {
  const PlanNotes notes = plan_notes(page.state.sheet);
  float pen =
      y + frame.words("note", x, y, width, kCaption, frame.theme.text_2, word::kEffortsNote.in(frame.language)) + 8;
  const std::vector<Line> lines = lines_of(frame, page, notes);
  if (lines.empty())
    pen += frame.words("none", x, pen, width, kBody, frame.theme.text_2, word::kNothingToImprove.in(frame.language));
  for (const Line& line : lines) pen += draw_line(frame, page, line, notes, x, pen, width);
  return pen - y;
}

}  // namespace starsheet::ui
