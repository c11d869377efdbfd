#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "app/desk.h"
#include "app/update.h"
#include "core/clause_place.h"
#include "documents/brand.h"
#include "sample.h"

using namespace starsheet;

namespace {

std::string shipped_text() {
  std::ifstream file(STARSHEET_SOURCE_DIR "/criteria/gbt27922-2011.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Desk shipped_desk() { return *open_desk(shipped_text(), "{}"); }

Desk with_points(Desk desk, const char* clause, const char* points) {
  const std::string place = clause_place(*desk.before, *desk.before->find_clause(clause));
  return typed(std::move(desk), DeskFile::Criteria, place + "/points", points);
}

Desk with_status(Desk desk, const char* clause, const char* status) {
  const std::string place = clause_place(*desk.before, *desk.before->find_clause(clause));
  return typed(std::move(desk), DeskFile::Criteria, place + "/pointsStatus", status);
}

Criteria finished(const Desk& desk) { return parse_criteria(std::string_view(desk_criteria_file(desk))).value(); }

}  // namespace

TEST_CASE("a desk that changed nothing gives the same criteria under the same revision") {
  const Desk desk = shipped_desk();
  CHECK(desk.revision == "1");
  CHECK(parse_json(desk_criteria_file(desk)).value() == parse_json(shipped_text()).value());
}

TEST_CASE("points that were moved within a section are published under a new revision, and pass lint") {
  Desk desk = with_points(with_points(shipped_desk(), "5.1.1.1", "2.5"), "5.1.1.2", "3.5");
  REQUIRE(desk.after);
  CHECK(desk.revision == "2");
  const Criteria next = finished(desk);
  CHECK(next.revision == "2");
  CHECK(exact_text(next.clauses[0].points) == "5/2");
  CHECK(check_revision(*desk.before, next).empty());
}

TEST_CASE("sums are shown while points are typed, and what does not add up cannot be taken away") {
  const Desk desk = with_points(shipped_desk(), "5.1.1.1", "4");
  CHECK_FALSE(desk.after);
  CHECK(exact_text(*desk_sums(desk)[0].sum) == "41");
  CHECK(exact_text(desk_sums(desk)[0].due) == "40");
  CHECK(exact_text(*desk_sums(desk)[1].sum) == "35");
  CHECK_FALSE(desk_sums(with_points(shipped_desk(), "5.1.1.1", "x"))[0].sum);
  CHECK_FALSE(desk_sums(with_points(shipped_desk(), "5.1.1.1", "-3"))[0].sum);
}

TEST_CASE("points, the phone and the colour are taken in full width, words stay as typed") {
  const Desk desk = with_points(with_points(shipped_desk(), "5.1.1.1", " ２。５　"), "5.1.1.2", "７／２");
  REQUIRE(desk.after);
  CHECK(exact_text(desk.after->clauses[0].points) == "5/2");
  CHECK(desk_text(desk.criteria, "/sections/0/indicators/0/clauses/1/points") == "7/2");
  CHECK(desk_text(with_points(desk, "5.1.1.1", "２。").criteria, "/sections/0/indicators/0/clauses/0/points") ==
        "２。");
  Desk brand = typed(shipped_desk(), DeskFile::Brand, "/phone", "１８０－９８９９");
  brand = typed(typed(std::move(brand), DeskFile::Brand, "/colors/primary", "＃１７６３ｅ６"), DeskFile::Brand,
                "/name/zh-CN", "甲１");
  CHECK(brand.brand_issues.empty());
  CHECK(desk_text(brand.brand, "/phone") == "180-9899");
  CHECK(desk_text(brand.brand, "/name/zh-CN") == "甲１");
}

TEST_CASE("all points are changed to another allocation at once") {
  const Desk desk = with_allocation(shipped_desk(), 0);
  REQUIRE(desk.after);
  for (std::size_t i = 0; i < desk.after->clauses.size(); ++i)
    CHECK(desk.after->clauses[i].points == desk.before->allocations[0].points[i]);
  CHECK(finished(desk).revision == "2");
}

TEST_CASE("another allocation leaves what is confirmed, and shares what is left of its section") {
  const Desk desk =
      with_allocation(with_status(with_points(shipped_desk(), "5.3.1.1", "5"), "5.3.1.1", "confirmed"), 0);
  REQUIRE(desk.after);
  const auto points = [&](const char* id) {
    return exact_text(desk.after->clauses[*desk.after->find_clause(id)].points);
  };
  CHECK(points("5.3.1.1") == "5");
  CHECK(points("5.3.2.5") == "2");  // (25 − 5) / 10
  CHECK(*desk_sums(desk)[2].sum == desk_sums(desk)[2].due);
  Desk spent = with_status(with_points(shipped_desk(), "5.3.1.1", "30"), "5.3.1.1", "confirmed");
  const std::string before =
      desk_text(spent.criteria, clause_place(*spent.before, *spent.before->find_clause("5.3.2.5")) + "/points");
  spent = with_allocation(std::move(spent), 0);
  CHECK(desk_text(spent.criteria, clause_place(*spent.before, *spent.before->find_clause("5.3.2.5")) + "/points") ==
        before);
}

TEST_CASE("other allocations keep what is confirmed and share the rest as before") {
  Desk desk =
      with_status(with_points(with_points(shipped_desk(), "5.3.1.1", "5"), "5.3.1.2", "1"), "5.3.1.1", "confirmed");
  const DeskSum sum = desk_sums(desk)[2];
  const std::string balance = clause_place(*desk.before, *desk.before->find_clause("5.3.1.3")) + "/points";
  const Rational rest = parse_rational(desk_text(desk.criteria, balance)).value() + sum.due - *sum.sum;
  desk = with_points(std::move(desk), "5.3.1.3", exact_text(rest).c_str());
  REQUIRE(desk.after);
  const Criteria next = finished(desk);
  REQUIRE(next.allocations.size() == 1);
  const std::vector<Rational>& equal = next.allocations[0].points;
  CHECK(exact_text(equal[*next.find_clause("5.3.1.1")]) == "5");
  CHECK(exact_text(equal[*next.find_clause("5.3.2.5")]) == "2");  // (25 − 5) / 10
}

TEST_CASE("once everything is confirmed no other allocation is left") {
  Desk desk = shipped_desk();
  CHECK(has_unconfirmed_points(desk));
  for (const Clause& clause : desk.before->clauses) desk = with_status(std::move(desk), clause.id.c_str(), "confirmed");
  CHECK_FALSE(has_unconfirmed_points(desk));
  CHECK(finished(desk).allocations.empty());
  CHECK(finished(desk).revision == "2");
}

TEST_CASE("words may be corrected under the same revision") {
  const Desk desk =
      typed(shipped_desk(), DeskFile::Criteria, "/sections/0/indicators/0/clauses/0/title/zh-CN", "新标题");
  CHECK(finished(desk).clauses[0].title.zh == "新标题");
  CHECK(finished(desk).revision == "1");
  CHECK_FALSE(
      typed(shipped_desk(), DeskFile::Criteria, "/sections/0/indicators/0/clauses/0/pointsStatus", "sure").after);
}

TEST_CASE("the example sheet is a sound one for any criteria") {
  const Desk desk = shipped_desk();
  const Sheet sheet = example_sheet(*desk.before);
  CHECK(parse_sheet(sheet_file(sheet), *desk.before).ok());
  CHECK(assess(*desk.before, sheet).complete);
}

TEST_CASE("the brand is filled in field by field, and an emptied field leaves it") {
  Desk desk = shipped_desk();
  const auto type = [&](const char* place, const char* text) {
    desk = typed(std::move(desk), DeskFile::Brand, place, text);
  };
  type("/name/zh-CN", "甲检测");
  CHECK(desk_text(desk.brand, "/name/zh-CN") == "甲检测");
  type("/name/en", "Jia");
  type("/phone", "0755-1234");
  type("/colors/primary", "#8a1538");
  type("/wechat/id", "jia");
  CHECK(desk.brand_issues.empty());
  const documents::Brand brand = documents::parse_brand(desk_brand_file(desk)).value();
  CHECK(brand.name == Text{"甲检测", "Jia"});
  CHECK(brand.primary == documents::Hex{0x8a1538});
  type("/phone", "call me");
  CHECK(desk.brand_issues.size() == 1);
  type("/phone", "");
  type("/wechat/id", "");
  type("/colors/primary", "");
  type("/name/zh-CN", "");
  CHECK(desk_brand_file(desk) == "{\n  \"name\": \"Jia\"\n}\n");
}

TEST_CASE("the brand's lists grow at their end, and what is emptied leaves the file, not the desk") {
  Desk desk = shipped_desk();
  const auto type = [&](const char* place, const char* text) {
    desk = typed(std::move(desk), DeskFile::Brand, place, text);
  };
  type("/highlights/0/zh-CN", "快");
  type("/highlights/1/zh-CN", "省");
  type("/highlights/1/en", "Cheap");
  type("/highlights/3/zh-CN", "not the next one");
  type("/links/0/title/zh-CN", "官网");
  CHECK(desk.brand_issues.size() == 1);  // a link without an address
  type("/links/0/href", "https://example.com/");
  type("/callToAction/star5/title/zh-CN", "申报");
  type("/callToAction/default/text/en", "Call us");
  type("/renewalNote/zh-CN", "到期");
  CHECK(desk.brand_issues.empty());
  documents::Brand brand = documents::parse_brand(desk_brand_file(desk)).value();
  CHECK(brand.highlights == std::vector<Text>{{"快", "快"}, {"省", "Cheap"}});
  CHECK(brand.links ==
        std::vector<documents::BrandLink>{{.title = {"官网", "官网"}, .address = "https://example.com/"}});
  REQUIRE(brand.calls.size() == 2);
  CHECK(brand.calls[1].text == Text{"Call us", "Call us"});
  type("/highlights/0/zh-CN", "");
  CHECK(desk_text(desk.brand, "/highlights/1/zh-CN") == "省");
  brand = documents::parse_brand(desk_brand_file(desk)).value();
  CHECK(brand.highlights == std::vector<Text>{{"省", "Cheap"}});
}

TEST_CASE("a fault is marked where it was typed, whatever was emptied before it") {
  Desk desk = *open_desk(
      shipped_text(),
      R"({"links": [{"title": "A", "href": "https://a.example/"}, {"title": "B", "href": "https://b.example/"},
    {"title": "C", "href": "https://c.example/"}], "highlights": ["one", "two", "three"]})");
  const auto type = [&](const char* place, const char* text) {
    desk = typed(std::move(desk), DeskFile::Brand, place, text);
  };
  for (const char* place : {"/links/1/title/zh-CN", "/links/1/href", "/highlights/0/zh-CN", "/highlights/1/zh-CN"})
    type(place, "");
  CHECK(desk.brand_issues.empty());
  type("/links/2/href", "javascript:alert(1)");
  type("/highlights/2/zh-CN", std::string(121, 'x').c_str());
  REQUIRE(desk.brand_issues.size() == 2);
  CHECK(desk.brand_issues[0].path == "/links/2/href");
  CHECK(desk.brand_issues[1].path == "/highlights/2");
  type("/links/2/href", "");
  CHECK(desk.brand_issues[0].path == "/links/2/href");
}

TEST_CASE("a brand file that cannot be read is told, and an empty one begun") {
  for (const std::string& text :
       {std::string("{\"name\": "), std::string("[]"), "{\"name\": \"" + std::string(300'000, 'x')}) {
    const Desk desk = *open_desk(shipped_text(), text);
    CHECK(desk.brand_unread.size() == 1);
    CHECK(desk.brand_issues.empty());
    CHECK(desk_brand_file(desk) == "{}\n");
  }
  CHECK(open_desk(shipped_text(), "")->brand_unread.empty());
  CHECK(open_desk(shipped_text(), "{}")->brand_unread.empty());
}

TEST_CASE("a place below a text that is not for two languages begins anew") {
  const Desk desk = typed(*open_desk(shipped_text(), R"({"wechat": "jia"})"), DeskFile::Brand, "/wechat/id", "yi");
  CHECK(desk_brand_file(desk) == "{\n  \"wechat\": {\n    \"id\": \"yi\"\n  }\n}\n");
}

TEST_CASE("a text that is one string for both languages is shown, and can be parted") {
  Desk desk = *open_desk(shipped_text(), R"({"name": "甲", "highlights": ["快"], "mine": {"empty": ""}})");
  CHECK(desk_text(desk.brand, "/name/zh-CN") == "甲");
  CHECK(desk_text(desk.brand, "/name/en").empty());
  CHECK(desk_text(desk.brand, "/highlights/0/zh-CN") == "快");
  CHECK(parse_json(desk_brand_file(desk)).value() == desk.brand);
  desk = typed(std::move(desk), DeskFile::Brand, "/name/en", "Jia");
  CHECK(documents::parse_brand(desk_brand_file(desk)).value().name == Text{"甲", "Jia"});
  desk = typed(std::move(desk), DeskFile::Brand, "/name/zh-CN", "");
  CHECK(desk_text(desk.brand, "/name/en") == "Jia");  // it stays where it was typed
}

TEST_CASE("the desk hands over files, and the page itself only when both are sound") {
  AppState state = sample::state();
  state = update(std::move(state), DeskOpened{shipped_text(), R"({"name": "A"})"}).state;
  CHECK(state.screen == Screen::Desk);
  Step step = update(state, DeskDownloadRequested{DeskProduct::Criteria});
  REQUIRE(step.effects.size() == 1);
  CHECK(std::get<DownloadFile>(step.effects[0]).name == "gbt27922-2011.json");
  step = update(state, DeskDownloadRequested{DeskProduct::SingleFile});
  REQUIRE(step.effects.size() == 1);
  CHECK(std::get<DownloadPage>(step.effects[0]).single_file);
  CHECK(std::get<DownloadPage>(step.effects[0]).criteria_name == "gbt27922-2011.json");
  state = update(std::move(state), DeskTyped{DeskFile::Brand, "/phone", "x"}).state;
  CHECK(update(state, DeskDownloadRequested{DeskProduct::Brand}).effects.empty());
  CHECK(update(state, DeskDownloadRequested{DeskProduct::Page}).effects.empty());
  CHECK(update(state, DeskDownloadRequested{DeskProduct::Criteria}).effects.size() == 1);
}

TEST_CASE("the desk does not open over criteria that are not sound") {
  CHECK(open_desk("{", "{}") == nullptr);
  CHECK(open_desk("{}", "{}") == nullptr);
  CHECK(open_desk(shipped_text(), "not JSON") != nullptr);
}
