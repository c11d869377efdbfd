#include "core/link.h"

#include <doctest/doctest.h>

#include "samples.h"

using namespace starsheet;

namespace {

/// What a link may carry of a sheet.
Sheet shareable(const Criteria& criteria, const Sheet& sheet) {
  Sheet result = new_sheet(criteria);
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    if (answer == nullptr || !counts(*answer)) continue;
    Answer bare{.state = answer->state};
    if (answer->state == AnswerState::Excluded) bare.reason_omitted = true;
    if (answer->state == AnswerState::Sampled) {
      bare.samples = answer->samples;
      bare.nonconforming = answer->nonconforming;
    }
    result.answers.set(clause.id, bare);
  }
  for (const Deduction& each : sheet.deductions) result.deductions.push_back({.trigger = each.trigger});
  if (sheet.bonus) result.bonus = Bonus{};
  return result;
}

std::string link(const Criteria& criteria, const Sheet& sheet) {
  const Result<std::string> text = encode_link(criteria, sheet);
  REQUIRE(text.ok());
  return text.value();
}

std::string message(const Criteria& criteria, std::string_view fragment) {
  const Result<Sheet> sheet = decode_link(criteria, fragment);
  REQUIRE_FALSE(sheet.ok());
  return sheet.issues()[0].message.en;
}

Criteria shipped() {
  const Result<Criteria> criteria = parse_criteria(samples::read_file("criteria/gbt27922-2011.json"));
  REQUIRE(criteria.ok());
  return criteria.value();
}

}  // namespace

TEST_CASE("a link gives back every answer, count, trigger and the bonus") {
  samples::Dice dice(5);
  const Criteria large = shipped();
  for (int i = 0; i < 400; ++i) {
    const Criteria criteria = i % 4 == 0 ? large : samples::random_criteria(dice);
    Sheet sheet = samples::random_sheet(criteria, dice);
    if (!sheet.deductions.empty() && dice.chance(50)) {
      sheet.deductions.back().trigger = criteria.deductions.triggers.back().id;
    }
    const Result<Sheet> again = decode_link(criteria, link(criteria, sheet));
    REQUIRE(again.ok());
    CHECK(again.value() == shareable(criteria, sheet));
    const std::optional<Graded> before = grade_sheet(criteria, sheet);
    CHECK(grade_sheet(criteria, again.value()) == before);
  }
}

TEST_CASE("a link holds nothing but answers") {
  const Criteria criteria = shipped();
  Sheet sheet = new_sheet(criteria);
  sheet.answers.set("5.1.1.1", {.state = AnswerState::Excluded, .reason = "无"});
  sheet.deductions.push_back({.trigger = "law"});
  const std::string bare = link(criteria, sheet);
  sheet.subject = {.organisation = "示例电器有限公司", .assessor = "张三", .date = "2026-11-23", .headcount = 120, .note = "x"};
  sheet.answers.set("5.1.1.1", {.state = AnswerState::Excluded, .reason = "不提供配送", .note = "看过"});
  sheet.answers.set("5.1.1.2", {.note = "未定"});
  sheet.deductions[0].note = "去年";
  sheet.staff.managers = 12;
  CHECK(link(criteria, sheet) == bare);
}

TEST_CASE("links are short enough for a QR code") {
  const Criteria criteria = shipped();
  samples::Dice dice(9);
  CHECK(link(criteria, new_sheet(criteria)).size() == 12);
  std::vector<Answer> answers(criteria.clauses.size(), samples::excluded());
  for (std::size_t i = 0; i < answers.size(); i += 5) answers[i] = samples::sampled(dice.between(10, 20), dice.between(0, 10));
  CHECK(link(criteria, samples::sheet(criteria, answers, 4, true)).size() <= 60);
  const std::vector<Answer> longest(criteria.clauses.size(), samples::sampled(kMaxSamples, kMaxSamples));
  CHECK(link(criteria, samples::sheet(criteria, longest, 20, true)).size() <= 360);
}

TEST_CASE("a link may come with what stands around it") {
  const Criteria criteria = samples::criteria({"60", "40"});
  const Sheet sheet = samples::sheet(criteria, {samples::met(), samples::sampled(6, 1)});
  const std::string text = link(criteria, sheet);
  for (const std::string& around :
       {text, "#" + text, text.substr(2), "https://example.com/?lang=en#" + text, "#s=" + text, text + "\r\n"}) {
    const Result<Sheet> again = decode_link(criteria, around);
    REQUIRE(again.ok());
    CHECK(again.value().answers == sheet.answers);
  }
}

TEST_CASE("a link that was cut, changed or lengthened is refused") {
  const Criteria criteria = shipped();
  samples::Dice dice(3);
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (int i = 0; i < 40; ++i) {
    const std::string text = link(criteria, samples::random_sheet(criteria, dice));
    for (std::size_t at = 2; at < text.size(); ++at) {
      CHECK_FALSE(decode_link(criteria, text.substr(0, at)).ok());
      CHECK_FALSE(decode_link(criteria, text.substr(0, at) + text.substr(at + 1)).ok());
      std::string changed = text;
      changed[at] = kDigits[(kDigits.find(text[at]) + static_cast<std::size_t>(dice.between(1, 63))) % 64];
      CHECK_FALSE(decode_link(criteria, changed).ok());
    }
    CHECK_FALSE(decode_link(criteria, text + "A").ok());
    CHECK_FALSE(decode_link(criteria, text + "%20").ok());
  }
}

TEST_CASE("what is wrong with a link is said plainly") {
  const Criteria criteria = samples::criteria({"60", "40"});
  const std::string text = link(criteria, samples::sheet(criteria, {samples::met()}));
  CHECK(message(criteria, "") == "the link carries no answers");
  CHECK(message(criteria, "#s=") == "the link carries no answers");
  CHECK(message(criteria, "s=你好") == "the link is cut short or damaged; copy all of it again");
  CHECK(message(criteria, text.substr(0, 9)) == "the link is cut short or damaged; copy all of it again");
  CHECK(message(criteria, "s=2" + text.substr(3)) == "the link was made by a newer StarSheet; open it there");
  Criteria revised = criteria;
  revised.revision = "2";
  CHECK(message(revised, text).starts_with("the link's answers belong to other criteria or another revision"));
  CHECK(message(samples::criteria({"50", "30", "20"}), text).starts_with("the link's answers belong to other criteria"));
}

TEST_CASE("noise of any length is refused quickly") {
  const Criteria criteria = shipped();
  samples::Dice dice(31);
  for (int i = 0; i < 2000; ++i) {
    std::string noise = "s=1";
    for (std::int64_t n = dice.between(0, 120); n > 0; --n) noise += static_cast<char>(dice.between(1, 255));
    CHECK_FALSE(decode_link(criteria, noise).ok());
  }
  CHECK_FALSE(decode_link(criteria, "s=1" + std::string(4'000'000, 'Q')).ok());
}

TEST_CASE("what a link cannot carry is refused when it is made") {
  const Criteria criteria = samples::criteria({"60", "40"});
  Sheet sheet = samples::sheet(criteria, {samples::met()}, kMostLinkDeductions);
  CHECK(encode_link(criteria, sheet).ok());
  sheet.deductions.push_back({.trigger = "law"});
  CHECK_FALSE(encode_link(criteria, sheet).ok());
  sheet.deductions = {{.trigger = "gone"}};
  CHECK_FALSE(encode_link(criteria, sheet).ok());
}
