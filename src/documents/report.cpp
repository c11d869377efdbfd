#include "documents/report.h"

#include <algorithm>

#include "core/product.h"
#include "core/route_notes.h"
#include "documents/answer_words.h"
#include "documents/figures.h"

namespace starsheet::documents {
namespace {

constexpr Phrase kTitle{"{}报告", "{} report"};
constexpr Phrase kOrganisation{"企业名称", "Organisation"};
constexpr Phrase kDate{"评价日期", "Date"};
constexpr Phrase kAssessor{"评价人", "Assessor"};
constexpr Phrase kHeadcount{"员工人数", "Headcount"};
constexpr Phrase kNote{"说明", "Note"};
constexpr Phrase kRevision{"分值版本", "Points"};
constexpr Phrase kRevisionValue{"{} 第 {} 版", "{}, revision {}"};
constexpr Phrase kAnswered{"评价进度", "Progress"};
constexpr Phrase kAnsweredValue{"{} 条中已评 {} 条，不适用 {} 条",
                                "{} {clause|clauses}: {} answered, {} not applicable"};

constexpr Phrase kSoFar{"暂为{}", "{} so far"};
constexpr Phrase kNoScore{"还没有得分：没有评过的适用条款。", "No score yet: no applicable clause is answered."};
constexpr Phrase kProvisional{
    "还有 {} 条未评，结果是暂定的：保底 {}（{}），可达 {}（{}）。",
    "{} {clause is|clauses are} open, so the result is provisional: guaranteed {} ({}), reachable {} ({})."};
constexpr Phrase kFailedByDeductions{"特别扣分达到 {} 项（满 {} 项即不合格），不论得分多少，评价不合格。",
                                     "There are {} special deductions; {} or more fail the assessment at any score."};
constexpr Phrase kGap{"距{}还差 {} 分。", "{}: {} points to go."};
constexpr Phrase kMargin{"高出{}门槛 {} 分。", "{} is exceeded by {} points."};
constexpr Phrase kAllocated{
    "分值依据：{} 条中有 {} 条的分值未经标准原文核实，为拟定值，标有“待核”。",
    "About the points: of {} clauses, the points of {} were not checked against the standard; they are proposed values and are marked unconfirmed."};
constexpr Phrase kOtherAllocation{"按另一种分配“{}”计：{}，{}。", "Under another split, \"{}\": {}, {}."};
constexpr Phrase kDepends{"等级取决于尚未核实的分值。", "The grade depends on points that are not confirmed."};
constexpr Phrase kDoesNotDepend{"换用另一种分配，等级不变。", "The grade is the same under the other split."};
constexpr Phrase kSamplesFound{"{} 个样本中 {} 个不符合", "{} of {} {sample|samples} nonconforming"};
constexpr Phrase kDays{"约 {} 天", "about {} {day|days}"};
constexpr Phrase kDeduction{"特别扣分项：{}", "Special deduction: {}"};
constexpr Phrase kRectify{"须整改并验证", "Must be corrected and verified"};
constexpr Phrase kBonus{"特别加分项", "Special bonus"};
constexpr Phrase kReason{"不适用：{}", "N/A: {}"};
constexpr Phrase kReasonOmitted{"不适用：理由未随分享链接带来", "N/A: the share link carried no reason"};
constexpr Phrase kNoCertificate{
    "本报告是企业自评结果，不是认证证书，也不代表认证机构的结论。",
    "This report is a self-assessment. It is not a certificate and does not stand for a certification body's finding. "};
constexpr Phrase kPointsUnsure{"标有“待核”的分值未经标准原文核实；",
                               "Points marked unconfirmed were not checked against the standard; "};
constexpr Phrase kRulesUnsure{
    "注明“我们的理解”“未查到依据”的规则未经标准原文核实；",
    "rules marked \"our reading\" or \"no source found\" were not checked against it either; "};
constexpr Phrase kEstimates{"工作量是估计。正式结果以认证机构的评价为准。",
                            "efforts are estimates. Only a certification body's own assessment counts."};

/// Puts the parts of one report together.
class Maker {
 public:
  explicit Maker(const Source& source)
      : criteria_(source.criteria),
        sheet_(source.sheet),
        assessment_(source.assessment),
        language_(source.language),
        source_(source) {}

  Report make() {
    report_.language = language_;
    report_.title = say(kTitle, {in(product_short_name(criteria_))});
    report_.standard = criteria_.source_document + " " + in(criteria_.title);
    report_.brand = source_.brand;
    report_.disclaimer = disclaimer();
    add_subject();
    add_verdict();
    add_statements();
    for (std::size_t i = 0; i < criteria_.sections.size(); ++i) report_.sections.push_back(section(i));
    for (std::size_t i = 0; i < criteria_.indicators.size(); ++i) report_.indicators.push_back(indicator(i));
    report_.column = score_column(source_);
    add_tasks();
    for (std::size_t i = 0; i < criteria_.clauses.size(); ++i) report_.records.push_back(record(i));
    report_.paths = cheapest_paths(source_);
    add_special();
    report_.proof = proof_rows(criteria_, prove(criteria_, sheet_), language_);
    for (const Rule& rule : criteria_.rules) report_.rules.push_back({in(rule.text), rule.status});
    for (const Warning& warning : assessment_.warnings) report_.warnings.push_back(in(warning.message));
    add_route();
    report_.link = source_.link;
    if (!source_.link.empty()) report_.qr = qr_code(source_.link);
    return std::move(report_);
  }

 private:
  const std::string& in(const Text& text) const { return text.in(language_); }
  std::string say(const Phrase& phrase, std::initializer_list<std::string_view> parts = {}) const {
    return fill_in(phrase.in(language_), parts);
  }
  const std::string& grade_title(const Graded& graded) const { return in(criteria_.grades[graded.grade].title); }
  void state(const Phrase& phrase, std::initializer_list<std::string_view> parts = {}) {
    report_.statements.push_back(say(phrase, parts));
  }

  std::string disclaimer() const {
    std::string text = say(kNoCertificate);
    if (unconfirmed_clauses(criteria_) > 0) text += say(kPointsUnsure);
    if (has_unconfirmed_rules(criteria_)) text += say(kRulesUnsure);
    return text + say(kEstimates);
  }

  void add_subject() {
    const Subject& subject = sheet_.subject;
    const auto add = [&](const Phrase& label, const std::string& value) {
      if (!value.empty()) report_.subject.push_back({say(label), value});
    };
    add(kOrganisation, subject.organisation);
    add(kDate, subject.date);
    add(kAssessor, subject.assessor);
    add(kHeadcount, subject.headcount ? std::to_string(*subject.headcount) : std::string{});
    add(kRevision, say(kRevisionValue, {criteria_.id, criteria_.revision}));
    add(kAnswered, say(kAnsweredValue, {std::to_string(assessment_.clauses), std::to_string(assessment_.answered),
                                        std::to_string(assessment_.excluded)}));
    add(kNote, subject.note);
  }

  void add_verdict() {
    std::int64_t most = 0;
    for (const Grade& grade : criteria_.grades) most = std::max(most, grade.stars);
    if (most <= 10) report_.most_stars = static_cast<std::size_t>(most);
    if (!assessment_.graded) {
      report_.grade = say(kNoScore);
      return;
    }
    report_.score = shown_text(assessment_.graded->score);
    const std::string& title = grade_title(*assessment_.graded);
    report_.grade = assessment_.complete ? title : say(kSoFar, {title});
    report_.stars = static_cast<std::size_t>(criteria_.grades[assessment_.graded->grade].stars);
    report_.failed = assessment_.failed_by != FailedBy::Nothing;
  }

  void add_statements() {
    if (assessment_.failed_by == FailedBy::Deductions) {
      state(kFailedByDeductions,
            {std::to_string(assessment_.deductions), std::to_string(criteria_.deductions.fail_at)});
    }
    const std::size_t open = assessment_.clauses - assessment_.answered - assessment_.excluded;
    if (open > 0 && assessment_.low && assessment_.high) {
      state(kProvisional, {std::to_string(open), shown_text(assessment_.low->score), grade_title(*assessment_.low),
                           shown_text(assessment_.high->score), grade_title(*assessment_.high)});
    }
    if (assessment_.next) {
      state(kGap, {in(criteria_.grades[assessment_.next->grade].title), shown_up_text(assessment_.next->gap)});
    }
    if (assessment_.margin) state(kMargin, {grade_title(*assessment_.graded), shown_text(*assessment_.margin)});
    add_allocations();
  }

  void add_allocations() {
    const std::size_t unconfirmed = unconfirmed_clauses(criteria_);
    if (unconfirmed > 0) state(kAllocated, {std::to_string(criteria_.clauses.size()), std::to_string(unconfirmed)});
    if (!assessment_.graded || assessment_.allocations.empty()) return;
    for (const AllocationOutcome& outcome : assessment_.allocations) {
      if (!outcome.graded) continue;
      state(kOtherAllocation, {in(criteria_.allocations[outcome.allocation].title), shown_text(outcome.graded->score),
                               grade_title(*outcome.graded)});
    }
    state(assessment_.grade_depends_on_allocation ? kDepends : kDoesNotDepend);
  }

  static ReportGroup group(const Subtotal& subtotal) {
    ReportGroup result{
        .obtained = shown_text(subtotal.obtained), .applicable = exact_figure(subtotal.applicable), .percent = "—"};
    if (subtotal.applicable.sign() == 0) return result;
    const Rational share = subtotal.obtained / subtotal.applicable;
    const Rational percent = share * Rational(100);
    result.share = approximate(share);
    result.percent = floor_div(percent.numerator(), percent.denominator()).to_decimal() + "%";
    return result;
  }

  ReportGroup section(std::size_t index) const {
    ReportGroup result = group(assessment_.sections[index]);
    result.id = criteria_.sections[index].id;
    result.title = in(criteria_.sections[index].title);
    result.points_unconfirmed = criteria_.sections[index].points_status != PointsStatus::Confirmed;
    return result;
  }

  ReportGroup indicator(std::size_t index) const {
    const Indicator& each = criteria_.indicators[index];
    ReportGroup result = group(assessment_.indicators[index]);
    result.id = each.id;
    result.title = in(each.title);
    result.short_title = in(each.short_title.value_or(each.title));
    for (std::size_t i = 0; i < each.clause_count; ++i) {
      if (criteria_.clauses[each.first_clause + i].points_status != PointsStatus::Confirmed)
        result.points_unconfirmed = true;
    }
    return result;
  }

  std::string department_title(const std::string& id) const {
    for (const Department& department : criteria_.departments) {
      if (department.id == id) return in(department.title);
    }
    return id;
  }

  std::string effort_text(const Clause& clause, const Answer& answer) const {
    if (!clause.improve) return {};
    const bool sampled = answer.state == AnswerState::Sampled;
    const std::optional<Rational>& each = sampled ? clause.improve->days_per_sample : clause.improve->days;
    if (!each) return {};
    return say(kDays, {exact_figure(sampled ? *each * Rational(*answer.nonconforming) : *each)});
  }

  /// "8 个样本中 2 个不符合" and the note, as far as there are any.
  std::string found_text(const Answer& answer) const {
    if (answer.state != AnswerState::Sampled) return answer.note;
    const std::string samples = std::to_string(*answer.samples);
    const std::string bad = std::to_string(*answer.nonconforming);
    const std::string found =
        language_ == Language::Chinese ? say(kSamplesFound, {samples, bad}) : say(kSamplesFound, {bad, samples});
    return answer.note.empty() ? found : found + "\n" + answer.note;
  }

  void add_tasks() {
    for (const Loss& loss : assessment_.losses) {
      const Clause& clause = criteria_.clauses[loss.clause];
      const Answer& answer = *sheet_.answers.find(clause.id);
      report_.tasks.push_back({.id = clause.id,
                               .title = in(clause.title),
                               .found = found_text(answer),
                               .action = clause.improve ? in(clause.improve->action) : std::string{},
                               .department = department_title(clause.department),
                               .effort = effort_text(clause, answer),
                               .lost = shown_text(loss.points)});
    }
    for (const Deduction& deduction : sheet_.deductions) {
      ReportTask task{
          .title = say(kDeduction, {trigger_title(deduction)}), .found = deduction.note, .action = say(kRectify)};
      if (criteria_.deductions.days) task.effort = say(kDays, {exact_figure(*criteria_.deductions.days)});
      task.lost = shown_text(criteria_.deductions.points);
      report_.tasks.push_back(std::move(task));
    }
  }

  std::string trigger_title(const Deduction& deduction) const {
    const std::optional<std::size_t> trigger = criteria_.find_trigger(deduction.trigger);
    return trigger ? in(criteria_.deductions.triggers[*trigger].title) : deduction.trigger;
  }

  ReportRecord record(std::size_t index) const {
    const Clause& clause = criteria_.clauses[index];
    const Answer* found = sheet_.answers.find(clause.id);
    ReportRecord result{.id = clause.id,
                        .title = in(clause.title),
                        .points = exact_figure(clause.points),
                        .points_unconfirmed = clause.points_status != PointsStatus::Confirmed};
    const AnswerState counted = found != nullptr && counts(*found) ? found->state : AnswerState::Open;
    result.answer = state_text(counted, language_);
    if (found == nullptr) return result;
    result.note = counted == AnswerState::Sampled ? found_text(*found) : found->note;
    if (counted == AnswerState::Excluded) {
      const std::string reason = found->reason.empty() ? say(kReasonOmitted) : say(kReason, {found->reason});
      result.note = result.note.empty() ? reason : reason + "\n" + result.note;
    }
    return result;
  }

  void add_special() {
    for (const Deduction& deduction : sheet_.deductions) {
      report_.special.push_back({say(kDeduction, {trigger_title(deduction)}), deduction.note});
    }
    if (sheet_.bonus && criteria_.bonus.max > 0) report_.special.push_back({say(kBonus), sheet_.bonus->note});
  }

  void add_route() {
    report_.has_route = has_route(criteria_);
    const std::int64_t headcount = sheet_.subject.headcount.value_or(0);
    report_.effort = audit_effort(headcount);
    if (report_.effort == nullptr) report_.effort_absent = audit_effort_absent(headcount);
    RouteNotes notes = route_notes(sheet_);
    report_.timeline = route_timeline(notes.system_start, notes.certificate_date);
    report_.done = std::move(notes.done);
  }

  const Criteria& criteria_;
  const Sheet& sheet_;
  const Assessment& assessment_;
  const Language language_;
  const Source& source_;
  Report report_{};
};

}  // namespace

Report make_report(const Source& source) { return Maker(source).make(); }

}  // namespace starsheet::documents
