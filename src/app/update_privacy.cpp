#include <utility>

#include "app/on.h"

namespace starsheet {

Step on(AppState state, const RequestsTold& action) {
  state.requests = action.requests;
  return quiet(std::move(state));
}

}  // namespace starsheet
