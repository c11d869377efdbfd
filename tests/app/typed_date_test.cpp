#include <doctest/doctest.h>

#include "app/narrow.h"
#include "app/typed_count.h"
#include "app/typed_date.h"
#include "app/typed_days.h"

using namespace starsheet;

TEST_CASE("typed date: as people write it, in either width, with spaces anywhere between") {
  for (const char* day : {"2026-11-23",           "2026/11/23",
                          "2026.11.23",           "20261123",
                          "2026年11月23日",       "2026年11月23号",
                          "2026 年 11 月 23 日",  "2026-11-23 ",
                          "  2026-11-23",         "２０２６－１１－２３",
                          "２０２６／１１／２３", "２０２６．１１．２３",
                          "２０２６１１２３",     "２０２６年１１月２３日",
                          "2026。11。23",         "2026、11、23",
                          "2026 11 23",           "2026 - 11 - 23",
                          "2026. 11. 23.",        "2026–11–23",
                          "2026−11−23",           "2026\u00A011\u00A023",
                          "　2026-11-23　",       "\u200E2026/\u200E11/\u200E23"}) {
    CAPTURE(day);
    CHECK(typed_date(day) == "2026-11-23");
  }
  CHECK(typed_date("2026-1-5") == "2026-01-05");
  CHECK(typed_date("2026年1月5日") == "2026-01-05");
  CHECK(typed_date("2024-2-29") == "2024-02-29");
  CHECK(typed_date("0001-01-01") == "0001-01-01");
  CHECK(typed_date("9999/12/31") == "9999-12-31");
}

TEST_CASE("typed date: what is none, or could be two, is none") {
  for (const char* other : {"",
                            " ",
                            "2026",
                            "2026-11",
                            "2026年11月",
                            "26-11-23",
                            "11/23/2026",
                            "23.11.2026",
                            "2026-13-01",
                            "2026-00-10",
                            "2026-02-29",
                            "2026-11-31",
                            "2026-11-0",
                            "0000-01-01",
                            "00000101",
                            "10000-01-01",
                            "2026-111-23",
                            "2026--11-23",
                            "2026-11-23-",
                            "2026-11-23x",
                            "x2026-11-23",
                            "2026111",
                            "202611233",
                            "2026-11-23日日",
                            "2026日11月23年",
                            "-2026-11-23",
                            "2026-11-23T00:00",
                            "今天",
                            "２０２６"}) {
    CAPTURE(other);
    CHECK_FALSE(typed_date(other).has_value());
  }
}

TEST_CASE("typed number: whole ones, in either width, with commas between thousands") {
  for (const char* text : {"1200", "１２００", " 1200　", "1,200", "１，２００", "01200"}) {
    CAPTURE(text);
    CHECK(typed_whole(text) == 1200);
  }
  CHECK(typed_whole("1,234,567") == 1'234'567);
  CHECK(typed_whole("－３") == -3);
  CHECK(typed_whole("99999999999999999999") == INT64_MAX);
  CHECK(typed_whole("-99999999999999999999") == INT64_MIN);
  for (const char* other :
       {"", "　", "1,2", "1200,", ",200", "1234,567", "1,2345", "12a", "1 2", "1.5", "十", "1,,200"}) {
    CAPTURE(other);
    CHECK_FALSE(typed_whole(other).has_value());
  }
  CHECK(typed_count("９", 9) == 9);
  CHECK_FALSE(typed_count("１０", 9).has_value());
  CHECK_FALSE(typed_count("－１", 9).has_value());
}

TEST_CASE("typed days: decimals and fractions in either width") {
  for (const char* half : {"0.5", "０．５", "０。５", " ０.５　", "1/2", "１／２"}) {
    CAPTURE(half);
    CHECK(typed_days(half) == Rational(Integer(1), Integer(2)));
  }
  for (const char* other : {"", "－1", "一", "0.5 天", "1/0"}) {
    CAPTURE(other);
    CHECK_FALSE(typed_days(other).has_value());
  }
  CHECK(typed_nothing("　\u200B "));
}

TEST_CASE("narrow: signs of a Chinese keyboard become those of ASCII, words stay") {
  CHECK(narrowed("ＡＢｃ（１）：５．１　－～") == "ABc(1):5.1 -~");
  CHECK(narrowed("售后“服务”\xFF") == "售后“服务”\uFFFD");
}
