#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace starsheet::cli {

/// Columns a terminal gives to the text: 2 for Chinese characters and full-width signs, 1 for others.
std::size_t display_width(std::string_view text);

/// Two columns: labels to the left, figures to the right, two spaces of indentation.
class TextTable {
 public:
  void add(std::string label, std::string figure) { rows_.emplace_back(std::move(label), std::move(figure)); }
  std::string text() const;

 private:
  std::vector<std::pair<std::string, std::string>> rows_{};
};

}  // namespace starsheet::cli
