#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/json_value.h"

namespace starsheet {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kWhiteSpace = " \t\r\n";

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// A place in a text as an editor counts it: lines and characters from 1, the byte order mark not counted.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

Place place_of(std::string_view text, std::size_t offset) {
  Place place;
  for (std::size_t i = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0; i < offset; ++i) {
    if (text[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if (!is_continuation(text[i])) {
      ++place.column;
    }
  }
  return place;
}

Issue issue_at(std::string_view text, std::size_t offset, const char* zh, const char* en) {
  const Place place = place_of(text, std::min(offset, text.size()));
  const std::string line = std::to_string(place.line);
  const std::string column = std::to_string(place.column);
  return {.path = {},
          .message = {.zh = "第 " + line + " 行第 " + column + " 列：" + zh,
                      .en = "line " + line + ", column " + column + ": " + en}};
}

/// Bytes of the UTF-8 sequence at the start of `text`, 0 when it is none. Source: RFC 3629 section 4.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  const auto follows = [&byte](std::size_t i, unsigned low, unsigned high) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool second = follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
    return second && follows(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool second = follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
    return second && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

/// Where `text` stops being UTF-8; its size when it is all of it.
std::size_t valid_utf8_length(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const bool is_ascii = static_cast<unsigned char>(text[offset]) < 0x80;
    const std::size_t length = is_ascii ? 1 : sequence_length(text.substr(offset));
    if (length == 0) break;
    offset += length;
  }
  return offset;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '+';
}

/// Where the token begins that the byte at `last` is of: there a reader looks for the mistake.
std::size_t token_start(std::string_view text, std::size_t last) {
  while (last > 0 && is_continuation(text[last])) --last;
  std::size_t start = last;
  if (text[last] == '"') {
    while (start > 0 && text[start - 1] != '\n') {
      --start;
      if (text[start] == '"' && (start == 0 || text[start - 1] != '\\')) return start;
    }
    return last;
  }
  while (start > 0 && is_word(text[last]) && is_word(text[start - 1])) --start;
  return start;
}

/// A sign that an input method or a word processor puts where JSON has another.
struct Lookalike {
  std::string_view found;
  std::string_view meant;
};
constexpr Lookalike kLookalikes[] = {
    {"“", "\""},  {"”", "\""},  {"„", "\""}, {"‟", "\""}, {"«", "\""},  {"»", "\""},  {"「", "\""}, {"」", "\""},
    {"『", "\""}, {"』", "\""}, {"‘", "\""}, {"’", "\""}, {"＂", "\""}, {"＇", "\""}, {"'", "\""},  {"：", ":"},
    {"﹕", ":"},  {"，", ","},  {"、", ","}, {"﹐", ","}, {"；", ","},  {"｛", "{"},  {"｝", "}"},  {"［", "["},
    {"］", "]"},  {"【", "["},  {"】", "]"}, {"。", "."}, {"．", "."},  {"－", "-"},  {"　", " "},  {"\u00A0", " "}};
constexpr std::string_view kCurlyQuotes[] = {"“", "”"};

const Lookalike* lookalike_at(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  const auto* found = std::find_if(std::begin(kLookalikes), std::end(kLookalikes),
                                   [&](const Lookalike& one) { return rest.starts_with(one.found); });
  return found == std::end(kLookalikes) ? nullptr : found;
}

/// A full-width digit stands there.
bool is_wide_digit(std::string_view text, std::size_t offset) {
  const std::string_view sign = text.substr(std::min(offset, text.size()), 3);
  return sign >= "０" && sign <= "９" && sign.size() == 3;
}

/// Where a curly quote stands for the straight one that ends a string: before `end`, in the same line, right before
/// what only stands outside strings. npos when there is none: in the words of a text curly quotes are welcome.
std::size_t curly_end(std::string_view text, std::size_t end) {
  const std::size_t feed = end == 0 ? text.npos : text.rfind('\n', end - 1);
  for (std::size_t at = feed == text.npos ? 0 : feed + 1; at < end; ++at) {
    for (const std::string_view quote : kCurlyQuotes) {
      if (!text.substr(at).starts_with(quote)) continue;
      const std::size_t next = text.find_first_not_of(' ', at + quote.size());
      if (next != text.npos && std::string_view(":,}]").find(text[next]) != text.npos) return at;
    }
  }
  return text.npos;
}

/// What a look-alike at that place is, and what JSON has instead.
Issue lookalike_issue(std::string_view text, std::size_t offset, const Lookalike& one) {
  const std::string found(one.found), meant(one.meant);
  if (one.meant == " ")
    return issue_at(text, offset, "这里是全角空格或特殊空格，JSON 里只能用普通空格",
                    "a special space stands here; JSON takes plain spaces only");
  const std::string zh = "这里的标点是「" + found + "」，JSON 里要用半角的 " + meant,
                    en = "“" + found + "” stands here; JSON takes the plain " + meant;
  return issue_at(text, offset, zh.c_str(), en.c_str());
}

/// Why no JSON goes on at that place, as exactly as can be told.
Issue why_wrong(std::string_view text, std::size_t offset) {
  if (const Lookalike* one = lookalike_at(text, offset)) return lookalike_issue(text, offset, *one);
  if (is_wide_digit(text, offset))
    return issue_at(text, offset, "这里是全角数字，JSON 要用半角数字",
                    "a full-width digit stands here; JSON takes plain digits");
  const std::size_t curly = curly_end(text, offset);
  if (curly != text.npos) return lookalike_issue(text, curly, *lookalike_at(text, curly));
  if (offset >= text.size())
    return issue_at(text, text.size(), "JSON 到这里就断了，不完整", "the JSON ends here, incomplete");
  return issue_at(text, offset, "从这里起不是有效的 JSON", "not valid JSON from here on");
}

/// UTF-16 by its byte order mark, or by the zero beside its first sign, which the page hands on as a one.
bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() > 1 && (static_cast<unsigned char>(text[0]) < 2) != (static_cast<unsigned char>(text[1]) < 2);
}

constexpr std::size_t kFewMembers = 16;

/// Hears from nlohmann/json what a text holds (its SAX interface) and builds the JsonValue. What JSON allows and files
/// may not have, keys twice and too many levels, is an issue here and does not end the reading.
class DocumentBuilder {
 public:
  using Library = nlohmann::json;

  explicit DocumentBuilder(std::string_view text) : text_(text) {}

  JsonValue& root() { return root_; }
  Issues& issues() { return issues_; }

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(Library::number_integer_t value) {
    return put(JsonNumber{value == 0 ? "-0" : std::to_string(value)});
  }
  bool number_unsigned(Library::number_unsigned_t value) { return put(JsonNumber{std::to_string(value)}); }
  /// Fractions, exponents, and whole numbers beyond 64 bits.
  bool number_float(Library::number_float_t, const std::string& digits) { return put(JsonNumber{digits}); }
  bool string(std::string& value) { return put(std::move(value)); }
  bool binary(Library::binary_t&) { return false; }
  bool start_object(std::size_t) { return open<JsonObject>(); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open<JsonArray>(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    if (skipping()) return true;
    JsonObject& object = *std::get_if<JsonObject>(&open_.back()->value);
    object.emplace_back();
    object.back().first = std::move(name);
    return true;
  }

  /// `position` counts the bytes up to and with the one that is wrong, the missing one at the end included.
  bool parse_error(std::size_t position, const std::string&, const Library::exception& error) {
    constexpr int kNumberOverflow = 406;
    if (error.id == kNumberOverflow)
      issues_.push_back(issue_at(text_, token_start(text_, position - 1), "这个数太大", "this number is too large"));
    else
      issues_.push_back(why_wrong(text_, position > text_.size() ? text_.size() : token_start(text_, position - 1)));
    return false;
  }

 private:
  template <class T>
  bool put(T value) {
    if (JsonValue* slot = next_slot()) slot->value.emplace<T>(std::move(value));
    return true;
  }

  template <class T>
  bool open() {
    JsonValue* slot = next_slot();
    ++depth_;
    if (slot == nullptr) return true;
    slot->value.emplace<T>();
    open_.push_back(slot);
    return true;
  }

  bool close() {
    if (!skipping()) {
      if (const JsonObject* object = open_.back()->as_object()) report_duplicates(*object);
      open_.pop_back();
    }
    --depth_;
    return true;
  }

  bool skipping() const { return depth_ > open_.size(); }

  /// Where the next value goes; null for one that is nested too deep, which is reported once.
  JsonValue* next_slot() {
    if (skipping()) return nullptr;
    if (open_.empty()) return &root_;
    JsonValue& parent = *open_.back();
    JsonArray* array = std::get_if<JsonArray>(&parent.value);
    if (array != nullptr) array->emplace_back();
    JsonValue* slot = array != nullptr ? &array->back() : &std::get_if<JsonObject>(&parent.value)->back().second;
    if (open_.size() < kMaxDepth) return slot;
    if (!too_deep_) {
      issues_.push_back(
          {.path = path(), .message = {.zh = "这里面的内容超过了 32 层", .en = "holds more than 32 levels"}});
    }
    too_deep_ = true;
    return nullptr;
  }

  /// JSON pointer of the innermost open container.
  std::string path() const {
    std::string result;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const JsonArray* array = open_[i]->as_array();
      result =
          array != nullptr ? pointer(result, array->size() - 1) : pointer(result, open_[i]->as_object()->back().first);
    }
    return result;
  }

  void report_duplicates(const JsonObject& object) {
    if (object.size() <= kFewMembers && !any_repeats(object)) return;
    std::vector<const std::string*> names;
    names.reserve(object.size());
    for (const JsonMember& member : object) names.push_back(&member.first);
    std::sort(names.begin(), names.end(), [](const std::string* a, const std::string* b) { return *a < *b; });
    for (std::size_t i = 1; i < names.size(); ++i) {
      const bool repeats = *names[i] == *names[i - 1];
      if (!repeats || (i > 1 && *names[i] == *names[i - 2])) continue;
      issues_.push_back({.path = pointer(path(), *names[i]),
                         .message = {.zh = "这个键出现了不止一次", .en = "this key stands here more than once"}});
    }
  }

  /// Each with each: for few members that is less work than sorting them.
  static bool any_repeats(const JsonObject& object) {
    for (std::size_t i = 1; i < object.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (object[i].first == object[j].first) return true;
      }
    }
    return false;
  }

  std::string_view text_;
  JsonValue root_{};
  std::vector<JsonValue*> open_{};  // a parent does not grow while its last child is open, so these stay valid
  std::size_t depth_ = 0;           // open containers, those that are skipped for being too deep included
  bool too_deep_ = false;
  Issues issues_{};
};

/// What can be said before parsing: too long, not UTF-8, a NUL, empty.
Issues check_text(std::string_view text) {
  if (text.size() > kMaxFileBytes) {
    return {{.path = {},
             .message = {.zh = "内容超过 4194304 字节（4 MiB）", .en = "more than 4194304 bytes (4 MiB) long"}}};
  }
  if (looks_like_utf16(text)) {
    return {issue_at(text, 0, "这是 UTF-16 编码，不是 UTF-8，请以 UTF-8 保存",
                     "this is UTF-16, not UTF-8; save it as UTF-8")};
  }
  const std::size_t valid = valid_utf8_length(text);
  if (valid < text.size())
    return {issue_at(text, valid, "不是 UTF-8 编码，请以 UTF-8 保存", "not UTF-8; save it as UTF-8")};
  const std::size_t null_byte = text.find('\0');
  if (null_byte != std::string_view::npos) {
    return {issue_at(text, null_byte, "从这里起不是有效的 JSON", "not valid JSON from here on")};
  }
  const std::string_view content = text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
  if (content.find_first_not_of(kWhiteSpace) == std::string_view::npos) {
    return {issue_at(text, 0, "没有内容，应为 JSON", "empty; expected JSON")};
  }
  return {};
}

}  // namespace

Result<JsonValue> parse_json(std::string_view text) {
  Issues issues = check_text(text);
  if (!issues.empty()) return issues;
  DocumentBuilder builder(text);
  nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  if (!builder.issues().empty()) return std::move(builder.issues());
  return std::move(builder.root());
}

}  // namespace starsheet
