#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// What if the auditor draws other samples
inline constexpr Word kRisk{"换一批样本会怎样（估计）", "If other samples were drawn (estimate)"};
inline constexpr Word kRiskHolds{"保底等级{}能保住的可能性：{}", "Chance that the guaranteed {} holds: {}"};
inline constexpr Word kRiskClauses{"风险主要来自", "Where the risk lies"};
inline constexpr Word kRiskAssumptions{
    "这是估计，不是预测：假设评审员对每条抽样条款随机另抽同样多的样本，各条互不影响，抽查前对不符合比例没有任何了解；其余评价不变，未评条款按不符合计。评审员若专挑可疑的抽查、抽得更多，结果会不同。",
    "An estimate, not a forecast: for each sampled clause an auditor draws as many new samples at random, clauses are independent of each other, and nothing is known beforehand about the share that does not conform; all else stays as answered, and open clauses count as not met. An auditor who picks what looks suspicious, or draws more, may find otherwise."};
inline constexpr Word kRiskSource{
    "方法：贝塔-二项分布（Johnson、Kemp、Kotz，《单变量离散分布》第 3 版，6.2.2）。",
    "Method: beta-binomial (Johnson, Kemp, Kotz, Univariate Discrete Distributions, 3rd ed., 6.2.2)."};
inline constexpr Word kUnderOne{"不到 1%", "under 1 %"};
inline constexpr Word kOverNinetyNine{"超过 99%", "over 99 %"};
inline constexpr Word kPercent{"{}%", "{} %"};
inline constexpr Word kPercentRange{"{}%～{}%", "{} to {} %"};

}  // namespace starsheet::ui::word
