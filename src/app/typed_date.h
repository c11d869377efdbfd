#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace starsheet {

/// The day that was typed, as YYYY-MM-DD: the year with four digits first, then month and day with one or two, between
/// them - / . 、 年 月 or spaces ("2026/1/5", "2026年11月23日"); or eight digits. Full-width signs, and spaces anywhere
/// between, are accepted. Nothing for any other text and for a day that does not exist (core/date.h).
std::optional<std::string> typed_date(std::string_view typed);

}  // namespace starsheet
