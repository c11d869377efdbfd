#include <algorithm>

#include "ui/desk_parts.h"

// The desk's side of the brand: every field of brand.json. Lists and the words for each grade stand behind buttons.

namespace starsheet::ui {
namespace {

constexpr std::size_t kMostHighlights = 6, kMostLinks = 8;  // as brand_json.cpp takes them

struct CompanyField {
  const char* place;
  const Word& label;
};
const CompanyField kCompany[] = {{"/name/zh-CN", word::kDeskNameZh},
                                 {"/name/en", word::kDeskNameEn},
                                 {"/shortName/zh-CN", word::kDeskShortZh},
                                 {"/shortName/en", word::kDeskShortEn},
                                 {"/phone", word::kDeskPhone},
                                 {"/wechat/id", word::kDeskWechat},
                                 {"/wechat/qr", word::kDeskWechatPicture},
                                 {"/colors/primary", word::kDeskColour},
                                 {"/logo", word::kDeskLogo},
                                 {"/address/zh-CN", word::kDeskAddressZh},
                                 {"/address/en", word::kDeskAddressEn},
                                 {"/licence", word::kDeskLicence},
                                 {"/site", word::kDeskSite},
                                 {"/renewalNote/zh-CN", word::kDeskRenewalZh},
                                 {"/renewalNote/en", word::kDeskRenewalEn}};
const CompanyField kLink[] = {
    {"/title/zh-CN", word::kDeskLinkZh}, {"/title/en", word::kDeskLinkEn}, {"/href", word::kDeskLinkAddress}};
const CompanyField kHighlight[] = {{"/zh-CN", word::kDeskHighlightZh}, {"/en", word::kDeskHighlightEn}};
const CompanyField kCall[] = {{"/title/zh-CN", word::kDeskCallTitleZh},
                              {"/title/en", word::kDeskCallTitleEn},
                              {"/text/zh-CN", word::kDeskCallTextZh},
                              {"/text/en", word::kDeskCallTextEn}};

/// Fields below one another, each for a place below `around`, named after `what` they belong to. Returns the height.
template <std::size_t Count>
float fields(Frame& frame, Page& page, const CompanyField (&list)[Count], const std::string& around,
             const std::string& what, float x, float y, float width) {
  float pen = y;
  for (const CompanyField& one : list) {
    const std::string place = around + one.place, label = fill_in(one.label.in(frame.language), {what});
    pen += desk_field(frame, page, DeskFile::Brand, place, label, word::kOptional.in(frame.language), x, pen, width);
    pen += desk_fault(frame, page, DeskFile::Brand, place, x, pen, width) + 8;
  }
  return pen - y;
}

/// How many entries a list of the brand has.
std::size_t entries(const Page& page, const char* list) {
  const JsonObject* brand = page.state.desk->brand.as_object();
  const JsonValue* value = brand ? find_member(*brand, list) : nullptr;
  return value && value->as_array() ? value->as_array()->size() : 0;
}

/// A list of the brand: its entries, and room for one more.
template <std::size_t Count>
float list_part(Frame& frame, Page& page, const char* list, std::size_t most, const Word& title,
                const CompanyField (&of_one)[Count], float x, float y, float width) {
  const std::size_t count = entries(page, list);
  const std::string label = fill_in(title.in(frame.language), {std::to_string(count)});
  const float height = control_height(frame);
  const bool open = desk_opener(frame, page, list, label, label, {x, y, std::min(width, button_width(label)), height});
  float pen = y + height + 8;
  for (std::size_t i = 0; open && i < std::min(most, count + 1); ++i) {
    pen += fields(frame, page, of_one, "/" + std::string(list) + "/" + std::to_string(i), std::to_string(i + 1), x, pen,
                  width) +
           8;
  }
  return pen - y;
}

/// What the contact card says at every grade.
float calls_part(Frame& frame, Page& page, float x, float y, float width) {
  const std::string label = word::kDeskCalls.in(frame.language);
  const float height = control_height(frame);
  const bool open =
      desk_opener(frame, page, "callToAction", label, label, {x, y, std::min(width, button_width(label)), height});
  float pen = y + height + 8;
  if (!open) return pen - y;
  pen +=
      fields(frame, page, kCall, "/callToAction/default", word::kDeskOtherwise.in(frame.language), x, pen, width) + 8;
  for (const Grade& grade : page.state.desk->before->grades) {
    pen += fields(frame, page, kCall, "/callToAction/" + grade.id, frame.in(grade.title), x, pen, width) + 8;
  }
  return pen - y;
}

}  // namespace

float desk_company_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(
      frame, "company", word::kDeskCompany.in(frame.language), x, y, width, [&](float left, float top, float inside) {
        float pen = top + card_title(frame, left, top, inside, word::kDeskCompany.in(frame.language));
        if (const Issues& unread = page.state.desk->brand_unread; !unread.empty()) {
          const std::string why =
              fill_in(word::kDeskBrandUnread.in(frame.language), {frame.in(unread.front().message)});
          pen += frame.words("brand-unread", left, pen, inside, kBody, frame.theme.unmet.ink, why) + 8;
        }
        pen += fields(frame, page, kCompany, "", "", left, pen, inside);
        pen +=
            list_part(frame, page, "highlights", kMostHighlights, word::kDeskHighlights, kHighlight, left, pen, inside);
        pen += list_part(frame, page, "links", kMostLinks, word::kDeskLinks, kLink, left, pen, inside);
        pen += calls_part(frame, page, left, pen, inside);
        pen += desk_faults(frame, "brand-faults", page.state.desk->brand_issues, left, pen, inside);
        return pen - top;
      });
}

}  // namespace starsheet::ui
