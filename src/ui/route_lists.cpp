#include <algorithm>
#include <cmath>

#include "core/route_notes.h"
#include "documents/route.h"
#include "ui/cards.h"
#include "ui/route_cards.h"
#include "ui/route_words.h"
#include "ui/tick.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

using documents::RouteItem;

bool is_done(const RouteNotes& notes, const char* id) {
  return std::find(notes.done.begin(), notes.done.end(), id) != notes.done.end();
}

/// Who holds it and how sure it is.
std::string beside(const Frame& frame, const RouteItem& item) {
  const char* department = item.department.in(frame.language);
  std::string text;
  if (*department != '\0') text = fill_in(word::kHeldBy.in(frame.language), {department}) + " · ";
  return text + documents::certainty_text(item.certainty).in(frame.language);
}

float item_row(Frame& frame, Page& page, const RouteItem& item, bool done, float x, float y, float width) {
  const float box = frame.viewport.touch ? 44.0f : 32.0f, left = x + box, room = width - box,
              indent = (box - kBody.line) / 2;
  const char* text = item.text.in(frame.language);
  const std::string said = beside(frame, item);
  const auto lines = [&](std::string_view words, Font font) {
    return static_cast<float>(set_text(words, font, room).lines.size()) * font.line;
  };
  const float text_height = lines(text, kBody),
              height = std::max(box, indent + text_height + lines(said, kCaption)) + 10;
  if (frame.measuring) return height;
  frame.open(item.id, Role::ListItem, {x, y, width, height}, {.name = text});
  if (const auto ticked = tick(frame, "done", {x - 6, y, box, box}, text, done))
    page.actions.push_back(RouteItemTicked{item.id, *ticked});
  frame.words("text", left, y + indent, room, kBody, frame.theme.text_1, text);
  frame.words("beside", left, y + indent + text_height, room, kCaption, frame.theme.text_2, said);
  frame.close();
  return height;
}

float checklist(Frame& frame, Page& page, const Word& title, std::span<const RouteItem> items, float x, float y,
                float width) {
  const RouteNotes notes = route_notes(page.state.sheet);
  const auto done =
      std::count_if(items.begin(), items.end(), [&](const RouteItem& item) { return is_done(notes, item.id); });
  float pen = y + card_title(frame, x, y, width, title.in(frame.language)) - 6;
  pen += frame.words("progress", x, pen, width, kCaption, frame.theme.text_2,
                     fill_in(word::kDoneOf.in(frame.language), {std::to_string(done), std::to_string(items.size())})) +
         8;
  const float top = pen;
  const bool measuring = frame.measuring;
  frame.measuring = true;
  for (const RouteItem& item : items) pen += item_row(frame, page, item, false, x, pen, width);
  frame.measuring = measuring;
  if (frame.measuring) return pen - y;
  frame.open("items", Role::List, {x, top, width, pen - top}, {.name = title.in(frame.language)});
  pen = top;
  for (const RouteItem& item : items) pen += item_row(frame, page, item, is_done(notes, item.id), x, pen, width);
  frame.close();
  return pen - y;
}

}  // namespace

float conditions_body(Frame& frame, Page& page, float x, float y, float width) {
  return checklist(frame, page, word::kConditions, documents::route_conditions(), x, y, width);
}

float documents_body(Frame& frame, Page& page, float x, float y, float width) {
  return checklist(frame, page, word::kDocumentList, documents::route_documents(), x, y, width);
}

float questions_body(Frame& frame, Page&, float x, float y, float width) {
  float pen = y + card_title(frame, x, y, width, word::kQuestions.in(frame.language));
  int number = 0;
  for (const documents::Question& question : documents::route_questions()) {
    const std::string key = "question/" + std::to_string(++number), answer = key + "/answer";
    pen += 4 + frame.heading(key, 3, x, pen + 4, width, kBodyBold, frame.theme.text_1,
                             question.question.in(frame.language));
    pen += 8 + frame.words(answer, x, pen, width, kBody, frame.theme.text_2, question.answer.in(frame.language));
  }
  return pen - y;
}

float facts_body(Frame& frame, Page&, float x, float y, float width) {
  float pen = y + card_title(frame, x, y, width, word::kFacts.in(frame.language));
  int number = 0;
  for (const documents::RouteFact& fact : documents::route_facts()) {
    const std::string key = "fact/" + std::to_string(++number), certainty = key + "/certainty";
    pen += frame.words(key, x, pen, width, kBody, frame.theme.text_1, fact.text.in(frame.language));
    pen += 8 + frame.words(certainty, x, pen, width, kCaption, frame.theme.text_2,
                           documents::certainty_text(fact.certainty).in(frame.language));
  }
  return pen - y;
}

}  // namespace starsheet::ui
