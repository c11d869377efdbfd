#include <algorithm>

#include "documents/report_parts.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kRoute{"认证路线", "Way to a certificate"};
constexpr Phrase kConditions{"申请条件", "Conditions"};
constexpr Phrase kDocuments{"资料清单", "Documents"};
constexpr Phrase kSteps{"认证流程", "Process"};
constexpr Phrase kEffort{"参考审查人日", "Audit effort (indicative)"};
constexpr Phrase kInitial{"初次认证 {} 人日（文件 {}，现场 {}）",
                          "Initial audit {} {person-day|person-days} (documents {}, on site {})"};
constexpr Phrase kSurveillance{"每次监督 {} 人日", "Each surveillance audit {} {person-day|person-days}"};
constexpr Phrase kRecertification{"再认证 {} 人日", "Recertification {} {person-day|person-days}"};
constexpr Phrase kDates{"时间表", "Dates"};
constexpr Phrase kFacts{"证书", "The certificate"};
constexpr Phrase kQuestions{"常见问题", "Questions"};

/// The certainty in brackets where a fact is not confirmed.
void write_doubt(Html& html, Certainty certainty, Language language) {
  if (certainty == Certainty::Confirmed) return;
  html.raw(" ").element("span", certainty_text(certainty).in(language), "flag");
}

void write_items(Html& html, const Report& report, const Phrase& heading, std::span<const RouteItem> items) {
  const Language language = report.language;
  html.element("h3", heading.in(language)).raw("<ul class=\"checks\">\n");
  for (const RouteItem& item : items) {
    const bool done = std::find(report.done.begin(), report.done.end(), item.id) != report.done.end();
    html.open("li").element("span", item.text.in(language), done ? "done" : "box");
    const char* department = item.department.in(language);
    if (*department != '\0') html.raw(" ").element("span", department, "muted");
    if (item.certainty != Certainty::Merged) write_doubt(html, item.certainty, language);
    html.close("li");
  }
  html.close("ul");
}

void write_steps(Html& html, Language language) {
  html.element("h3", kSteps.in(language)).open("ol");
  for (std::size_t phase = 0; phase < route_phases().size(); ++phase) {
    html.open("li").text(route_phases()[phase].in(language)).open("ul");
    for (const RouteStep& step : route_steps()) {
      if (step.phase == phase) html.element("li", step.title.in(language));
    }
    html.close("ul").close("li");
  }
  html.close("ol");
}

void write_effort(Html& html, const Report& report) {
  const Language language = report.language;
  html.element("h3", kEffort.in(language));
  if (report.effort == nullptr) {
    html.element("p", report.effort_absent.in(language));
    return;
  }
  const AuditEffort& effort = *report.effort;
  html.open("ul").element(
      "li", fill_in(kInitial.in(language), {half_days_text(effort.initial), half_days_text(effort.initial_documents),
                                            half_days_text(effort.initial_on_site)}));
  html.element("li", fill_in(kSurveillance.in(language), {half_days_text(effort.surveillance)}));
  if (effort.recertification)
    html.element("li", fill_in(kRecertification.in(language), {half_days_text(*effort.recertification)}));
  html.close("ul").element("p", audit_effort_source().in(language), "muted");
}

void write_dates(Html& html, const Report& report) {
  const Language language = report.language;
  if (report.timeline.milestones.empty() && report.timeline.problems.empty()) return;
  html.element("h3", kDates.in(language)).raw("<table class=\"dates\"><tbody>\n");
  for (const Milestone& milestone : report.timeline.milestones) {
    html.open("tr")
        .raw("<td class=\"id\">")
        .text(date_text(milestone.date))
        .raw("</td><td>")
        .text(milestone.title.in(language));
    write_doubt(html, milestone.certainty, language);
    html.raw("</td><td>").text(milestone.note.in(language)).raw("</td>").close("tr");
  }
  close_table(html);
  for (const Text& problem : report.timeline.problems) html.element("p", problem.in(language));
}

}  // namespace

void write_route(Html& html, const Report& report) {
  const Language language = report.language;
  html.open("section", "fresh").element("h2", kRoute.in(language));
  write_dates(html, report);
  write_items(html, report, kConditions, route_conditions());
  write_steps(html, language);
  write_effort(html, report);
  write_items(html, report, kDocuments, route_documents());
  html.element("p", certainty_text(Certainty::Merged).in(language), "muted");
  html.element("h3", kFacts.in(language)).open("ul");
  for (const RouteFact& fact : route_facts()) {
    html.open("li").text(fact.text.in(language));
    write_doubt(html, fact.certainty, language);
    html.close("li");
  }
  html.close("ul").element("h3", kQuestions.in(language));
  for (const Question& question : route_questions()) {
    html.open("div", "question")
        .open("p")
        .element("strong", question.question.in(language))
        .raw("<br>")
        .text(question.answer.in(language));
    html.close("p").close("div");
  }
  if (report.brand != nullptr) html.element("p", report.brand->renewal_note.in(language));
  html.close("section");
}

}  // namespace starsheet::documents
