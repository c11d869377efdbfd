#include "ui/update_bar.h"

#include <algorithm>

#include "ui/edition_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {

void update_bar(Frame& frame, Page& page, Rect rect) {
  const Theme& theme = frame.theme;
  const float pad = frame.viewport.width < 640 ? 16.0f : 20.0f, gap = 8, height = 44;
  const float y = rect.y + (rect.h - height) / 2;
  const char* now = word::kUpdateNow.in(frame.language);
  const char* later = word::kUpdateLater.in(frame.language);
  const float now_width = button_width(now, kBodyBold), later_width = button_width(later);
  const float now_x = rect.right() - pad - now_width, later_x = now_x - gap - later_width;
  frame.fill(rect, theme.primary.soft);
  frame.open("update", Role::Region, rect, {.name = word::kUpdateRegion.in(frame.language)});
  frame.words("found", rect.x + pad, rect.y + (rect.h - kBody.line) / 2, kBody, theme.text_1,
              shortened(word::kUpdateFound.in(frame.language), kBody, std::max(0.0f, later_x - gap - rect.x - pad)));
  if (button(frame, "later", {later_x, y, later_width, height}, later)) page.actions.push_back(UpdatePutOff{});
  if (button(frame, "now", {now_x, y, now_width, height}, now, ButtonLook::Primary))
    page.actions.push_back(UpdateAccepted{});
  frame.close();
}

}  // namespace starsheet::ui
