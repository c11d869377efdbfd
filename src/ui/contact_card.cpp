#include "ui/contact_card.h"

#include <algorithm>
#include <cmath>

#include "ui/cards.h"
#include "ui/contact_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

using documents::Brand;

constexpr float kPad = 20, kGap = 10, kPicture = 132;
constexpr float kRoomForStrip = 620;  ///< Lower panels have the card at their end.
constexpr float kStripPad = 14, kMargin = 20;

/// The grade, once the open clauses cannot change it: nobody is to be told to apply for five stars after one answer.
std::string grade_id(const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const bool settled = assessment.low && assessment.high && assessment.low->grade == assessment.high->grade;
  return settled ? page.criteria().grades[assessment.low->grade].id : std::string{};
}

/// What the company says of itself, in one line or more.
std::string claims(const Frame& frame, const Brand& brand) {
  std::string line;
  for (const Text& highlight : brand.highlights) line += (line.empty() ? "" : " · ") + frame.in(highlight);
  return line;
}

/// A link that looks like a button on the coloured card: a ground in the colour of its words, words in the card's.
float link_row(Frame& frame, std::string_view key, const std::string& label, const std::string& address, float x,
               float y, float width) {
  const float height = std::max(44.0f, control_height(frame));
  if (frame.measuring) return height;
  const Rect rect{x, y, width, height};
  const NodeId id = frame.leaf(key, Role::Link, rect, {.name = label, .value = address});
  const Press press = frame.press(id, rect);
  frame.fill(rect, press.hovered ? frame.theme.primary.soft : frame.theme.on_primary, kControlRadius);
  frame.text_in(rect.inset(12, 0), kBodyBold, frame.theme.primary.ink, label);
  return height;
}

float wechat_rows(Frame& frame, Page& page, const Brand& brand, float x, float y, float width) {
  float pen = y;
  if (!brand.wechat.empty()) {
    const float height = std::max(44.0f, control_height(frame));
    const Word& word = page.state.copied == brand.wechat ? word::kCopiedWechat : word::kCopyWechat;
    const std::string label = fill_in(word.in(frame.language), {brand.wechat});
    if (button(frame, "wechat", {x, pen, width, height}, label)) page.actions.push_back(CopyRequested{brand.wechat});
    pen += height + kGap;
    if (page.state.uncopied == brand.wechat) {
      pen +=
          frame.words("by-hand", x, pen, width, kBody, frame.theme.on_primary, word::kWechatByHand.in(frame.language));
      pen += frame.words("by-hand/id", x, pen, width, kBodyBold, frame.theme.on_primary, brand.wechat) + kGap;
    }
  }
  if (!brand.wechat_picture.empty()) {
    const Rect rect{std::round(x + (width - kPicture) / 2), pen, kPicture, kPicture};
    if (!frame.measuring)
      frame.leaf("wechat-picture", Role::Picture, rect,
                 {.name = word::kWechatPicture.in(frame.language), .value = brand.wechat_picture});
    pen += kPicture + kGap;
  }
  return pen - y;
}

float ways(Frame& frame, Page& page, const Brand& brand, float x, float y, float width) {
  float pen = y;
  if (!brand.phone.empty()) {
    const std::string label = fill_in(word::kCall.in(frame.language), {brand.phone});
    pen += link_row(frame, "phone", label, documents::phone_address(brand.phone), x, pen, width) + kGap;
  }
  pen += wechat_rows(frame, page, brand, x, pen, width);
  for (std::size_t i = 0; i < brand.links.size(); ++i) {
    const documents::BrandLink& link = brand.links[i];
    pen += link_row(frame, "link/" + std::to_string(i), frame.in(link.title), link.address, x, pen, width) + kGap;
  }
  return pen - y;
}

/// Words where there are any.
float said(Frame& frame, std::string_view key, float x, float y, float width, Font font, const std::string& text) {
  return text.empty() ? 0 : frame.words(key, x, y, width, font, frame.theme.on_primary, text);
}

std::string title_of(const Frame& frame, const documents::CallToAction* call) {
  return call && !frame.in(call->title).empty() ? frame.in(call->title) : word::kContact.in(frame.language);
}

float inside(Frame& frame, Page& page, const Brand& brand, float x, float y, float width) {
  const documents::CallToAction* call = documents::call_for(brand, grade_id(page));
  const std::string title = title_of(frame, call);
  const std::string text = call && !frame.in(call->text).empty() ? frame.in(call->text) : claims(frame, brand);
  float pen = y;
  pen += frame.heading("title", 2, x, pen, width, kTitle, frame.theme.on_primary, title);
  pen += said(frame, "text", x, pen, width, kBody, text) + kGap;
  pen += ways(frame, page, brand, x, pen, width);
  pen += said(frame, "name", x, pen, width, kCaption, frame.in(brand.name));
  pen += said(frame, "address", x, pen, width, kCaption, frame.in(brand.address));
  pen += said(frame, "licence", x, pen, width, kCaption, brand.licence);
  return pen - y;
}

/// The number, and of the claims as many as stand beside it in one line.
std::string number_and_claims(const Frame& frame, const Brand& brand, float width) {
  std::string line = brand.phone;
  for (const Text& highlight : brand.highlights) {
    const std::string longer = line + " · " + frame.in(highlight);
    if (text_width(longer, kBody) <= width) line = longer;
  }
  return line;
}

float strip_words(Frame& frame, Page& page, const Brand& brand, float x, float y, float width) {
  const std::string title = title_of(frame, documents::call_for(brand, grade_id(page)));
  const float height = frame.heading("title", 2, x, y, width, kTitle, frame.theme.on_primary, title) + 2;
  return height + frame.words("number", x, y + height, width, kBody, frame.theme.on_primary,
                              number_and_claims(frame, brand, width));
}

}  // namespace

bool has_more_than_phone(const Page& page) {
  const Brand* brand = page.state.brand.get();
  return brand != nullptr && (!brand->wechat.empty() || !brand->wechat_picture.empty() || !brand->links.empty());
}

float contact_strip(Frame& frame, Page& page, Rect panel) {
  const Brand* brand = page.state.brand.get();
  if (brand == nullptr || brand->phone.empty() || panel.h < kRoomForStrip) return 0;
  const float width = panel.w - kMargin, inner = width - 2 * kPad;
  frame.measuring = true;
  const float height = std::ceil(strip_words(frame, page, *brand, 0, 0, inner)) + 2 * kStripPad;
  frame.measuring = false;
  const Rect rect{panel.x, panel.bottom() - kMargin - height, width, height};
  const std::string call = fill_in(word::kCall.in(frame.language), {brand->phone});
  frame.fill(rect, frame.theme.primary.ink, kRadius);
  frame.open("contact-strip", Role::Region, rect,
             {.name = has_more_than_phone(page) ? call : word::kContact.in(frame.language)});
  strip_words(frame, page, *brand, rect.x + kPad, rect.y + kStripPad, inner);
  // Over its words, so that pressing them calls.
  const NodeId id =
      frame.leaf("call", Role::Link, rect, {.name = call, .value = documents::phone_address(brand->phone)});
  if (frame.press(id, rect).hovered) frame.outline(rect.inset(3, 3), frame.theme.on_primary, kRadius - 3);
  frame.close();
  return height + kMargin + kCardGap;
}

float contact_card(Frame& frame, Page& page, float x, float y, float width) {
  const Brand* brand = page.state.brand.get();
  if (brand == nullptr || !brand->has_contact()) return 0;
  const bool measuring = frame.measuring;
  frame.measuring = true;
  const float height = std::ceil(inside(frame, page, *brand, x + kPad, y + kPad, width - 2 * kPad)) + 2 * kPad;
  frame.measuring = measuring;
  if (measuring) return height;
  const Rect rect{x, y, width, height};
  frame.fill(rect, frame.theme.primary.ink, kRadius);
  frame.open("contact-card", Role::Region, rect, {.name = word::kContact.in(frame.language)});
  inside(frame, page, *brand, x + kPad, y + kPad, width - 2 * kPad);
  frame.close();
  return height;
}

}  // namespace starsheet::ui
