#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// The cheapest path
inline constexpr Word kPlan{"最省力路径", "Least-effort path"};
inline constexpr Word kPlanTitle{"到{}的最省力路径", "Least-effort path to {}"};
inline constexpr Word kTarget{"目标等级", "Target grade"};
inline constexpr Word kPlanChoice{"方案 {} · {}", "Plan {} · {}"};
inline constexpr Word kPlanChoices{"方案", "Plans"};
inline constexpr Word kDays{"{} 天", "{} {day|days}"};
inline constexpr Word kDay{"{} 天", "{} day"};
inline constexpr Word kFromGuaranteed{"从保底 {} 起 · {} 项 · 约 {}",
                                      "From the guaranteed {} · {} {step|steps} · about {}"};
inline constexpr Word kFromNow{"从 {} 起 · {} 项 · 约 {}", "From {} · {} {step|steps} · about {}"};
inline constexpr Word kFixSamples{"补正 {} 个不符合样本", "Correct {} {sample|samples}"};
inline constexpr Word kRectify{"整改：{}", "Correct: {}"};
inline constexpr Word kToMet{"做到符合", "Make it conform"};
inline constexpr Word kTakeStep{"{}：计入方案", "{}: part of the plan"};
inline constexpr Word kLock{"锁定", "Lock"};
inline constexpr Word kLocked{"已锁定", "Locked"};
inline constexpr Word kLockName{"{}：锁定，不作改动", "{}: lock, leave as it is"};
inline constexpr Word kUnlockName{"{}：取消锁定", "{}: unlock"};
inline constexpr Word kLockedOnes{"已锁定（不作改动）", "Locked (left as it is)"};
inline constexpr Word kLockUnknown{"文件里锁定的 {} 在这里不存在，计算时没有采用。",
                                   "Locked in the file but not found here, so not used: {}."};
inline constexpr Word kAfterSteps{"完成后", "Once done"};
inline constexpr Word kKeepWhatIf{"存为假设方案", "Keep as a what-if"};
inline constexpr Word kKeepWhatIfHint{"另存一份做完这些步骤的评分，当前评分表不变。",
                                      "Keeps a copy with these steps taken; the sheet stays as it is."};
inline constexpr Word kWhatIfName{"假设：方案 {} → {}", "What if: plan {} → {}"};
inline constexpr Word kSearching{"正在计算…", "Working it out…"};
inline constexpr Word kStopSearch{"停止计算", "Stop"};
inline constexpr Word kSearchStopped{"计算已停止。", "Stopped."};
inline constexpr Word kSearchAgain{"重新计算", "Work it out again"};
inline constexpr Word kReached{"已达到{}，不需要改进。", "{} is reached already; nothing is needed."};
inline constexpr Word kOutOfReach{"达不到{}；按现有条件最高可到{}。",
                                  "{} is out of reach; the best possible now is {}."};
inline constexpr Word kOutOfReachLocks{
    "锁定 {} 项后达不到{}；最高可到{}。取消部分锁定再试。",
    "With {} locked, {} is out of reach; the best is {}. Unlock some and try again."};
inline constexpr Word kTooLarge{
    "可能的组合太多，无法保证找到的就是最省力的，所以不给出方案。锁定一些条款或换个目标再试。",
    "There are too many combinations to be sure which is cheapest, so none is given. Lock some clauses or choose another target."};
inline constexpr Word kNothingToPlan{"所有条款都不适用，没有可改进的。",
                                     "Every clause is excluded; there is nothing to improve."};
inline constexpr Word kNoEfforts{
    "有 {} 项没有工作量估计，未列入方案。可在下面填写。",
    "{} {item has|items have} no effort estimate and {is|are} left out. You can enter {it|them} below."};
inline constexpr Word kOpenCountAsUnmet{"未评条款按不符合计。", "Open clauses count as not met."};
inline constexpr Word kEffortsFold{"调整工作量与锁定", "Adjust efforts and locks"};
inline constexpr Word kEffortsNote{
    "天数是本工具的估计，请按本企业情况修改；留空恢复估计值。",
    "Days are our estimates; adjust them to your case. Clear a field to restore the estimate."};
inline constexpr Word kEffortDays{"{}：所需天数", "{}: days needed"};
inline constexpr Word kEffortPerSample{"{}：每个样本所需天数", "{}: days per sample"};
inline constexpr Word kPerSample{"天 / 样本", "days / sample"};
inline constexpr Word kDaysUnit{"天", "days"};
inline constexpr Word kDaysWrong{"请填不小于 0 的天数，如 2 或 0.5", "Days, such as 2 or 0.5"};
inline constexpr Word kEachDeduction{"每项特别扣分的整改", "Correcting each special deduction"};
inline constexpr Word kSeePlan{"查看路径", "See the path"};
inline constexpr Word kMoreSteps{"还有 {} 项", "{} more"};
inline constexpr Word kNothingToImprove{"没有可改进的条款。", "No clause can be improved."};

}  // namespace starsheet::ui::word
