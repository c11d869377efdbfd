#include "ui/unread_bar.h"

#include <algorithm>
#include <string>

#include "ui/other_window_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

std::string sentence(const Frame& frame, const AppState& state) {
  std::string text = word::kUnread.in(frame.language);
  if (state.unread_tries > 0) {
    text += fill_in(word::kUnreadTries.in(frame.language), {std::to_string(state.unread_tries)});
  }
  return text;
}

}  // namespace

float unread_bar(Frame& frame, Page& page, Rect body) {
  if (!page.state.kept_unread) return 0;
  const float pad = frame.viewport.width < 640 ? 16.0f : 20.0f, button_height = 44;
  const char* again = word::kTryAgain.in(frame.language);
  const float again_width = button_width(again, kBodyBold);
  const float words_width = body.w - 2 * pad - again_width - 16;
  const std::string text = sentence(frame, page.state);
  const auto lines = static_cast<float>(set_text(text, kBody, words_width).lines.size());
  const float height = std::max(button_height, lines * kBody.line) + 16;
  const Rect rect{body.x, body.y, body.w, height};
  frame.fill(rect, frame.theme.sampled.soft);
  frame.open("unread", Role::Region, rect, {.name = word::kUnreadRegion.in(frame.language)});
  frame.words("said", rect.x + pad, rect.y + (height - lines * kBody.line) / 2, words_width, kBody, frame.theme.text_1,
              text);
  const Rect place{rect.right() - pad - again_width, rect.y + (height - button_height) / 2, again_width, button_height};
  if (button(frame, "again", place, again)) page.actions.push_back(ReadKeptRequested{});
  frame.close();
  return height;
}

}  // namespace starsheet::ui
