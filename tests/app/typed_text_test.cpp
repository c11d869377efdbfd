#include <doctest/doctest.h>

#include "app/file_name.h"
#include "app/utf8.h"

using namespace starsheet;

namespace {

const Criteria kCriteria{
    .title = {"测试", "Test"},
    .product = Product{.name = {"x", "x"}, .short_name = {"售后服务星级自评", "Service Star Check"}}};

std::string file_name(const std::string& organisation, Language language = Language::Chinese,
                      const std::string& today = "2026-11-23") {
  return sheet_file_name(kCriteria, {.subject = {.organisation = organisation}}, today, language);
}

}  // namespace

TEST_CASE("utf8: valid text comes through unchanged, from one byte to four") {
  const std::string text = "a\u00E9售\U0001F600\u07FF\u0800\uFFFF\U00010000\U0010FFFF\x7F";
  CHECK(valid_utf8(text) == text);
  CHECK(decode_utf8("售", 0).value == U'售');
  CHECK(decode_utf8("a\U0001F600", 1).value == U'\U0001F600');
  CHECK(decode_utf8("a\U0001F600", 1).size == 4);
}

// Expectations: Unicode 15, 3.9, tables 3-8 to 3-11.
TEST_CASE("utf8: each maximal subpart of what is not UTF-8 becomes one replacement character") {
  const std::string r = "\uFFFD";
  CHECK(valid_utf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == r + r + r + r + r + r + r + r + "A");
  CHECK(valid_utf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == r + r + r + r + r + r + r + r + "A");
  CHECK(valid_utf8("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == r + r + r + r + r + "A" + r + r + "B");
  CHECK(valid_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == r + r + r + r + "A");
}

TEST_CASE("file name: the organisation and the day, or what the sheet is") {
  CHECK(file_name("示例电器有限公司") == "示例电器有限公司-2026-11-23.starsheet.json");
  CHECK(file_name("") == "售后服务星级自评-2026-11-23.starsheet.json");
  CHECK(file_name(" 　") == "售后服务星级自评-2026-11-23.starsheet.json");
  CHECK(file_name("", Language::English) == "Service Star Check-2026-11-23.starsheet.json");
  CHECK(file_name("示例", Language::Chinese, "") == "示例.starsheet.json");
}

TEST_CASE("file name: characters that a file system refuses are replaced") {
  CHECK(file_name("a/b\\c:d*e?f\"g<h>i|j\n") == "a_b_c_d_e_f_g_h_i_j_-2026-11-23.starsheet.json");
  CHECK(file_name("../..") == "_-2026-11-23.starsheet.json");
  CHECK(file_name("...") == "售后服务星级自评-2026-11-23.starsheet.json");
  CHECK(file_name("a\u202Egpj\xFF") == "a_gpj_-2026-11-23.starsheet.json");
}

TEST_CASE("file name: a long organisation is cut between characters") {
  std::string organisation;
  for (int i = 0; i < 100; ++i) organisation += "𠮷";
  const std::string name = file_name(organisation);
  CHECK(name.size() <= 255 + 20);
  CHECK(name.find("-2026-11-23") == 60 * 4);
  CHECK(valid_utf8(name) == name);
}
