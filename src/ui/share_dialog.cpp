#include "ui/share_dialog.h"

#include <algorithm>
#include <cmath>

#include "documents/qr.h"
#include "documents/reopen.h"
#include "ui/other_window.h"
#include "ui/share_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

constexpr float kPictureWidth = 240, kPictureRatio = 1.5f, kPictureRatioBare = 780.0f / 720.0f;

/// The page's public address: the brand's, else where the page was opened; empty when there is none.
const std::string& address(const AppState& state) {
  const bool named = state.brand && !state.brand->site.empty();
  return named ? state.brand->site : state.address;
}

std::string link_of(const AppState& state) { return documents::reopening_link(*state.criteria, state.sheet, address(state)); }

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
  const std::size_t answered = result.answered + result.excluded;
  Summary summary{.grade = word::kNoScore.in(frame.language),
                  .detail = fill_in(word::kAnsweredCount.in(frame.language), {std::to_string(answered), std::to_string(result.clauses)})};
  if (!result.graded) return summary;
  const Grade& grade = criteria.grades[result.graded->grade];
  summary.grade = result.complete ? frame.in(grade.title) : fill_in(word::kProvisional.in(frame.language), {frame.in(grade.title)});
  summary.stars = stars(grade, static_cast<std::size_t>(criteria.grades.back().stars));
  summary.score = shown_text(result.graded->score);
  if (result.complete || !result.low || !result.high) return summary;
  summary.detail += " · " + std::string(word::kGuaranteed.in(frame.language)) + " " + figure(frame, criteria, *result.low) + " · " +
                    word::kReachable.in(frame.language) + " " + figure(frame, criteria, *result.high);
  return summary;
}

/// What web/host/picture.js draws, line by line.
std::string picture_lines(const Frame& frame, const Page& page, const Summary& summary, const std::string& link) {
  std::string lines = "result:";
  lines += word::kProductLong.in(frame.language);
  for (const std::string& line : {std::string(word::kStandard.in(frame.language)), summary.grade, summary.stars, summary.score, summary.detail,
                                  std::string(word::kSelfAssessment.in(frame.language)), address(page.state)}) {
    lines += '\n';
    lines += line;
  }
  const auto code = link.empty() ? std::nullopt : documents::qr_code(link);
  for (int y = 0; code && y < code->size; ++y) {
    lines += '\n';
    for (int x = 0; x < code->size; ++x) lines += code->is_dark(x, y) ? '1' : '0';
  }
  return lines;
}

std::string plain_text(const Frame& frame, const Summary& summary, const std::string& link) {
  std::string text = std::string(word::kProductLong.in(frame.language)) + " " + word::kStandard.in(frame.language) + "\n" + summary.grade;
  if (!summary.score.empty()) text += " " + summary.score;
  text += "\n" + summary.detail + "\n" + word::kSelfAssessment.in(frame.language);
  if (!link.empty()) text += "\n" + link;
  return text;
}

/// A button that copies, and says that it did.
void copy_button(Frame& frame, Page& page, std::string_view key, Rect rect, const Word& label, const std::string& text) {
  const bool done = page.ui.copied == text;
  if (!button(frame, key, rect, (done ? word::kCopied : label).in(frame.language))) return;
  page.actions.push_back(CopyRequested{text});
  page.ui.copied = text;
  frame.wants_more = true;
}

}  // namespace

float share_body(Frame& frame, Page& page, float x, float y, float width) {
  const Summary summary = summary_of(frame, page);
  const std::string link = link_of(page.state);
  float pen = y;
  if (!page.state.can_save_files) pen += frame.words("unable", x, pen, width, kBody, frame.theme.text_1, word::kUnable.in(frame.language)) + 12;
  const float across = std::min(width, kPictureWidth), down = std::round(across * (link.empty() ? kPictureRatioBare : kPictureRatio));
  const Rect place{x + (width - across) / 2, pen, across, down};
  if (!frame.measuring) {
    const std::string name = fill_in(word::kSharePicture.in(frame.language), {summary.grade + " " + summary.score + " " + summary.detail});
    frame.leaf("picture", Role::Picture, place, {.name = name, .value = picture_lines(frame, page, summary, link)});
    frame.outline(place.inset(-1, -1), frame.theme.line);
  }
  pen += down + 12;
  pen += frame.words("what", x, pen, width, kCaption, frame.theme.text_2, word::kShareWhat.in(frame.language)) + 12;
  const float height = control_height(frame) + 2, half = (width - 12) / 2;
  const bool beside = !link.empty() && button_width(word::kCopyResult.in(frame.language)) <= half;
  const float own = beside ? half : width;
  copy_button(frame, page, "text", {x, pen, own, height}, word::kCopyResult, plain_text(frame, summary, link));
  if (link.empty()) return pen + height - y;
  const Rect second{beside ? x + half + 12 : x, beside ? pen : pen + height + 10, own, height};
  copy_button(frame, page, "link", second, word::kCopyLink, link);
  return second.bottom() - y;
}

float shared_body(Frame& frame, Page& page, float x, float y, float width) {
  return weighed(frame, page, x, y, width,
                 {.explain = word::kOpenSharedExplain, .there = word::kShared, .keep = word::kStay, .take = word::kOpenIt,
                  .kept = DialogClosed{}, .taken = PendingAccepted{}});
}

}  // namespace starsheet::ui
