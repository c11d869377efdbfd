#include "ui/report_dialog.h"

#include <algorithm>

#include "documents/calendar.h"
#include "ui/report_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

struct Offer {
  const char* key;
  Word title;
  Word hint;
};

float choice_height(const Frame& frame, const Offer& choice, float width) {
  const auto lines = static_cast<float>(set_text(choice.hint.in(frame.language), kCaption, width - 28).lines.size());
  return std::max(control_height(frame), kBodyBold.line + lines * kCaption.line + 20);
}

/// One document as a wide button: what it is, and below what it is good for. True when it was pressed.
bool choice_button(Frame& frame, const Offer& choice, Rect rect) {
  const char* title = choice.title.in(frame.language);
  const char* hint = choice.hint.in(frame.language);
  const NodeId id = frame.leaf(choice.key, Role::Button, rect, {.name = std::string(title) + " · " + hint});
  const Press press = frame.press(id, rect);
  frame.fill(rect, press.hovered ? frame.theme.track : frame.theme.card, kControlRadius);
  frame.outline(rect, frame.theme.control_edge, kControlRadius);
  frame.text(rect.x + 14, rect.y + 9, kBodyBold, frame.theme.text_1, title);
  frame.lines(rect.x + 14, rect.y + 9 + kBodyBold.line, rect.w - 28, kCaption, frame.theme.text_2, hint);
  return press.pressed;
}

}  // namespace

float report_body(Frame& frame, Page& page, float x, float y, float width) {
  float pen = y;
  pen += frame.words("hint", x, pen, width, kBody, frame.theme.text_2, word::kReportHint.in(frame.language)) + 14;
  const auto offer = [&](const Offer& choice, Action action) {
    const float height = choice_height(frame, choice, width);
    if (!frame.measuring && choice_button(frame, choice, {x, pen, width, height}))
      page.actions.push_back(std::move(action));
    pen += height + 8;
  };
  offer({"print", word::kPrint, word::kPrintHint}, PrintRequested{});
  offer({"html", word::kHtml, word::kHtmlHint}, DocumentRequested{DocumentFormat::Html});
  offer({"xlsx", word::kXlsx, word::kXlsxHint}, DocumentRequested{DocumentFormat::Xlsx});
  offer({"csv", word::kCsv, word::kCsvHint}, DocumentRequested{DocumentFormat::Csv});
  offer({"json", word::kJson, word::kJsonHint}, DocumentRequested{DocumentFormat::Json});
  if (documents::has_calendar(page.state.sheet))
    offer({"calendar", word::kCalendarFile, word::kCalendarFileHint}, DocumentRequested{DocumentFormat::Calendar});
  return pen - y;
}

}  // namespace starsheet::ui
