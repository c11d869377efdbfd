#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kLateComing{"正在载入…", "Loading…"};
inline constexpr Word kLateFailed{"没有载入，请检查网络。", "This did not load. Check the connection."};
inline constexpr Word kLateAgain{"重试", "Try again"};

}  // namespace starsheet::ui::word
