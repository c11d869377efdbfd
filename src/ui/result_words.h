#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// The bar of a screen over the sheet
inline constexpr Word kBackToSheet{"返回评分表", "Back to the sheet"};
inline constexpr Word kOwnAssessment{"自评", "self-assessed"};
inline constexpr Word kSaveShort{"保存文件", "Save file"};

// How the score comes about
inline constexpr Word kSums{"实际得分 / 涉及项总分", "Obtained / applicable"};
inline constexpr Word kRescaled{"折算 × {}", "Rescaled × {}"};
inline constexpr Word kDeductionSum{"特别扣分 {} 项", "Special deductions: {}"};
inline constexpr Word kBonusSum{"特别加分", "Special bonus"};
inline constexpr Word kFinal{"最终得分", "Final score"};
inline constexpr Word kExcelShort{"导出 Excel", "Excel"};
inline constexpr Word kMoreFormats{"更多格式", "More formats"};
inline constexpr Word kPrintShort{"打印 / PDF", "Print / PDF"};
inline constexpr Word kShareShort{"二维码分享", "Share"};
inline constexpr Word kFinalSoFar{"当前得分", "Score so far"};
inline constexpr Word kSameEverywhere{"各种分值分配下等级一致", "Same grade under every allocation"};

// Indicators
inline constexpr Word kIndicators{"{} 项二级指标", "{} {indicator|indicators}"};
inline constexpr Word kIndicatorsName{"二级指标", "Indicators"};
inline constexpr Word kView{"显示方式", "Shown as"};
inline constexpr Word kRadar{"雷达图", "Radar"};
inline constexpr Word kBars{"条形图", "Bars"};
inline constexpr Word kTable{"表格", "Table"};
inline constexpr Word kIndicator{"指标", "Indicator"};
inline constexpr Word kObtained{"得分", "Earned"};
inline constexpr Word kApplicable{"涉及", "Of"};
inline constexpr Word kRate{"得分率", "Rate"};
inline constexpr Word kNothingAnswered{"未评", "open"};
inline constexpr Word kAllExcluded{"不适用", "N/A"};
inline constexpr Word kIndicatorsOpen{"按已评条款计算。", "Counts what is answered so far."};

// Proof
inline constexpr Word kProof{"算分凭证", "Proof of the score"};
inline constexpr Word kUnfoldClauses{"展开逐条算式", "Show every clause"};
inline constexpr Word kFoldClauses{"收起逐条算式", "Hide the clauses"};
inline constexpr Word kUnconfirmedMark{"* 分值未经标准原文核实，为拟定值。",
                                       "* Points not checked against the standard; a proposed value."};

}  // namespace starsheet::ui::word
