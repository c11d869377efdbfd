#pragma once

#include <string>
#include <string_view>

namespace starsheet::documents {

/// Text for HTML, between tags and inside quoted attributes: & < > " ' escaped, control characters but tab and line
/// feed left out.
std::string html_text(std::string_view text);

/// Writes HTML. Every text goes through html_text(); names of elements and classes are the program's own.
class Html {
 public:
  Html& open(std::string_view element, std::string_view css_class = {});
  Html& close(std::string_view element);
  Html& text(std::string_view text);
  /// An element with nothing but text in it.
  Html& element(std::string_view name, std::string_view text, std::string_view css_class = {});
  /// Markup of the program's own, as it is.
  Html& raw(std::string_view markup);
  std::string take() { return std::move(out_); }

 private:
  std::string out_{};
};

}  // namespace starsheet::documents
