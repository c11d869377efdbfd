#include "core/link_readings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace starsheet {
namespace {

constexpr int kMostPasses = 4;               // escapes of escapes of escapes
constexpr std::size_t kMostStarts = 6;       // "s=" in one fragment
constexpr std::size_t kMostSegments = 12;    // a payload in so many pieces
constexpr std::size_t kShortestMarked = 10;  // a payload behind other words, so that "#page=2&s=asc" is no share link

// What a fragment is made of once escapes are undone: signs of the alphabet, '=' and '#' as they are, and these.
constexpr char kUnseen = ' ';   // spaces, line breaks, what has no width
constexpr char kForeign = '|';  // anything else
constexpr char kDash = '~';     // a long dash: '-' or '--' before a phone made it beautiful

bool is_digit_of_links(char c) { return kLinkAlphabet.find(c) != std::string_view::npos; }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// ---- escapes ----

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    decoded += is_escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
    if (is_escape) i += 2;
  }
  return decoded;
}

/// The number in "&#61;" or "&#x3D;" at the head of `text`, which it is taken off; 0 where there is none.
char32_t take_reference(std::string_view& text) {
  if (!text.starts_with("&#")) return 0;
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  char32_t number = 0;
  std::size_t at = is_hex ? 3 : 2;
  for (; at < text.size() && at < 10 && text[at] != ';'; ++at) {
    const int digit = hex_value(text[at]);
    if (digit < 0 || (!is_hex && digit > 9)) return 0;
    number = number * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  if (at >= text.size() || text[at] != ';') return 0;
  text.remove_prefix(at + 1);
  return number;
}

/// The character at the head of `text`, which it is taken off. A byte that is no UTF-8 is a foreign character.
char32_t take_character(std::string_view& text) {
  if (const char32_t referred = take_reference(text)) return referred;
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t character = length == 1 ? lead : lead & (0x7Fu >> length);
  std::size_t taken = 1;
  for (; taken < length && taken < text.size() && (byte(taken) & 0xC0) == 0x80; ++taken) {
    character = character << 6 | (byte(taken) & 0x3Fu);
  }
  text.remove_prefix(taken);
  return taken == length && (length > 1 || lead < 0x80) ? character : U'\uFFFD';
}

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t Count>
bool is_in(const Range (&ranges)[Count], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// Spaces and controls, soft hyphen, joiners, marks of direction, variation selectors, the byte order mark.
constexpr Range kUnseenRanges[] = {{0x00, 0x20},     {0x7F, 0xA0},     {0xAD, 0xAD},     {0x34F, 0x34F},
                                   {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F},
                                   {0x3000, 0x3000}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};
// Hyphens, figure and en dash, minus: what keyboards and word processors make of '-'.
constexpr Range kHyphenRanges[] = {
    {0x2010, 0x2013}, {0x2043, 0x2043}, {0x2212, 0x2212}, {0xFE58, 0xFE58}, {0xFE63, 0xFE63}};

char plain_sign(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full width
  if (is_in(kUnseenRanges, c)) return kUnseen;
  if (is_in(kHyphenRanges, c)) return '-';
  if (c == 0x2014 || c == 0x2015) return kDash;
  if (c == 0xFE66) return '=';
  if (c == 0xFE5F) return '#';
  if (c >= 0x80) return kForeign;
  const char sign = static_cast<char>(c);
  return is_digit_of_links(sign) || sign == '=' || sign == '#' ? sign : kForeign;
}

std::string plain_signs(std::string_view fragment) {
  std::string text(fragment);
  for (int pass = 0; pass < kMostPasses && text.find('%') != std::string::npos; ++pass) text = percent_decoded(text);
  std::string signs;
  for (std::string_view rest = text; !rest.empty();) signs += plain_sign(take_character(rest));
  return signs;
}

// ---- payloads ----

/// Where a payload may begin, and where what belongs to it may end at the latest.
struct Stretch {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// Pieces of the alphabet in that part of the text.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> found;
  bool inside = false;
  for (const char c : text) {
    const bool belongs = is_digit_of_links(c);
    if (belongs && !inside && found.size() == kMostSegments) break;
    if (belongs && !inside) found.emplace_back();
    if (belongs) found.back() += c;
    inside = belongs;
  }
  return found;
}

/// Where the '=' of an "s=" that begins at `at` stands; nothing may be seen between them. npos where there is none.
std::size_t equals_sign(std::string_view signs, std::size_t at) {
  if (signs[at] != 's' && signs[at] != 'S') return std::string_view::npos;
  const std::size_t next = signs.find_first_not_of(kUnseen, at + 1);
  return next != std::string_view::npos && signs[next] == '=' ? next : std::string_view::npos;
}

class Reader {
 public:
  explicit Reader(std::string_view signs) : signs_(signs) {}

  void read(LinkReadings& readings) {
    const std::vector<Stretch> stretches = marked();
    for (const Stretch& stretch : stretches.empty() ? unmarked() : stretches) joined(stretch);
    readings.is_marked = readings.is_marked || is_marked_;
    const std::size_t plain = readings.payloads.size();
    for (std::string& payload : joined_) add(readings, std::move(payload));
    const std::vector<std::string> bases(readings.payloads.begin() + static_cast<std::ptrdiff_t>(plain),
                                         readings.payloads.end());
    for (const std::string& base : bases) add_other_ends(readings, base);
  }

 private:
  static void add(LinkReadings& readings, std::string payload) {
    const auto& known = readings.payloads;
    if (payload.empty() || std::find(known.begin(), known.end(), payload) != known.end()) return;
    readings.payloads.push_back(std::move(payload));
  }

  /// With up to two of '-' and '_' more or less at the end.
  static void add_other_ends(LinkReadings& readings, const std::string& base) {
    for (const char* end : {"-", "_", "--", "-_", "_-", "__"}) add(readings, base + end);
    std::string less = base;
    for (int i = 0; i < 2 && !less.empty() && (less.back() == '-' || less.back() == '_'); ++i) {
      less.pop_back();
      add(readings, less);
    }
  }

  /// What stands behind each "s=".
  std::vector<Stretch> marked() {
    std::vector<Stretch> found;
    const std::size_t first = signs_.find_first_of(kLinkAlphabet);
    for (std::size_t at = 0; at < signs_.size() && found.size() < kMostStarts; ++at) {
      const std::size_t equals = equals_sign(signs_, at);
      if (equals == std::string_view::npos) continue;
      // Glued to a payload it may begin another one, or be the payload's 's' before a line that a mail broke with '='.
      if (!found.empty() && is_digit_of_links(signs_[at - 1]))
        found.push_back({found.back().from, at});
      else if (!found.empty())
        found.back().to = at;
      found.push_back({equals + 1, signs_.size()});
      const std::string_view behind = signs_.substr(equals + 1, 2);
      if (behind == "3D" || behind == "3d") found.push_back({equals + 3, signs_.size()});  // how mails write '='
      is_marked_ = is_marked_ || at == first || is_meant(at, equals + 1);
      at = equals;
    }
    return found;
  }

  /// Whether an "s=" behind other words begins a payload.
  bool is_meant(std::size_t at, std::size_t from) const {
    if (at > 0 && is_digit_of_links(signs_[at - 1])) return false;
    const std::string_view behind = signs_.substr(from);
    return behind.starts_with('1') &&
           std::min(behind.find_first_not_of(kLinkAlphabet), behind.size()) >= kShortestMarked;
  }

  /// Without "s=": all of it, and all behind an 's'.
  std::vector<Stretch> unmarked() const {
    const std::size_t hash = signs_.rfind('#');
    const std::size_t from = signs_.find_first_of(kLinkAlphabet, hash == std::string_view::npos ? 0 : hash);
    if (from == std::string_view::npos) return {};
    std::vector<Stretch> found{{from, signs_.size()}};
    if (signs_[from] == 's' || signs_[from] == 'S') found.push_back({from + 1, signs_.size()});
    return found;
  }

  /// The first piece, the first two together, the first three…: what stands between them may be the end or come from a
  /// break.
  void joined(const Stretch& stretch) {
    std::string payload;
    for (const std::string& piece : pieces(signs_.substr(stretch.from, stretch.to - stretch.from))) {
      payload += piece;
      joined_.push_back(payload);
    }
  }

  std::string_view signs_;
  bool is_marked_ = false;
  std::vector<std::string> joined_{};
};

std::string with_dashes(std::string_view signs, std::string_view dash) {
  std::string result;
  for (const char c : signs) c == kDash ? result += dash : result += c;
  return result;
}

}  // namespace

LinkReadings link_readings(std::string_view fragment) {
  const std::string signs = plain_signs(fragment);
  LinkReadings readings;
  readings.is_blank = signs.find(kForeign) == std::string::npos;
  for (const std::string_view dash : {"-", "--"}) {
    const std::string text = with_dashes(signs, dash);
    Reader(text).read(readings);
    if (signs.find(kDash) == std::string::npos) break;
  }
  readings.is_blank = readings.is_blank && readings.payloads.empty();
  return readings;
}

}  // namespace starsheet
