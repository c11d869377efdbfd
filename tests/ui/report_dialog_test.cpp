#include "page_fixture.h"

using namespace starsheet;
using platform::Role;
using test::PageFixture;

namespace {

template <class Kind>
const Kind* performed() {
  for (const Effect& effect : platform::headless::outside().performed) {
    if (const Kind* found = std::get_if<Kind>(&effect)) return found;
  }
  return nullptr;
}

const platform::MirrorNode& button_that_begins(const PageFixture& page, const std::string& name) {
  for (const auto* node : page.all(Role::Button)) {
    if (node->name.starts_with(name)) return *node;
  }
  REQUIRE_MESSAGE(false, "no button " << name);
  return *page.all(Role::Button).front();
}

}  // namespace

TEST_CASE("the report's dialog offers every document, on a desktop and on a phone") {
  for (const float width : {1440.0f, 360.0f}) {
    PageFixture page(width, 800);
    page.session.dispatch(DialogOpened{Dialog::Report});
    page.settle();
    page.get(Role::Dialog, "报告与导出");
    for (const char* name :
         {"打印或存为 PDF", "报告网页（HTML）", "Excel 工作簿（XLSX）", "表格（CSV）", "结果数据（JSON）"}) {
      CAPTURE(name);
      const auto& button = button_that_begins(page, name);
      CHECK(button.height >= 44);
      CHECK(button.width <= width);
    }
  }
}

TEST_CASE("a document is a download that carries the day and where the page stands, and leaves the dialog open") {
  PageFixture page;
  page.session.dispatch(DialogOpened{Dialog::Report});
  page.settle();
  page.use(button_that_begins(page, "报告网页"));
  const DownloadFile* file = performed<DownloadFile>();
  REQUIRE(file != nullptr);
  CHECK(file->type == "text/html");
  CHECK(file->name.ends_with(platform::headless::outside().today + ".html"));
  CHECK(file->text.find("class=\"qr\"") != std::string::npos);
  page.get(Role::Dialog, "报告与导出");
  page.use(button_that_begins(page, "打印"));
  CHECK(performed<PrintPage>() != nullptr);
}

TEST_CASE("the calendar is offered once there is a date for it") {
  PageFixture page;
  page.session.dispatch(DialogOpened{Dialog::Report});
  page.settle();
  for (const auto* node : page.all(Role::Button)) CHECK_FALSE(node->name.starts_with("日历文件"));
  const std::string sheet =
      R"({"format":"starsheet.sheet","formatVersion":1,"criteria":{"id":"gbt27922-2011","revision":"1"},"route":{"certificateDate":"2026-03-31"},"answers":{},"deductions":[],"bonus":null})";
  REQUIRE(page.session.set_sheet(sheet).empty());
  page.session.dispatch(DialogOpened{Dialog::Report});
  page.settle();
  page.use(button_that_begins(page, "日历文件"));
  const DownloadFile* file = performed<DownloadFile>();
  REQUIRE(file != nullptr);
  CHECK(file->name.ends_with(".ics"));
  CHECK(file->text.find("DTSTART;VALUE=DATE:20270331\r\n") != std::string::npos);
}
