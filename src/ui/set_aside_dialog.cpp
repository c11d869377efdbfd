#include "ui/set_aside_dialog.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/set_aside_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kPad = 14, kGap = 8;

const char* reason(const SetAsideItem& item, Language language) {
  if (item.why == "unreadable") return word::kSetAsideUnreadable.in(language);
  if (item.why == "late") return word::kSetAsideLate.in(language);
  if (item.why == "window") return word::kSetAsideWindow.in(language);
  if (item.why == "criteria") return word::kSetAsideCriteria.in(language);
  return word::kSetAsideUnknown.in(language);
}

std::string size_text(std::size_t bytes, Language language) {
  const bool is_small = bytes < 1000;
  const std::string number = std::to_string(is_small ? bytes : (bytes + 500) / 1000);
  return fill_in((is_small ? word::kBytes : word::kKilobytes).in(language), {number});
}

std::string facts(const SetAsideItem& item, Language language) {
  const std::string at = item.at.empty() ? word::kSetAsideUndated.in(language) : item.at;
  return fill_in(word::kSetAsideFacts.in(language), {at, size_text(item.bytes, language)});
}

struct Offer {
  const char* key;
  const char* label;
  SetAsideStep step;
  ButtonLook look = ButtonLook::Plain;
};

/// The buttons from the left, in as many rows as they need; returns the height.
float offers(Frame& frame, Page& page, float x, float y, float width, const SetAsideItem& item,
             const std::vector<Offer>& list) {
  const float height = control_height(frame);
  float left = x, top = y;
  for (const Offer& offer : list) {
    const float wide = std::min(width, button_width(offer.label));
    if (left > x && left + wide > x + width) {
      left = x;
      top += height + kGap;
    }
    const std::string name = std::string(offer.label) + " " + item.key;
    if (button(frame, offer.key, {left, top, wide, height}, offer.label, offer.look, {.name = name})) {
      page.actions.push_back(SetAsideChosen{item.key, offer.step});
    }
    left += wide + kGap;
  }
  return top + height - y;
}

std::vector<Offer> offers_for(const AppState& state, const SetAsideItem& item, Language language) {
  if (state.to_remove == item.key) {
    return {{"remove", word::kSetAsideRemove.in(language), SetAsideStep::Remove, ButtonLook::Danger},
            {"keep", word::kCancel.in(language), SetAsideStep::KeepAfterAll}};
  }
  const Word& save = state.can_save_files ? word::kSetAsideSave : word::kSetAsideCopy;
  return {{"open", word::kSetAsideOpen.in(language), SetAsideStep::Open},
          {"save", save.in(language), SetAsideStep::Save},
          {"ask", word::kRemove.in(language), SetAsideStep::AskToRemove}};
}

float item_words(Frame& frame, const AppState& state, const SetAsideItem& item, float x, float y, float width) {
  const Language language = frame.language;
  float pen = y;
  pen += frame.words("why", x, pen, width, kBodyBold, frame.theme.text_1, reason(item, language));
  pen += frame.words("facts", x, pen, width, kCaption, frame.theme.text_2, facts(item, language));
  if (state.to_remove == item.key) {
    pen += frame.words("sure", x, pen, width, kBody, frame.theme.unmet.ink, word::kSetAsideSure.in(language));
  }
  return pen - y;
}

float item_card(Frame& frame, Page& page, float x, float y, float width, const SetAsideItem& item) {
  const float inner = width - 2 * kPad;
  const std::vector<Offer> list = offers_for(page.state, item, frame.language);
  const bool was_measuring = frame.measuring;
  frame.measuring = true;
  const float words = item_words(frame, page.state, item, x + kPad, y, inner);
  const float buttons = offers(frame, page, x + kPad, y, inner, item, list);
  frame.measuring = was_measuring;
  const float height = kPad + words + 10 + buttons + kPad;
  if (frame.measuring) return height;
  frame.outline({x, y, width, height}, frame.theme.line, kControlRadius);
  frame.open(item.key, Role::ListItem, {x, y, width, height},
             {.name = std::string(reason(item, frame.language)) + " " + facts(item, frame.language)});
  item_words(frame, page.state, item, x + kPad, y + kPad, inner);
  offers(frame, page, x + kPad, y + kPad + words + 10, inner, item, list);
  frame.close();
  return height;
}

float item_cards(Frame& frame, Page& page, float x, float y, float width) {
  float pen = y;
  for (const SetAsideItem& item : page.state.set_aside) pen += item_card(frame, page, x, pen, width, item) + 12;
  return pen - y;
}

}  // namespace

float set_aside_body(Frame& frame, Page& page, float x, float y, float width) {
  const Language language = frame.language;
  const bool is_empty = page.state.set_aside.empty();
  float pen = y;
  pen += frame.words("explain", x, pen, width, kBody, frame.theme.text_2,
                     (is_empty ? word::kNothingSetAside : word::kSetAsideExplain).in(language)) +
         14;
  if (is_empty) return pen - y;
  if (frame.measuring) return pen + item_cards(frame, page, x, pen, width) - y;
  frame.measuring = true;
  const float height = item_cards(frame, page, x, pen, width);
  frame.measuring = false;
  frame.open("items", Role::List, {x, pen, width, height}, {.name = word::kSetAside.in(language)});
  item_cards(frame, page, x, pen, width);
  frame.close();
  return pen + height - y;
}

}  // namespace starsheet::ui
