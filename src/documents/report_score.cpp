#include "documents/chart.h"
#include "documents/report_parts.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kSection{"部分", "Section"};
constexpr Phrase kIndicator{"指标", "Indicator"};
constexpr Phrase kObtained{"得分", "Obtained"};
constexpr Phrase kApplicable{"涉及分值", "Applicable"};
constexpr Phrase kShare{"得分率", "Share"};
constexpr Phrase kNothing{"", ""};
constexpr Phrase kUnconfirmed{"待核", "unconfirmed"};
constexpr Phrase kRadar{"各指标得分率", "Share of each indicator"};

constexpr Phrase kColumn{"得分构成", "How the score comes about"};
constexpr Phrase kNoColumn{"还没有得分。", "There is no score yet."};
constexpr Phrase kTasks{"整改清单", "Corrections"};
constexpr Phrase kNoTasks{"已评条款没有失分，也没有特别扣分项。",
                          "Nothing is lost so far, and there are no special deductions."};
constexpr Phrase kClause{"条款", "Clause"};
constexpr Phrase kFound{"问题与备注", "Findings"};
constexpr Phrase kAction{"改进建议（估计）", "Suggested action (estimate)"};
constexpr Phrase kLost{"失分", "Lost"};
constexpr Phrase kPaths{"最省力路径", "Least-effort path"};
constexpr Phrase kPathsWhy{
    "从保底得分算起，未评条款按不符合计；天数是估计，可在页面上修改。",
    "From the guaranteed score, open clauses counted as not met; days are estimates that can be changed on the page."};
constexpr Phrase kPathTo{"到{}", "To {}"};
constexpr Phrase kWhat{"做什么", "What"};
constexpr Phrase kDays{"天", "Days"};
constexpr Phrase kGain{"得分增加", "Gain"};
constexpr Phrase kRecords{"逐条评价记录", "Clause by clause"};
constexpr Phrase kPoints{"分值", "Points"};
constexpr Phrase kAnswer{"评价", "Answer"};
constexpr Phrase kNote{"备注", "Note"};

constexpr Phrase kProof{"算分凭证", "Proof of the score"};
constexpr Phrase kProofWhy{
    "每一步都可以手工验算；“…”表示只舍不入，精确值以分数为准。",
    "Every step can be checked by hand; \"…\" means that decimals were cut off, the fraction is exact."};
constexpr Phrase kArithmetic{"算式", "Arithmetic"};
constexpr Phrase kRunning{"累计得分 / 累计分值", "Sum / of"};
constexpr Phrase kSteps{"从总分到等级", "From the sum to the grade"};
constexpr Phrase kStep{"步骤", "Step"};
constexpr Phrase kBasis{"依据", "Basis"};
constexpr Phrase kRules{"评分规则及其依据", "Rules and their basis"};
constexpr Phrase kRule{"规则", "Rule"};

void write_id_and_title(Html& html, const std::string& id, const std::string& title) {
  html.raw("<td class=\"id\">").text(id).raw("</td><td>").text(title).raw("</td>");
}

/// Opens a cell that knows its column's name: narrow screens show a row as lines, each with its name.
Html& open_cell(Html& html, const char* css_class, const Phrase& column, Language language) {
  html.raw("<td");
  if (*css_class != '\0') html.raw(" class=\"").raw(css_class).raw("\"");
  return html.raw(" data-column=\"").text(column.in(language)).raw("\">");
}

void write_cell(Html& html, const char* css_class, const Phrase& column, const std::string& text, Language language) {
  open_cell(html, css_class, column, language).text(text).raw("</td>");
}

void write_figure(Html& html, const std::string& text) { html.raw("<td class=\"figure\">").text(text).raw("</td>"); }

void write_flag(Html& html, bool unconfirmed, Language language) {
  if (unconfirmed) html.raw(" ").element("span", kUnconfirmed.in(language), "flag");
}

void write_group(Html& html, const ReportGroup& group, Language language) {
  html.open("tr");
  write_id_and_title(html, group.id, group.title);
  write_cell(html, "figure", kObtained, group.obtained, language);
  open_cell(html, "figure", kApplicable, language).text(group.applicable);
  write_flag(html, group.points_unconfirmed, language);
  html.raw("</td>");
  write_cell(html, "figure", kShare, group.percent, language);
  html.raw("<td>").raw(group.share ? bar_svg(*group.share) : std::string{}).raw("</td>").close("tr");
}

void write_group_table(Html& html, const std::vector<ReportGroup>& groups, const Phrase& what, Language language) {
  open_table(html, "groups", language, {kNothing, what, kObtained, kApplicable, kShare, kNothing});
  for (const ReportGroup& group : groups) write_group(html, group, language);
  close_table(html);
}

void write_task(Html& html, const ReportTask& task, Language language) {
  html.open("tr");
  write_id_and_title(html, task.id, task.title);
  write_cell(html, "typed", kFound, task.found, language);
  open_cell(html, "", kAction, language).text(task.action);
  std::string who = task.department;
  if (!task.effort.empty()) who += (who.empty() ? "" : " · ") + task.effort;
  if (!who.empty()) html.raw("<br>").element("span", who, "muted");
  html.raw("</td>");
  write_cell(html, "figure", kLost, task.lost, language);
  html.close("tr");
}

bool is_part_of_table(const ProofRow& row) {
  return row.kind == ProofRow::Kind::Section || row.kind == ProofRow::Kind::Clause;
}

constexpr std::size_t kLongTotal =
    22;  ///< Longer sums get a line of their own, or the other columns would have no room.

void write_proof_clause(Html& html, const ProofRow& row, Language language) {
  const bool is_long = row.total.size() > kLongTotal;
  html.open("tr", row.kind == ProofRow::Kind::Section ? "part" : is_long ? "goes-on" : "");
  html.raw("<td class=\"id\">").text(row.id).raw("</td><td>").text(row.label);
  write_flag(html, row.points_unconfirmed, language);
  html.raw("</td><td>").text(row.detail).raw("</td>");
  write_cell(html, "figure", row.kind == ProofRow::Kind::Section ? kPoints : kRunning,
             is_long ? std::string{} : row.total, language);
  html.close("tr");
  if (!is_long) return;
  html.open("tr", "long")
      .raw("<td></td>")
      .raw("<td class=\"figure\" colspan=\"3\" data-column=\"")
      .text(kRunning.in(language))
      .raw("\">")
      .text(row.total)
      .raw("</td>");
  html.close("tr");
}

void write_status(Html& html, RuleStatus status, Language language) {
  html.element("span", status_text(status, language), status == RuleStatus::Confirmed ? "sure" : "flag");
}

void write_proof_step(Html& html, const ProofRow& row, Language language) {
  html.open("tr", row.kind == ProofRow::Kind::Verdict ? "strong" : "");
  html.raw("<td>").text(row.label).raw("</td><td>").text(row.detail);
  if (!row.total.empty()) html.raw("&emsp;").text(row.total);
  html.raw("</td><td>");
  if (row.status) write_status(html, *row.status, language);
  html.raw("</td>").close("tr");
}

void write_rules(Html& html, const Report& report) {
  if (report.rules.empty()) return;
  html.element("h3", kRules.in(report.language));
  open_table(html, "rules", report.language, {kRule, kBasis});
  for (const ReportRule& rule : report.rules) {
    html.open("tr").raw("<td>").text(rule.text).raw("</td><td>");
    write_status(html, rule.status, report.language);
    html.raw("</td>").close("tr");
  }
  close_table(html);
}

}  // namespace

void write_groups(Html& html, const Report& report) {
  write_group_table(html, report.sections, kSection, report.language);
  html.raw(radar_svg(report.indicators, kRadar.in(report.language)));
  write_group_table(html, report.indicators, kIndicator, report.language);
}

void write_column(Html& html, const Report& report) {
  html.open("section").element("h2", kColumn.in(report.language));
  if (report.column.empty()) html.element("p", kNoColumn.in(report.language));
  if (!report.column.empty()) html.open("table", "column").raw("<tbody>\n");
  for (const ColumnRow& row : report.column) {
    const bool is_level = row.kind == ColumnRow::Kind::Full || row.kind == ColumnRow::Kind::Score;
    html.open("tr", is_level ? "strong" : "");
    write_id_and_title(html, row.kind == ColumnRow::Kind::Loss ? report.records[row.clause].id : std::string{},
                       row.label);
    write_figure(html, row.figure);
    html.close("tr");
  }
  if (!report.column.empty()) close_table(html);
  html.close("section");
}

void write_tasks(Html& html, const Report& report) {
  html.open("section").element("h2", kTasks.in(report.language));
  if (report.tasks.empty()) {
    html.element("p", kNoTasks.in(report.language));
  } else {
    open_table(html, "tasks", report.language, {kNothing, kClause, kFound, kAction, kLost});
    for (const ReportTask& task : report.tasks) write_task(html, task, report.language);
    close_table(html);
  }
  html.close("section");
}

void write_path_steps(Html& html, const Path& path, Language language) {
  open_table(html, "path", language, {kNothing, kClause, kWhat, kDays, kGain});
  for (const PathStep& step : path.steps) {
    html.open("tr");
    write_id_and_title(html, step.id, step.title);
    html.raw("<td>").text(step.what).raw("</td>");
    write_cell(html, "figure", kDays, step.days, language);
    write_cell(html, "figure", kGain, step.gain, language);
    html.close("tr");
  }
  close_table(html);
}

constexpr std::size_t kStepsTogether = 12;  ///< Longer paths may go on over the page.

void write_paths(Html& html, const Report& report) {
  if (report.paths.empty()) return;
  const Language language = report.language;
  html.open("section").element("h2", kPaths.in(language)).element("p", kPathsWhy.in(language), "muted");
  for (const Path& path : report.paths) {
    html.open("div", path.steps.size() <= kStepsTogether ? "way" : "")
        .element("h3", fill_in(kPathTo.in(language), {path.grade}))
        .element("p", path.sentence);
    if (!path.steps.empty()) write_path_steps(html, path, language);
    html.close("div");
  }
  html.close("section");
}

void write_records(Html& html, const Report& report) {
  html.open("section").element("h2", kRecords.in(report.language));
  open_table(html, "records", report.language, {kNothing, kClause, kPoints, kAnswer, kNote});
  for (const ReportRecord& record : report.records) {
    html.open("tr")
        .raw("<td class=\"id\">")
        .text(record.id)
        .raw("</td><td class=\"name\">")
        .text(record.title)
        .raw("</td>");
    open_cell(html, "figure", kPoints, report.language).text(record.points);
    write_flag(html, record.points_unconfirmed, report.language);
    html.raw("</td>");
    write_cell(html, "", kAnswer, record.answer, report.language);
    write_cell(html, "typed", kNote, record.note, report.language);
    html.close("tr");
  }
  for (const ReportFact& fact : report.special) {
    html.open("tr")
        .raw("<td></td><td colspan=\"3\">")
        .text(fact.label)
        .raw("</td><td class=\"typed\">")
        .text(fact.value)
        .raw("</td>")
        .close("tr");
  }
  close_table(html);
  html.close("section");
}

void write_proof(Html& html, const Report& report) {
  html.open("section").element("h2", kProof.in(report.language)).element("p", kProofWhy.in(report.language), "muted");
  open_table(html, "clauses", report.language, {kNothing, kClause, kArithmetic, kRunning});
  for (const ProofRow& row : report.proof) {
    if (is_part_of_table(row)) write_proof_clause(html, row, report.language);
  }
  close_table(html);
  html.element("h3", kSteps.in(report.language));
  open_table(html, "steps", report.language, {kStep, kArithmetic, kBasis});
  for (const ProofRow& row : report.proof) {
    if (!is_part_of_table(row)) write_proof_step(html, row, report.language);
  }
  close_table(html);
  write_rules(html, report);
  html.close("section");
}

}  // namespace starsheet::documents
