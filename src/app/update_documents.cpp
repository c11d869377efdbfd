#include <utility>

#include "app/documents.h"
#include "app/on.h"
#include "documents/calendar.h"

namespace starsheet {

Step on(AppState state, const DocumentRequested& action) {
  const bool is_calendar = action.format == DocumentFormat::Calendar;
  if (is_calendar && !documents::has_calendar(state.sheet)) return quiet(std::move(state));
  Sheet next = state.sheet;
  if (is_calendar && next.id.empty()) next.id = action.fresh_id;
  Step step = with_sheet(std::move(state), std::move(next), "");
  DownloadFile file = requested_document(step.state, action);
  step.effects.push_back(std::move(file));
  return step;
}

Step on(AppState state, const PrintRequested&) { return {.state = std::move(state), .effects = {PrintPage{}}}; }

}  // namespace starsheet
