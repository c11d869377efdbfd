#include "ui/contact_card.h"

#include <algorithm>
#include <cmath>

#include "ui/contact_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

using documents::Brand;

constexpr float kPad = 20, kGap = 10, kPicture = 132;

std::string grade_id(const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  return assessment.graded ? page.criteria().grades[assessment.graded->grade].id : std::string{};
}

/// What the company says of itself, in one line or more.
std::string claims(const Frame& frame, const Brand& brand) {
  std::string line;
  for (const Text& highlight : brand.highlights) line += (line.empty() ? "" : " · ") + frame.in(highlight);
  return line;
}

/// A link that looks like a button on the coloured card: a ground in the colour of its words, words in the card's.
float link_row(Frame& frame, std::string_view key, const std::string& label, const std::string& address, float x, float y, float width) {
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
    const std::string label = fill_in(word::kCopyWechat.in(frame.language), {brand.wechat});
    if (button(frame, "wechat", {x, pen, width, height}, label)) page.actions.push_back(CopyRequested{brand.wechat});
    pen += height + kGap;
  }
  if (!brand.wechat_picture.empty()) {
    const Rect rect{std::round(x + (width - kPicture) / 2), pen, kPicture, kPicture};
    if (!frame.measuring) frame.leaf("wechat-picture", Role::Picture, rect, {.name = word::kWechatPicture.in(frame.language), .value = brand.wechat_picture});
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

float inside(Frame& frame, Page& page, const Brand& brand, float x, float y, float width) {
  const documents::CallToAction* call = documents::call_for(brand, grade_id(page));
  const std::string title = call && !frame.in(call->title).empty() ? frame.in(call->title) : word::kContact.in(frame.language);
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

}  // namespace

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
