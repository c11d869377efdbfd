#include "ui/desk_screen.h"

#include <algorithm>

#include "ui/desk_parts.h"
#include "ui/screen_bar.h"

namespace starsheet::ui {
namespace {

constexpr float kTwoColumns = 960, kSide = 380, kMost = 1400;

float criteria_column(Frame& frame, Page& page, float x, float y, float width) {
  float pen = y;
  pen += desk_sums_card(frame, page, x, pen, width) + kCardGap;
  for (std::size_t i = 0; i < page.state.desk->before->sections.size(); ++i)
    pen += desk_section_card(frame, page, i, x, pen, width) + kCardGap;
  return pen - y;
}

float side_column(Frame& frame, Page& page, float x, float y, float width) {
  float pen = y;
  pen += desk_preview_card(frame, page, x, pen, width) + kCardGap;
  pen += desk_company_card(frame, page, x, pen, width) + kCardGap;
  pen += desk_downloads_card(frame, page, x, pen, width) + kCardGap;
  return pen - y;
}

}  // namespace

void desk_screen_bar(Frame& frame, Page& page, Rect rect) {
  screen_bar(frame, page, rect, word::kDesk.in(frame.language),
             {.facts = page.state.desk ? page.state.desk->before->source_document : ""}, {});
}

void desk_screen(Frame& frame, Page& page, Rect rect) {
  if (!page.state.desk) return;
  const float pad = rect.w < 640 ? 14.0f : 20.0f, width = std::min(rect.w - 2 * pad, kMost),
              x = rect.x + (rect.w - width) / 2;
  const float top = frame.begin_scroll("desk", Role::Main, word::kDesk.in(frame.language), rect);
  float pen = top + pad;
  pen += frame.words("intro", x, pen, std::min(width, 900.0f), kBody, frame.theme.text_2,
                     word::kDeskIntro.in(frame.language)) +
         16;
  if (width >= kTwoColumns) {
    const float left = criteria_column(frame, page, x, pen, width - kSide - kCardGap);
    const float right = side_column(frame, page, x + width - kSide, pen, kSide);
    pen += std::max(left, right);
  } else {
    pen += criteria_column(frame, page, x, pen, width);
    pen += side_column(frame, page, x, pen, width);
  }
  frame.end_scroll(pen + pad + frame.viewport.inset_bottom - top);
}

}  // namespace starsheet::ui
