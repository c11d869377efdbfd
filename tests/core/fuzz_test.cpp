// Sound files with random damage: whatever comes out, nothing crashes, every fault has words, and what is accepted can
// be scored and survives saving.

#include <doctest/doctest.h>

#include "core/score.h"
#include "samples.h"

using namespace starsheet;
using samples::Dice;

namespace {

constexpr int kRounds = 3000;

const char* const kPieces[] = {"{",
                               "}",
                               "[",
                               "]",
                               ",",
                               ":",
                               "\"",
                               "\\",
                               "\\u0000",
                               "\\ud800",
                               "null",
                               "true",
                               "-",
                               "1e9",
                               "0",
                               "6.0",
                               "\"\"",
                               "\"state\"",
                               "\"sampled\"",
                               "\"excluded\"",
                               "99999999999999999999",
                               "\xEF\xBB\xBF",
                               "\xFF",
                               "\xE4\xB8",
                               "\n",
                               "\"c0\":{\"state\":\"met\"},",
                               "\"1/3\"",
                               "[[[[[[[["};

std::string damaged(std::string text, Dice& dice) {
  for (std::int64_t i = dice.between(1, 4); i > 0 && !text.empty(); --i) {
    const auto at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(text.size()) - 1));
    const auto length = static_cast<std::size_t>(dice.between(1, 12));
    switch (dice.between(0, 4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text[at] = static_cast<char>(dice.between(0, 255));
        break;
      case 2:
        text.insert(at, text.substr(static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(at))), length));
        break;
      default:
        text.insert(at, kPieces[dice.between(0, static_cast<std::int64_t>(std::size(kPieces)) - 1)]);
        break;
    }
  }
  return text;
}

void check_issues(const Issues& issues) {
  REQUIRE_FALSE(issues.empty());
  for (const Issue& issue : issues) {
    REQUIRE_FALSE(issue.message.zh.empty());
    REQUIRE_FALSE(issue.message.en.empty());
    REQUIRE((issue.path.empty() || issue.path[0] == '/'));
  }
}

}  // namespace

TEST_CASE("damaged sheets are refused in words or scored and saved") {
  const Criteria criteria = samples::criteria({"60", "30", "10"});
  const std::string sound =
      R"({"format":"starsheet.sheet","formatVersion":1,"criteria":{"id":"test","revision":"1"},"subject":{"organisation":"示例","date":"2026-11-23","headcount":12},)"
      R"("answers":{"c0":{"state":"sampled","samples":6,"nonconforming":1},"c1":{"state":"excluded","reason":"无"},"c2":{"state":"unmet","note":"x"}},)"
      R"("deductions":[{"trigger":"law","note":""}],"bonus":{"note":""},"drafts":{},"staff":{"managers":3},"snapshots":[{"name":"a"}]})";
  REQUIRE(parse_sheet(sound, criteria).ok());
  Dice dice(21);
  int accepted = 0;
  for (int i = 0; i < kRounds; ++i) {
    const std::string text = damaged(sound, dice);
    CAPTURE(text);
    const Result<Sheet> sheet = parse_sheet(text, criteria);
    if (!sheet.ok()) {
      check_issues(sheet.issues());
      continue;
    }
    ++accepted;
    REQUIRE(parse_json(assessment_json(criteria, assess(criteria, sheet.value()), Language::Chinese)).ok());
    const Result<Sheet> again = parse_sheet(sheet_file(sheet.value()), criteria);
    REQUIRE(again.ok());
    REQUIRE(again.value() == sheet.value());
  }
  CHECK(accepted > kRounds / 100);
}

TEST_CASE("damaged criteria are refused in words or can score") {
  const std::string sound = samples::criteria_text({"60", "40"});
  Dice dice(22);
  int accepted = 0;
  for (int i = 0; i < kRounds; ++i) {
    const std::string text = damaged(sound, dice);
    CAPTURE(text);
    const Result<Criteria> criteria = parse_criteria(text);
    if (!criteria.ok()) {
      check_issues(criteria.issues());
      continue;
    }
    ++accepted;
    const Sheet sheet = samples::sheet(criteria.value(), {samples::met(), samples::sampled(7, 3)});
    REQUIRE(assess(criteria.value(), sheet).graded.has_value());
  }
  CHECK(accepted > kRounds / 100);
}
