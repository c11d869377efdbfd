#include "cli/text_table.h"

#include <algorithm>

namespace starsheet::cli {
namespace {

// Blocks that Unicode's East Asian Width calls wide or full-width, as far as sheets use them.
bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k) {
      code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
    }
    width += is_wide(code) ? 2 : 1;
    i += length;
  }
  return width;
}

std::string TextTable::text() const {
  std::size_t labels = 0;
  std::size_t figures = 0;
  for (const auto& [label, figure] : rows_) {
    labels = std::max(labels, display_width(label));
    figures = std::max(figures, display_width(figure));
  }
  std::string result;
  for (const auto& [label, figure] : rows_) {
    const std::size_t gap = labels - display_width(label) + figures - display_width(figure);
    result += "  " + label + std::string(gap + 2, ' ') + figure + '\n';
  }
  return result;
}

}  // namespace starsheet::cli
