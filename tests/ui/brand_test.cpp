#include "documents/colour.h"
#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

void read_brand(PageFixture& page, const std::string& text) {
  page.session.dispatch(BrandRead{text});
  page.settle();
}

std::vector<std::string> told_owner() {
  std::vector<std::string> told;
  for (const Effect& effect : platform::headless::outside().performed) {
    if (const auto* tell = std::get_if<TellOwner>(&effect)) told.push_back(tell->text);
  }
  return told;
}

}  // namespace

TEST_CASE("the brand's phone is a link to call, beside its name and claims") {
  for (const float width : {800.0f, 1440.0f}) {
    PageFixture page(width);
    read_brand(page, read_file("web/brand.json"));
    CHECK(page.get(Role::Link, "拨打电话 180-9899-7947").value == "tel:18098997947");
    CHECK(page.get(Role::Region, "联系专家").height > 0);
    if (width > 1000) CHECK(page.get(Role::Text, "GB/T 27922-2011 · 深圳市深检检测技术有限公司").width > 0);
  }
}

TEST_CASE("without a brand nobody is named, and nobody can be called") {
  PageFixture page;
  CHECK(page.all(Role::Link).empty());
  CHECK(page.get(Role::Text, "GB/T 27922-2011").width > 0);
}

TEST_CASE("a faulty brand leaves the page neutral and tells its owner where the fault is") {
  PageFixture page;
  read_brand(page, R"({"name": "ACME", "phone": "<script>"})");
  CHECK(page.all(Role::Link).empty());
  CHECK(page.session.state().brand == nullptr);
  REQUIRE(told_owner().size() == 1);
  CHECK(told_owner().front().find("/phone: ") != std::string::npos);
}

TEST_CASE("markup in a brand stays the text that it is") {
  PageFixture page;
  read_brand(page, R"({"name": "<img src=x onerror=alert(1)>", "phone": "1234"})");
  CHECK(page.get(Role::Text, "GB/T 27922-2011 · <img src=x onerror=alert(1)>").width > 0);
}

TEST_CASE("the card says what the brand has for the grade that stands, once open clauses cannot change it") {
  PageFixture page;
  read_brand(page, R"({"phone": "1234", "callToAction": {"default": {"title": "D"}, "star5": {"title": "F"}}})");
  CHECK(page.get(Role::Heading, "D").width > 0);
  page.answer("5.1.1.1", "符合");
  CHECK(page.get(Role::Heading, "D").width > 0);
  for (const Clause& clause : page.session.state().criteria->clauses) page.answer(clause.id, "符合");
  CHECK(page.get(Role::Heading, "F").width > 0);
}

TEST_CASE("the WeChat id can be copied") {
  PageFixture page;
  read_brand(page, R"({"wechat": {"id": "acme_1"}, "links": []})");
  page.use(page.get(Role::Button, "复制微信号 acme_1"));
  const Effect& last = platform::headless::outside().performed.back();
  REQUIRE(std::holds_alternative<CopyText>(last));
  CHECK(std::get<CopyText>(last).text == "acme_1");
}

TEST_CASE("a brand's colour is made legible and told to the document") {
  PageFixture page;
  read_brand(page, R"({"colors": {"primary": "#ffee00"}})");
  const documents::Accent accent = platform::headless::outside().accent;
  CHECK(documents::contrast(accent.ink, 0xffffff) >= 4.5);
  CHECK(documents::contrast(accent.on_ink, accent.ink) >= 4.5);
  page.session.dispatch(ThemeChosen{ThemeChoice::Dark});
  page.settle();
  CHECK(documents::contrast(platform::headless::outside().accent.ink, 0x18202b) >= 4.5);
}

TEST_CASE("the brand stays when everything of the visitor's is erased") {
  PageFixture page;
  read_brand(page, R"({"name": "ACME", "phone": "1234"})");
  page.session.dispatch(EraseConfirmed{});
  page.settle();
  CHECK(page.all(Role::Link).size() == 1);
}

TEST_CASE("help is the document's own text: opened from the menu, gone with one step back") {
  PageFixture page;
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  page.use(page.get(Role::Button, "帮助与标准说明"));
  CHECK(platform::headless::outside().help);
  CHECK(page.all(Role::Dialog).empty());
  page.session.dispatch(BackRequested{});
  page.settle();
  CHECK_FALSE(platform::headless::outside().help);
}

TEST_CASE(
    "the number stays in view beside the sheet, however long what scrolls above it is; low windows have it at the end") {
  PageFixture page(1440, 900);
  read_brand(page, R"({"phone": "1234"})");
  CHECK(page.place(page.get(Role::Link, "拨打电话 1234")).bottom() < 900);
  CHECK(page.all(Role::Link).size() == 1);
  page.session.resize({.width = 1440, .height = 500, .density = 1});
  page.settle();
  const MirrorNode& panel = page.get(Role::Complementary, "评价结果");
  CHECK(page.is_within(page.get(Role::Link, "拨打电话 1234"), panel.id));
}

TEST_CASE("what a brand has beside its number follows in the panel") {
  PageFixture page(1440, 900);
  read_brand(page, R"({"phone": "1234", "wechat": {"id": "acme"}})");
  CHECK(page.get(Role::Button, "复制微信号 acme").width > 0);
  CHECK(page.get(Role::Region, "拨打电话 1234").width > 0);
  CHECK(page.get(Role::Region, "联系专家").width > 0);
}
