#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/text.h"

namespace starsheet::documents {

/// Words in both languages, known when compiled. `{}` stands for a figure that comes in.
struct Phrase {
  const char* zh;
  const char* en;

  const char* in(Language language) const { return language == Language::Chinese ? zh : en; }
};

/// The phrase in both languages with the same parts.
Text filled(const Phrase& phrase, std::initializer_list<std::string_view> parts);

}  // namespace starsheet::documents
