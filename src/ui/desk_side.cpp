#include <algorithm>

#include "ui/desk_parts.h"

// The desk's other side: what the corrections do to an example, whose page it is, and the files to take away.

namespace starsheet::ui {
namespace {

constexpr std::size_t kFaultsShown = 6;

/// Score and grade of the example sheet under some criteria.
std::string tried(const Frame& frame, const Word& label, const Criteria& criteria) {
  const Assessment assessment = assess(criteria, example_sheet(criteria));
  if (!assessment.graded) return {};
  return fill_in(label.in(frame.language), {shown_text(assessment.graded->score), frame.in(criteria.grades[assessment.graded->grade].title)});
}

float faults(Frame& frame, std::string_view key, const Issues& issues, float x, float y, float width) {
  if (issues.empty()) return 0;
  float pen = y;
  const std::string heading = fill_in(word::kDeskFaults.in(frame.language), {std::to_string(issues.size())});
  pen += frame.words(std::string(key), x, pen, width, kBodyBold, frame.theme.unmet.ink, heading);
  for (std::size_t i = 0; i < std::min(issues.size(), kFaultsShown); ++i) {
    const std::string line = (issues[i].path.empty() ? word::kDocument.in(frame.language) : issues[i].path) + ": " + frame.in(issues[i].message);
    pen += frame.words(std::string(key) + "/" + std::to_string(i), x, pen, width, kCaption, frame.theme.unmet.ink, line);
  }
  return pen + 6 - y;
}

struct CompanyField {
  const char* place;
  const Word& label;
};
const CompanyField kCompany[] = {{"/name/zh-CN", word::kDeskNameZh}, {"/name/en", word::kDeskNameEn}, {"/phone", word::kDeskPhone},
                                 {"/wechat/id", word::kDeskWechat}, {"/colors/primary", word::kDeskColour}, {"/address/zh-CN", word::kDeskAddressZh},
                                 {"/address/en", word::kDeskAddressEn}, {"/licence", word::kDeskLicence}, {"/site", word::kDeskSite}, {"/logo", word::kDeskLogo}};

float download(Frame& frame, Page& page, std::string_view key, const std::string& label, DeskProduct product, bool enabled, float x, float y, float width) {
  const float height = control_height(frame) + 2;
  if (frame.measuring) return height + 10;
  const MirrorNode node{.flags = enabled ? 0u : platform::kDisabled};
  if (button(frame, key, {x, y, width, height}, label, ButtonLook::Plain, node) && enabled) page.actions.push_back(DeskDownloadRequested{product});
  return height + 10;
}

}  // namespace

float desk_preview_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(frame, "preview", word::kDeskPreview.in(frame.language), x, y, width, [&](float left, float top, float inside) {
    const Desk& desk = *page.state.desk;
    float pen = top + card_title(frame, left, top, inside, word::kDeskPreview.in(frame.language));
    pen += frame.words("before", left, pen, inside, kBody, frame.theme.text_2, tried(frame, word::kDeskBefore, *desk.before));
    if (desk.after) pen += frame.words("after", left, pen, inside, kBodyBold, frame.theme.text_1, tried(frame, word::kDeskAfter, *desk.after));
    pen += faults(frame, "criteria-faults", desk.criteria_issues, left, pen + 6, inside);
    return pen - top;
  });
}

float desk_company_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(frame, "company", word::kDeskCompany.in(frame.language), x, y, width, [&](float left, float top, float inside) {
    float pen = top + card_title(frame, left, top, inside, word::kDeskCompany.in(frame.language));
    for (const CompanyField& one : kCompany) {
      pen += desk_field(frame, page, DeskFile::Brand, one.place, one.label.in(frame.language), word::kOptional.in(frame.language), left, pen, inside) + 8;
    }
    pen += faults(frame, "brand-faults", page.state.desk->brand_issues, left, pen, inside);
    return pen - top;
  });
}

float desk_downloads_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(frame, "downloads", word::kDeskDownloads.in(frame.language), x, y, width, [&](float left, float top, float inside) {
    const Desk& desk = *page.state.desk;
    const Language language = frame.language;
    const bool criteria = desk.after != nullptr, brand = desk.brand_issues.empty();
    float pen = top + card_title(frame, left, top, inside, word::kDeskDownloads.in(language));
    pen += frame.words("note", left, pen, inside, kCaption, frame.theme.text_2, word::kDeskDownloadsNote.in(language)) + 10;
    pen += download(frame, page, "criteria", fill_in(word::kDeskCriteria.in(language), {desk.before->id}), DeskProduct::Criteria, criteria, left, pen, inside);
    pen += download(frame, page, "brand", word::kDeskBrand.in(language), DeskProduct::Brand, brand, left, pen, inside);
    pen += download(frame, page, "page", word::kDeskPage.in(language), DeskProduct::Page, criteria && brand, left, pen, inside);
    pen += download(frame, page, "single", word::kDeskSingle.in(language), DeskProduct::SingleFile, criteria && brand, left, pen, inside);
    return pen - 10 - top;
  });
}

}  // namespace starsheet::ui
