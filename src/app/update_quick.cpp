#include <utility>

#include "app/on.h"

namespace starsheet {
namespace {

QuickCheck moved(const AppState& state, QuickMove move) {
  switch (move) {
    case QuickMove::Begin:
      return quick_begun(*state.criteria, state.sheet, state.quick);
    case QuickMove::Forward:
      return quick_forward(*state.criteria, state.sheet, state.quick);
    case QuickMove::Back:
      return quick_back(state.quick);
    case QuickMove::Stop:
      break;
  }
  return quick_stopped(state.quick);
}

}  // namespace

Step on(AppState state, const QuickMoved& action) {
  state.quick = moved(state, action.move);
  if (action.move == QuickMove::Begin) return on(std::move(state), ScreenShown{Screen::Quick});
  return quiet(std::move(state));
}

}  // namespace starsheet
