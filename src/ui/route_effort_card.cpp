#include "documents/route.h"
#include "ui/cards.h"
#include "ui/checked_field.h"
#include "ui/route_cards.h"
#include "ui/route_words.h"

namespace starsheet::ui {
namespace {

std::string with_on_site(const Frame& frame, std::optional<int> all, std::optional<int> on_site) {
  if (!all) return word::kNoFigure.in(frame.language);
  const std::string days = documents::half_days_text(*all);
  if (!on_site) return fill_in(word::kPersonDays.in(frame.language), {days});
  return fill_in(word::kPersonDaysOnSite.in(frame.language), {days, documents::half_days_text(*on_site)});
}

float figures(Frame& frame, const documents::AuditEffort& effort, float x, float y, float width) {
  const Language language = frame.language;
  using documents::half_days_text;
  const std::string first = fill_in(word::kPersonDaysSplit.in(language),
                                    {half_days_text(effort.initial), half_days_text(effort.initial_documents),
                                     half_days_text(effort.initial_on_site)});
  float pen = y;
  const auto row = [&](std::string_view key, const Word& label, const std::string& figure) {
    const std::string figure_key = std::string(key) + "/figure";
    pen += frame.words(key, x, pen, width, kCaption, frame.theme.text_2, label.in(language));
    pen += 6 + frame.words(figure_key, x, pen, width, kBodyBold, frame.theme.text_1, figure);
  };
  const std::string range =
      fill_in(word::kEffortRange.in(language), {std::to_string(effort.least), std::to_string(effort.most)});
  pen += frame.words("range", x, pen, width, kBody, frame.theme.text_1, range) + 6;
  row("initial", word::kEffortInitial, first);
  row("surveillance", word::kEffortSurveillance, with_on_site(frame, effort.surveillance, effort.surveillance_on_site));
  row("renewal", word::kEffortRenewal, with_on_site(frame, effort.recertification, effort.recertification_on_site));
  return pen - y;
}

}  // namespace

float effort_body(Frame& frame, Page& page, float x, float y, float width) {
  const Language language = frame.language;
  const auto headcount = page.state.sheet.subject.headcount;
  float pen = y + card_title(frame, x, y, width, word::kEffort.in(language));
  const Rect rect{x, pen, std::min(width, 220.0f), kCaption.line + 4 + control_height(frame)};
  if (auto text = checked_field(frame, page, "headcount", rect, kHeadcountRule, word::kHeadcount,
                                headcount ? std::to_string(*headcount) : std::string(), word::kOptional.in(language))) {
    page.actions.push_back(SubjectTyped{SubjectField::Headcount, *std::move(text)});
  }
  pen = rect.bottom() + 12;
  const documents::AuditEffort* effort = headcount ? documents::audit_effort(*headcount) : nullptr;
  if (effort != nullptr)
    pen += figures(frame, *effort, x, pen, width);
  else if (headcount)
    pen += 6 + frame.words("absent", x, pen, width, kBody, frame.theme.text_1,
                           frame.in(documents::audit_effort_absent(*headcount)));
  else
    pen += 6 + frame.words("ask", x, pen, width, kBody, frame.theme.text_2, word::kEffortAsk.in(language));
  return pen +
         frame.words("source", x, pen, width, kCaption, frame.theme.text_2,
                     documents::audit_effort_source().in(language)) -
         y;
}

}  // namespace starsheet::ui
