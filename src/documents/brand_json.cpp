#include <array>
#include <utility>

#include "core/json_reader.h"
#include "documents/brand.h"

namespace starsheet::documents {
namespace {

constexpr std::size_t kMaxName = 120, kMaxSentence = 400, kMaxAddress = 1000, kMaxPhone = 40, kMaxId = 40;
constexpr std::size_t kMaxLinks = 8, kMaxHighlights = 6, kMaxCalls = 16;
constexpr std::array<std::string_view, 16> kKnown{
    "name",  "shortName", "logo",       "colors",      "phone",        "wechat", "address",       "licence",
    "links", "site",      "highlights", "renewalNote", "callToAction", "format", "formatVersion", "$schema"};
constexpr std::array<std::string_view, 5> kSchemes{"https://", "http://", "tel:", "mailto:", "weixin://"};
constexpr std::array<std::string_view, 5> kPictureData{"data:image/png;base64,", "data:image/jpeg;base64,",
                                                       "data:image/webp;base64,", "data:image/svg+xml;base64,",
                                                       "data:image/gif;base64,"};
constexpr std::array<std::string_view, 6> kPictureEndings{".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"};

bool begins_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }
bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

bool only(std::string_view text, std::string_view signs) {
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!plain && signs.find(c) == std::string_view::npos) return false;
  }
  return true;
}

/// Control characters, and marks that turn the direction of writing: with them a text could look like another one.
/// Source: Unicode 15, Bidi_Control.
bool has_hidden(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kTurning{"\u200e", "\u200f", "\u061c", "\u202a",
                                                             "\u202b", "\u202c", "\u202d", "\u202e",
                                                             "\u2066", "\u2067", "\u2068", "\u2069"};
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return true;
  }
  for (const std::string_view mark : kTurning) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool is_phone(std::string_view text) {
  bool has_digit = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    has_digit = has_digit || digit;
    if (!digit && std::string_view("+-() ").find(c) == std::string_view::npos) return false;
  }
  return has_digit && text.size() <= kMaxPhone;
}

/// Visible ASCII without quotes, angle brackets and backslash, all of which an address spells otherwise.
bool is_address(std::string_view text) {
  for (const char c : text) {
    if (c <= 0x20 || c > 0x7e || std::string_view("\"'<>\\^`{|}").find(c) != std::string_view::npos) return false;
  }
  return !text.empty() && text.size() <= kMaxAddress;
}

bool is_link(std::string_view text) {
  if (!is_address(text)) return false;
  for (const std::string_view scheme : kSchemes) {
    if (begins_with(text, scheme) && text.size() > scheme.size()) return true;
  }
  return false;
}

bool is_site(std::string_view text) {
  const bool web = begins_with(text, "https://") || begins_with(text, "http://");
  return web && is_link(text) && ends_with(text, "/") && text.find_first_of("?#") == std::string_view::npos;
}

bool is_picture(std::string_view text) {
  for (const std::string_view start : kPictureData) {
    if (begins_with(text, start)) return text.size() > start.size() && only(text.substr(start.size()), "+/=");
  }
  const bool stays_inside = begins_with(text, "/") == false && text.find("..") == std::string_view::npos &&
                            text.find("//") == std::string_view::npos;
  if (!stays_inside || text.size() > kMaxAddress || !only(text, "._-/")) return false;
  const std::string small = lower(text);  // cameras and Windows write LOGO.PNG, which is the file's name as well
  for (const std::string_view ending : kPictureEndings) {
    if (ends_with(small, ending)) return true;
  }
  return false;
}

Text expected_text(std::size_t most) {
  const std::string bytes = std::to_string(most);
  return {"不超过 " + bytes + " 字节、一行以内的文字", "one line of text of at most " + bytes + " bytes"};
}

bool is_line(std::string_view text, std::size_t most) { return text.size() <= most && !has_hidden(text); }

/// One string for both languages, or one for each.
Text read_words(const JsonValue& value, std::size_t most, const Path& path, Issues& issues) {
  const std::string* same = value.as_string();
  Text text = same ? both(*same) : read_text(value, path, issues);
  if (!is_line(text.zh, most) || !is_line(text.en, most)) report_found(issues, path, value, expected_text(most));
  return text;
}

class BrandFile {
 public:
  explicit BrandFile(const ObjectReader& file) : file_(file) {}

  Brand read();

 private:
  Text words(const ObjectReader& from, std::string_view name, std::size_t most) const;
  template <class Check>
  std::string checked(const ObjectReader& from, std::string_view name, Check is_sound, const Text& expected) const;
  template <class Read>
  void within(std::string_view name, Read read) const;
  void read_links();
  void read_highlights();
  void read_calls();
  void limit(const JsonArray* array, std::string_view name, std::size_t most) const;

  const ObjectReader& file_;
  Brand brand_{};
};

Text BrandFile::words(const ObjectReader& from, std::string_view name, std::size_t most) const {
  const JsonValue* value = find_member(from.members(), name);
  return value ? read_words(*value, most, Path(from.path(), name), from.issues()) : Text{};
}

template <class Check>
std::string BrandFile::checked(const ObjectReader& from, std::string_view name, Check is_sound,
                               const Text& expected) const {
  const JsonValue* value = find_member(from.members(), name);
  if (value == nullptr) return {};
  const std::string* text = value->as_string();
  if (text != nullptr && (text->empty() || is_sound(*text))) return *text;
  report_found(from.issues(), Path(from.path(), name), *value, expected);
  return {};
}

template <class Read>
void BrandFile::within(std::string_view name, Read read) const {
  if (!file_.has(name)) return;
  const JsonObject* object = file_.object(name);
  if (object == nullptr) return;
  const Path path(file_.path(), name);
  read(ObjectReader(*object, path, file_.issues()));
}

void BrandFile::limit(const JsonArray* array, std::string_view name, std::size_t most) const {
  if (array == nullptr || array->size() <= most) return;
  const std::string count = std::to_string(most);
  report(file_.issues(), Path(file_.path(), name), {"最多 " + count + " 项", "at most " + count + " entries"});
}

void BrandFile::read_links() {
  if (!file_.has("links")) return;
  const JsonArray* links = file_.array("links");
  limit(links, "links", kMaxLinks);
  for_each_object(links, Path(file_.path(), "links"), file_.issues(), [this](const ObjectReader& link) {
    if (link.need("title") == nullptr || link.need("href") == nullptr) return;
    brand_.links.push_back(
        {.title = words(link, "title", kMaxName),
         .address = checked(link, "href", is_link,
                            {"以 https://、http://、tel:、mailto: 或 weixin:// 开头的地址",
                             "an address that begins with https://, http://, tel:, mailto: or weixin://"})});
  });
}

void BrandFile::read_highlights() {
  if (!file_.has("highlights")) return;
  const JsonArray* highlights = file_.array("highlights");
  limit(highlights, "highlights", kMaxHighlights);
  if (highlights == nullptr) return;
  const Path list(file_.path(), "highlights");
  for (std::size_t i = 0; i < highlights->size(); ++i) {
    brand_.highlights.push_back(read_words((*highlights)[i], kMaxName, Path(list, i), file_.issues()));
  }
}

void BrandFile::read_calls() {
  within("callToAction", [this](const ObjectReader& calls) {
    if (calls.members().size() > kMaxCalls) report(calls.issues(), calls.path(), {"等级太多", "too many grades"});
    for (const JsonMember& member : calls.members()) {
      const Path path(calls.path(), member.first);
      if (!is_id(member.first)) report(calls.issues(), path, {"不是等级编号", "not the id of a grade"});
      const JsonObject* object = read_object(member.second, path, calls.issues());
      if (object == nullptr) continue;
      const ObjectReader call(*object, path, calls.issues());
      brand_.calls.push_back(
          {.grade = member.first, .title = words(call, "title", kMaxName), .text = words(call, "text", kMaxSentence)});
    }
  });
}

Brand BrandFile::read() {
  const Text picture{
      "页面旁的图片文件名，只含英文字母、数字、. _ - /，以 .svg、.png、.jpg、.jpeg、.webp 或 .gif 结尾，如 \"logo.png\"；或 data:image/…;base64,…",
      "the name of a picture beside the page, of letters, digits and . _ - /, that ends in .svg, .png, .jpg, .jpeg, .webp or .gif, such as \"logo.png\"; or data:image/…;base64,…"};
  brand_.name = words(file_, "name", kMaxName);
  brand_.short_name = words(file_, "shortName", kMaxName);
  brand_.logo = checked(file_, "logo", is_picture, picture);
  within("colors", [this](const ObjectReader& colours) {
    const std::string text =
        checked(colours, "primary", [](std::string_view it) { return parse_colour(it).has_value(); },
                {"如 \"#1763e6\" 的颜色", "a colour such as \"#1763e6\""});
    brand_.primary = parse_colour(text);
  });
  brand_.phone = checked(file_, "phone", is_phone,
                         {"数字、空格、+ - ( )，不超过 40 个", "digits, spaces and + - ( ), at most 40"});
  within("wechat", [&](const ObjectReader& wechat) {
    brand_.wechat = checked(wechat, "id", [](std::string_view it) { return it.size() <= kMaxId && only(it, "_-"); },
                            {"字母、数字、_ 和 -，不超过 40 个", "letters, digits, _ and -, at most 40"});
    brand_.wechat_picture = checked(wechat, "qr", is_picture, picture);
  });
  brand_.address = words(file_, "address", kMaxSentence);
  brand_.licence = checked(
      file_, "licence", [](std::string_view it) { return is_line(it, kMaxName); }, expected_text(kMaxName));
  read_links();
  brand_.site =
      checked(file_, "site", is_site,
              {"以 https:// 开头、以 / 结尾的网址", "a web address that begins with https:// and ends with /"});
  read_highlights();
  brand_.renewal_note = words(file_, "renewalNote", kMaxSentence);
  read_calls();
  for (const JsonMember& member : file_.members()) {
    bool known = false;
    for (const std::string_view name : kKnown) known = known || member.first == name;
    if (!known) brand_.rest.push_back(member);
  }
  return std::move(brand_);
}

JsonValue json(std::string text) { return {.value = std::move(text)}; }

JsonValue json(const Text& text) {
  if (text.zh == text.en) return json(text.zh);
  return {.value = JsonObject{{"zh-CN", json(text.zh)}, {"en", json(text.en)}}};
}

void add(JsonObject& to, std::string name, const std::string& text) {
  if (!text.empty()) to.emplace_back(std::move(name), json(text));
}

void add(JsonObject& to, std::string name, const Text& text) {
  if (!text.zh.empty() || !text.en.empty()) to.emplace_back(std::move(name), json(text));
}

void add(JsonObject& to, std::string name, JsonObject object) {
  if (!object.empty()) to.emplace_back(std::move(name), JsonValue{.value = std::move(object)});
}

void add(JsonObject& to, std::string name, JsonArray array) {
  if (!array.empty()) to.emplace_back(std::move(name), JsonValue{.value = std::move(array)});
}

JsonArray links_json(const Brand& brand) {
  JsonArray links;
  for (const BrandLink& link : brand.links) {
    links.push_back({.value = JsonObject{{"title", json(link.title)}, {"href", json(link.address)}}});
  }
  return links;
}

JsonObject calls_json(const Brand& brand) {
  JsonObject calls;
  for (const CallToAction& call : brand.calls) {
    JsonObject object;
    add(object, "title", call.title);
    add(object, "text", call.text);
    calls.emplace_back(call.grade, JsonValue{.value = std::move(object)});
  }
  return calls;
}

}  // namespace

Result<Brand> parse_brand(std::string_view text) {
  if (text.size() > kMaxBrandBytes) {
    return Issues{{.path = "", .message = {"文件超过 256 KB", "the file is over 256 KB"}}};
  }
  const Result<JsonValue> document = parse_json(text);
  if (!document.ok()) return document.issues();
  Issues issues;
  const Path root;
  const JsonObject* object = read_object(document.value(), root, issues);
  if (object == nullptr) return issues;
  Brand brand = BrandFile(ObjectReader(*object, root, issues)).read();
  if (!issues.empty()) return issues;
  return brand;
}

std::string brand_file(const Brand& brand) {
  JsonObject file;
  add(file, "name", brand.name);
  add(file, "shortName", brand.short_name);
  add(file, "logo", brand.logo);
  JsonObject colours;
  if (brand.primary) add(colours, "primary", colour_text(*brand.primary));
  add(file, "colors", std::move(colours));
  add(file, "phone", brand.phone);
  JsonObject wechat;
  add(wechat, "id", brand.wechat);
  add(wechat, "qr", brand.wechat_picture);
  add(file, "wechat", std::move(wechat));
  add(file, "address", brand.address);
  add(file, "licence", brand.licence);
  add(file, "links", links_json(brand));
  add(file, "site", brand.site);
  JsonArray highlights;
  for (const Text& highlight : brand.highlights) highlights.push_back(json(highlight));
  add(file, "highlights", std::move(highlights));
  add(file, "renewalNote", brand.renewal_note);
  add(file, "callToAction", calls_json(brand));
  file.insert(file.end(), brand.rest.begin(), brand.rest.end());
  return to_json_file({.value = std::move(file)});
}

}  // namespace starsheet::documents
