#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kQuick{"快速自测", "Quick check"};
inline constexpr Word kQuickTitle{"几分钟，看看能到哪一级", "Your grade in a few minutes"};
inline constexpr Word kQuickExplain{
    "从对等级影响最大的条款问起，一屏一条，随时可以停。答过的都在评分表里，之后可以接着填。",
    "One clause per screen, the most telling first. Stop whenever you like: your answers stay in the score sheet, ready to continue."};
inline constexpr Word kQuickBegin{"开始快速自测", "Start the quick check"};
inline constexpr Word kQuickResume{"继续快速自测", "Continue the quick check"};
inline constexpr Word kQuickSheet{"直接填评分表", "Fill in the score sheet"};
inline constexpr Word kQuickPlace{"第 {} / {} 条", "{} of {}"};
inline constexpr Word kQuickStop{"结束", "Stop"};
inline constexpr Word kQuickBack{"上一条", "Back"};
inline constexpr Word kQuickNext{"下一条", "Next"};
inline constexpr Word kQuickUnsure{"暂不确定，跳过", "Not sure, skip"};
inline constexpr Word kQuickMeansMet{"做到了，也拿得出证据", "Done, and we can show it"};
inline constexpr Word kQuickMeansUnmet{"没做到，或拿不出证据", "Not done, or nothing to show"};
inline constexpr Word kQuickMeansSampled{"有的做到，有的没做到", "Some cases pass, some do not"};
inline constexpr Word kQuickMeansExcluded{"本企业没有这项业务", "Not part of our business"};
inline constexpr Word kQuickRange{"目前的范围", "Where you stand"};
inline constexpr Word kQuickSettled{"等级已定：{}", "Settled: {}"};
inline constexpr Word kQuickBetween{"{}～{}", "{} – {}"};
inline constexpr Word kQuickLow{"剩下的都不符合，也有 {} 分。", "Even if nothing else is met: {} points."};
inline constexpr Word kQuickHigh{"剩下的都符合，可达 {} 分。", "If everything else is met: {} points."};
inline constexpr Word kQuickMore{"再答 {} 条", "Answer {} more"};
inline constexpr Word kQuickToSheet{"到评分表接着填", "Continue in the score sheet"};
inline constexpr Word kQuickNextSteps{"接下来", "What's next"};

}  // namespace starsheet::ui::word
