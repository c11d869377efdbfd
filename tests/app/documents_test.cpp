#include <doctest/doctest.h>

#include "app/documents.h"
#include "documents/csv.h"
#include "sample.h"

using namespace starsheet;
using sample::effect;

namespace {

const std::string kId(26, 'a');

AppState filled() {
  AppState state = sample::after(
      sample::state(), {AnswerChosen{"1.1.1", AnswerState::Met}, SubjectTyped{SubjectField::Organisation, "示例电器"},
                        RouteDateTyped{RouteDate::Certificate, "2027-06-15", kId}});
  state.language = Language::English;
  return state;
}

const std::string kAddress = "https://example.org/star/";

}  // namespace

TEST_CASE("documents: each format is a file of its own kind under the sheet's name") {
  const AppState state = filled();
  const std::tuple<DocumentFormat, const char*, const char*, const char*> rows[] = {
      {DocumentFormat::Html, ".html", "text/html", "<!doctype html>"},
      {DocumentFormat::Csv, ".csv", "text/csv", "\xEF\xBB\xBF"},
      {DocumentFormat::Xlsx, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
       "PK\x03\x04"},
      {DocumentFormat::Json, ".result.json", "application/json", "{\"criteria\""},
      {DocumentFormat::Calendar, ".ics", "text/calendar", "BEGIN:VCALENDAR\r\n"},
  };
  for (const auto& row : rows) {
    const auto& [format, extension, type, start] = row;
    CAPTURE(std::get<1>(row));
    const Step step = update(state, DocumentRequested{format, "2026-11-23", kAddress});
    CHECK(sample::same(step.state, state));
    const DownloadFile* file = effect<DownloadFile>(step);
    REQUIRE(file != nullptr);
    CHECK(file->name == std::string("示例电器-2026-11-23") + extension);
    CHECK(file->type == type);
    CHECK(file->text.starts_with(start));
  }
}

TEST_CASE("documents: a calendar is made of days alone, and its sheet has an id") {
  const AppState empty = sample::state();
  const DocumentRequested calendar{DocumentFormat::Calendar, "2026-11-23", kAddress, 0, kId};
  CHECK(effect<DownloadFile>(update(empty, calendar)) == nullptr);
  CHECK(update(empty, calendar).state.sheet.id.empty());
  AppState dated = filled();
  CHECK(dated.sheet.id == kId);
  dated.sheet.id.clear();  // of a file that an older version wrote
  const Step step = update(dated, calendar);
  CHECK(step.state.sheet.id == kId);
  CHECK(effect<SaveSheet>(step) != nullptr);
  CHECK(effect<DownloadFile>(step)->text.find("." + kId + "@starsheet") != std::string::npos);
}

TEST_CASE("documents: the page writes what the command writes") {
  const AppState state = filled();
  const Step step = update(state, DocumentRequested{DocumentFormat::Csv, "2026-11-23", kAddress});
  const Assessment assessment = assess(*state.criteria, state.sheet);
  CHECK(effect<DownloadFile>(step)->text ==
        documents::csv_file({*state.criteria, state.sheet, assessment, state.language}));
}

TEST_CASE("documents: the report reopens the sheet where the page stands, and nowhere when it stands nowhere") {
  const AppState state = filled();
  const Assessment assessment = assess(*state.criteria, state.sheet);
  CHECK(document_source(state, assessment, kAddress).link.starts_with(kAddress + "#s="));
  CHECK(document_source(state, assessment, "").link.empty());
  CHECK(printed_report(state, kAddress) ==
        effect<DownloadFile>(update(state, DocumentRequested{DocumentFormat::Html, "", kAddress}))->text);
}

TEST_CASE("documents: the criteria that the address names go along, also to the brand's site") {
  AppState state = filled();
  const Assessment assessment = assess(*state.criteria, state.sheet);
  const auto link = [&](std::string_view address) { return document_source(state, assessment, address).link; };
  CHECK(link("https://example.org/star/?criteria=demo").starts_with("https://example.org/star/?criteria=demo#s="));
  state.brand = std::make_shared<const documents::Brand>(documents::Brand{.site = "https://brand.example/"});
  CHECK(link("https://example.org/star/?criteria=demo").starts_with("https://brand.example/?criteria=demo#s="));
  CHECK(link("https://example.org/star/").starts_with("https://brand.example/#s="));
  CHECK(link("").starts_with("https://brand.example/#s="));
  state.brand = std::make_shared<const documents::Brand>(documents::Brand{.site = "https://brand.example/?p=7/"});
  CHECK(link("https://example.org/?criteria=demo").starts_with("https://brand.example/?p=7/&criteria=demo#s="));
}

TEST_CASE("documents: printing is left to the browser") {
  const Step step = update(filled(), PrintRequested{});
  CHECK(effect<PrintPage>(step) != nullptr);
}

TEST_CASE("documents: where no file can be saved, what can be done instead is shown") {
  CHECK(sample::after(filled(), {DialogOpened{Dialog::Report}}).dialog == Dialog::Report);
  CHECK(sample::after(filled(), {AbilitiesFound{.can_save_files = false}, DialogOpened{Dialog::Report}}).dialog ==
        Dialog::Share);
}
