#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// Presenter mode
inline constexpr Word kPresent{"演示模式", "Presenter mode"};
inline constexpr Word kPresentNote{"不显示名称和备注", "Names and notes are hidden"};
inline constexpr Word kPresentKeys{"← → 或翻页笔换页", "← → or a clicker turns the page"};
inline constexpr Word kSlide{"第 {} / {} 页", "{} of {}"};
inline constexpr Word kSlideBack{"上一条", "Previous"};
inline constexpr Word kSlideOn{"下一条", "Next"};
inline constexpr Word kSlideToResult{"看结果", "The result"};
inline constexpr Word kTurnPage{"演示模式换页", "Presenter mode: turn the page"};

}  // namespace starsheet::ui::word
