#include "ui/desk_parts.h"

// The desk's other side: what the corrections do to an example, and the files to take away.

namespace starsheet::ui {
namespace {

/// Score and grade of the example sheet under some criteria.
std::string tried(const Frame& frame, const Word& label, const Criteria& criteria) {
  const Assessment assessment = assess(criteria, example_sheet(criteria));
  if (!assessment.graded) return {};
  return fill_in(label.in(frame.language),
                 {shown_text(assessment.graded->score), frame.in(criteria.grades[assessment.graded->grade].title)});
}

float download(Frame& frame, Page& page, std::string_view key, const std::string& label, DeskProduct product,
               bool enabled, float x, float y, float width) {
  const float height = control_height(frame) + 2;
  if (frame.measuring) return height + 10;
  const MirrorNode node{.flags = enabled ? 0u : platform::kDisabled};
  if (button(frame, key, {x, y, width, height}, label, ButtonLook::Plain, node) && enabled)
    page.actions.push_back(DeskDownloadRequested{product});
  return height + 10;
}

}  // namespace

float desk_preview_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(frame, "preview", word::kDeskPreview.in(frame.language), x, y, width,
                   [&](float left, float top, float inside) {
                     const Desk& desk = *page.state.desk;
                     float pen = top + card_title(frame, left, top, inside, word::kDeskPreview.in(frame.language));
                     pen += frame.words("before", left, pen, inside, kBody, frame.theme.text_2,
                                        tried(frame, word::kDeskBefore, *desk.before));
                     if (desk.after)
                       pen += frame.words("after", left, pen, inside, kBodyBold, frame.theme.text_1,
                                          tried(frame, word::kDeskAfter, *desk.after));
                     pen += desk_faults(frame, "criteria-faults", desk.criteria_issues, left, pen + 6, inside);
                     return pen - top;
                   });
}

float desk_downloads_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(frame, "downloads", word::kDeskDownloads.in(frame.language), x, y, width,
                   [&](float left, float top, float inside) {
                     const Desk& desk = *page.state.desk;
                     const Language language = frame.language;
                     const bool criteria = desk.after != nullptr, brand = desk.brand_issues.empty();
                     float pen = top + card_title(frame, left, top, inside, word::kDeskDownloads.in(language));
                     pen += frame.words("note", left, pen, inside, kCaption, frame.theme.text_2,
                                        word::kDeskDownloadsNote.in(language)) +
                            10;
                     pen +=
                         download(frame, page, "criteria", fill_in(word::kDeskCriteria.in(language), {desk.before->id}),
                                  DeskProduct::Criteria, criteria, left, pen, inside);
                     pen += download(frame, page, "brand", word::kDeskBrand.in(language), DeskProduct::Brand, brand,
                                     left, pen, inside);
                     pen += download(frame, page, "page", word::kDeskPage.in(language), DeskProduct::Page,
                                     criteria && brand, left, pen, inside);
                     pen += download(frame, page, "single", word::kDeskSingle.in(language), DeskProduct::SingleFile,
                                     criteria && brand, left, pen, inside);
                     return pen - 10 - top;
                   });
}

}  // namespace starsheet::ui
