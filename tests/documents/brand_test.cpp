#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "documents/brand.h"

using namespace starsheet;
using namespace starsheet::documents;

namespace {

std::string shipped_text() {
  std::ifstream file(STARSHEET_SOURCE_DIR "/web/brand.json");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The places of the faults in a file with that one member.
std::string faults(const std::string& members) {
  const Result<Brand> brand = parse_brand("{" + members + "}");
  if (brand.ok()) return {};
  std::string places;
  for (const Issue& issue : brand.issues()) places += (places.empty() ? "" : " ") + issue.path;
  return places;
}

}  // namespace

TEST_CASE("the shipped brand is sound and complete enough to be called") {
  const Result<Brand> brand = parse_brand(shipped_text());
  REQUIRE(brand.ok());
  CHECK(brand.value().name.zh == "深圳市深检检测技术有限公司");
  CHECK(brand.value().phone == "180-9899-7947");
  CHECK(phone_address(brand.value().phone) == "tel:18098997947");
  CHECK(brand.value().licence == "粤ICP备2022154087号-1");
  CHECK(brand.value().has_contact());
}

TEST_CASE("an empty object is a brand without anything") {
  const Result<Brand> brand = parse_brand("{}");
  REQUIRE(brand.ok());
  CHECK(brand.value() == Brand{});
  CHECK_FALSE(brand.value().has_contact());
}

TEST_CASE("a text may be one string for both languages") {
  const Result<Brand> brand = parse_brand(R"({"name": "ACME", "address": {"zh-CN": "甲", "en": "A"}})");
  REQUIRE(brand.ok());
  CHECK(brand.value().name == Text{"ACME", "ACME"});
  CHECK(brand.value().address == Text{"甲", "A"});
}

TEST_CASE("a brand file that is written is read as the same brand") {
  const Brand shipped = parse_brand(shipped_text()).value();
  CHECK(parse_brand(brand_file(shipped)).value() == shipped);
  const Brand full =
      parse_brand(
          R"({"name": "A", "logo": "img/logo.svg", "colors": {"primary": "#a00"}, "wechat": {"id": "acme-1", "qr": "qr.png"},
    "links": [{"title": "Home", "href": "https://example.org/a?b=1#c"}], "site": "https://example.org/tools/star/", "later": {"x": [1, 2.50]}})")
          .value();
  CHECK(full.rest.size() == 1);
  CHECK(parse_brand(brand_file(full)).value() == full);
}

TEST_CASE("each fault of a brand file is found at its place") {
  CHECK(faults(R"("name": 5)") == "/name");
  CHECK(faults(R"("name": {"zh-CN": "甲"})") == "/name/en");
  CHECK(faults("\"name\": \"a\\u202eb\"") == "/name");
  CHECK(faults("\"name\": \"a\\nb\"") == "/name");
  CHECK(faults("\"name\": \"" + std::string(121, 'x') + "\"") == "/name");
  CHECK(faults("\"colors\": {\"primary\": \"url(x)\"}") == "/colors/primary");
  CHECK(faults(R"("phone": "call me")") == "/phone");
  CHECK(faults(R"("phone": "1' onclick='x")") == "/phone");
  CHECK(faults(R"("wechat": {"id": "<b>"})") == "/wechat/id");
  CHECK(faults(R"("links": [{"title": "x"}])") == "/links/0/href");
  CHECK(faults(R"("site": "https://example.org")") == "/site");
  CHECK(faults(R"("site": "https://example.org/?a=/")") == "/site");
  CHECK(faults(R"("highlights": [1])") == "/highlights/0");
  CHECK(faults(R"("callToAction": {"a b": {}})") == "/callToAction/a b");
  CHECK(faults(R"("phone": "x", "licence": 1)") == "/phone /licence");
}

TEST_CASE("addresses that could run something are refused") {
  for (const char* address : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x",
                              "//evil.example/", "/x", "ftp://x", "https://", R"(https://a\"onclick=b)", " https://a",
                              "https://a b", "https://a<b>", "file:///etc/passwd"}) {
    CHECK_MESSAGE(faults(R"("links": [{"title": "x", "href": ")" + std::string(address) + "\"}]") == "/links/0/href",
                  address);
  }
  for (const char* address :
       {"https://example.org/", "http://a.cn", "tel:+8618098997947", "mailto:a@b.cn", "weixin://dl/chat?acme"}) {
    CHECK_MESSAGE(faults(R"("links": [{"title": "x", "href": ")" + std::string(address) + "\"}]") == "", address);
  }
}

TEST_CASE("a picture lies beside the page or is written into the file") {
  for (const char* picture :
       {"logo.svg", "logo.PNG", "QR.Jpg", "img/a-b_c.png", "data:image/png;base64,iVBORw0KGgo="}) {
    CHECK_MESSAGE(faults("\"logo\": \"" + std::string(picture) + "\"") == "", picture);
  }
  for (const char* picture :
       {"https://evil.example/p.png", "//evil.example/p.png", "/p.png", "../p.png", "a/../p.png", "logo.html",
        "data:text/html;base64,AAAA", "data:image/svg+xml,<svg onload=x>", "javascript:x.png"}) {
    CHECK_MESSAGE(faults("\"logo\": \"" + std::string(picture) + "\"") == "/logo", picture);
  }
}

TEST_CASE("what is not JSON, not an object or too large is refused as a whole") {
  for (const std::string& text : {std::string("{"), std::string("[]"), std::string("null"), std::string(),
                                  std::string("<html>"), "{\"name\": \"" + std::string(kMaxBrandBytes, ' ') + "\"}"}) {
    const Result<Brand> brand = parse_brand(text);
    REQUIRE_FALSE(brand.ok());
    CHECK(brand.issues().front().path.empty());
  }
}

TEST_CASE("the contact card says what stands for the grade, else what stands for all") {
  const Brand brand = parse_brand(R"({"callToAction": {"default": {"title": "D"}, "star5": {"title": "F"}}})").value();
  CHECK(call_for(brand, "star5")->title.zh == "F");
  CHECK(call_for(brand, "star4")->title.zh == "D");
  CHECK(call_for(Brand{}, "star4") == nullptr);
}
