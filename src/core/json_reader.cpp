#include "core/json_reader.h"

#include "core/date.h"
#include "core/json_write.h"

namespace starsheet {
namespace {

constexpr std::size_t kMaxIdLength = 32;
constexpr std::size_t kMaxQuoted = 60;
constexpr std::int64_t kFormatVersion = 1;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Text expected_count(std::int64_t min, std::int64_t max) {
  const std::string low = std::to_string(min);
  if (max == kNoLimit) return {"不小于 " + low + " 的整数", "a whole number of at least " + low};
  const std::string high = std::to_string(max);
  return {low + " 到 " + high + " 的整数", "a whole number from " + low + " to " + high};
}

Text expected_number(Sign sign) {
  switch (sign) {
    case Sign::Positive:
      return {"写成文本的正数，如 \"5\"、\"2.5\"、\"35/17\"",
              "a positive number as text, such as \"5\", \"2.5\" or \"35/17\""};
    case Sign::NotNegative:
      return {"写成文本、不小于 0 的数，如 \"0.5\"", "a number of at least 0 as text, such as \"0.5\""};
    case Sign::Any:
      break;
  }
  return {"写成文本的数，如 \"-5\"、\"2.5\"", "a number as text, such as \"-5\" or \"2.5\""};
}

Text expected_choice(std::span<const std::string_view> names) {
  std::string zh;
  std::string en;
  for (const std::string_view name : names) {
    zh += zh.empty() ? "" : "、";
    zh += name;
    en += en.empty() ? "" : ", ";
    en += name;
  }
  return {zh + " 之一", "one of " + en};
}

// The code point at the start of `text`, which is valid UTF-8, and its length.
char32_t first_code_point(std::string_view text, std::size_t& length) {
  const auto first = static_cast<unsigned char>(text[0]);
  length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length && i < text.size(); ++i) {
    code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  }
  return code;
}

// Unicode White_Space, and U+FEFF, which JavaScript counts as such.
bool is_white_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

// Chinese sets a space before Latin letters, digits and quotes, and none before Chinese.
std::string spaced(const char* before, const std::string& after) {
  const bool starts_latin = !after.empty() && static_cast<unsigned char>(after[0]) < 0x80;
  return before + std::string(starts_latin ? " " : "") + after;
}

}  // namespace

std::string Path::text() const {
  if (parent_ == nullptr) return {};
  return is_index_ ? pointer(parent_->text(), index_) : pointer(parent_->text(), name_);
}

Text operator+(const Text& a, const Text& b) { return {a.zh + b.zh, a.en + b.en}; }

Text both(std::string_view text) { return {std::string(text), std::string(text)}; }

std::string quoted(std::string_view text) {
  const bool cut = text.size() > kMaxQuoted;
  if (cut) {
    std::size_t end = kMaxQuoted;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  std::string result;
  append_json_string(result, text);
  return cut ? result + "…" : result;
}

std::string shortened(std::string text) {
  if (text.size() > kMaxQuoted) text.replace(kMaxQuoted, std::string::npos, "…");
  return text;
}

Text name_of(const JsonValue& value) {
  if (const bool* flag = value.as_bool()) return both(*flag ? "true" : "false");
  if (const JsonNumber* number = value.as_number()) return both(shortened(number->digits));
  if (const std::string* text = value.as_string()) return both(quoted(*text));
  if (value.as_array() != nullptr) return {"数组", "an array"};
  if (value.as_object() != nullptr) return {"对象", "an object"};
  return both("null");
}

void report(Issues& issues, const Path& path, Text message) {
  issues.push_back({.path = path.text(), .message = std::move(message)});
}

void report_found(Issues& issues, const Path& path, const JsonValue& found, const Text& expected) {
  report(issues, path,
         {.zh = spaced("这里是", name_of(found).zh) + spaced("，应为", expected.zh),
          .en = "found " + name_of(found).en + "; expected " + expected.en});
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kMaxIdLength || !is_alphanumeric(text[0])) return false;
  for (const char c : text) {
    if (!is_alphanumeric(c) && c != '.' && c != '_' && c != '-') return false;
  }
  return true;
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    std::size_t length = 0;
    if (!is_white_space(first_code_point(text, length))) return false;
    text.remove_prefix(length < text.size() ? length : text.size());
  }
  return true;
}

bool is_date(std::string_view text) { return parse_date(text).has_value(); }

const JsonObject* read_object(const JsonValue& value, const Path& path, Issues& issues) {
  const JsonObject* object = value.as_object();
  if (object == nullptr) report_found(issues, path, value, {"对象", "an object"});
  return object;
}

const JsonArray* read_array(const JsonValue& value, const Path& path, Issues& issues) {
  const JsonArray* array = value.as_array();
  if (array == nullptr) report_found(issues, path, value, {"数组", "an array"});
  return array;
}

const std::string* read_string(const JsonValue& value, const Path& path, Issues& issues) {
  const std::string* text = value.as_string();
  if (text == nullptr) report_found(issues, path, value, {"文本", "text"});
  return text;
}

std::optional<std::int64_t> read_count(const JsonValue& value, std::int64_t min, std::int64_t max, const Path& path,
                                       Issues& issues) {
  const std::optional<std::int64_t> count = value.as_integer();
  if (count && *count >= min && *count <= max) return count;
  report_found(issues, path, value, expected_count(min, max));
  return std::nullopt;
}

std::optional<Rational> read_number(const JsonValue& value, Sign sign, const Path& path, Issues& issues) {
  const std::string* text = value.as_string();
  std::optional<Rational> number;
  // Only where a number may be negative does it take a sign: "-0" is none elsewhere, either.
  const bool has_wrong_sign = text != nullptr && sign != Sign::Any && text->starts_with('-');
  if (text != nullptr && !has_wrong_sign) number = parse_rational(*text);
  if (number && (sign != Sign::Positive || number->sign() > 0)) return number;
  report_found(issues, path, value, expected_number(sign));
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const JsonValue& value, std::span<const std::string_view> names,
                                       const Path& path, Issues& issues) {
  const std::string* text = value.as_string();
  for (std::size_t i = 0; text != nullptr && i < names.size(); ++i) {
    if (*text == names[i]) return i;
  }
  report_found(issues, path, value, expected_choice(names));
  return std::nullopt;
}

Text read_text(const JsonValue& value, const Path& path, Issues& issues) {
  const JsonObject* object = value.as_object();
  if (object == nullptr) {
    report_found(issues, path, value, {"含 zh-CN 和 en 两种文字的对象", "an object with the texts zh-CN and en"});
    return {};
  }
  const ObjectReader reader(*object, path, issues);
  return {.zh = reader.string("zh-CN"), .en = reader.string("en")};
}

const JsonValue* ObjectReader::need(std::string_view name) const {
  const JsonValue* value = find_member(object_, name);
  if (value == nullptr) report(issues_, Path(path_, name), {"缺少这一项", "this member is missing"});
  return value;
}

const JsonObject* ObjectReader::object(std::string_view name) const {
  const JsonValue* value = need(name);
  return value != nullptr ? read_object(*value, Path(path_, name), issues_) : nullptr;
}

const JsonArray* ObjectReader::array(std::string_view name) const {
  const JsonValue* value = need(name);
  return value != nullptr ? read_array(*value, Path(path_, name), issues_) : nullptr;
}

const JsonArray* ObjectReader::filled_array(std::string_view name) const {
  const JsonArray* result = array(name);
  if (result != nullptr && result->empty()) {
    report(issues_, Path(path_, name), {"是空的，至少要有一项", "empty; expected at least one item"});
  }
  return result;
}

std::string ObjectReader::string(std::string_view name) const {
  const JsonValue* value = need(name);
  const std::string* text = value != nullptr ? read_string(*value, Path(path_, name), issues_) : nullptr;
  return text != nullptr ? *text : std::string{};
}

std::string ObjectReader::id(std::string_view name) const {
  const JsonValue* value = need(name);
  if (value == nullptr) return {};
  const std::string* text = value->as_string();
  if (text == nullptr || !is_id(*text)) {
    report_found(issues_, Path(path_, name), *value,
                 {"以字母或数字开头、只含字母、数字和 . _ - 的编号，至多 32 个字符",
                  "an id of at most 32 letters, digits and . _ - that starts with a letter or digit"});
  }
  return text != nullptr ? *text : std::string{};
}

Text ObjectReader::text(std::string_view name) const {
  const JsonValue* value = need(name);
  return value != nullptr ? read_text(*value, Path(path_, name), issues_) : Text{};
}

std::optional<Text> ObjectReader::optional_text(std::string_view name) const {
  return has(name) ? std::optional(text(name)) : std::nullopt;
}

std::optional<Rational> ObjectReader::number(std::string_view name, Sign sign) const {
  const JsonValue* value = need(name);
  return value != nullptr ? read_number(*value, sign, Path(path_, name), issues_) : std::nullopt;
}

std::optional<std::int64_t> ObjectReader::count(std::string_view name, std::int64_t min, std::int64_t max) const {
  const JsonValue* value = need(name);
  return value != nullptr ? read_count(*value, min, max, Path(path_, name), issues_) : std::nullopt;
}

std::size_t ObjectReader::choice_index(std::string_view name, std::span<const std::string_view> names) const {
  const JsonValue* value = need(name);
  if (value == nullptr) return 0;
  return read_choice(*value, names, Path(path_, name), issues_).value_or(0);
}

void ObjectReader::check_format(std::string_view expected) const {
  const JsonValue* format = need("format");
  const std::string* name = format != nullptr ? format->as_string() : nullptr;
  if (format != nullptr && (name == nullptr || *name != expected)) {
    report_found(issues_, Path(path_, "format"), *format, both(quoted(expected)));
  }
  const JsonValue* version = need("formatVersion");
  if (version == nullptr || version->as_integer() == kFormatVersion) return;
  if (version->as_integer().value_or(0) > kFormatVersion) {
    report(issues_, Path(path_, "formatVersion"),
           Text{"这个文件用的是更新的格式版本 ", "the file has the newer format version "} + name_of(*version) +
               Text{"，请更新 StarSheet；这里能读版本 1", "; this StarSheet reads version 1, please update it"});
  } else {
    report_found(issues_, Path(path_, "formatVersion"), *version, both("1"));
  }
}

}  // namespace starsheet
