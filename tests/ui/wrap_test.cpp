#include "ui/wrap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "app/utf8.h"

using namespace starsheet;

namespace {

/// Ten for Han, kana and full-width signs, five for everything else: one line of 100 holds ten Chinese characters.
float ten_or_five(const void*, char32_t value) {
  return value >= 0x2E80 || value == U'—' || value == U'…' ? 10.0f : 5.0f;
}

constexpr Advance kAdvance{.call = ten_or_five};

using Lines = std::vector<std::string>;

Lines wrapped(const std::string& text, float max_width) {
  Lines lines;
  for (const LineSpan& span : wrap_text(text, max_width, kAdvance)) {
    lines.push_back(text.substr(span.begin, span.end - span.begin));
  }
  return lines;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code_point = decode_utf8(text, at);
    result.push_back(code_point.value);
    at += code_point.size;
  }
  return result;
}

}  // namespace

TEST_CASE("wrap: any Chinese character may begin a line") {
  CHECK(wrapped("由一个专设或指定的部门承担售后服务", 60) == Lines{"由一个专设或", "指定的部门承", "担售后服务"});
  CHECK(wrapped("售后服务", 40) == Lines{"售后服务"});
  CHECK(wrapped("售后服务", 39) == Lines{"售后服", "务"});
}

TEST_CASE("wrap: no line begins with closing punctuation") {
  CHECK(wrapped("售后服务，星级自评", 40) == Lines{"售后服", "务，星级", "自评"});
  for (const char* closing :
       {"，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "％", "…", "—", "·"}) {
    CAPTURE(closing);
    CHECK(wrapped(std::string("售后服务") + closing + "星级", 40).front() == "售后服");
  }
  for (const char* closing : {",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "”", "’"}) {
    CAPTURE(closing);
    CHECK(wrapped(std::string("售后服务") + closing + "星级", 40).front() == "售后服");
  }
}

TEST_CASE("wrap: two closing signs in a row stay on the line of what they close") {
  CHECK(wrapped("（售后服务）。星级", 50) == Lines{"（售后服", "务）。星级"});
  CHECK(wrapped("部门职责——岗位说明", 50) == Lines{"部门职", "责——岗位", "说明"});
}

TEST_CASE("wrap: no line ends with opening punctuation") {
  for (const char* opening : {"（", "《", "「", "『", "【"}) {
    CAPTURE(opening);
    CHECK(wrapped(std::string("售后服") + opening + "星级", 40) == Lines{"售后服", std::string(opening) + "星级"});
  }
  for (const char* opening : {"“", "‘", "(", "[", "{"}) {
    CAPTURE(opening);
    CHECK(wrapped(std::string("售后服") + opening + "星级", 35) == Lines{"售后服", std::string(opening) + "星级"});
  }
}

TEST_CASE("wrap: a number stays with its unit and its sign") {
  CHECK(wrapped("本条共计12分", 50) == Lines{"本条共计", "12分"});
  CHECK(wrapped("本条计 12 分", 45) == Lines{"本条计", "12 分"});
  CHECK(wrapped("有效期为3年", 50) == Lines{"有效期为", "3年"});
  CHECK(wrapped("还要用 8.5 人天", 60) == Lines{"还要用", "8.5 人天"});
  CHECK(wrapped("还要用 8.5 人天", 70) == Lines{"还要用", "8.5 人天"});
  CHECK(wrapped("至少占到 10 %", 55) == Lines{"至少占到", "10 %"});
  CHECK(wrapped("抽查样本 3 个", 55) == Lines{"抽查样本", "3 个"});
  CHECK(wrapped("五星要求 ≥ 90", 55) == Lines{"五星要求", "≥ 90"});
  CHECK(wrapped("请看标准第 6 章", 60) == Lines{"请看标准", "第 6 章"});
  CHECK(wrapped("系统运行3个月后", 60) == Lines{"系统运行", "3个月后"});
  CHECK(wrapped("runs 10 days", 50) == Lines{"runs", "10 days"});
}

TEST_CASE("wrap: what is no unit may leave the number before it when there is a space") {
  CHECK(wrapped("runs 10 dayshifts", 50) == Lines{"runs 10", "dayshifts"});
  CHECK(wrapped("见 5.1.2.1 售后", 60) == Lines{"见 5.1.2.1", "售后"});
}

TEST_CASE("wrap: ids, words, dates and addresses stay whole") {
  CHECK(wrapped("参见条款5.1.2.1", 70) == Lines{"参见条款", "5.1.2.1"});
  CHECK(wrapped("日期2026-11-23", 60) == Lines{"日期", "2026-11-23"});
  CHECK(wrapped("证书可在https://cx.cnca.cn查", 100) == Lines{"证书可在", "https://cx.cnca.cn查"});
  CHECK(wrapped("the company’s own rules", 45) == Lines{"the", "company’s", "own rules"});
  CHECK(wrapped("“Ready”, she said", 50) == Lines{"“Ready”,", "she said"});
}

TEST_CASE("wrap: Latin words break at spaces and after hyphens, and spaces hang") {
  CHECK(wrapped("after sales service", 55) == Lines{"after sales", "service"});
  CHECK(wrapped("after sales service", 54) == Lines{"after", "sales", "service"});
  CHECK(wrapped("after   sales", 25) == Lines{"after", "sales"});
  CHECK(wrapped("self-assessment", 55) == Lines{"self-", "assessment"});
  CHECK(wrapped("售后 service 服务", 60) == Lines{"售后 service", "服务"});
  const auto lines = wrap_text("after   ", 25, kAdvance);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0] == LineSpan{.begin = 0, .end = 5, .width = 25});
}

TEST_CASE("wrap: Chinese and Latin may part without a space") {
  CHECK(wrapped("打开StarSheet自评", 65) == Lines{"打开StarSheet", "自评"});
  CHECK(wrapped("打开StarSheet自评", 60) == Lines{"打开", "StarSheet自", "评"});
}

TEST_CASE("wrap: a line feed begins a line, an empty one too") {
  CHECK(wrapped("售后\n服务", 100) == Lines{"售后", "服务"});
  CHECK(wrapped("售后\r\n服务", 100) == Lines{"售后", "服务"});
  CHECK(wrapped("售后\n\n服务\n", 100) == Lines{"售后", "", "服务", ""});
  CHECK(wrapped("", 100) == Lines{""});
  CHECK(wrapped("\n", 100) == Lines{"", ""});
}

TEST_CASE("wrap: an indent stays with the line it begins") {
  CHECK(wrapped("  售后服务", 30) == Lines{"  售后", "服务"});
  CHECK(wrapped("售\n  service", 30) == Lines{"售", "  serv", "ice"});
}

TEST_CASE("wrap: what is longer than a line breaks between code points") {
  CHECK(wrapped("abcdefghij", 20) == Lines{"abcd", "efgh", "ij"});
  CHECK(wrapped("见 https://cx.cnca.cn", 50) == Lines{"见", "https://c", "x.cnca.cn"});
  CHECK(wrapped("售后", 1) == Lines{"售", "后"});
  CHECK(wrapped("售，后", 10) == Lines{"售", "，", "后"});
}

TEST_CASE("wrap: a combining mark stays on its base even where the line is too narrow") {
  CHECK(wrapped("e\u0301e\u0301", 5) == Lines{"e\u0301", "e\u0301"});
  CHECK(wrapped("售\uFE00后", 1) == Lines{"售\uFE00", "后"});
}

TEST_CASE("wrap: a no-break space and a word joiner join") {
  CHECK(wrapped("售后\u00A0服务", 30) == Lines{"售", "后\u00A0服", "务"});
  CHECK(wrapped("ab\u200Bcd", 10) == Lines{"ab\u200B", "cd"});
}

TEST_CASE("wrap: widths are those of the lines without hanging spaces") {
  const auto lines = wrap_text("服务 ok  ", 100, kAdvance);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].width == 35);
}

TEST_CASE("wrap: bytes that are not UTF-8 are one sign each and never cut a line short") {
  CHECK(wrapped("售\xFF后", 20).size() == 2);
  CHECK(wrapped("\xE5\x94", 5) == Lines{"\xE5\x94"});
}

TEST_CASE("wrap: widths that are no widths still end, with at least one code point a line") {
  const std::string text = "售后 service，12 分";
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (const float width : {0.0f, -5.0f, 1e-30f, nan}) {
    const auto lines = wrap_text(text, width, kAdvance);
    CHECK(lines.size() <= text.size());
    CHECK(lines.back().end == text.size());
  }
  CHECK(wrap_text(text, std::numeric_limits<float>::infinity(), kAdvance).size() == 1);
}

TEST_CASE("wrap: any text keeps every visible byte, in order, in lines that fit and keep the rules") {
  const std::vector<std::string> pieces{"售",   "后", "服务", "，",      "。",      "（", "）",   "“",  "”", "a",
                                        "word", " ",  "  ",   "12",      "5.1.2.1", "分", "人天", "%",  "≥", "-",
                                        "——",   "\n", "\xFF", "e\u0301", "\u00A0",  "\t", "、",   "《", "…"};
  std::mt19937 random(20111230);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto i = random() % 24; i > 0; --i) text += pieces[random() % pieces.size()];
    const float width = static_cast<float>(random() % 130);
    CAPTURE(text);
    CAPTURE(width);
    std::size_t at = 0;
    for (const LineSpan& line : wrap_text(text, width, kAdvance)) {
      REQUIRE(line.begin >= at);
      REQUIRE(line.end >= line.begin);
      REQUIRE(text.substr(at, line.begin - at).find_first_not_of(" \t\n") == std::string::npos);
      at = line.end;
      const std::u32string shown = code_points(std::string_view(text).substr(line.begin, line.end - line.begin));
      float sum = 0;
      for (const char32_t value : shown) sum += ten_or_five(nullptr, value);
      CHECK(line.width == sum);
      const std::size_t bases =
          shown.size() - static_cast<std::size_t>(std::count(shown.begin(), shown.end(), U'\u0301'));
      if (bases > 1) CHECK(line.width <= width);
    }
    REQUIRE(text.substr(at).find_first_not_of(" \t\n") == std::string::npos);
  }
}

TEST_CASE("wrap: where every piece fits a line, no line begins or ends with what it must not") {
  const std::vector<std::string> words{"售", "服务", "word", "5.1.2.1", "12 分", "≥ 90", "8.5 人天"};
  const std::vector<std::string> openings{"", "", "（", "《", "“", "("};
  const std::vector<std::string> closings{"", "", "，", "。", "）", "”", ")", "%", "…"};
  std::mt19937 random(27922);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto i = random() % 20; i > 0; --i) {
      text += "后" + openings[random() % openings.size()] + words[random() % words.size()] +
              closings[random() % closings.size()];
    }
    CAPTURE(text);
    for (const std::string& line : wrapped(text, static_cast<float>(80 + random() % 100))) {
      if (line.empty()) continue;
      CAPTURE(line);
      const std::u32string shown = code_points(line);
      CHECK(std::u32string_view(U"，。）”)%…").find(shown.front()) == std::u32string_view::npos);
      CHECK(std::u32string_view(U"（《“(≥").find(shown.back()) == std::u32string_view::npos);
      CHECK(std::u32string_view(U"分天 ").find(shown.front()) == std::u32string_view::npos);
    }
  }
}

TEST_CASE("fit: the bytes of the first line that fit, in whole characters") {
  CHECK(fit_text("售后服务", 25, kAdvance) == 6);
  CHECK(fit_text("售后服务", 40, kAdvance) == 12);
  CHECK(fit_text("售后\n服务", 100, kAdvance) == 6);
  CHECK(fit_text("ae\u0301", 9, kAdvance) == 1);
  CHECK(fit_text("", 10, kAdvance) == 0);
  CHECK(fit_text("售", 5, kAdvance) == 0);
}
