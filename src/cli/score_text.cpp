#include "cli/score_text.h"

#include "cli/one_line.h"
#include "cli/text_table.h"
#include "core/text.h"
#include "documents/score_column.h"

namespace starsheet::cli {
namespace {

/// Writes the parts of one result.
class Page {
 public:
  Page(const Criteria& criteria, const Sheet& sheet, const Assessment& assessment, Language language)
      : criteria_(criteria), sheet_(sheet), assessment_(assessment), language_(language) {}

  std::string write() {
    write_head();
    write_verdict();
    write_range();
    write_distances();
    write_sections();
    write_losses();
    write_allocations();
    write_warnings();
    line({});
    line(say("这是自评结果，不是认证证书。", "This is a self-assessment, not a certificate."));
    return std::move(out_);
  }

 private:
  std::string say(const char* zh, const char* en) const { return language_ == Language::Chinese ? zh : en; }
  void line(const std::string& text) { out_ += one_line(text) + '\n'; }
  void heading(const char* zh, const char* en) {
    line({});
    line(say(zh, en));
  }

  std::string stars_of(std::size_t grade) const {
    std::int64_t most = 0;
    for (const Grade& each : criteria_.grades) most = std::max(most, each.stars);
    const std::int64_t stars = criteria_.grades[grade].stars;
    // Nobody reads a hundred stars; the title says the grade.
    if (most > 10) return {};
    std::string text;
    for (std::int64_t i = 0; i < most; ++i) text += i < stars ? "★" : "☆";
    return text;
  }

  const std::string& grade_title(std::size_t grade) const { return criteria_.grades[grade].title.in(language_); }

  std::string score_and_grade(const Graded& graded) const {
    return shown_text(graded.score) + "  " + grade_title(graded.grade);
  }

  void write_head() {
    line(criteria_.title.in(language_) + "  " + criteria_.source_document);
    std::string about = sheet_.subject.organisation;
    if (!about.empty() && !sheet_.subject.date.empty()) about += "  ";
    about += sheet_.subject.date;
    if (!about.empty()) line(about);
    line({});
  }

  void write_verdict() {
    if (!assessment_.graded) {
      line(say("还没有得分：没有评过的适用条款。", "No score yet: no applicable clause is answered."));
      return;
    }
    const Graded& graded = *assessment_.graded;
    line(say("得分  ", "Score  ") + shown_text(graded.score) + "   " + stars_of(graded.grade) + "  " +
         grade_title(graded.grade));
    if (assessment_.failed_by == FailedBy::Deductions) {
      const std::string count = std::to_string(assessment_.deductions);
      const std::string limit = std::to_string(criteria_.deductions.fail_at);
      line(say("特别扣分达到 ", "There are ") + count + say(" 项（满 ", " special deductions; ") + limit +
           say(" 项即不合格），不论得分多少，评价不合格。", " or more fail the assessment at any score."));
    }
  }

  void write_range() {
    const std::size_t open = assessment_.clauses - assessment_.answered - assessment_.excluded;
    if (open == 0 || !assessment_.low || !assessment_.high) return;
    line(fill_in(say("还有 {} 条未评，结果是暂定的。", "Provisional: {} {clause is|clauses are} still open."),
                 {std::to_string(open)}));
    line(say("  保底  ", "  guaranteed  ") + score_and_grade(*assessment_.low));
    line(say("  可达  ", "  reachable   ") + score_and_grade(*assessment_.high));
  }

  void write_distances() {
    if (assessment_.next) {
      const std::string gap = shown_up_text(assessment_.next->gap);
      const std::string& grade = grade_title(assessment_.next->grade);
      line(language_ == Language::Chinese ? "距" + grade + "还差 " + gap + " 分" : gap + " points short of " + grade);
    }
    if (assessment_.margin) {
      const std::string margin = shown_text(*assessment_.margin);
      const std::string& grade = grade_title(assessment_.graded->grade);
      line(language_ == Language::Chinese ? "高出" + grade + "线 " + margin + " 分"
                                          : margin + " points above " + grade);
    }
  }

  void write_sections() {
    heading("各部分得分", "Sections");
    TextTable table;
    for (std::size_t i = 0; i < criteria_.sections.size(); ++i) {
      const Section& section = criteria_.sections[i];
      const Subtotal& subtotal = assessment_.sections[i];
      table.add(section.id + " " + section.title.in(language_),
                shown_text(subtotal.obtained) + " / " + shown_text(subtotal.applicable));
    }
    out_ += table.text();
  }

  void write_losses() {
    if (!assessment_.graded) return;
    heading("得分构成", "How the score comes about");
    TextTable table;
    for (const documents::ColumnRow& row : documents::score_column({criteria_, sheet_, assessment_, language_})) {
      const bool is_loss = row.kind == documents::ColumnRow::Kind::Loss;
      table.add(is_loss ? criteria_.clauses[row.clause].id + " " + row.label : row.label, row.figure);
    }
    out_ += table.text();
  }

  void write_allocations() {
    if (assessment_.allocations.empty() || !assessment_.graded) return;
    heading("换一种分值分配", "With other points for the clauses");
    TextTable table;
    for (const AllocationOutcome& outcome : assessment_.allocations) {
      table.add(criteria_.allocations[outcome.allocation].title.in(language_), score_and_grade(*outcome.graded));
    }
    out_ += table.text();
    line(assessment_.grade_depends_on_allocation
             ? say("  未经确认的分值会影响等级。", "  The grade depends on point values that are not confirmed.")
             : say("  等级不受未经确认的分值影响。",
                   "  The grade does not depend on point values that are not confirmed."));
  }

  void write_warnings() {
    if (assessment_.warnings.empty()) return;
    heading("请留意", "Please note");
    for (const Warning& warning : assessment_.warnings) line(std::string("  · ") + warning.message.in(language_));
  }

  const Criteria& criteria_;
  const Sheet& sheet_;
  const Assessment& assessment_;
  const Language language_;
  std::string out_{};
};

}  // namespace

std::string score_text(const Criteria& criteria, const Sheet& sheet, const Assessment& assessment, Language language) {
  return Page(criteria, sheet, assessment, language).write();
}

}  // namespace starsheet::cli
