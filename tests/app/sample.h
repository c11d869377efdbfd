#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/update.h"

namespace starsheet::sample {

/// Invented criteria, small enough to follow: section 1 with indicators 1.1 (clauses 1.1.1, 1.1.2) and 1.2 (1.2.1),
/// section 2 with 2.1 (2.1.1); triggers law and trade; one bonus.
std::string criteria_text();
/// criteria_text() with every `from` replaced by `to`; `from` must stand in it.
std::string criteria_text_with(std::string_view from, std::string_view to);
std::shared_ptr<const Criteria> criteria();
/// The same clauses under revision 2, but for 1.1.2, which is now 1.1.3.
std::string next_criteria_text();

/// A state before anything was typed.
AppState state();
/// The state after those actions; effects are dropped.
AppState after(AppState state, const Actions& actions);

/// The text of a sheet file for criteria(), with these answers.
std::string sheet_text(std::string_view answers, std::string_view revision = "1",
                       std::string_view criteria_id = "sample");

/// The only effect of that kind, or null when there is none or more than one.
template <class Kind>
const Kind* effect(const Step& step) {
  const Kind* found = nullptr;
  for (const Effect& each : step.effects) {
    const Kind* match = std::get_if<Kind>(&each);
    if (match && found) return nullptr;
    if (match) found = match;
  }
  return found;
}

/// Whether the states show the same, but for what they tell (notice).
bool same_but_notice(const AppState& a, const AppState& b);
bool same(const AppState& a, const AppState& b);

const Answer& answer(const AppState& state, std::string_view clause);

}  // namespace starsheet::sample
