#include "app/file_name.h"

#include <cstddef>

#include "app/utf8.h"
#include "core/json_reader.h"
#include "core/product.h"

namespace starsheet {
namespace {

constexpr std::size_t kMaxCharacters = 60;  // Four bytes each at most: with day and extension within 255 bytes.

constexpr std::u32string_view kIllegal = U"\\/:*?\"<>|";

bool is_illegal(char32_t value) {
  const bool is_control = value < 0x20 || (value >= 0x7F && value <= 0x9F);
  const bool is_invisible = (value >= 0x200B && value <= 0x200F) || (value >= 0x2028 && value <= 0x202E) ||
                            (value >= 0x2066 && value <= 0x2069) || value == 0xFEFF;
  return is_control || is_invisible || value == kReplacementCharacter ||
         kIllegal.find(value) != std::u32string_view::npos;
}

/// Windows drops dots and spaces at the end, others hide names that begin with a dot.
std::string_view trimmed(std::string_view name) {
  const std::size_t begin = name.find_first_not_of(". ");
  if (begin == std::string_view::npos) return {};
  return name.substr(begin, name.find_last_not_of(". ") - begin + 1);
}

std::string legal(std::string_view text) {
  std::string name;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size() && characters < kMaxCharacters; ++characters) {
    const CodePoint code_point = decode_utf8(text, at);
    append_utf8(name, is_illegal(code_point.value) ? U'_' : code_point.value);
    at += code_point.size;
  }
  return std::string(trimmed(name));
}

}  // namespace

std::string file_name(const Criteria& criteria, const Sheet& sheet, std::string_view today, Language language,
                      std::string_view extension) {
  const std::string organisation = is_blank(sheet.subject.organisation) ? "" : legal(sheet.subject.organisation);
  const std::string day = legal(today);
  std::string name = organisation;
  if (name.empty()) name = legal(product_short_name(criteria).in(language));
  if (!day.empty()) name += "-" + day;
  return name.append(extension);
}

std::string sheet_file_name(const Criteria& criteria, const Sheet& sheet, std::string_view today, Language language) {
  return file_name(criteria, sheet, today, language, ".starsheet.json");
}

}  // namespace starsheet
