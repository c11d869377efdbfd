#include "documents/report_parts.h"

namespace starsheet::documents {

// Firefox knows break-after for no heading: the empty room behind each keeps it from standing last on a page.
const char* const kReportStyle =
    R"(@page { size: A4; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #5b6778; } }
body { margin: 0; }
.report { max-width: 180mm; margin: 0 auto; color: #16202e; background: #fff; font: 10.5pt/1.6 "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.report * { box-sizing: border-box; }
.report h1 { font-size: 24pt; line-height: 1.3; margin: 0 0 2mm; }
.report h2 { font-size: 15pt; line-height: 1.4; margin: 0 0 3mm; padding-bottom: 1.5mm; border-bottom: 2px solid #1763e6; break-after: avoid; }
.report h3 { font-size: 11.5pt; margin: 5mm 0 1.5mm; break-after: avoid; }
.report h2, .report h3 { break-inside: avoid; }
.report h2::after, .report h3::after { content: ""; display: block; height: 24mm; margin-bottom: -24mm; }
.report p { margin: 0 0 2mm; orphans: 3; widows: 3; }
.report h2 + p, .report h3 + p { break-inside: avoid; break-after: avoid; }
.report section { margin-top: 9mm; }
.report .fresh { break-before: page; margin-top: 0; }
.report .typed { white-space: pre-line; }
.report .muted { color: #5b6778; }
.report .flag { color: #8a5000; font-size: 8.5pt; white-space: nowrap; }
.report .sure { color: #0b7a50; font-size: 8.5pt; white-space: nowrap; }
.report table { width: 100%; border-collapse: collapse; font-size: 9.5pt; line-height: 1.5; }
.report thead { display: table-header-group; }
.report tr { break-inside: avoid; }
.report th, .report td { padding: 1.2mm 1.8mm; border-bottom: 1px solid #e3e8ef; text-align: left; vertical-align: top; font-weight: 400; }
.report thead th { font-weight: 700; background: #eef3fb; border-bottom: 1px solid #b9c6d8; white-space: nowrap; }
.report .groups th:nth-child(3), .report .groups th:nth-child(4), .report .groups th:nth-child(5), .report .tasks th:last-child, .report .path th:nth-last-child(-n+2), .report .records th:nth-child(3), .report .clauses th:last-child { text-align: right; }
.report .groups { table-layout: fixed; }
.report .groups th, .report .groups td { padding: 0.8mm 1.8mm; }
.report .groups th:first-child { width: 18mm; }
.report .groups th:nth-child(3), .report .groups th:nth-child(5) { width: 22mm; }
.report .groups th:nth-child(4) { width: 34mm; }
.report .groups th:last-child { width: 40mm; }
.report .column td:first-child { width: 22mm; }
.report .steps { table-layout: fixed; }
.report .steps th:first-child { width: 42mm; }
.report .steps th:last-child, .report .rules td:last-child { width: 26mm; }
.report .steps td:last-child, .report .rules td:last-child { white-space: nowrap; }
.report .path th:first-child, .report .tasks th:first-child { width: 18mm; }
.report .tasks td:nth-child(2) { width: 38mm; }
.report .tasks td:nth-child(4) { width: 62mm; }
.report .clauses { table-layout: fixed; }
.report .clauses th:first-child { width: 18mm; }
.report .clauses th:nth-child(2) { width: 56mm; }
.report .clauses th:last-child { width: 46mm; }
.report .clauses .figure { white-space: normal; }
.report .goes-on { break-after: avoid; }
.report .goes-on td { border-bottom: 0; }
.report .long td { padding-top: 0; }
.report .records td.name { width: 44mm; }
.report .records td:nth-child(4) { white-space: nowrap; }
.report .id { white-space: nowrap; color: #5b6778; }
.report .figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.report .strong td, .report .strong th { font-weight: 700; background: #f5f7fa; }
.report ul, .report ol { margin: 0 0 2mm; padding-left: 6mm; }
.report li { break-inside: avoid; }
.report .cover { min-height: 245mm; display: flex; flex-direction: column; }
.report .brand { display: flex; align-items: center; gap: 4mm; min-height: 14mm; font-weight: 700; }
.report .brand img { max-height: 14mm; max-width: 50mm; }
.report .cover .heading { margin: 16mm 0 9mm; }
.report .facts { display: grid; grid-template-columns: 30mm 1fr; gap: 1mm 4mm; margin: 0 0 5mm; }
.report .facts dt { color: #5b6778; }
.report .facts dd { margin: 0; }
.report .verdict { padding: 7mm 8mm; border: 1px solid #e3e8ef; border-radius: 3mm; background: #f5f7fa; break-inside: avoid; }
.report .verdict .score { font-size: 40pt; line-height: 1.1; font-weight: 700; margin-right: 5mm; }
.report .verdict .grade { font-size: 18pt; font-weight: 700; }
.report .failed { color: #c23128; }
.report .verdict ul { margin: 4mm 0 0; }
.report .stars { display: block; margin-top: 2mm; height: 8mm; width: auto; }
.report .foot { margin-top: auto; padding-top: 5mm; display: flex; flex-wrap: wrap; gap: 8mm; align-items: flex-end; justify-content: space-between; break-inside: avoid; }
.report .foot > div:first-child { flex: 1 1 50mm; }
.report .qr { display: block; flex: none; }
@media print { .report .large .qr { zoom: 0.65; } }
.report .code { flex: none; width: min-content; min-width: 44mm; font-size: 8.5pt; color: #5b6778; }
.report .radar { display: block; width: 155mm; height: auto; margin: 2mm auto; break-inside: avoid; }
.report .bar { display: block; width: 34mm; height: 3mm; margin-top: 1.6mm; }
.report .part td, .report .part th { font-weight: 700; background: #f5f7fa; }
.report .checks { list-style: none; padding-left: 0; }
.report .checks li { padding-left: 5.5mm; text-indent: -5.5mm; }
.report .box::before { content: "☐ "; }
.report .done::before { content: "☑ "; }
.report .question, .report .way { break-inside: avoid; }
.report .contact { margin-bottom: 4mm; font-size: 9.5pt; break-inside: avoid; }
.report .contact .facts { grid-template-columns: 16mm 1fr; gap: 0 2mm; margin: 1mm 0 0; }
@media screen { .report { padding: 8mm 5mm; } }
@media screen and (max-width: 640px) {
  .report { padding: 5mm 4mm; }
  .report h1 { font-size: 20pt; }
  .report .cover { min-height: 0; }
  .report .cover .heading { margin: 7mm 0 6mm; }
  .report .facts { grid-template-columns: 24mm 1fr; }
  .report .verdict { padding: 5mm; }
  .report .code { width: auto; min-width: 0; max-width: 100%; }
  .report .qr { max-width: 100%; height: auto; }
  .report .radar { width: 100%; }
  .report :is(.groups, .tasks, .path, .records, .clauses, .steps, .rules),
  .report :is(.groups, .tasks, .path, .records, .clauses, .steps, .rules) :is(tbody, tr, td) { display: block; width: auto; }
  .report :is(.groups, .tasks, .path, .records, .clauses, .steps, .rules) :is(thead, td:empty) { display: none; }
  .report :is(.groups, .tasks, .path, .records, .clauses, .steps, .rules) tr { padding: 2mm 0; border-bottom: 1px solid #e3e8ef; }
  .report :is(.groups, .tasks, .path, .records, .clauses, .steps, .rules) td { padding: 0; border: 0; text-align: left; white-space: normal; }
  .report .tasks td:nth-child(n), .report .records td:nth-child(n) { width: auto; }
  .report .fresh { margin-top: 9mm; }
  .report .groups tr { display: grid; grid-template-columns: 12mm 2fr 3fr 2fr; column-gap: 2mm; }
  .report .groups td:nth-child(2) { grid-column: 2 / -1; font-weight: 700; }
  .report .groups td:nth-child(3) { grid-column: 2; }
  .report .groups td:last-child { display: none; }
  .report :is(.tasks, .path, .records, .clauses) :is(.id, .id + td) { display: inline; font-weight: 700; }
  .report :is(.tasks, .path, .records, .clauses) .id::after { content: " "; }
  .report :is(.steps, .rules) td:first-child { font-weight: 700; }
  .report .clauses .goes-on { padding-bottom: 0; border-bottom: 0; }
  .report .clauses .long { padding-top: 0; }
  .report [data-column]::before { content: attr(data-column) "  "; color: #5b6778; font-weight: 400; }
}
)";

}  // namespace starsheet::documents
