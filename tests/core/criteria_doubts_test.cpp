#include <doctest/doctest.h>

#include "core/criteria_doubts.h"
#include "samples.h"

using namespace starsheet;
using samples::changed;
using samples::paths;
using Paths = std::vector<std::string>;

namespace {

std::string text() { return samples::criteria_text({"60", "40"}); }

Issues doubts(const std::string& content) {
  const Result<Criteria> result = parse_criteria(content);
  REQUIRE(result.ok());
  return doubts_about(result.value());
}

std::string with_member(const std::string& member) { return changed(text(), R"("bonus":)", member + R"(, "bonus":)"); }

std::string with_rule(const std::string& id) {
  return with_member(
      R"("rules": [{"id": "order", "status": "notFound", "text": {"zh-CN": "先", "en": "first"}}, {"id": ")" + id +
      R"(", "status": "notFound", "text": {"zh-CN": "后", "en": "last"}}])");
}

std::string with_departments(const std::string& list, const std::string& of_the_second) {
  return changed(with_member(R"("departments": )" + list), R"("c1", )",
                 R"("c1", "department": ")" + of_the_second + R"(", )");
}

const std::string kListed = R"([{"id": "service", "title": {"zh-CN": "服务", "en": "Service"}},
                                {"id": "it", "title": {"zh-CN": "信息", "en": "IT"}}])";

}  // namespace

TEST_CASE("doubts: the shipped criteria raise none") {
  CHECK(doubts(samples::read_file("criteria/gbt27922-2011.json")).empty());
  CHECK(doubts(text()).empty());
}

TEST_CASE("doubts: a department that the list does not have") {
  CHECK(doubts(with_departments(kListed, "it")).empty());
  const Issues found = doubts(with_departments(kListed, "IT"));
  REQUIRE(paths(found) == Paths{"/sections/0/indicators/0/clauses/1/department"});
  CHECK(found[0].message.en == R"(departments has no "IT", so the id itself is shown; listed are service, it)");
  CHECK(found[0].message.zh == R"(departments 里没有部门 "IT"，将照原样显示；列出的有 service、it)");
  CHECK(doubts(changed(text(), R"("c1", )", R"("c1", "department": "售后部", )")).empty());  // no list: shown as it is
}

TEST_CASE("doubts: a rule that StarSheet does not know") {
  CHECK(doubts(with_rule("must-have")).empty());
  const Issues found = doubts(with_rule("Rounding"));
  REQUIRE(paths(found) == Paths{"/rules/1/id"});
  CHECK(found[0].message.en.starts_with(
      R"(StarSheet does not know the rule "Rounding" and only lists it; it knows general, )"));
  CHECK(found[0].message.zh.starts_with(R"(StarSheet 不认得规则 "Rounding"，只会列出，不起作用；认得的有 general、)"));
}

TEST_CASE("doubts: a threshold above every score") {
  const auto top = [](const std::string& from) {
    return changed(text(), R"("from": "95")", R"("from": ")" + from + "\"");
  };
  CHECK(doubts(top("100")).empty());
  const Issues found = doubts(top("201/2"));
  REQUIRE(paths(found) == Paths{"/grades/4/from"});
  CHECK(found[0].message.en == "out of reach: the highest possible score is 100, so no score gives \"Grade\"");
  CHECK(found[0].message.zh == "够不着：最高只有 100 分，按得分评不出“等级”");

  const auto raised = [&](const std::string& content) {
    return changed(content, R"("max": "100")", R"("max": "120")");
  };
  CHECK(doubts(raised(top("101"))).empty());  // with the bonus
  CHECK(paths(doubts(raised(top("101.01")))) == Paths{"/grades/4/from"});
  CHECK(paths(doubts(raised(changed(top("101"), R"("max": 1)", R"("max": 0)")))) == Paths{"/grades/4/from"});
  CHECK(paths(doubts(changed(text(), R"("max": "100")", R"("max": "85")"))) ==
        Paths{"/grades/3/from", "/grades/4/from"});
}

TEST_CASE("doubts: a threshold that every score reaches") {
  const std::string zero = changed(text(), R"("from": "70")", R"("from": "0")");
  const Issues found = doubts(zero);
  REQUIRE(paths(found) == Paths{"/grades/1/from"});
  CHECK(found[0].message.en == "always reached: the lowest possible score is 0, so no score gives \"Fail\"");
  CHECK(found[0].message.zh == "总能达到：最低也有 0 分，按得分评不出“不合格”");

  const auto lowered = [](const std::string& content) { return changed(content, R"("min": "0")", R"("min": "-3")"); };
  CHECK(doubts(lowered(zero)).empty());  // deductions lead below it
  CHECK(paths(doubts(lowered(changed(zero, R"("failAt": 5)", R"("failAt": 1)")))) == Paths{"/grades/1/from"});
  CHECK(paths(doubts(changed(text(), R"("min": "0")", R"("min": "80")"))) == Paths{"/grades/1/from", "/grades/2/from"});
}

TEST_CASE("doubts: all of a file, in its order") {
  const std::string content = changed(changed(with_rule("odd"), R"("from": "95")", R"("from": "101")"), R"("c0", )",
                                      R"("c0", "department": "x", )");
  const std::string all = changed(content, R"("full":)", R"("departments": )" + kListed + R"(, "full":)");
  CHECK(paths(doubts(all)) == Paths{"/sections/0/indicators/0/clauses/0/department", "/grades/4/from", "/rules/1/id"});
}
