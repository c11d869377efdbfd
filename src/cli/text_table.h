#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/one_line.h"

namespace starsheet::cli {

/// Columns a terminal gives to the text: 2 for Chinese characters and full-width signs, 1 for others.
std::size_t display_width(std::string_view text);

/// Two columns: labels to the left, figures to the right, two spaces of indentation.
class TextTable {
 public:
  void add(std::string_view label, std::string_view figure) { rows_.emplace_back(one_line(label), one_line(figure)); }
  std::string text() const;

 private:
  std::vector<std::pair<std::string, std::string>> rows_{};
};

}  // namespace starsheet::cli
