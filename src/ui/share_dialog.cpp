#include "ui/share_dialog.h"

#include <algorithm>
#include <cmath>

#include "core/product.h"
#include "documents/qr.h"
#include "documents/reopen.h"
#include "ui/other_window.h"
#include "ui/outcome.h"
#include "ui/share_picture.h"
#include "ui/share_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kBeside = 24, kLeastBeside = 260;
constexpr float kHair =
    1.0f /
    128;  ///< Browsers count in 64ths of a pixel and cut off: a length must not come out below its whole device pixels.

std::string address(const AppState& state) { return documents::public_address(state.brand.get(), state.address); }

std::string link_of(const AppState& state) {
  return documents::reopening_link(*state.criteria, state.sheet, address(state));
}

std::string stars(const Grade& grade, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < most; ++i) text += i < static_cast<std::size_t>(grade.stars) ? "★" : "☆";
  return text;
}

struct Summary {
  std::string grade{};
  std::string stars{};
  std::string score{};
  std::string detail{};
};

std::string figure(const Frame& frame, const Criteria& criteria, const Graded& graded) {
  return shown_text(graded.score) + " " + frame.in(criteria.grades[graded.grade].title);
}

/// What came out, with the guaranteed and the reachable grade while clauses are open.
Summary summary_of(const Frame& frame, const Page& page) {
  const Assessment& result = page.derived.assessment;
  const Criteria& criteria = page.criteria();
  Summary summary{.grade = grade_text(frame, criteria, result), .detail = progress_text(frame, result)};
  if (!result.graded) return summary;
  const Grade& grade = criteria.grades[result.graded->grade];
  summary.stars = stars(grade, static_cast<std::size_t>(criteria.grades.back().stars));
  summary.score = shown_text(result.graded->score);
  if (result.complete || !result.low || !result.high) return summary;
  summary.detail += " · " + std::string(word::kGuaranteed.in(frame.language)) + " " +
                    figure(frame, criteria, *result.low) + " · " + word::kReachable.in(frame.language) + " " +
                    figure(frame, criteria, *result.high);
  return summary;
}

/// The picture of the result, as web/host/picture.js draws it.
struct SharedPicture {
  PictureMeasures measures{};
  std::string lines{};
  bool lacks_code = false;  ///< There is a link, but no room for its code.
};

/// What picture.js reads, line by line: the measures, the words, the address, the code's rows.
std::string picture_lines(const Frame& frame, const Page& page, const Summary& summary,
                          const PictureMeasures& measures) {
  const std::vector<std::string> where = address_lines(address(page.state));
  std::string lines = "result:" + std::to_string(measures.pixels_across) + ' ' + std::to_string(measures.pixels_down) +
                      ' ' + std::to_string(measures.module) + ' ' + std::to_string(measures.code_left) + ' ' +
                      std::to_string(measures.code_top) + ' ' + std::to_string(where.size());
  const std::vector<std::string> words{product_name(page.criteria()).in(frame.language),
                                       page.criteria().source_document,
                                       summary.grade,
                                       summary.stars,
                                       summary.score,
                                       summary.detail,
                                       word::kSelfAssessment.in(frame.language)};
  for (const auto* part : {&words, &where}) {
    for (const std::string& line : *part) lines += '\n' + line;
  }
  return lines;
}

std::string code_rows(const documents::QrCode& code) {
  std::string rows;
  for (int y = 0; y < code.size; ++y) {
    rows += '\n';
    for (int x = 0; x < code.size; ++x) rows += code.is_dark(x, y) ? '1' : '0';
  }
  return rows;
}

SharedPicture shared_picture(const Frame& frame, const Page& page, const Summary& summary, const std::string& link,
                             float room) {
  const auto code = link.empty() ? std::nullopt : documents::qr_code(link);
  const int lines = static_cast<int>(address_lines(address(page.state)).size());
  SharedPicture picture{.measures = picture_measures(room, frame.viewport.density, code ? code->size : 0, lines)};
  picture.lacks_code = !link.empty() && picture.measures.module == 0;
  if (frame.measuring) return picture;
  picture.lines = picture_lines(frame, page, summary, picture.measures);
  if (picture.measures.module > 0) picture.lines += code_rows(*code);
  return picture;
}

std::string plain_text(const Frame& frame, const Criteria& criteria, const Summary& summary, const std::string& link) {
  std::string text = product_name(criteria).in(frame.language) + " " + criteria.source_document + "\n" + summary.grade;
  if (!summary.score.empty()) text += " " + summary.score;
  text += "\n" + summary.detail + "\n" + word::kSelfAssessment.in(frame.language);
  if (!link.empty()) text += "\n" + link;
  return text;
}

/// A button that copies, and says so once it did.
void copy_button(Frame& frame, Page& page, std::string_view key, Rect rect, const Word& label,
                 const std::string& text) {
  const bool done = page.state.copied == text;
  if (!button(frame, key, rect, (done ? word::kCopied : label).in(frame.language))) return;
  page.actions.push_back(CopyRequested{text});
}

/// Where the browser copies nothing: what to do, and the text to do it with. Returns its height.
float by_hand(Frame& frame, const std::string& text, float x, float y, float width) {
  if (text.empty()) return 0;
  float pen = y + 12;
  pen += frame.words("by-hand", x, pen, width, kBody, frame.theme.unmet.ink, word::kCopyByHand.in(frame.language)) + 6;
  pen += frame.words("by-hand/text", x, pen, width, kBody, frame.theme.text_1, text);
  return pen - y;
}

/// The next place at or after `at` that is whole CSS pixels and whole device pixels.
float on_step(const Frame& frame, float at) {
  const auto step = static_cast<float>(whole_step(frame.viewport.density));
  return std::ceil(at / step - 0.001f) * step;
}

float draw_picture(Frame& frame, const Summary& summary, const SharedPicture& picture, float x, float y) {
  const Rect place{x, y, picture.measures.width + kHair, picture.measures.height + kHair};
  if (frame.measuring) return place.h;
  const std::string name =
      fill_in(word::kSharePicture.in(frame.language), {summary.grade + " " + summary.score + " " + summary.detail});
  frame.leaf("picture", Role::Picture, place, {.name = name, .value = picture.lines});
  frame.outline(place.inset(-1, -1), frame.theme.line);
  return place.h;
}

float copy_buttons(Frame& frame, Page& page, const Summary& summary, const std::string& link, float x, float y,
                   float width) {
  const float height = control_height(frame) + 2, half = (width - 12) / 2;
  const bool beside = !link.empty() && std::max(button_width(word::kCopyResult.in(frame.language)),
                                                button_width(word::kCopyLink.in(frame.language))) <= half;
  const float own = beside ? half : width;
  const std::string said = plain_text(frame, page.criteria(), summary, link);
  const std::string refused =
      page.state.uncopied == said || page.state.uncopied == link ? page.state.uncopied : std::string();
  copy_button(frame, page, "text", {x, y, own, height}, word::kCopyResult, said);
  if (link.empty()) return height + by_hand(frame, refused, x, y + height, width);
  const Rect second{beside ? x + half + 12 : x, beside ? y : y + height + 10, own, height};
  copy_button(frame, page, "link", second, word::kCopyLink, link);
  return second.bottom() + by_hand(frame, refused, x, second.bottom(), width) - y;
}

/// What the picture holds, and the buttons.
float words_and_buttons(Frame& frame, Page& page, const Summary& summary, const std::string& link, bool lacks_code,
                        float x, float y, float width) {
  float pen =
      y + frame.words("what", x, y, width, kCaption, frame.theme.text_2, word::kShareWhat.in(frame.language)) + 12;
  if (lacks_code)
    pen +=
        frame.words("no-code", x, pen, width, kCaption, frame.theme.text_2, word::kNoRoomForCode.in(frame.language)) +
        12;
  return pen + copy_buttons(frame, page, summary, link, x, pen, width) - y;
}

}  // namespace

float share_body(Frame& frame, Page& page, float x, float y, float width) {
  const Summary summary = summary_of(frame, page);
  const std::string link = link_of(page.state);
  float pen = y;
  if (!page.state.can_save_files)
    pen += frame.words("unable", x, pen, width, kBody, frame.theme.text_1, word::kUnable.in(frame.language)) + 12;
  pen = y + on_step(frame, pen - y);  // dialogs() has put the top on one
  const float most = x + width - on_step(frame, x);
  const SharedPicture picture = shared_picture(frame, page, summary, link, most);
  const float left = on_step(frame, x) - x + picture.measures.width + kBeside;
  if (width - left >= kLeastBeside) {
    const float drawn = draw_picture(frame, summary, picture, on_step(frame, x), pen);
    const float beside = words_and_buttons(frame, page, summary, link, picture.lacks_code, x + left, pen, width - left);
    return pen + std::max(drawn, beside) - y;
  }
  pen += draw_picture(frame, summary, picture, on_step(frame, x + (most - picture.measures.width) / 2), pen) + 12;
  return pen + words_and_buttons(frame, page, summary, link, picture.lacks_code, x, pen, width) - y;
}

float shared_body(Frame& frame, Page& page, float x, float y, float width) {
  return weighed(frame, page, x, y, width,
                 {.explain = word::kOpenSharedExplain,
                  .there = word::kShared,
                  .keep = word::kStay,
                  .take = word::kOpenIt,
                  .kept = DialogClosed{},
                  .taken = PendingAccepted{}});
}

}  // namespace starsheet::ui
