#include "ui/privacy_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/privacy_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {
namespace {

std::string summary(Language language, const std::vector<Request>& requests) {
  if (requests.empty()) return word::kRequestsNone.in(language);
  const auto foreign = std::count_if(requests.begin(), requests.end(), [](const Request& one) { return !one.is_own; });
  const std::string all = std::to_string(requests.size());
  if (foreign == 0) return fill_in(word::kRequestsOwn.in(language), {all});
  return fill_in(word::kRequestsForeign.in(language), {all, std::to_string(foreign)});
}

}  // namespace

float privacy_sheet(Frame& frame, Page& page, float x, float y, float width) {
  const Language language = frame.language;
  const Theme& theme = frame.theme;
  const std::vector<Request>& requests = page.state.requests;
  float pen = y;
  pen += frame.words("text", x, pen, width, kBody, theme.text_2, word::kPrivacyText.in(language)) + 14;
  pen += frame.heading("log", 3, x, pen, width, kBodyBold, theme.text_1, word::kRequests.in(language));
  pen += frame.words("summary", x, pen, width, kBody, theme.text_1, summary(language, requests)) + 6;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const Colour ink = requests[i].is_own ? theme.text_2 : theme.unmet.ink;
    pen += frame.words("request/" + std::to_string(i), x, pen, width, kCaption, ink, requests[i].address);
  }
  pen += frame.words("how", x, pen + 8, width, kCaption, theme.text_2, word::kRequestsHow.in(language)) + 8;
  return pen - y;
}

}  // namespace starsheet::ui
