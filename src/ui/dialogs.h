#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// True when something slides over the page: the rest then takes no input.
inline bool dialog_is_open(const AppState& state) {
  return state.notice.has_value() || (state.dialog != Dialog::None && state.dialog != Dialog::Help);
}

/// Draws what slides over the page: from below on phones, in the middle elsewhere. Part of the late program.
void dialogs(Frame& frame, Page& page);

}  // namespace starsheet::ui
