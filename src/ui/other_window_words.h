#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kOtherWindowTitle{"另一个窗口改过这份评分表", "Another window changed this sheet"};
inline constexpr Word kOtherWindowExplain{"本机只保存一份评分表。请选择留下哪一份；另一份不会丢：改用另一份后可以撤销，保留这一份时另一份会另存，可以下载。",
                                          "One sheet is kept on this device. Choose which one stays. The other is not lost: undo brings this one back, or the other is set aside and can be downloaded."};
inline constexpr Word kHere{"这里", "Here"};
inline constexpr Word kThere{"另一个窗口", "The other window"};
inline constexpr Word kTakeThere{"改用另一份", "Use the other"};
inline constexpr Word kKeepHere{"保留这一份", "Keep this one"};

}  // namespace starsheet::ui::word
