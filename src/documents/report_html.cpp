#include "documents/chart.h"
#include "documents/report_parts.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kContents{"自评结果", "Result"};
constexpr Phrase kScan{"扫码重新打开这份评分表（不含企业名称和备注）",
                       "Scan to reopen this sheet (without names and notes)"};
constexpr Phrase kPhone{"电话", "Phone"};
constexpr Phrase kWechat{"微信", "WeChat"};
constexpr Phrase kAddress{"地址", "Address"};
constexpr Phrase kWarnings{"请留意", "Please note"};

void write_brand(Html& html, const Report& report) {
  html.open("div", "brand");
  if (report.brand != nullptr) {
    // Only a picture that is in the file itself: the report must open anywhere, without asking anybody.
    if (report.brand->logo.starts_with("data:image/")) {
      html.raw("<img alt=\"\" src=\"").text(report.brand->logo).raw("\">");
    }
    html.element("span", report.brand->name.in(report.language));
  }
  html.close("div");
}

void write_verdict(Html& html, const Report& report) {
  html.open("div", "verdict");
  if (!report.score.empty()) html.element("span", report.score, "score");
  html.element("span", report.grade, report.failed ? "grade failed" : "grade");
  if (!report.score.empty() && report.most_stars > 0) html.raw(stars_svg(report.stars, report.most_stars));
  html.open("ul");
  for (const std::string& statement : report.statements) html.element("li", statement);
  html.close("ul").close("div");
}

void write_fact(Html& html, const Phrase& label, const std::string& value, Language language) {
  if (!value.empty()) html.element("dt", label.in(language)).element("dd", value);
}

void write_contact(Html& html, const Report& report) {
  const Brand* brand = report.brand;
  if (brand == nullptr || !brand->has_contact()) return;
  html.open("div", "contact").element("strong", brand->name.in(report.language)).open("dl", "facts");
  write_fact(html, kPhone, brand->phone, report.language);
  write_fact(html, kWechat, brand->wechat, report.language);
  write_fact(html, kAddress, brand->address.in(report.language), report.language);
  html.close("dl").close("div");
}

}  // namespace

void open_table(Html& html, std::string_view css_class, Language language, std::initializer_list<Phrase> headings) {
  html.open("table", css_class).raw("<thead><tr>");
  for (const Phrase& heading : headings) html.raw("<th scope=\"col\">").text(heading.in(language)).raw("</th>");
  html.raw("</tr></thead>\n<tbody>\n");
}

void close_table(Html& html) { html.raw("</tbody></table>\n"); }

void write_cover(Html& html, const Report& report) {
  html.open("div", "cover");
  write_brand(html, report);
  html.open("div", "heading").element("h1", report.title).element("p", report.standard, "muted").close("div");
  html.open("dl", "facts");
  for (const ReportFact& fact : report.subject) html.element("dt", fact.label).element("dd", fact.value, "typed");
  html.close("dl");
  write_verdict(html, report);
  html.open("div", "foot").open("div");
  write_contact(html, report);
  html.element("p", report.disclaimer, "muted").close("div");
  if (report.qr) {
    const char* caption = kScan.in(report.language);
    // On paper, where there are no pixels to be whole, a large one is set smaller: the cover is one page.
    const bool is_large = report.qr->size > 54;
    html.open("div", is_large ? "code large" : "code").raw(qr_svg(*report.qr, caption)).text(caption).close("div");
  }
  html.close("div").close("div");
}

void write_warnings(Html& html, const Report& report) {
  if (report.warnings.empty()) return;
  html.open("section").element("h2", kWarnings.in(report.language)).open("ul");
  for (const std::string& warning : report.warnings) html.element("li", warning);
  html.close("ul").close("section");
}

std::string report_html(const Report& report) {
  std::string title = report.title;
  if (!report.subject.empty()) title += " · " + report.subject[0].value;
  Html html;
  html.raw("<!doctype html>\n<html lang=\"")
      .raw(language_tag(report.language))
      .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
  html.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
  html.raw(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n");
  html.element("title", title)
      .raw("<style>\n")
      .raw(kReportStyle)
      .raw("</style>\n</head>\n<body>\n<main class=\"report\">\n");
  write_cover(html, report);
  html.open("section", "fresh").element("h2", kContents.in(report.language));
  write_groups(html, report);
  html.close("section");
  write_column(html, report);
  write_tasks(html, report);
  write_paths(html, report);
  write_records(html, report);
  write_warnings(html, report);
  write_proof(html, report);
  if (report.has_route) write_route(html, report);
  html.raw("</main>\n</body>\n</html>\n");
  return html.take();
}

}  // namespace starsheet::documents
