#include "core/criteria_doubts.h"

#include <algorithm>
#include <array>

#include "core/clause_place.h"
#include "core/json_reader.h"

namespace starsheet {
namespace {

// docs/other-standards.md says what each of them is about.
constexpr std::array<std::string_view, 13> kRuleIds{"general",   "sampling",      "rescale",  "deduction", "bonus",
                                                    "fail",      "grades",        "order",    "cap",       "rounding",
                                                    "exclusion", "sampling-size", "must-have"};

/// Ids one after the other, as each language writes a list.
class IdList {
 public:
  void add(std::string_view id) { text_ = text_ + (text_.en.empty() ? Text{} : Text{"、", ", "}) + both(id); }
  const Text& text() const { return text_; }

 private:
  Text text_{};
};

// A file without the list shows every department by its id, which is allowed.
void doubt_departments(const Criteria& criteria, Issues& doubts) {
  if (criteria.departments.empty()) return;
  IdList listed;
  for (const Department& each : criteria.departments) listed.add(each.id);
  const auto is_listed = [&criteria](const std::string& id) {
    const std::vector<Department>& all = criteria.departments;
    return std::any_of(all.begin(), all.end(), [&id](const Department& each) { return each.id == id; });
  };
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const std::string& id = criteria.clauses[i].department;
    if (id.empty() || is_listed(id)) continue;
    doubts.push_back({.path = clause_place(criteria, i) + "/department",
                      .message = Text{"departments 里没有部门 ", "departments has no "} + both(quoted(id)) +
                                 Text{"，将照原样显示；列出的有 ", ", so the id itself is shown; listed are "} +
                                 listed.text()});
  }
}

/// The score of a sheet on which everything is met, with the bonus where there is one.
Rational highest_score(const Criteria& criteria) {
  const Rational uncapped = criteria.full + criteria.bonus.points * criteria.bonus.max;
  return std::min(uncapped, criteria.cap.max);
}

/// The score of a sheet on which nothing is met, with one special deduction fewer than fail it anyway.
Rational lowest_score(const Criteria& criteria) {
  const DeductionRule& rule = criteria.deductions;
  const Rational deducted = rule.triggers.empty() ? Rational(0) : rule.points * (rule.fail_at - 1);
  return std::clamp(Rational(0) - deducted, criteria.cap.min, criteria.cap.max);
}

Text never_given(const Text& why, const Rational& score, const Grade& grade) {
  return why + both(exact_text(score)) +
         Text{" 分，按得分评不出“" + grade.title.zh + "”", ", so no score gives \"" + grade.title.en + "\""};
}

void doubt_grades(const Criteria& criteria, Issues& doubts) {
  const Rational highest = highest_score(criteria);
  const Rational lowest = lowest_score(criteria);
  const std::vector<Grade>& grades = criteria.grades;
  for (std::size_t i = 1; i < grades.size(); ++i) {
    const auto doubt = [&](Text message) {
      doubts.push_back({.path = pointer(pointer("/grades", i), "from"), .message = std::move(message)});
    };
    if (*grades[i].from > highest) {
      doubt(never_given({"够不着：最高只有 ", "out of reach: the highest possible score is "}, highest, grades[i]));
    } else if (*grades[i].from <= lowest) {
      doubt(
          never_given({"总能达到：最低也有 ", "always reached: the lowest possible score is "}, lowest, grades[i - 1]));
    }
  }
}

void doubt_rules(const Criteria& criteria, Issues& doubts) {
  IdList known;
  for (const std::string_view id : kRuleIds) known.add(id);
  for (std::size_t i = 0; i < criteria.rules.size(); ++i) {
    const std::string& id = criteria.rules[i].id;
    if (std::find(kRuleIds.begin(), kRuleIds.end(), id) != kRuleIds.end()) continue;
    doubts.push_back({.path = pointer(pointer("/rules", i), "id"),
                      .message = Text{"StarSheet 不认得规则 ", "StarSheet does not know the rule "} + both(quoted(id)) +
                                 Text{"，只会列出，不起作用；认得的有 ", " and only lists it; it knows "} +
                                 known.text()});
  }
}

}  // namespace

Issues doubts_about(const Criteria& criteria) {
  Issues doubts;
  doubt_departments(criteria, doubts);
  doubt_grades(criteria, doubts);
  doubt_rules(criteria, doubts);
  return doubts;
}

}  // namespace starsheet
