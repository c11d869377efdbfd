#include <utility>

#include "app/on.h"

namespace starsheet {

Step on(AppState state, const LateWanted&) { return {.state = std::move(state), .effects = {FetchLate{}}}; }

Step on(AppState state, const EditionTold& action) {
  state.edition = action.edition;
  return quiet(std::move(state));
}

Step on(AppState state, const UpdateFound&) {
  state.update_waits = true;
  return quiet(std::move(state));
}

Step on(AppState state, const UpdatePutOff&) {
  state.update_waits = false;
  return quiet(std::move(state));
}

Step on(AppState state, const UpdateAccepted&) {
  state.update_waits = false;
  return {.state = std::move(state), .effects = {TakeUpdate{}}};
}

}  // namespace starsheet
