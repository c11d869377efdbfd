#include "ui/page.h"

namespace starsheet::ui {
namespace {

void add_clause(GroupFacts& group, const Clause& clause, const Answer* answer) {
  group.clauses += 1;
  const bool answered = answer != nullptr && counts(*answer);
  if (answered && answer->state == AnswerState::Excluded) {
    group.excluded += 1;
    return;
  }
  group.possible = group.possible + clause.points;
  if (!answered)
    group.open += 1;
  else
    group.obtained = group.obtained + clause.points * share(*answer);
}

}  // namespace

Derived derive(const AppState& state, unsigned change) {
  const Criteria& criteria = *state.criteria;
  Derived derived{.assessment = assess(criteria, state.sheet),
                  .sections = std::vector<GroupFacts>(criteria.sections.size()),
                  .indicators = std::vector<GroupFacts>(criteria.indicators.size()),
                  .visible = visible_clauses(criteria, state.sheet, state.filter, state.query),
                  .filter_counts = filter_counts(criteria, state.sheet),
                  .telling = most_telling_clause(criteria, state.sheet),
                  .change = change};
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = state.sheet.answers.find(clause.id);
    add_clause(derived.sections[clause.section], clause, answer);
    add_clause(derived.indicators[clause.indicator], clause, answer);
  }
  if (state.pending) derived.pending = assess(criteria, state.pending->sheet);
  return derived;
}

const Answer& Page::answer(std::size_t clause) const {
  static const Answer open{};
  const Answer* found = state.sheet.answers.find(criteria().clauses[clause].id);
  return found == nullptr ? open : *found;
}

std::string points_text(const Rational& points) {
  std::string text = shown_text(points);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace starsheet::ui
