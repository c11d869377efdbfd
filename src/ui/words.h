#pragma once

#include <string>
#include <string_view>

#include "core/text.h"

namespace starsheet::ui {

/// A word of the page in both languages, known when compiled, with places for fill_in().
struct Word {
  const char* zh;
  const char* en;

  const char* in(Language language) const { return language == Language::Chinese ? zh : en; }
};

namespace word {

// The page
inline constexpr Word kSheet{"评分表", "Score sheet"};
inline constexpr Word kNavigation{"条款目录", "Clauses"};
inline constexpr Word kResult{"评价结果", "Result"};
inline constexpr Word kShowResult{"查看结果", "See result"};
inline constexpr Word kMakeReport{"生成报告", "Report"};
inline constexpr Word kMenu{"菜单", "Menu"};
inline constexpr Word kClose{"关闭", "Close"};
inline constexpr Word kCancel{"取消", "Cancel"};
inline constexpr Word kPrivate{"填写内容只保存在本机，不会上传。", "What you enter stays on this device."};
inline constexpr Word kSelfAssessment{"自评结果，不是认证证书。", "A self-assessment, not a certificate."};

// Saving
inline constexpr Word kSaving{"正在保存…", "Saving…"};
inline constexpr Word kSaved{"已保存", "Saved"};
inline constexpr Word kTemporary{"仅暂存，请保存文件", "Kept for now only: save a file"};
inline constexpr Word kNotSaved{"未能保存，请保存文件", "Not saved: save a file"};

// Header and menu
inline constexpr Word kUndo{"撤销", "Undo"};
inline constexpr Word kRedo{"重做", "Redo"};
inline constexpr Word kFile{"文件", "File"};
inline constexpr Word kNew{"新建评分表", "New sheet"};
inline constexpr Word kOpen{"打开文件…", "Open a file…"};
inline constexpr Word kSiteCriteria{"改回本站的评价标准", "Back to this site's criteria"};
inline constexpr Word kSaveFile{"保存到文件", "Save to a file"};
inline constexpr Word kErase{"清除本机全部数据", "Erase everything on this device"};
inline constexpr Word kOtherLanguage{"EN", "中"};
inline constexpr Word kOtherLanguageName{"Switch to English", "切换到中文"};
inline constexpr Word kDark{"切换到深色", "Switch to dark"};
inline constexpr Word kLight{"切换到浅色", "Switch to light"};
inline constexpr Word kShortcuts{"键盘快捷键", "Keyboard shortcuts"};
inline constexpr Word kPrivacy{"隐私", "Privacy"};

// Filters and search
inline constexpr Word kSearch{"搜索条款、证据、备注", "Search clauses and notes"};
inline constexpr Word kFilters{"筛选", "Filter"};
inline constexpr Word kAll{"全部 {}", "All {}"};
inline constexpr Word kOpenOnes{"未评 {}", "Open {}"};
inline constexpr Word kLosing{"失分 {}", "Losing {}"};
inline constexpr Word kExcludedOnes{"删减 {}", "N/A {}"};
inline constexpr Word kNothingFound{"没有符合条件的条款", "No clause matches"};
inline constexpr Word kShowAll{"显示全部", "Show all"};

// Subject
inline constexpr Word kSubject{"评价对象", "This assessment"};
inline constexpr Word kOrganisation{"企业名称", "Organisation"};
inline constexpr Word kAssessor{"评价人", "Assessor"};
inline constexpr Word kDate{"评价日期", "Date"};
inline constexpr Word kDateHint{"如 2026-11-23", "e.g. 2026-11-23"};
inline constexpr Word kDateWrong{"日期请写成 2026-11-23", "Write it as 2026-11-23"};
inline constexpr Word kDateStill{"无效，仍为 {}", "No date; still {}"};
inline constexpr Word kNumberWrong{"请填整数", "A whole number, please"};
inline constexpr Word kNumberStill{"不是整数，仍为 {}", "Not a number; still {}"};
inline constexpr Word kHeadcount{"员工人数", "Headcount"};
inline constexpr Word kOptional{"选填", "Optional"};

// Clauses
inline constexpr Word kMet{"符合", "Met"};
inline constexpr Word kUnmet{"不符合", "Not met"};
inline constexpr Word kSampled{"抽样", "Sampled"};
inline constexpr Word kExcluded{"不适用", "N/A"};
inline constexpr Word kOpenState{"未评", "Open"};
inline constexpr Word kClear{"清除", "Clear"};
inline constexpr Word kAnswer{"评价结果", "Answer"};
inline constexpr Word kPoints{"{} 分", "{} {pt|pts}"};
inline constexpr Word kAllocated{"分值待核", "Points unconfirmed"};
inline constexpr Word kPointsUnsure{"{} · 待核", "{} · unconfirmed"};
inline constexpr Word kAllocatedWhy{"分值未经标准原文核实，为拟定值",
                                    "Not checked against the standard; a proposed value"};
inline constexpr Word kWordingUnsure{"内容待核", "Wording unconfirmed"};
inline constexpr Word kWordingConfirmed{"内容依据：有资料引用过标准原文，此处为转述。",
                                        "Basis: pages that quote the standard; the wording is ours."};
inline constexpr Word kWordingMirrored{
    "内容依据：由企业服务手册推断，未见标准原文。",
    "Basis: inferred from a company's service manual; the standard's wording was not seen."};
inline constexpr Word kWordingRecalled{"内容依据：凭记忆整理，待与标准核对。",
                                       "Basis: from memory, to be checked against the standard."};
inline constexpr Word kImprove{"改进建议（估计约 {} 天）：{}", "Improvement (estimate, about {} {day|days}): {}"};
inline constexpr Word kEarned{"得 {}", "Earned {}"};
inline constexpr Word kNotCounted{"不计分", "Not counted"};
inline constexpr Word kSamples{"抽取样本", "Samples drawn"};
inline constexpr Word kSamplesLess{"抽取样本减一", "One sample fewer"};
inline constexpr Word kSamplesMore{"抽取样本加一", "One sample more"};
inline constexpr Word kNonconforming{"其中不符合", "Not conforming"};
inline constexpr Word kNonconformingLess{"不符合减一", "One fewer not conforming"};
inline constexpr Word kNonconformingMore{"不符合加一", "One more not conforming"};
inline constexpr Word kSampleLoss{"扣 {} × {}/{} = {} 分", "Loses {} × {}/{} = {}"};
inline constexpr Word kSampleNoLoss{"样本全部符合，不扣分", "All samples conform; nothing lost"};
inline constexpr Word kReason{"不适用的理由", "Why it does not apply"};
inline constexpr Word kReasonHint{"写明理由后才计入删减", "Counts once a reason is given"};
inline constexpr Word kReasonExample{"如：不提供配送服务", "e.g. we do not deliver"};
inline constexpr Word kReasonUsual{"本企业不涉及此项业务", "Not part of our business"};
inline constexpr Word kExclusionUnusual{"此条通常不能删减，评审时可能不被接受。",
                                        "This clause is not usually excluded; an auditor may not accept it."};
inline constexpr Word kSamplingUnusual{"此条通常不按抽样评分。", "This clause is not usually scored by sampling."};
inline constexpr Word kReasonOmitted{"理由未随分享链接带来，请补写。",
                                     "The share link carried no reason; please add one."};
inline constexpr Word kEvidenceAndNote{"参考证据与备注", "Evidence and note"};
inline constexpr Word kEvidence{"参考证据", "Typical evidence"};
inline constexpr Word kNote{"备注", "Note"};
inline constexpr Word kNoteHint{"记录查到的证据或问题", "What was seen, what is missing"};
inline constexpr Word kNotePreview{"备注：{}", "Note: {}"};
inline constexpr Word kGroupFacts{"{} 条 · 共 {} 分 · 已得 {} 分",
                                  "{} {clause|clauses} · {} {point|points} · {} earned"};
inline constexpr Word kAllMet{"本组全部符合", "All met"};
inline constexpr Word kAllMetName{"{}：未评条款全部评为符合", "{}: mark every open clause met"};
inline constexpr Word kClearGroup{"清除本组", "Clear group"};
inline constexpr Word kClearGroupName{"{}：清除本组评价", "{}: clear these answers"};

// Head-count helper
inline constexpr Word kStaffTool{"人数计算器", "Head-count helper"};
inline constexpr Word kManagers{"服务管理人员", "Service managers"};
inline constexpr Word kCertified{"持证售后服务管理师", "Certified among them"};
inline constexpr Word kNeeded{"至少需 {} 人", "At least {} needed"};
inline constexpr Word kEnough{"至少需 {} 人，已满足", "At least {} needed: enough"};
inline constexpr Word kShort{"至少需 {} 人，还差 {} 人", "At least {} needed: {} short"};
inline constexpr Word kStaffRule{"按服务管理人员的 10% 计，至少 1 人。", "10 % of service managers, at least one."};

// Result
inline constexpr Word kScoreSoFar{"已评部分折算得分", "Score on answered clauses"};
inline constexpr Word kFinalScore{"自评得分", "Self-assessed score"};
inline constexpr Word kNoScore{"尚无得分", "No score yet"};
inline constexpr Word kProvisional{"暂为{}", "{} so far"};
inline constexpr Word kGuaranteed{"保底", "Guaranteed"};
inline constexpr Word kReachable{"可达", "Reachable"};
inline constexpr Word kAnsweredCount{"已评 {} / {} 条", "{} of {} answered"};
inline constexpr Word kAnsweredAndExcluded{"已评 {} / {} 条，不适用 {} 条", "{} of {} answered, {} N/A"};
inline constexpr Word kComplete{"{} 条全部已评", "All {} answered"};
inline constexpr Word kCompleteButExcluded{"{} 条全部评完，不适用 {} 条", "All {} done, {} N/A"};
inline constexpr Word kFailedByDeductions{"特别扣分项达到 {} 项，评价不合格，与得分无关。",
                                          "{} or more special deductions: the assessment fails at any score."};
inline constexpr Word kFailedByScore{"得分低于 {}，未达标。", "Below {}: not qualified."};
inline constexpr Word kNextTitle{"离下一级", "To the next grade"};
inline constexpr Word kGap{"距{}还差 {} 分", "{}: {} points to go"};
inline constexpr Word kMargin{"安全余量 {} 分", "Safety margin {} points"};
inline constexpr Word kTopGrade{"已是最高等级", "The highest grade"};
inline constexpr Word kRectifyFirst{"先整改特别扣分项，再谈等级。", "Correct the special deductions first."};
inline constexpr Word kTelling{"最值得先评", "Best to answer next"};
inline constexpr Word kLosses{"失分去向", "Where points are lost"};
inline constexpr Word kNoLosses{"已评条款没有失分", "Nothing lost so far"};
inline constexpr Word kMoreLosses{"其余 {} 项合计", "{} more, together"};
inline constexpr Word kRounding{"舍入", "Rounding"};
inline constexpr Word kAllocationTitle{"分值依据", "About the points"};
inline constexpr Word kAllocationNote{
    "只有 {} 与 {} 条条款的分值经过核实，其余为拟定值。",
    "Only {} and the points of {} {clause|clauses} are confirmed; the other points are proposed values."};
inline constexpr Word kClausesConfirmed{
    "只有 {} 条条款的分值经过核实，其余为拟定值。",
    "Only {} {clause|clauses} are confirmed; the other points are proposed values."};
inline constexpr Word kSumsConfirmed{"只有各部分的 {} 经过核实，条款分值均为拟定值。",
                                     "Only the sections' {} are confirmed; the clauses' points are proposed values."};
inline constexpr Word kNoneConfirmed{"分值均未核实，为拟定值。", "No points are confirmed; they are proposed values."};
inline constexpr Word kAllConfirmed{"各条款分值均经核实。", "The points of every clause are confirmed."};
inline constexpr Word kSameUnderOther{"按“{}”计：{}，等级一致", "Under \"{}\": {}, same grade"};
inline constexpr Word kOtherUnderOther{"按“{}”计：{}，为{}", "Under \"{}\": {}, {}"};
inline constexpr Word kDepends{"等级取决于尚未核实的分值。", "The grade depends on points that are not confirmed."};
inline constexpr Word kRangeName{"保底 {} {}，可达 {} {}", "Guaranteed {} {}, reachable {} {}"};

// Special points
inline constexpr Word kSpecial{"特别加减分", "Special points"};
inline constexpr Word kDeductions{"特别扣分项", "Special deductions"};
inline constexpr Word kChooseTrigger{"选择情形", "Add"};
inline constexpr Word kChooseTriggerName{"添加特别扣分项", "Add a special deduction"};
inline constexpr Word kTriggerQuestion{"属于哪一种情形？", "Which case is it?"};
inline constexpr Word kDeductionRule{"每项扣 {} 分，须整改；达到 {} 项即不合格。",
                                     "Each takes off {} and must be corrected. {} or more fail the assessment."};
inline constexpr Word kDeductionNote{"说明", "Note"};
inline constexpr Word kDeductionNoteHint{"发生了什么、如何整改", "What happened, how it is corrected"};
inline constexpr Word kRemove{"删除", "Remove"};
inline constexpr Word kBonus{"特别加分项（至多 {} 项）", "Special bonus (at most {})"};
inline constexpr Word kBonusNote{"加分理由", "Reason for the bonus"};
inline constexpr Word kBonusHint{"高于法规、行业领先之处", "Beyond the law, ahead of the industry"};

// Dialogs
inline constexpr Word kNewQuestion{"新建一张空白评分表？", "Start an empty sheet?"};
inline constexpr Word kNewExplain{"当前内容会清空；撤销可以找回。想留底请先保存到文件。",
                                  "The current sheet is cleared; undo brings it back. Save a file first to keep it."};
inline constexpr Word kStartNew{"新建", "Start"};
inline constexpr Word kEraseQuestion{"清除本机全部数据？", "Erase everything on this device?"};
inline constexpr Word kEraseExplain{"评分表、设置和另存的内容都会从本机删除，无法找回。",
                                    "The sheet, settings and anything set aside leave this device for good."};
inline constexpr Word kEraseNow{"全部清除", "Erase"};
inline constexpr Word kRevisionTitle{"文件使用另一版评价标准", "Another revision of the criteria"};
inline constexpr Word kRevisionExplain{
    "“{}”按第 {} 版填写，当前是第 {} 版。按条款编号对应，打开前后如下：",
    "\"{}\" was filled under revision {}; this is revision {}. Clauses match by number. Before and after:"};
inline constexpr Word kNow{"当前", "Now"};
inline constexpr Word kAfterOpening{"打开后", "After opening"};
inline constexpr Word kOpenIt{"打开", "Open it"};
inline constexpr Word kDocument{"（整个文件）", "(document)"};
inline constexpr Word kDownloadSetAside{"下载原始内容", "Download it as it was"};
inline constexpr Word kSetAsideAs{"另存为：{}", "Set aside as: {}"};
inline constexpr Word kUnderstood{"知道了", "OK"};
inline constexpr Word kPrivacyText{
    "页面加载后不再联网。填写的内容只保存在这台设备的浏览器里，不会发给任何人；保存到文件由你自己决定。",
    "Once loaded, the page needs no network. What you enter stays in this device's browser and is sent to no one; saving a file is up to you."};

}  // namespace word
}  // namespace starsheet::ui
