#include "app/update.h"

#include <utility>

#include "app/on.h"

namespace starsheet {

template struct OneOf<AnyEffect>;

AppState initial_state(std::shared_ptr<const Criteria> criteria, Language language, ThemeChoice theme) {
  AppState state{.criteria = criteria, .site_criteria = criteria, .language = language, .theme = theme};
  state.sheet = new_sheet(*state.criteria);
  return state;
}

Step update(AppState state, const Action& action) {
  return std::visit([&](const auto& chosen) { return on(std::move(state), chosen); }, action);
}

Step quiet(AppState state) { return {.state = std::move(state)}; }

}  // namespace starsheet
