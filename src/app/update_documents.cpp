#include <utility>

#include "app/documents.h"
#include "app/on.h"

namespace starsheet {

Step on(AppState state, const DocumentRequested& action) {
  DownloadFile file = requested_document(state, action);
  return {.state = std::move(state), .effects = {std::move(file)}};
}

Step on(AppState state, const PrintRequested&) { return {.state = std::move(state), .effects = {PrintPage{}}}; }

}  // namespace starsheet
