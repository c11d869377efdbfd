#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

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

/// A pattern with each `{}` replaced by the next part, in order: none where there are no more, and parts without a `{}`
/// are dropped. `{one|many}` is the first word after a part that is "1", else the second: "{} {day|days}".
std::string fill_in(std::string_view pattern, std::initializer_list<std::string_view> parts);

}  // namespace starsheet
