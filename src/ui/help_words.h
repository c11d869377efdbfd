#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kHelp{"帮助与标准说明", "Help and the standard"};

}  // namespace starsheet::ui::word
