#include <doctest/doctest.h>

#include "../core/samples.h"
#include "documents/chart.h"
#include "documents/html.h"
#include "documents/reopen.h"
#include "documents/report.h"

using namespace starsheet;
using namespace starsheet::documents;

namespace {

constexpr const char* kHostile = "<script>alert(1)</script>&\"'</td></table><img src=x onerror=alert(1)>";

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

std::string html(const Criteria& criteria, const Sheet& sheet, Language language = Language::English) {
  const Assessment assessment = assess(criteria, sheet);
  return report_html(make_report({criteria, sheet, assessment, language}));
}

/// A sheet whose every text is hostile.
Sheet hostile(const Criteria& criteria) {
  Answer bad = samples::unmet();
  bad.note = kHostile;
  Answer out = samples::excluded();
  out.reason = kHostile;
  out.note = kHostile;
  Sheet sheet = samples::sheet(criteria, {bad, out}, 1, true);
  sheet.subject = {
      .organisation = kHostile, .assessor = kHostile, .date = "2026-11-23", .headcount = {}, .note = kHostile};
  sheet.deductions[0].note = kHostile;
  sheet.bonus->note = kHostile;
  return sheet;
}

}  // namespace

TEST_CASE("the printed column adds up to the score, whatever the sheet") {
  samples::Dice dice(1963);
  for (int round = 0; round < 400; ++round) {
    const Criteria criteria = samples::random_criteria(dice);
    const Sheet sheet = samples::random_sheet(criteria, dice);
    const Assessment assessment = assess(criteria, sheet);
    const std::vector<ColumnRow> column = score_column({criteria, sheet, assessment});
    CHECK(column.empty() == !assessment.graded.has_value());
    if (column.empty()) continue;
    Rational sum;
    for (std::size_t i = 0; i + 1 < column.size(); ++i) sum += column[i].shown;
    CHECK(column.back().kind == ColumnRow::Kind::Score);
    CHECK(column.back().shown == sum);
    CHECK(column.back().figure == shown_text(assessment.graded->score));
  }
}

TEST_CASE("nothing that was typed becomes HTML") {
  const Criteria criteria = samples::criteria({"40", "30", "30"});
  const std::string report = html(criteria, hostile(criteria));
  CHECK(count(report, "<script") == 0);
  CHECK(count(report, "onerror=alert(1)>") == 0);
  CHECK(count(report, "<img") == 0);
  CHECK(count(report, html_text(kHostile)) >= 8);
  CHECK(count(report, "<table") == count(report, "</table>"));
  CHECK(count(report, "<tr") == count(report, "</tr>"));
  CHECK(count(report, "<td") == count(report, "</td>"));
}

TEST_CASE("a brand's texts are texts, and only a picture in the file itself is shown") {
  const Criteria criteria = samples::criteria({"100"});
  const Sheet sheet = samples::sheet(criteria, {samples::met()});
  const Assessment assessment = assess(criteria, sheet);
  Brand brand;
  brand.name = {kHostile, kHostile};
  brand.phone = "\"><script>";
  brand.logo = "logo.png";
  const std::string outside = report_html(make_report({criteria, sheet, assessment, Language::Chinese, &brand}));
  CHECK(count(outside, "<script") == 0);
  CHECK(count(outside, "<img") == 0);
  brand.logo = "data:image/png;base64,AAAA";
  const std::string inside = report_html(make_report({criteria, sheet, assessment, Language::Chinese, &brand}));
  CHECK(count(inside, "<img alt=\"\" src=\"data:image/png;base64,AAAA\">") == 1);
}

TEST_CASE("whom to call stands on the cover, and what to mind before the proof") {
  const Criteria criteria = samples::criteria({"100"});
  Answer out = samples::excluded();
  out.reason = "";
  out.reason_omitted = true;
  const Sheet sheet = samples::sheet(criteria, {out});
  const Assessment assessment = assess(criteria, sheet);
  Brand brand;
  brand.phone = "180-9899-7947";
  const std::string report = report_html(make_report({criteria, sheet, assessment, Language::English, &brand}));
  CHECK(report.find(brand.phone) < report.find("<section"));
  CHECK(report.find("Please note") < report.find("Proof of the score"));
}

TEST_CASE("control characters stay out of the report") {
  CHECK(html_text("a\x01\x1F\x7F"
                  "b\tc\nd") == "ab\tc\nd");
}

TEST_CASE("a report says what is provisional, what failed and what is missing") {
  const Criteria criteria = samples::criteria({"50", "50"});
  const std::string open = html(criteria, samples::sheet(criteria, {samples::met()}));
  CHECK(count(open, "1 clause is open, so the result is provisional: guaranteed 50.00 (") == 1);
  CHECK(count(open, " so far</span>") == 1);
  const std::string failed = html(criteria, samples::sheet(criteria, {samples::met(), samples::met()}, 5));
  CHECK(count(failed, "There are 5 special deductions; 5 or more fail the assessment at any score.") == 1);
  const std::string nothing = html(criteria, samples::sheet(criteria, {}));
  CHECK(count(nothing, "No score yet: no applicable clause is answered.") == 1);
}

TEST_CASE("the link is in the report as a code, and without one there is none") {
  const Criteria criteria = samples::criteria({"100"});
  const Sheet sheet = samples::sheet(criteria, {samples::met()});
  const Assessment assessment = assess(criteria, sheet);
  Source source{criteria, sheet, assessment};
  CHECK_FALSE(make_report(source).qr.has_value());
  source.link = "https://example.org/#s=abc";
  const Report report = make_report(source);
  REQUIRE(report.qr.has_value());
  CHECK(count(report_html(report), "<svg class=\"qr\"") == 1);
}

TEST_CASE("the report's code has whole pixels to a module, three or more, and a quiet zone of four") {
  for (int letters = 1; letters < 800; letters += 40) {
    const QrCode code = *qr_code(std::string(static_cast<std::size_t>(letters), 'x'));
    const int side = code.size + 8;
    const int module = qr_module(code);
    CAPTURE(side);
    CHECK(module >= 3);
    const std::string picture = qr_svg(code, "x");
    CHECK(count(picture, "viewBox=\"0 0 " + std::to_string(side) + " " + std::to_string(side) + "\" width=\"" +
                             std::to_string(side * module) + "\" height=\"" + std::to_string(side * module) + "\"") ==
          1);
    CHECK(count(picture, "shape-rendering=\"crispEdges\"") == 1);
    CHECK(count(picture, "M4 4h7v1h-7z") == 1);
    CHECK(count(picture, "fill=\"#fff\"") == 1);
  }
  CHECK(count(html(samples::criteria({"100"}), samples::sheet(samples::criteria({"100"}), {})),
              ".qr { display: block; flex: none; }") == 1);
}

TEST_CASE("a large code is set smaller on paper alone, so that the cover is one page") {
  const Criteria criteria = samples::criteria({"100"});
  const Sheet sheet = samples::sheet(criteria, {samples::met()});
  const Assessment assessment = assess(criteria, sheet);
  Source source{criteria, sheet, assessment};
  for (const auto& [letters, is_large] : {std::pair{100, false}, {300, true}, {700, true}}) {
    source.link = "https://example.org/#" + std::string(static_cast<std::size_t>(letters), 'x');
    const std::string text = report_html(make_report(source));
    CHECK((count(text, "<div class=\"code large\">") == 1) == is_large);
    CHECK(count(text, "@media print { .report .large .qr { zoom: 0.65; } }") == 1);
  }
}

TEST_CASE("who knows no address names the criteria by their id, unless the page opens them by itself") {
  const Brand brand{.site = "https://example.org/star/"};
  CHECK(public_address(brand, "demo", "usual") == "https://example.org/star/?criteria=demo");
  CHECK(public_address(brand, "usual", "usual") == "https://example.org/star/");
  CHECK(public_address(Brand{}, "demo", "usual").empty());
}

TEST_CASE("the radar needs three axes and leaves out what does not apply") {
  std::vector<ReportGroup> groups(2);
  CHECK(radar_svg(groups, "x").empty());
  groups.resize(5);
  for (std::size_t i = 0; i < 4; ++i) groups[i].share = 0.5;
  CHECK(count(radar_svg(groups, "x"), "<circle") == 4);
}
