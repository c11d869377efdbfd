#include "core/link.h"

#include <doctest/doctest.h>

#include <cctype>
#include <cstdio>

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
  sheet.subject = {
      .organisation = "示例电器有限公司", .assessor = "张三", .date = "2026-11-23", .headcount = 120, .note = "x"};
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
  for (std::size_t i = 0; i < answers.size(); i += 5)
    answers[i] = samples::sampled(dice.between(10, 20), dice.between(0, 10));
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
  CHECK(
      message(samples::criteria({"50", "30", "20"}), text).starts_with("the link's answers belong to other criteria"));
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

TEST_CASE("a link ends in a letter or digit, and the sign that sees to it changes no answer") {
  const Criteria criteria = shipped();
  samples::Dice dice(77);
  int filled = 0;
  for (int i = 0; i < 600; ++i) {
    const Criteria each = i % 2 == 0 ? criteria : samples::random_criteria(dice);
    const Sheet sheet = samples::random_sheet(each, dice);
    const std::string text = link(each, sheet);
    REQUIRE(std::isalnum(static_cast<unsigned char>(text.back())) != 0);
    filled += text.back() == 'A' ? 1 : 0;
    CHECK(decode_link(each, text).value() == shareable(each, sheet));
  }
  CHECK(filled > 0);
}

TEST_CASE("links from before that end in - or _ still open, also when that end was cut off") {
  const Criteria criteria = samples::criteria({"60", "40"});
  // Made before links had to end in a letter or digit; the page then wrote these very signs.
  const struct {
    const char* text;
    std::int64_t samples;
    std::int64_t nonconforming;
  } old[] = {{"s=1t-Ke-sadO5sP-", 420, 141},
             {"s=1t-Ke93la5FnI_", 426, 143},
             {"s=1t-KeD_eseLC-", 1588, 0},
             {"s=1t-KeIDk5tdB_", 1597, 0}};
  for (const auto& each : old) {
    const std::string text = each.text;
    CAPTURE(text);
    REQUIRE((text.back() == '-' || text.back() == '_'));
    for (const std::string& way : {text, text.substr(0, text.size() - 1), text + "&from=timeline"}) {
      const Result<Sheet> sheet = decode_link(criteria, way);
      REQUIRE(sheet.ok());
      CHECK(sheet.value().answers ==
            samples::sheet(criteria, {samples::met(), samples::sampled(each.samples, each.nonconforming)}).answers);
    }
  }
}

namespace {

std::string escaped(std::string_view text, bool all) {
  std::string result;
  for (const char c : text) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 && !all;
    result += plain ? std::string(1, c) : std::string(code);
  }
  return result;
}

std::string full_width(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const int point = c + 0xFEE0;
    result += {static_cast<char>(0xE0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 0x3F)),
               static_cast<char>(0x80 | (point & 0x3F))};
  }
  return result;
}

/// What chat apps, mails and hands make of a fragment; `payload` is what stands behind "s=".
std::vector<std::string> changed_on_the_way(const std::string& payload, samples::Dice& dice) {
  const std::string whole = "s=" + payload;
  const std::size_t at = static_cast<std::size_t>(dice.between(1, static_cast<std::int64_t>(payload.size()) - 1));
  const std::string head = payload.substr(0, at), tail = payload.substr(at);
  std::vector<std::string> ways{"#S=" + payload,
                                "#/s=" + payload,
                                "#!s=" + payload,
                                "#!/s=" + payload,
                                "#?s=" + payload,
                                "#&s=" + payload,
                                "# s = " + payload,
                                "#s%3D" + payload,
                                "#s%3d" + payload,
                                "#S%253D" + payload,
                                "#%73%3D" + payload,
                                "%23" + whole,
                                "%2523s%253D" + payload,
                                escaped("#" + whole, true),
                                escaped(escaped("#" + whole, true), false),
                                escaped(escaped(escaped("#" + whole, true), false), false),
                                full_width("#" + whole),
                                "＃ｓ＝" + payload,
                                "#s&#61;" + payload,
                                "#s&#x3D;" + payload,
                                "#s=3D" + payload,
                                "#" + whole + "#" + whole,
                                "#s=" + whole,
                                "#" + whole + whole,
                                "https://example.org/?criteria=demo#" + whole,
                                "#from=timeline&" + whole,
                                "#s/" + payload,
                                "#s" + payload,
                                "#" + payload,
                                "#=" + payload,
                                "#s=\"" + payload + "\"",
                                "#s=<" + payload + ">",
                                "<https://example.org/#s=" + payload + ">",
                                "#s=%22" + payload + "%22",
                                "#s=" + head + "\r\n" + tail,
                                "#s=" + head + " " + tail,
                                "#s=" + head + "%0A%20" + tail,
                                "#s=" + head + "=\n" + tail,
                                "#s=" + head + "\n> " + tail,
                                "#s=" + head + "\xE2\x80\x8B" + tail,
                                "#s=" + head + "%E2%81%A0" + tail,
                                "\xEF\xBB\xBF#" + whole,
                                "#s=" + head + "\\" + tail,
                                "#s=" + head + "\xC2\xAD" + tail};
  for (const char* end : {"，",
                          "。",
                          ",",
                          ".",
                          ";",
                          ")",
                          "）",
                          "】",
                          ">",
                          "》",
                          "」",
                          "\"",
                          "'",
                          "”",
                          "!",
                          "！",
                          "?",
                          "…",
                          " ",
                          "\n",
                          "\t",
                          "%20",
                          "%E3%80%82",
                          "%EF%BC%8C",
                          "\xE2\x80\x8B",
                          "\xEF\xBB\xBF",
                          "\xE3\x80\x80",
                          "*",
                          "**",
                          "_",
                          "__",
                          "-",
                          "~",
                          "|",
                          "]",
                          "%5D",
                          "/",
                          "%",
                          "%2",
                          "&from=timeline",
                          "?from=singlemessage&isappinstalled=0",
                          "&isappinstalled=0",
                          "&nsukey=abc_def-g%3D%3D",
                          "#wechat_redirect",
                          "#/",
                          "&amp;from=timeline",
                          "，请点开看看",
                          " open this",
                          " 复制打开",
                          "\nSent from my phone"}) {
    ways.push_back("#" + whole + end);
  }
  return ways;
}

}  // namespace

TEST_CASE("what chat apps make of a link gives the same sheet") {
  samples::Dice dice(2029);
  const Criteria criteria = shipped();
  for (int i = 0; i < 60; ++i) {
    const Criteria each = i % 3 == 0 ? samples::random_criteria(dice) : criteria;
    const Sheet sheet = samples::random_sheet(each, dice);
    const std::string payload = link(each, sheet).substr(2);
    for (const std::string& way : changed_on_the_way(payload, dice)) {
      CAPTURE(way);
      const Result<Sheet> again = decode_link(each, way);
      REQUIRE(again.ok());
      REQUIRE(again.value() == shareable(each, sheet));
      REQUIRE(is_share_fragment(each, way));
    }
  }
}

TEST_CASE("dashes that a keyboard made beautiful are read as they were typed") {
  samples::Dice dice(12);
  const Criteria criteria = shipped();
  int seen = 0;
  for (int i = 0; i < 400 && seen < 20; ++i) {
    const Sheet sheet = samples::random_sheet(criteria, dice);
    std::string text = link(criteria, sheet);
    const std::size_t at = text.find('-');
    if (at == std::string::npos) continue;
    ++seen;
    const bool twice = text[at + 1] == '-';
    text.replace(at, twice ? 2 : 1, twice ? "—" : "–");
    REQUIRE(decode_link(criteria, text).ok());
    CHECK(decode_link(criteria, text).value() == shareable(criteria, sheet));
  }
  CHECK(seen == 20);
}

TEST_CASE("letters that were all made small are mended in short links, and never into another sheet") {
  samples::Dice dice(41);
  const Criteria criteria = shipped();
  const auto cased = [](std::string text, int (*change)(int)) {
    for (char& c : text) c = static_cast<char>(change(c));
    return text;
  };
  constexpr int (*kCases[])(int) = {[](int c) { return std::tolower(c); }, [](int c) { return std::toupper(c); }};
  int mended = 0, refused = 0;
  for (int i = 0; i < 300; ++i) {
    std::vector<Answer> answers;
    for (std::int64_t n = dice.between(0, 50); n > 0; --n) answers.push_back(samples::random_answer(dice));
    const Sheet sheet = samples::sheet(criteria, answers);
    for (int (*const change)(int) : kCases) {
      const std::string text = cased("#" + link(criteria, sheet), change);
      CAPTURE(text);
      REQUIRE(is_share_fragment(criteria, text));
      const Result<Sheet> again = decode_link(criteria, text);
      (again.ok() ? mended : refused) += 1;
      if (again.ok()) REQUIRE(again.value() == shareable(criteria, sheet));
    }
  }
  CHECK(mended > 20);
  CHECK(refused > 20);
}

TEST_CASE("however a link is mangled, it gives its own sheet or none") {
  samples::Dice dice(90125);
  const Criteria criteria = shipped();
  constexpr std::string_view kNoise = "%23=&#sS1-_ .,\n%3D~Aa0/?！。";
  for (int i = 0; i < 1500; ++i) {
    const Sheet sheet = samples::random_sheet(criteria, dice);
    std::string text = "#" + link(criteria, sheet);
    for (std::int64_t n = dice.between(1, 5); n > 0 && !text.empty(); --n) {
      const std::size_t at = static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(text.size()) - 1));
      const std::size_t length = static_cast<std::size_t>(dice.between(1, 4));
      const std::string noise(kNoise.substr(
          static_cast<std::size_t>(dice.between(0, static_cast<std::int64_t>(kNoise.size()) - 1)), length));
      switch (dice.between(0, 5)) {
        case 0:
          text.erase(at, length);
          break;
        case 1:
          text.insert(at, noise);
          break;
        case 2:
          text.replace(at, 1, noise);
          break;
        case 3:
          text.insert(at, text.substr(at, length));
          break;
        case 4:
          text[at] = static_cast<char>(std::isupper(static_cast<unsigned char>(text[at])) ? std::tolower(text[at])
                                                                                          : std::toupper(text[at]));
          break;
        default:
          text += text.substr(at);
      }
    }
    const Result<Sheet> again = decode_link(criteria, text);
    CAPTURE(text);
    if (again.ok()) REQUIRE(again.value() == shareable(criteria, sheet));
  }
}

TEST_CASE("two different sheets in one fragment are no sheet") {
  const Criteria criteria = samples::criteria({"60", "40"});
  const std::string one = link(criteria, samples::sheet(criteria, {samples::met()})),
                    other = link(criteria, samples::sheet(criteria, {samples::unmet()}));
  CHECK(decode_link(criteria, "#" + one + "#" + one).ok());
  CHECK(message(criteria, "#" + one + "#" + other) == "the link is cut short or damaged; copy all of it again");
}

TEST_CASE("what was meant as a share link is told from other fragments") {
  const Criteria criteria = shipped();
  const std::string text = link(criteria, samples::sheet(criteria, {samples::met(), samples::unmet()}));
  const std::string payload = text.substr(2);
  for (const char* meant : {"#s=", "#S=", "#s%3D", "#/s=1abc", "#!s=xyz", "#s=你好", "# s =", "＃ｓ＝１", "%23s%3D",
                            "#s=top", "#s=2abcdefghijk"}) {
    CAPTURE(meant);
    CHECK(is_share_fragment(criteria, meant));
  }
  for (const std::string& meant : {text.substr(0, 9), "#" + payload.substr(0, payload.size() - 1),
                                   "#s" + payload.substr(0, 11), "#from=timeline&" + text + "x"}) {
    CAPTURE(meant);
    CHECK(is_share_fragment(criteria, meant));
  }
  for (const char* foreign :
       {"", "#", "#top", "#5.1.2.1", "#section=2", "#colors=blue", "#page=2&s=asc", "#wechat_redirect", "#/route", "#1",
        "#s", "#success", "#access_token=1abcdefghijklmnop", "#条款", "#%E6%9D%A1", "#!", "#:~:text=s"}) {
    CAPTURE(foreign);
    CHECK_FALSE(is_share_fragment(criteria, foreign));
  }
}

TEST_CASE("a long fragment of any kind is judged quickly") {
  const Criteria criteria = shipped();
  for (const char* part : {"s=", "#s=1", "%25", "%2525", "s=1-_ ", "—", "&#61;", "s = 1 ", "1yNG|", "\xFF"}) {
    std::string text;
    while (text.size() < 2'000'000) text += part;
    CHECK_FALSE(decode_link(criteria, text).ok());
    is_share_fragment(criteria, text);
  }
}
