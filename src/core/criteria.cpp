#include "core/criteria.h"

#include <algorithm>

#include "core/json_reader.h"

namespace starsheet {
namespace {

template <class Item>
bool same_ids(const std::vector<Item>& a, const std::vector<Item>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Item& x, const Item& y) { return x.id == y.id; });
}

bool same_clauses(const Criteria& a, const Criteria& b) {
  const auto same_place = [](const Clause& x, const Clause& y) {
    return x.id == y.id && x.section == y.section && x.indicator == y.indicator;
  };
  return same_ids(a.sections, b.sections) && same_ids(a.indicators, b.indicators) &&
         std::equal(a.clauses.begin(), a.clauses.end(), b.clauses.begin(), b.clauses.end(), same_place);
}

// Pre: same_clauses(a, b).
bool same_points(const Criteria& a, const Criteria& b) {
  for (std::size_t i = 0; i < a.clauses.size(); ++i) {
    if (a.clauses[i].points != b.clauses[i].points) return false;
  }
  return a.full == b.full;
}

// Pre: same_clauses(a, b).
bool same_allocations(const Criteria& a, const Criteria& b) {
  const auto same = [](const Allocation& x, const Allocation& y) { return x.id == y.id && x.points == y.points; };
  return std::equal(a.allocations.begin(), a.allocations.end(), b.allocations.begin(), b.allocations.end(), same);
}

bool same_grades(const Criteria& a, const Criteria& b) {
  const auto same = [](const Grade& x, const Grade& y) {
    return x.id == y.id && x.from == y.from && x.stars == y.stars;
  };
  return std::equal(a.grades.begin(), a.grades.end(), b.grades.begin(), b.grades.end(), same);
}

bool same_deductions(const DeductionRule& a, const DeductionRule& b) {
  return a.points == b.points && a.fail_at == b.fail_at && same_ids(a.triggers, b.triggers);
}

}  // namespace

std::optional<std::size_t> Criteria::find_clause(std::string_view clause_id) const {
  const auto found =
      std::lower_bound(clauses_by_id.begin(), clauses_by_id.end(), clause_id,
                       [this](std::size_t i, std::string_view wanted) { return clauses[i].id < wanted; });
  if (found == clauses_by_id.end() || clauses[*found].id != clause_id) return std::nullopt;
  return *found;
}

std::optional<std::size_t> Criteria::find_trigger(std::string_view trigger_id) const {
  for (std::size_t i = 0; i < deductions.triggers.size(); ++i) {
    if (deductions.triggers[i].id == trigger_id) return i;
  }
  return std::nullopt;
}

Issues check_revision(const Criteria& previous, const Criteria& next) {
  if (previous.id != next.id || previous.revision != next.revision) return {};
  Issues issues;
  const Path root;
  const auto changed = [&](const char* member, const Text& what) {
    report(issues, Path(root, member),
           what + Text{"变了，但 revision 仍是 ", " changed under the same revision "} + both(quoted(next.revision)) +
               Text{"，请换一个新的 revision", "; give the file a new one"});
  };
  if (!same_clauses(previous, next)) {
    changed("sections", {"条款", "the clauses"});
  } else {
    if (!same_points(previous, next)) changed("sections", {"分值", "the points"});
    if (!same_allocations(previous, next)) changed("allocations", {"备选分值", "the allocations"});
  }
  if (!same_grades(previous, next)) changed("grades", {"等级或分数线", "the grades or their thresholds"});
  if (!same_deductions(previous.deductions, next.deductions))
    changed("deductions", {"特别扣分规则", "the deduction rule"});
  if (previous.bonus.points != next.bonus.points || previous.bonus.max != next.bonus.max) {
    changed("bonus", {"特别加分规则", "the bonus rule"});
  }
  if (previous.cap.min != next.cap.min || previous.cap.max != next.cap.max) changed("cap", {"上下限", "the cap"});
  return issues;
}

std::size_t unconfirmed_clauses(const Criteria& criteria) {
  return static_cast<std::size_t>(
      std::count_if(criteria.clauses.begin(), criteria.clauses.end(),
                    [](const Clause& clause) { return clause.points_status != PointsStatus::Confirmed; }));
}

bool has_route(const Criteria& criteria) { return criteria.source_document == "GB/T 27922-2011"; }

bool has_unconfirmed_rules(const Criteria& criteria) {
  const auto is_unsure = [](const auto& rule) { return rule.status != RuleStatus::Confirmed; };
  return is_unsure(criteria.deductions) || (criteria.bonus.max > 0 && is_unsure(criteria.bonus)) ||
         is_unsure(criteria.cap) || std::any_of(criteria.grades.begin(), criteria.grades.end(), is_unsure) ||
         std::any_of(criteria.rules.begin(), criteria.rules.end(), is_unsure);
}

}  // namespace starsheet
