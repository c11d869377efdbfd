#include <algorithm>
#include <utility>

#include "app/on.h"
#include "app/utf8.h"
#include "core/json_reader.h"

namespace starsheet {
namespace {

void forget(JsonObject& rest, std::string_view name) {
  std::erase_if(rest, [&](const JsonMember& member) { return member.first == name; });
}

/// A sampled answer with numbers that fit together. Unreadable ones that the file had for another state go.
void settle_sampling(Answer& answer) {
  answer.state = AnswerState::Sampled;
  answer.samples = std::clamp<std::int64_t>(answer.samples.value_or(1), 1, kMaxSamples);
  answer.nonconforming = std::clamp<std::int64_t>(answer.nonconforming.value_or(0), 0, *answer.samples);
  forget(answer.rest, "samples");
  forget(answer.rest, "nonconforming");
}

/// An exclusion. An unreadable reason that the file had for another state goes.
void settle_exclusion(Answer& answer) {
  answer.state = AnswerState::Excluded;
  forget(answer.rest, "reason");
  forget(answer.rest, "reasonOmitted");
}

/// Numbers that choosing "sampled" again would give anyway need no keeping.
void forget_fresh_sampling(Answer& answer) {
  if (answer.samples != 1 || answer.nonconforming != 0) return;
  answer.samples.reset();
  answer.nonconforming.reset();
}

void choose(Answer& answer, AnswerState state) {
  if (answer.state == state) return;
  if (answer.state == AnswerState::Sampled) forget_fresh_sampling(answer);
  answer.state = state;
  if (state == AnswerState::Sampled) settle_sampling(answer);
  if (state == AnswerState::Excluded) settle_exclusion(answer);
}

/// Sets the answer; one that says nothing is no answer.
void put(Answers& answers, const std::string& clause, Answer answer) {
  if (answer == Answer{}) {
    answers.erase(clause);
  } else {
    answers.set(clause, std::move(answer));
  }
}

Answer answer_to(const Answers& answers, const std::string& clause) {
  const Answer* answer = answers.find(clause);
  return answer ? *answer : Answer{};
}

/// One answer, changed by `edit`. Typing and counting into the same `field` is one undo step.
template <class Edit>
Step edited(AppState state, const std::string& clause, const std::string& field, Edit edit) {
  if (!state.criteria->find_clause(clause)) return quiet(std::move(state));
  Answer answer = answer_to(state.sheet.answers, clause);
  edit(answer);
  Sheet next = state.sheet;
  put(next.answers, clause, std::move(answer));
  return with_sheet(std::move(state), std::move(next), field);
}

}  // namespace

Step on(AppState state, const AnswerChosen& action) {
  return edited(std::move(state), action.clause, "", [&](Answer& answer) { choose(answer, action.state); });
}

Step on(AppState state, const SamplesSet& action) {
  return edited(std::move(state), action.clause, "samples " + action.clause, [&](Answer& answer) {
    if (answer.state != AnswerState::Sampled) return;
    answer.samples = action.samples;
    settle_sampling(answer);
  });
}

Step on(AppState state, const NonconformingSet& action) {
  return edited(std::move(state), action.clause, "nonconforming " + action.clause, [&](Answer& answer) {
    if (answer.state != AnswerState::Sampled) return;
    answer.nonconforming = action.nonconforming;
    settle_sampling(answer);
  });
}

Step on(AppState state, const ReasonTyped& action) {
  return edited(std::move(state), action.clause, "reason " + action.clause, [&](Answer& answer) {
    if (answer.state != AnswerState::Excluded) return;
    settle_exclusion(answer);
    answer.reason = valid_utf8(action.reason);
    if (!is_blank(answer.reason)) answer.reason_omitted = false;
  });
}

Step on(AppState state, const NoteTyped& action) {
  return edited(std::move(state), action.clause, "note " + action.clause,
                [&](Answer& answer) { answer.note = valid_utf8(action.note); });
}

Step on(AppState state, const IndicatorAnswered& action) {
  if (action.indicator >= state.criteria->indicators.size()) return quiet(std::move(state));
  const Indicator& indicator = state.criteria->indicators[action.indicator];
  Sheet next = state.sheet;
  for (std::size_t i = 0; i < indicator.clause_count; ++i) {
    const std::string& clause = state.criteria->clauses[indicator.first_clause + i].id;
    Answer answer = answer_to(next.answers, clause);
    const bool is_settled = action.state != AnswerState::Open && counts(answer);
    if (is_settled) continue;
    choose(answer, action.state);
    put(next.answers, clause, std::move(answer));
  }
  return with_sheet(std::move(state), std::move(next), "");
}

}  // namespace starsheet
