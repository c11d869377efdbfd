#pragma once

#include <string>

namespace starsheet {

/// The languages StarSheet speaks; Chinese is the first.
enum class Language { Chinese, English };

/// A text a person reads, in both languages. Criteria files refuse a text that lacks one.
struct Text {
  std::string zh{};
  std::string en{};

  /// The text in `language`.
  const std::string& in(Language language) const { return language == Language::Chinese ? zh : en; }

  bool operator==(const Text&) const = default;
};

/// The tag that files, pages and the command line use: "zh-CN" or "en".
constexpr const char* language_tag(Language language) { return language == Language::Chinese ? "zh-CN" : "en"; }

}  // namespace starsheet
