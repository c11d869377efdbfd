#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kOtherWindowTitle{"另一个窗口改过这份评分表", "Another window changed this sheet"};
inline constexpr Word kOtherWindowExplain{
    "本机只保存一份评分表。请选择留下哪一份；另一份不会丢：改用另一份后可以撤销，保留这一份时另一份会另存，可以下载。",
    "One sheet is kept on this device. Choose which one stays. The other is not lost: undo brings this one back, or the other is set aside and can be downloaded."};
inline constexpr Word kUnreadRegion{"本机保存的内容", "What is kept on this device"};
inline constexpr Word kUnread{
    "没有读到本机以前保存的内容。现在填写的会另外暂存，不会覆盖它。",
    "What this device kept before could not be read. What you enter now is kept beside it and replaces nothing."};
inline constexpr Word kUnreadTries{"（已再试 {} 次）", " (tried again {} {time|times})"};
inline constexpr Word kTryAgain{"再试一次", "Try again"};
inline constexpr Word kReadAgainTitle{"读到了本机以前保存的评分表", "The sheet kept before can be read again"};
inline constexpr Word kReadAgainExplain{
    "它和这里的不一样。请选择留下哪一份；另一份不会丢：改用以前的以后可以撤销，保留这一份时以前的会另存，可以下载。",
    "It is not the same as the one here. Choose which one stays. The other is not lost: undo brings this one back, or the older one is set aside and can be downloaded."};
inline constexpr Word kKeptBefore{"以前保存的", "Kept before"};
inline constexpr Word kTakeKeptBefore{"改用以前的", "Use the older one"};
inline constexpr Word kHere{"这里", "Here"};
inline constexpr Word kThere{"另一个窗口", "The other window"};
inline constexpr Word kTakeThere{"改用另一份", "Use the other"};
inline constexpr Word kKeepHere{"保留这一份", "Keep this one"};

}  // namespace starsheet::ui::word
