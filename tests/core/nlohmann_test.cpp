// nlohmann/json as a second opinion on what is JSON and what it says.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "core/json_value.h"

using namespace starsheet;

namespace {

/// Rebuilds the text from nlohmann's events, numbers in their own digits, and keeps where it found a fault.
struct Rewriter {
  std::string text{};
  bool comma = false;
  bool incomplete = false;
  bool too_large = false;
  std::size_t size = 0;

  void before() {
    if (comma) text += ',';
    comma = true;
  }
  bool scalar(const std::string& what) {
    before();
    text += what;
    return true;
  }
  static std::string quoted(const std::string& characters) { return to_json({.value = characters}); }

  bool null() { return scalar("null"); }
  bool boolean(bool value) { return scalar(value ? "true" : "false"); }
  bool number_integer(std::int64_t value) { return scalar(value == 0 ? "-0" : std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return scalar(std::to_string(value)); }
  bool number_float(double, const std::string& digits) { return scalar(digits); }
  bool string(std::string& value) { return scalar(quoted(value)); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open('{'); }
  bool end_object() { return close('}'); }
  bool start_array(std::size_t) { return open('['); }
  bool end_array() { return close(']'); }
  bool key(std::string& name) {
    before();
    text += quoted(name) + ":";
    comma = false;
    return true;
  }
  bool open(char bracket) {
    before();
    text += bracket;
    comma = false;
    return true;
  }
  bool close(char bracket) {
    text += bracket;
    comma = true;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
    incomplete = position > size;
    too_large = error.id == 406;
    return false;
  }
};

/// What both say about one text has to be the same.
void compare(const std::string& text) {
  CAPTURE(text);
  Rewriter theirs;
  theirs.size = text.size();
  const bool good = nlohmann::json::sax_parse(text.begin(), text.end(), &theirs);
  const Result<JsonValue> ours = parse_json(text);
  if (good) {
    // What is more than JSON forbids, double keys and depth, has a place inside the document.
    if (!ours.ok()) CHECK_FALSE(ours.issues().back().message.en.starts_with("line "));
    else CHECK(to_json(ours.value()) == theirs.text);
    return;
  }
  REQUIRE_FALSE(ours.ok());
  const std::string& said = ours.issues().back().message.en;
  CHECK((said.find("incomplete") != std::string::npos) == theirs.incomplete);
  CHECK((said.find("too large") != std::string::npos) == theirs.too_large);
}

constexpr std::string_view kSeed =
    R"({"a":[1,-0,0.5,1e3,-2.5E-7,true,false,null,{}],"b\n\"\\\/\u4e2d\ud83d\ude42":{"c":"x\ty","d":[[],[[]]]},"中文":"\u00e9","n":12345678901234567890123})";
constexpr std::string_view kPieces[] = {"{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "\\ude42", "0", "1", "-", "+", ".", "e", "E9", "e308", "e309", "1.7976931348623157e308",
                                        "1.7976931348623159e308", "-17976931348623158", "tru", "true", "nul", "null", "false", " ", "\n", "\t", "\x1f", "中", "/", "'", "00", "0.0e999", "1e-999"};

}  // namespace

TEST_CASE("what is JSON and what it says, nlohmann/json says as well") {
  std::mt19937 random(20111);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  compare(std::string(kSeed));
  for (int round = 0; round < 20000; ++round) {
    std::string text(kSeed);
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) {
      const std::size_t at = below(text.size() + 1), length = std::min(below(6), text.size() - at);
      text.replace(at, length, below(3) == 0 ? std::string_view{} : kPieces[below(std::size(kPieces))]);
    }
    if (below(8) == 0) text.resize(below(text.size() + 1));
    // Halves of characters and empty texts are refused before any parser sees them.
    bool whole = text.find_first_not_of(" \n\t") != std::string::npos;
    for (std::size_t i = 0; i < text.size() && whole; ++i) {
      const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
      if (byte(i) < 0x80) continue;
      whole = byte(i) >= 0xE4 && (byte(i + 1) & 0xC0) == 0x80 && (byte(i + 2) & 0xC0) == 0x80;
      i += 2;
    }
    if (whole) compare(text);
  }
}
