#include <doctest/doctest.h>

#include "core/json_value.h"
#include "samples.h"

using namespace starsheet;
using samples::paths;

namespace {

std::string rewritten(std::string_view text) {
  const Result<JsonValue> value = parse_json(text);
  REQUIRE_MESSAGE(value.ok(), std::string(text));
  return to_json(value.value());
}

std::string only_message(std::string_view text) {
  const Result<JsonValue> value = parse_json(text);
  REQUIRE_FALSE(value.ok());
  REQUIRE(value.issues().size() == 1);
  CHECK_FALSE(value.issues()[0].message.zh.empty());
  return value.issues()[0].path + "|" + value.issues()[0].message.en;
}

std::string nested(std::size_t levels, std::string_view inside = {}) {
  return std::string(levels, '[') + std::string(inside) + std::string(levels, ']');
}

}  // namespace

TEST_CASE("what is not known is written back as it stood") {
  for (const char* text : {"null", "true", "false", "\"\"", "[]", "{}", "0", "-0", "6", "6.0", "1e3", "1E+3",
                           "-1.50e-7", "123456789012345678901234567890", "18446744073709551615", "-9223372036854775808",
                           "0.1000000000000000055511151231257827", "[1,[2,{}],null]",
                           R"({"b":1,"a":{"z":[],"y":"示例\n\"\\"},"":false})"}) {
    CHECK(rewritten(text) == text);
  }
}

TEST_CASE("strings keep every character") {
  CHECK(rewritten(R"("\u4e2d\/\ud83d\ude42\u0000\u001f")") == "\"中/🙂\\u0000\\u001f\"");
  CHECK(rewritten("\"\\b\\f\\n\\r\\t\x7F\"") == "\"\\b\\f\\n\\r\\t\x7F\"");
}

TEST_CASE("a saved file is indented and ends with a line feed") {
  const Result<JsonValue> value = parse_json(R"({"a":[1,{"b":null}],"c":[],"d":{}})");
  CHECK(to_json_file(value.value()) ==
        "{\n  \"a\": [\n    1,\n    {\n      \"b\": null\n    }\n  ],\n  \"c\": [],\n  \"d\": {}\n}\n");
}

TEST_CASE("only an integer token within 64 bits is an integer") {
  const auto integer = [](const char* text) { return parse_json(text).value().as_integer(); };
  CHECK(integer("6") == 6);
  CHECK(integer("-9223372036854775808") == INT64_MIN);
  CHECK(integer("-0") == 0);
  for (const char* text : {"6.0", "6e0", "9223372036854775808", "\"6\"", "null", "true"}) CHECK_FALSE(integer(text));
}

TEST_CASE("a byte order mark is accepted") {
  CHECK(rewritten("\xEF\xBB\xBF{}") == "{}");
  CHECK(only_message("\xEF\xBB\xBF x") == "|line 1, column 2: not valid JSON from here on");
}

TEST_CASE("text that is not JSON says line and column") {
  CHECK(only_message("") == "|line 1, column 1: empty; expected JSON");
  CHECK(only_message(" \n\t") == "|line 1, column 1: empty; expected JSON");
  CHECK(only_message("{\"a\": 1,\n  \"中文\": truth}") == "|line 2, column 9: not valid JSON from here on");
  CHECK(only_message("[1, 2") == "|line 1, column 6: the JSON ends here, incomplete");
  CHECK(only_message("{} {}") == "|line 1, column 4: not valid JSON from here on");
  CHECK(only_message("{\"a\" \"b\"}") == "|line 1, column 6: not valid JSON from here on");
  CHECK(only_message("[1e999]") == "|line 1, column 2: this number is too large");
  CHECK(only_message(std::string("{}\0{", 4)) == "|line 1, column 3: not valid JSON from here on");
  for (const char* text : {"NaN", "[Infinity]", "[-Infinity]", "[01]", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "// x\n1",
                           "\"a\nb\"", "\"\\x\"", "\"\\ud83d\"", "[1 2]", "nul", "-", "]"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_json(text).ok());
  }
}

TEST_CASE("punctuation of a Chinese keyboard or a word processor is named where it stands") {
  const auto zh = [](std::string_view text) {
    const Result<JsonValue> value = parse_json(text);
    REQUIRE_FALSE(value.ok());
    return value.issues()[0].message.zh;
  };
  CHECK(zh("{\n  \"a\"：1}") == "第 2 行第 6 列：这里的标点是「：」，JSON 里要用半角的 :");
  CHECK(zh("[1，2]") == "第 1 行第 3 列：这里的标点是「，」，JSON 里要用半角的 ,");
  CHECK(zh("{“a”: 1}") == "第 1 行第 2 列：这里的标点是「“」，JSON 里要用半角的 \"");
  CHECK(zh("{\"a”: \"b\"}") == "第 1 行第 4 列：这里的标点是「”」，JSON 里要用半角的 \"");
  CHECK(zh("{\"a\": \"b”}") == "第 1 行第 9 列：这里的标点是「”」，JSON 里要用半角的 \"");
  CHECK(zh("｛\"a\": 1}") == "第 1 行第 1 列：这里的标点是「｛」，JSON 里要用半角的 {");
  CHECK(zh("[1、2]") == "第 1 行第 3 列：这里的标点是「、」，JSON 里要用半角的 ,");
  CHECK(zh("{'a': 1}") == "第 1 行第 2 列：这里的标点是「'」，JSON 里要用半角的 \"");
  CHECK(zh("[１]") == "第 1 行第 2 列：这里是全角数字，JSON 要用半角数字");
  CHECK(zh("{\u3000\"a\": 1}") == "第 1 行第 2 列：这里是全角空格或特殊空格，JSON 里只能用普通空格");
  CHECK(only_message("[1，2]") == "|line 1, column 3: “，” stands here; JSON takes the plain ,");
  // In the words of a text they are welcome, whatever comes later.
  CHECK(parse_json("{\"a\": \"他说：“好”，再见\"}").ok());
  CHECK(zh("{\"a\": \"他说：“好”，再见\", b}") == "第 1 行第 20 列：从这里起不是有效的 JSON");
}

TEST_CASE("UTF-16 is called so, with its mark and without, also where its zeros came as ones") {
  for (const std::string& bytes :
       {std::string("\xFF\xFE{\0}\0", 6), std::string("\xFE\xFF\0{\0}", 6), std::string("{\0}\0", 4),
        std::string("\0{\0}", 4), std::string("{\x01}\x01"), std::string("\x01{\x01}")}) {
    CHECK(only_message(bytes) == "|line 1, column 1: this is UTF-16, not UTF-8; save it as UTF-8");
  }
}

TEST_CASE("text that is not UTF-8 is told apart") {
  for (const char* bytes : {"\"\xFF\"", "\"\xC0\xAF\"", "\"\xE4\xB8\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"",
                            "\"\xCE\xD2\"", "\x80"}) {
    const Result<JsonValue> value = parse_json(bytes);
    REQUIRE_FALSE(value.ok());
    CHECK(value.issues()[0].message.en.find("not UTF-8") != std::string::npos);
  }
  CHECK(only_message("{\"a\":\n \"\xFF\"}") == "|line 2, column 3: not UTF-8; save it as UTF-8");
}

TEST_CASE("every repeated key is named") {
  const Result<JsonValue> value =
      parse_json(R"({"a":1,"b":{"x":[{"/":0,"/":1}],"y":2},"a":2,"a":3,"\u0061b":1,"ab":2})");
  REQUIRE_FALSE(value.ok());
  CHECK(paths(value.issues()) == std::vector<std::string>{"/b/x/0/~1", "/a", "/ab"});
}

TEST_CASE("values may be nested 32 deep and no deeper") {
  CHECK(parse_json(nested(32)).ok());
  CHECK(parse_json(nested(31, "1")).ok());
  CHECK_FALSE(parse_json(nested(33)).ok());
  CHECK_FALSE(parse_json(nested(32, "1")).ok());
  const Result<JsonValue> deep = parse_json("{\"a\":1,\"x\":" + nested(100000) + ",\"a\":2}");
  REQUIRE_FALSE(deep.ok());
  REQUIRE(deep.issues().size() == 2);
  CHECK(deep.issues()[0].path.starts_with("/x/0/0"));
  CHECK(deep.issues()[1].path == "/a");
}

TEST_CASE("a file may have 4194304 bytes and no more") {
  const std::string content = "[1]";
  CHECK(parse_json(content + std::string(kMaxFileBytes - content.size(), ' ')).ok());
  CHECK(only_message(content + std::string(kMaxFileBytes - content.size() + 1, ' ')) ==
        "|more than 4194304 bytes (4 MiB) long");
}

TEST_CASE("pointers escape what RFC 6901 asks for") {
  CHECK(pointer("", "answers") == "/answers");
  CHECK(pointer("/a", "x/y~z") == "/a/x~1y~0z");
  CHECK(pointer("/a", 3) == "/a/3");
  CHECK(pointer("", "") == "/");
}
