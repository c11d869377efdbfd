#pragma once

#include "ui/page.h"

namespace starsheet::ui {

/// True when something slides over the page: the rest then takes no input.
bool dialog_is_open(const AppState& state);

/// Draws what slides over the page: from below on phones, in the middle elsewhere.
void dialogs(Frame& frame, Page& page);

}  // namespace starsheet::ui
