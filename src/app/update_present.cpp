// Presenter mode: which slide stands on the screen.

#include <algorithm>
#include <utility>

#include "app/on.h"

namespace starsheet {

Step on(AppState state, const SlideShown& action) {
  state.slide = std::min(action.slide, state.criteria->clauses.size());
  return on(std::move(state), ScreenShown{Screen::Present});
}

}  // namespace starsheet
