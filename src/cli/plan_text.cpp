#include "cli/plan_text.h"

#include "cli/one_line.h"
#include "cli/text_table.h"

namespace starsheet::cli {
namespace {

/// Writes the parts of one answer.
class Page {
 public:
  Page(const Criteria& criteria, const Sheet& sheet, const PlanResult& result, Language language)
      : criteria_(criteria), sheet_(sheet), result_(result), language_(language) {}

  std::string write() {
    write_head();
    if (!result_.start) {
      line(say("全部条款都不适用，没有得分，也没有提升路径。",
               "Every clause is excluded: there is no score and no path."));
    } else if (!result_.reachable) {
      write_out_of_reach();
    } else if (result_.too_large) {
      line(say("可能的组合太多，算不完；请锁定一些条款再试。",
               "There are too many combinations to search; lock some clauses and try again."));
    } else {
      for (std::size_t i = 0; i < result_.plans.size(); ++i) write_plan(i);
    }
    line({});
    line(say("工作量是估计；这是自评结果，不是认证证书。",
             "Efforts are estimates. This is a self-assessment, not a certificate."));
    return std::move(out_);
  }

 private:
  std::string say(const char* zh, const char* en) const { return language_ == Language::Chinese ? zh : en; }
  void line(const std::string& text) { out_ += one_line(text) + '\n'; }
  const std::string& title_of(std::size_t grade) const { return criteria_.grades[grade].title.in(language_); }
  std::string score_and_grade(const Graded& graded) const {
    return shown_text(graded.score) + "  " + title_of(graded.grade);
  }

  /// As decimals where two of them say it all.
  static std::string figure(const Rational& value) {
    std::string text = shown_text(value);
    if (*parse_rational(text) != value) return exact_text(value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
  }

  std::string days_text(const Rational& days) const {
    return figure(days) + (language_ == Language::Chinese ? " 天" : days == Rational(1) ? " day" : " days");
  }

  void write_head() {
    line(say("目标  ", "Target  ") + title_of(result_.target) + say("（", " (") +
         shown_up_text(*criteria_.grades[result_.target].from) + say(" 分起）", " points or more)"));
    if (result_.start) line(say("起点  ", "Start   ") + score_and_grade(*result_.start));
    line({});
  }

  void write_out_of_reach() {
    line(say("在这些条件下达不到目标；最高可达 ", "The target is out of reach; the best in reach is ") +
         title_of(*result_.best) + say("。", "."));
  }

  void write_plan(std::size_t index) {
    const Plan& plan = result_.plans[index];
    if (plan.steps.empty()) return line(say("已经达到目标。", "The target is reached already."));
    line(std::to_string(index + 1) + ". " + days_text(plan.days) + " → " + score_and_grade(plan.outcome));
    TextTable table;
    for (const PlanStep& step : plan.steps) {
      table.add(name_of(step), days_text(step.days) + "  +" + shown_text(step.gain));
    }
    out_ += table.text();
  }

  std::string name_of(const PlanStep& step) const {
    const std::string id = step_id(criteria_, step);
    if (step.kind == StepKind::Rectify) return id + " " + trigger_title(sheet_.deductions[step.index].trigger);
    std::string text = id + " " + criteria_.clauses[step.index].title.in(language_);
    if (step.kind == StepKind::Meet) return text;
    const std::string count = std::to_string(step.count);
    return text + (language_ == Language::Chinese
                       ? "，整改 " + count + " 个样本"
                       : ", put right " + count + (step.count == 1 ? " sample" : " samples"));
  }

  const std::string& trigger_title(const std::string& id) const {
    const std::optional<std::size_t> index = criteria_.find_trigger(id);
    return index ? criteria_.deductions.triggers[*index].title.in(language_) : id;
  }

  const Criteria& criteria_;
  const Sheet& sheet_;
  const PlanResult& result_;
  const Language language_;
  std::string out_{};
};

}  // namespace

std::string plan_text(const Criteria& criteria, const Sheet& sheet, const PlanResult& result, Language language) {
  return Page(criteria, sheet, result, language).write();
}

}  // namespace starsheet::cli
