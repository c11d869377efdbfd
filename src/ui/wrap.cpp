#include "ui/wrap.h"

#include <algorithm>
#include <array>

#include "app/utf8.h"

namespace starsheet {
namespace {

enum class Kind {
  Word,  ///< Latin and all that breaks only at spaces.
  Digit,
  Wide,  ///< Han, kana, full-width signs: a line may break before and after.
  Space,
  Glue,  ///< No line breaks before or after.
  Gap,   ///< Invisible, a line may break here.
  Mark,  ///< Belongs to the character before.
  LineFeed
};

struct Sign {
  char32_t value = 0;
  Kind kind = Kind::Word;
  std::size_t begin = 0;
  std::size_t end = 0;
  float width = 0;
  bool is_closing = false;
  bool is_opening = false;
  bool breaks_before = false;
};
using Signs = std::vector<Sign>;

// No line begins with these. CLREQ 3.1.3, table of line start prohibition.
constexpr std::u32string_view kClosing =
    U"，。、；：！？）》」』】〉〕〗〙〛｝］｣％‰…—–・·”’．｡､々〻ー～°℃℉′″,.;:!?)]}%";
// No line ends with these. CLREQ 3.1.3, table of line end prohibition; the signs before a number by UAX #14, class PR.
constexpr std::u32string_view kOpening = U"（《「『【“‘〈〔〖〘〚｛［｢([{￥¥$№";
// Signs that a number keeps before it, with a space between or without.
constexpr std::u32string_view kBeforeNumber = U"≥≤><＞＜≈±第￥¥$№§#";

// Units that a number keeps behind it, with a space between or without. Longer before shorter.
constexpr std::array<std::u32string_view, 66> kUnits = {
    U"个百分点", U"个工作日", U"工作日", U"个月",  U"人天", U"人日", U"人次", U"小时", U"分钟", U"星级", U"万元",
    U"毫米",     U"厘米",     U"公里",   U"千米",  U"公斤", U"千克", U"分",   U"个",   U"项",   U"条",   U"款",
    U"名",       U"人",       U"天",     U"日",    U"年",   U"月",   U"周",   U"时",   U"秒",   U"星",   U"级",
    U"次",       U"份",       U"家",     U"处",    U"件",   U"台",   U"元",   U"万",   U"亿",   U"倍",   U"章",
    U"节",       U"页",       U"行",     U"步",    U"套",   U"种",   U"类",   U"岁",   U"米",   U"组",   U"points",
    U"point",    U"days",     U"day",    U"stars", U"star", U"MB",   U"KB",   U"km",   U"kg",   U"mm",   U"pt"};

bool is_between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

bool is_letter(char32_t value) {
  return is_between(value, U'a', U'z') || is_between(value, U'A', U'Z') || is_between(value, 0xC0, 0x24F);
}

bool is_one_of(std::u32string_view set, char32_t value) { return set.find(value) != std::u32string_view::npos; }

/// Most of any text: no punctuation, so that the tables need not be asked.
bool is_plain(char32_t value) {
  return is_between(value, 0x4E00, 0x9FFF) || is_letter(value) || is_between(value, U'0', U'9') || value == U' ';
}

bool is_mark(char32_t value) {
  return is_between(value, 0x300, 0x36F) || is_between(value, 0x1AB0, 0x1AFF) || is_between(value, 0x20D0, 0x20FF) ||
         is_between(value, 0x3099, 0x309A) || is_between(value, 0xFE00, 0xFE0F) ||
         is_between(value, 0x1F3FB, 0x1F3FF) || is_between(value, 0xE0100, 0xE01EF);
}

/// Scripts written without spaces, and pictures. East Asian Width W and F, roughly; Hangul too, as UAX #14 has it.
bool is_wide(char32_t value) {
  return is_between(value, 0x1100, 0x11FF) || is_between(value, 0x2E80, 0xA4CF) || is_between(value, 0xAC00, 0xD7AF) ||
         is_between(value, 0xF900, 0xFAFF) || is_between(value, 0xFE30, 0xFE4F) || is_between(value, 0xFF01, 0xFFDC) ||
         is_between(value, 0xFFE0, 0xFFE6) || is_between(value, 0x1F000, 0x1FAFF) ||
         is_between(value, 0x20000, 0x3FFFD) || value == U'—' || value == U'…';
}

Kind kind_of(char32_t value) {
  if (value == U'\n') return Kind::LineFeed;
  if (value == U' ' || value == U'\t' || value == U'\r') return Kind::Space;
  if (value == 0x200B) return Kind::Gap;
  const bool is_glue = value == 0xA0 || value == 0x202F || value == 0x2007 || value == 0x2060 || value == 0x200D;
  if (is_glue || value == 0xFEFF) return Kind::Glue;
  if (is_mark(value)) return Kind::Mark;
  if (is_between(value, U'0', U'9')) return Kind::Digit;
  return is_wide(value) ? Kind::Wide : Kind::Word;
}

Signs signs_of(std::string_view utf8, const Advance& advance) {
  Signs signs;
  signs.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint code_point = decode_utf8(utf8, at);
    const Kind kind = kind_of(code_point.value);
    const bool is_plain_text = is_plain(code_point.value);
    const bool is_invisible = kind == Kind::LineFeed || kind == Kind::Gap || code_point.value == U'\r';
    signs.push_back({.value = code_point.value,
                     .kind = kind,
                     .begin = at,
                     .end = at + code_point.size,
                     .width = is_invisible ? 0 : advance(code_point.value),
                     .is_closing = !is_plain_text && is_one_of(kClosing, code_point.value),
                     .is_opening = !is_plain_text && is_one_of(kOpening, code_point.value)});
    at += code_point.size;
  }
  return signs;
}

/// The sign before `at` that is no mark: what a mark stands on decides.
std::size_t base_before(const Signs& signs, std::size_t at) {
  std::size_t base = at - 1;
  while (base > 0 && signs[base].kind == Kind::Mark) --base;
  return base;
}

/// A hyphen inside a word. One before a digit is a minus, a range or a date. UAX #14, LB21 and LB25.
bool breaks_after_hyphen(const Signs& signs, std::size_t base, std::size_t at) {
  const bool is_hyphen = signs[base].value == U'-' || signs[base].value == U'‐';
  return is_hyphen && base > 0 && is_letter(signs[base - 1].value) && is_letter(signs[at].value);
}

/// Whether a line may begin with signs[at], as far as the two signs on either side of the break decide. Pre: at > 0.
bool may_break(const Signs& signs, std::size_t at) {
  const Sign& next = signs[at];
  const bool is_visible = next.kind == Kind::Word || next.kind == Kind::Digit || next.kind == Kind::Wide;
  if (!is_visible) return false;
  std::size_t base = base_before(signs, at);
  const bool is_after_space = signs[base].kind == Kind::Space;
  while (base > 0 && signs[base].kind == Kind::Space) --base;
  const Sign& last = signs[base];
  const bool is_indent = last.kind == Kind::Space || last.kind == Kind::LineFeed;
  if (is_indent || last.kind == Kind::Glue) return false;
  if (next.is_closing || last.is_opening) return false;
  if (last.kind == Kind::Gap || is_after_space) return true;
  return last.kind == Kind::Wide || next.kind == Kind::Wide || breaks_after_hyphen(signs, base, at);
}

/// How many signs from `at` on are the unit of a number; any Han character is one where it follows at once.
std::size_t unit_size(const Signs& signs, std::size_t at, bool follows_at_once) {
  for (const std::u32string_view unit : kUnits) {
    std::size_t size = 0;
    while (size < unit.size() && at + size < signs.size() && signs[at + size].value == unit[size]) ++size;
    const bool ends_word = at + size == signs.size() || !is_letter(signs[at + size].value);
    if (size == unit.size() && (ends_word || !is_letter(unit.back()))) return size;
  }
  return follows_at_once && at < signs.size() && signs[at].kind == Kind::Wide ? 1 : 0;
}

void join(Signs& signs, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end && i < signs.size(); ++i) signs[i].breaks_before = false;
}

std::size_t after_spaces(const Signs& signs, std::size_t at) {
  while (at < signs.size() && signs[at].kind == Kind::Space) ++at;
  return at;
}

void join_sign(Signs& signs, std::size_t number) {
  std::size_t sign = number;
  while (sign > 0 && signs[sign - 1].kind == Kind::Space) --sign;
  if (sign > 0 && is_one_of(kBeforeNumber, signs[sign - 1].value)) join(signs, sign, number + 1);
}

/// Numbers stay with the sign before and the unit behind. CLREQ 3.1.4; UAX #14, LB25.
void join_numbers(Signs& signs) {
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const bool begins_number = signs[i].kind == Kind::Digit && (i == 0 || signs[i - 1].kind != Kind::Digit);
    if (begins_number) join_sign(signs, i);
    const bool ends_number =
        signs[i].kind == Kind::Digit && (i + 1 == signs.size() || signs[i + 1].kind != Kind::Digit);
    if (!ends_number) continue;
    const std::size_t unit = after_spaces(signs, i + 1);
    join(signs, i + 1, unit + unit_size(signs, unit, unit == i + 1));
  }
}

void find_breaks(Signs& signs) {
  for (std::size_t i = 1; i < signs.size(); ++i) signs[i].breaks_before = may_break(signs, i);
  join_numbers(signs);
}

/// Where something too long for a line is cut: as late as possible in (first, at], by the rules of punctuation if these
/// leave any place, else between any two characters, else after the first sign.
std::size_t cut(const Signs& signs, std::size_t first, std::size_t at) {
  const auto is_whole = [&](std::size_t i) { return signs[i].kind != Kind::Mark; };
  for (std::size_t i = at; i > first; --i) {
    const bool is_forbidden = signs[i].is_closing || signs[base_before(signs, i)].is_opening;
    if (is_whole(i) && !is_forbidden) return i;
  }
  for (std::size_t i = at; i > first; --i) {
    if (is_whole(i)) return i;
  }
  std::size_t end = at;
  while (end < signs.size() && !is_whole(end)) ++end;
  return end;
}

/// The signs [first, end) as a line, without the spaces at its end.
LineSpan line_of(const Signs& signs, std::size_t first, std::size_t end, std::size_t begin) {
  while (end > first && signs[end - 1].kind == Kind::Space) --end;
  LineSpan line{.begin = begin, .end = end > first ? signs[end - 1].end : begin};
  for (std::size_t i = first; i < end; ++i) line.width += signs[i].width;
  return line;
}

/// The sign after the line that begins with `first`: a line feed, the beginning of the next line, or the end.
std::size_t line_end(const Signs& signs, std::size_t first, float max_width) {
  std::size_t last_break = first;
  float width = 0;
  for (std::size_t i = first; i < signs.size() && signs[i].kind != Kind::LineFeed; ++i) {
    if (i > first && signs[i].breaks_before) last_break = i;
    width += signs[i].width;
    const bool hangs = signs[i].kind == Kind::Space;
    if (width <= max_width || hangs || i == first) continue;
    return last_break > first ? last_break : cut(signs, first, i);
  }
  const auto from = signs.begin() + static_cast<std::ptrdiff_t>(first);
  const auto feed = std::find_if(from, signs.end(), [](const Sign& sign) { return sign.kind == Kind::LineFeed; });
  return static_cast<std::size_t>(feed - signs.begin());
}

}  // namespace

std::vector<LineSpan> wrap_text(std::string_view utf8, float max_width, const Advance& advance) {
  Signs signs = signs_of(utf8, advance);
  find_breaks(signs);
  std::vector<LineSpan> lines;
  for (std::size_t first = 0;;) {
    const std::size_t end = line_end(signs, first, max_width);
    lines.push_back(line_of(signs, first, end, first < signs.size() ? signs[first].begin : utf8.size()));
    if (end == signs.size()) return lines;
    first = signs[end].kind == Kind::LineFeed ? end + 1 : end;
  }
}

std::size_t fit_text(std::string_view utf8, float max_width, const Advance& advance) {
  std::size_t fits = 0;
  float width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint code_point = decode_utf8(utf8, at);
    if (code_point.value == U'\n') return at;
    const bool is_cluster_start = kind_of(code_point.value) != Kind::Mark;
    if (is_cluster_start) fits = at;
    width += advance(code_point.value);
    if (width > max_width) return fits;
    at += code_point.size;
  }
  return utf8.size();
}

}  // namespace starsheet
