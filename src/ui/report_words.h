#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

inline constexpr Word kReport{"报告与导出", "Report and exports"};
inline constexpr Word kReportMenu{"报告与导出…", "Report and exports…"};
inline constexpr Word kReportHint{
    "文件在本机生成，不会上传。报告含企业名称和备注。",
    "Files are made on this device; nothing is uploaded. Reports include names and notes."};
inline constexpr Word kPrint{"打印或存为 PDF", "Print or save as PDF"};
inline constexpr Word kPrintHint{"A4 自评报告：等级、算分凭证、整改清单、认证路线",
                                 "A4 report: grade, proof, corrections, way to a certificate"};
inline constexpr Word kHtml{"报告网页（HTML）", "Report (HTML)"};
inline constexpr Word kHtmlHint{"一个文件，任何浏览器都能打开和打印", "One file that any browser opens and prints"};
inline constexpr Word kXlsx{"Excel 工作簿（XLSX）", "Workbook (XLSX)"};
inline constexpr Word kXlsxHint{"公式重算得分，可逐格核对", "Formulas recompute the score, cell by cell"};
inline constexpr Word kCsv{"表格（CSV）", "Table (CSV)"};
inline constexpr Word kCsvHint{"每条一行", "One clause per row"};
inline constexpr Word kJson{"结果数据（JSON）", "Result (JSON)"};
inline constexpr Word kJsonHint{"得分与算分凭证，供程序读取", "Score and proof, for programs"};
inline constexpr Word kCalendarFile{"日历文件（ICS）", "Calendar (ICS)"};
inline constexpr Word kCalendarFileHint{"最早申请、年度监督和再认证的日期",
                                        "Earliest application, yearly surveillance and renewal"};

}  // namespace starsheet::ui::word
