#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// The way to a certificate
inline constexpr Word kRoute{"认证路线", "Way to a certificate"};
inline constexpr Word kRouteDetails{
    "GB/T 27922-2011 · 资料整理，以认证机构要求为准",
    "GB/T 27922-2011 · compiled from public sources; the certification body's rules prevail"};
inline constexpr Word kRouteDetailsShort{"资料整理，以认证机构要求为准", "The certification body's rules prevail"};
inline constexpr Word kSeeRoute{"查看认证路线", "See the whole route"};
inline constexpr Word kConditions{"申请条件", "Conditions"};
inline constexpr Word kDocumentList{"资料清单", "Documents to prepare"};
inline constexpr Word kDoneOf{"已完成 {} / {}", "{} of {} done"};
inline constexpr Word kHeldBy{"一般由{}提供", "usually held by {}"};
inline constexpr Word kNineSteps{"认证流程", "The steps"};
inline constexpr Word kDates{"时间安排", "Dates"};
inline constexpr Word kSystemStart{"体系开始运行日期", "System in operation since"};
inline constexpr Word kCertificateDate{"假定的发证日期", "Assumed certificate date"};
inline constexpr Word kDatesNone{
    "填写体系开始运行日期，推算最早申请日期；再填假定的发证日期，推算监督和到期日期。",
    "Enter the start date to see the earliest application date; add an assumed certificate date to see surveillance and expiry."};
inline constexpr Word kCalendar{"下载日历文件（.ics）", "Download calendar file (.ics)"};
inline constexpr Word kEffort{"审核人日", "Audit effort"};
inline constexpr Word kEffortAsk{"填写员工人数，查看参考人日。", "Enter the headcount to see the published figures."};
inline constexpr Word kEffortInitial{"初次审核", "First audit"};
inline constexpr Word kEffortSurveillance{"每次监督", "Each surveillance"};
inline constexpr Word kEffortRenewal{"再认证", "Recertification"};
inline constexpr Word kPersonDays{"{} 人日", "{} person-days"};
inline constexpr Word kPersonDaysSplit{"{} 人日（文件 {}，现场 {}）",
                                       "{} {person-day|person-days} ({} documents, {} on site)"};
inline constexpr Word kPersonDaysOnSite{"{} 人日（现场 {}）", "{} {person-day|person-days} ({} on site)"};
inline constexpr Word kNoFigure{"资料中缺", "not in the source"};
inline constexpr Word kEffortRange{"{}–{} 人", "{}–{} people"};
inline constexpr Word kQuestions{"常见问题", "Frequent questions"};
inline constexpr Word kFacts{"证书须知", "About the certificate"};

// The five lines of the summary
inline constexpr Word kRoute1{"体系运行满 3 个月", "System has run for 3 months"};
inline constexpr Word kRoute2{"提交申请与资料", "Application and documents"};
inline constexpr Word kRoute2Fact{"{} 项清单", "{} {document|documents}"};
inline constexpr Word kRoute3{"签订合同，文件审查", "Contract, document review"};
inline constexpr Word kRoute4{"现场评审与评分", "On-site audit and scoring"};
inline constexpr Word kRoute4Fact{"约 {} 人日", "about {} person-days"};
inline constexpr Word kRoute5{"颁证，有效期 3 年", "Certificate, valid for 3 years"};
inline constexpr Word kRoute5Fact{"每年至少一次监督", "surveillance every year"};

}  // namespace starsheet::ui::word
