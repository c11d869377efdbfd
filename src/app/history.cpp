#include "app/history.h"

#include <cassert>
#include <set>

namespace starsheet {
namespace {

using AnswerChange = SheetChange::AnswerChange;

bool same_frame(const Sheet& a, const Sheet& b) {
  return a.id == b.id && a.criteria_id == b.criteria_id && a.criteria_revision == b.criteria_revision &&
         a.criteria_rest == b.criteria_rest && a.subject == b.subject && a.deductions == b.deductions &&
         a.bonus == b.bonus && a.staff == b.staff && a.rest == b.rest;
}

Sheet frame_of(const Sheet& sheet) {
  return {.id = sheet.id,
          .criteria_id = sheet.criteria_id,
          .criteria_revision = sheet.criteria_revision,
          .criteria_rest = sheet.criteria_rest,
          .subject = sheet.subject,
          .deductions = sheet.deductions,
          .bonus = sheet.bonus,
          .staff = sheet.staff,
          .rest = sheet.rest};
}

/// The answer to that clause, looked for first at `place`: two sheets next to each other mostly have the same order.
const Answer* find_near(const Answers& answers, const std::string& clause, std::size_t place) {
  const bool is_there = place < answers.entries().size() && answers.entries()[place].first == clause;
  return is_there ? &answers.entries()[place].second : answers.find(clause);
}

/// Whether the clauses that both have stand in the same order in both.
bool same_order(const Answers& a, const Answers& b) {
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    if (!find_near(b, a.entries()[i].first, j)) continue;
    while (b.entries()[j].first != a.entries()[i].first) {
      if (find_near(a, b.entries()[j].first, i)) return false;
      ++j;
    }
    ++j;
  }
  return true;
}

/// Answers in another order are all taken out and put in again: single changes could not restore the order.
std::vector<AnswerChange> replacement(const Answers& before, const Answers& after) {
  std::vector<AnswerChange> changes;
  for (std::size_t i = 0; i < before.entries().size(); ++i) {
    changes.push_back({.clause = before.entries()[i].first, .before = before.entries()[i].second, .place = i});
  }
  for (std::size_t i = 0; i < after.entries().size(); ++i) {
    changes.push_back({.clause = after.entries()[i].first, .after = after.entries()[i].second, .place = i});
  }
  return changes;
}

std::vector<AnswerChange> answer_changes(const Answers& before, const Answers& after) {
  if (!same_order(before, after)) return replacement(before, after);
  std::vector<AnswerChange> changes;
  for (std::size_t i = 0; i < before.entries().size(); ++i) {
    const auto& [id, answer] = before.entries()[i];
    const Answer* next = find_near(after, id, i);
    if (!next) {
      changes.push_back({.clause = id, .before = answer, .place = i});
    } else if (*next != answer) {
      changes.push_back({.clause = id, .before = answer, .after = *next});
    }
  }
  for (std::size_t i = 0; i < after.entries().size(); ++i) {
    const auto& [id, answer] = after.entries()[i];
    if (!find_near(before, id, i)) changes.push_back({.clause = id, .after = answer, .place = i});
  }
  return changes;
}

enum class Direction { Back, Forth };

const std::optional<Answer>& origin(const AnswerChange& change, Direction direction) {
  return direction == Direction::Forth ? change.before : change.after;
}

const std::optional<Answer>& target(const AnswerChange& change, Direction direction) {
  return direction == Direction::Forth ? change.after : change.before;
}

/// The answers without those that leave and with those that come, each at its place.
Answers rebuilt(const Answers& answers, const std::vector<AnswerChange>& changes, Direction direction) {
  std::set<std::string> leaving;
  std::vector<const AnswerChange*> coming;  // In the order of their places.
  for (const AnswerChange& change : changes) {
    if (!target(change, direction)) {
      leaving.insert(change.clause);
    } else if (!origin(change, direction)) {
      coming.push_back(&change);
    }
  }
  Answers result;
  auto next = coming.begin();
  const auto bring_in = [&] {
    for (; next != coming.end() && (*next)->place == result.entries().size(); ++next) {
      result.set((*next)->clause, *target(**next, direction));
    }
  };
  for (const auto& [id, answer] : answers.entries()) {
    bring_in();
    if (!leaving.contains(id)) result.set(id, answer);
  }
  bring_in();
  assert(next == coming.end());
  return result;
}

Sheet applied(Sheet sheet, const SheetChange& change, Direction direction) {
  if (change.frame) {
    Answers answers = std::move(sheet.answers);
    sheet = direction == Direction::Forth ? change.frame->second : change.frame->first;
    sheet.answers = std::move(answers);
  }
  bool is_in_place = true;
  for (const AnswerChange& answer : change.answers) {
    if (answer.before && answer.after) {
      sheet.answers.set(answer.clause, *target(answer, direction));
    } else {
      is_in_place = false;
    }
  }
  if (!is_in_place) sheet.answers = rebuilt(sheet.answers, change.answers, direction);
  return sheet;
}

std::string first_clause(const SheetChange& change) {
  return change.answers.empty() ? std::string{} : change.answers.front().clause;
}

}  // namespace

SheetChange difference(const Sheet& before, const Sheet& after) {
  SheetChange change{.answers = answer_changes(before.answers, after.answers)};
  if (!same_frame(before, after)) change.frame.emplace(frame_of(before), frame_of(after));
  return change;
}

void History::record(const Sheet& before, const Sheet& after, const std::string& field) {
  SheetChange change = difference(before, after);
  if (change.empty()) return;
  undone_.clear();
  const bool goes_on = !field.empty() && field == field_;
  if (goes_on) {
    change = difference(applied(before, done_.back(), Direction::Back), after);
    done_.pop_back();
  }
  field_ = field;
  if (change.empty()) {
    field_.clear();  // What was typed was taken back: no step is left to go on with.
  } else {
    done_.push_back(std::move(change));
  }
}

Sheet History::undo(Sheet sheet) {
  assert(can_undo());
  close_field();
  undone_.push_back(std::move(done_.back()));
  done_.pop_back();
  touched_ = first_clause(undone_.back());
  return applied(std::move(sheet), undone_.back(), Direction::Back);
}

Sheet History::redo(Sheet sheet) {
  assert(can_redo());
  close_field();
  done_.push_back(std::move(undone_.back()));
  undone_.pop_back();
  touched_ = first_clause(done_.back());
  return applied(std::move(sheet), done_.back(), Direction::Forth);
}

}  // namespace starsheet
