#include <algorithm>
#include <array>
#include <set>

#include "core/criteria.h"
#include "core/json_reader.h"

namespace starsheet {
namespace {

constexpr std::string_view kReservedId = "deductions";  // the last entry of a result's losses has this id

// In the order of the enumerators.
constexpr std::array<std::string_view, 2> kPointsStatuses{"confirmed", "allocated"};
constexpr std::array<std::string_view, 3> kTextStatuses{"confirmed", "mirrored", "recalled"};
constexpr std::array<std::string_view, 3> kRuleStatuses{"confirmed", "interpretation", "notFound"};
constexpr std::array<std::string_view, 2> kSampling{"none", "possible"};
constexpr std::array<std::string_view, 2> kExclusion{"unusual", "usual"};

/// Ids seen so far in one name space. Files mostly have them in order, where none needs to be sorted or looked for.
class SeenIds {
 public:
  /// Takes the object's id; one that was seen before is reported.
  void add(const ObjectReader& reader) {
    const JsonValue* member = find_member(reader.members(), "id");
    const std::string* text = member != nullptr ? member->as_string() : nullptr;
    if (text == nullptr || text->empty()) return;
    const std::string_view id = *text;
    if (ascending_.empty() || ascending_.back() < id) return ascending_.push_back(id);
    if (!std::binary_search(ascending_.begin(), ascending_.end(), id) && others_.insert(id).second) return;
    report(reader.issues(), Path(reader.path(), "id"),
           Text{"编号 ", "the id "} + both(quoted(id)) + Text{" 重复了", " is used more than once"});
  }

 private:
  // Both of the document. All others are less than the last ascending one.
  std::vector<std::string_view> ascending_{};
  std::set<std::string_view> others_{};
};

/// A sum of points that is known only while every part of it is.
class Total {
 public:
  void add(const std::optional<Rational>& points) {
    known_ = known_ && points.has_value();
    if (points) sum_ += *points;
  }

  /// Whether the sum is known and is not `expected`.
  bool misses(const std::optional<Rational>& expected) const { return known_ && expected && sum_ != *expected; }

  void report_miss(const std::optional<Rational>& expected, const Text& what, const Path& path, Issues& issues) const {
    report(issues, path,
           what + Text{"合计 ", " add up to "} + both(shortened(exact_text(sum_))) + Text{"，应为 ", "; expected "} +
               both(exact_text(*expected)));
  }

 private:
  Rational sum_{};
  bool known_ = true;
};

/// Reads one criteria file into `criteria`.
class CriteriaFile {
 public:
  explicit CriteriaFile(Issues& issues) : issues_(issues) {}

  Criteria read(const ObjectReader& file);

 private:
  void read_section(const ObjectReader& section);
  void read_indicator(const ObjectReader& indicator, Total& section_total);
  std::optional<Rational> read_clause(const ObjectReader& clause);
  void read_allocation(const ObjectReader& allocation);
  void check_allocation_sums(const std::vector<std::optional<Rational>>& points, const Path& path);
  void read_product(const ObjectReader& file);
  void read_departments(const ObjectReader& file);
  void read_deductions(const ObjectReader& deductions);
  void read_bonus(const ObjectReader& bonus);
  void read_cap(const ObjectReader& cap);
  void read_grades(const ObjectReader& file);
  void read_rules(const ObjectReader& file);
  void index_clauses();

  /// Whether a list was there, not empty, and gave `count` items; else what depends on it is not known.
  bool all_read(const JsonArray* list, std::size_t count) {
    const bool complete = list != nullptr && !list->empty() && list->size() == count;
    clauses_are_known_ = clauses_are_known_ && complete;
    return complete;
  }
  /// The id of a section, indicator or clause.
  std::string read_entry_id(const ObjectReader& entry);
  static RuleStatus status_of(const ObjectReader& reader) { return reader.choice<RuleStatus>("status", kRuleStatuses); }
  /// Reads the member object of that name with `read`.
  template <class Read>
  void within(const ObjectReader& reader, std::string_view name, Read read) {
    const JsonObject* object = reader.object(name);
    const Path path(reader.path(), name);
    if (object != nullptr) read(ObjectReader(*object, path, issues_));
  }

  Criteria criteria_{};
  Issues& issues_;
  SeenIds entry_ids_{};
  Total full_total_{};
  bool clauses_are_known_ = true;
  std::vector<std::optional<Rational>> section_points_{};
};

std::string CriteriaFile::read_entry_id(const ObjectReader& entry) {
  std::string id = entry.id("id");
  entry_ids_.add(entry);
  if (id == kReservedId) {
    report(issues_, Path(entry.path(), "id"),
           {"deductions 是保留编号，请换一个", "deductions is a reserved id; choose another"});
  }
  return id;
}

std::optional<Rational> CriteriaFile::read_clause(const ObjectReader& reader) {
  Clause clause;
  clause.id = read_entry_id(reader);
  clause.title = reader.text("title");
  clause.requirement = reader.text("requirement");
  const std::optional<Rational> points = reader.number("points", Sign::Positive);
  clause.points = points.value_or(0);
  clause.points_status = reader.choice<PointsStatus>("pointsStatus", kPointsStatuses);
  clause.text_status = reader.choice<TextStatus>("textStatus", kTextStatuses);
  clause.sampling_possible = reader.choice<bool>("sampling", kSampling);
  clause.exclusion_usual = reader.choice<bool>("exclusion", kExclusion);
  if (reader.has("evidence")) {
    const Path path(reader.path(), "evidence");
    const JsonArray* evidence = reader.array("evidence");
    for (std::size_t i = 0; evidence != nullptr && i < evidence->size(); ++i) {
      clause.evidence.push_back(read_text((*evidence)[i], Path(path, i), issues_));
    }
  }
  if (reader.has("department")) clause.department = reader.string("department");
  if (reader.has("improve")) {
    within(reader, "improve", [&clause](const ObjectReader& improve) {
      clause.improve = Improvement{.days = improve.number("days", Sign::NotNegative),
                                   .days_per_sample = improve.number("daysPerSample", Sign::NotNegative),
                                   .action = improve.text("action")};
    });
  }
  clause.note = reader.optional_text("note");
  clause.section = criteria_.sections.size();
  clause.indicator = criteria_.indicators.size();
  criteria_.clauses.push_back(std::move(clause));
  return points;
}

void CriteriaFile::read_indicator(const ObjectReader& reader, Total& section_total) {
  Indicator indicator;
  indicator.id = read_entry_id(reader);
  indicator.title = reader.text("title");
  indicator.short_title = reader.optional_text("short");
  indicator.section = criteria_.sections.size();
  indicator.first_clause = criteria_.clauses.size();
  const JsonArray* clauses = reader.filled_array("clauses");
  for_each_object(clauses, Path(reader.path(), "clauses"), issues_,
                  [&](const ObjectReader& clause) { section_total.add(read_clause(clause)); });
  indicator.clause_count = criteria_.clauses.size() - indicator.first_clause;
  if (!all_read(clauses, indicator.clause_count)) section_total.add(std::nullopt);
  criteria_.indicators.push_back(std::move(indicator));
}

void CriteriaFile::read_section(const ObjectReader& reader) {
  Section section;
  section.id = read_entry_id(reader);
  section.title = reader.text("title");
  section.short_title = reader.optional_text("short");
  const std::optional<Rational> points = reader.number("points", Sign::Positive);
  section.points = points.value_or(0);
  section.points_status = reader.choice<PointsStatus>("pointsStatus", kPointsStatuses);
  section.first_indicator = criteria_.indicators.size();
  Total total;
  const JsonArray* indicators = reader.filled_array("indicators");
  for_each_object(indicators, Path(reader.path(), "indicators"), issues_,
                  [&](const ObjectReader& indicator) { read_indicator(indicator, total); });
  section.indicator_count = criteria_.indicators.size() - section.first_indicator;
  if (!all_read(indicators, section.indicator_count)) total.add(std::nullopt);
  if (total.misses(points)) {
    total.report_miss(points, {"各条款分值", "the points of the clauses"}, Path(reader.path(), "points"), issues_);
  }
  full_total_.add(points);
  section_points_.push_back(points);
  criteria_.sections.push_back(std::move(section));
}

void CriteriaFile::check_allocation_sums(const std::vector<std::optional<Rational>>& points, const Path& path) {
  std::vector<Total> totals(criteria_.sections.size());
  for (std::size_t c = 0; c < criteria_.clauses.size(); ++c) totals[criteria_.clauses[c].section].add(points[c]);
  for (std::size_t s = 0; s < totals.size(); ++s) {
    if (!totals[s].misses(section_points_[s])) continue;
    const Text what{"第 " + quoted(criteria_.sections[s].id) + " 部分各条款分值",
                    "the points of the clauses in section " + quoted(criteria_.sections[s].id)};
    totals[s].report_miss(section_points_[s], what, path, issues_);
  }
}

void CriteriaFile::read_allocation(const ObjectReader& reader) {
  Allocation allocation;
  allocation.id = reader.id("id");
  allocation.title = reader.text("title");
  const JsonObject* members = reader.object("points");
  const Path path(reader.path(), "points");
  std::vector<std::optional<Rational>> points(criteria_.clauses.size());
  std::vector<unsigned char> named(criteria_.clauses.size(), 0);  // whether, by clause
  for (std::size_t i = 0; members != nullptr && i < members->size(); ++i) {
    const auto& [id, value] = (*members)[i];
    const std::optional<Rational> number = read_number(value, Sign::Positive, Path(path, id), issues_);
    const std::optional<std::size_t> clause = criteria_.find_clause(id);
    if (!clause) {
      // Where a part of the clauses could not be read, that is the fault to mend.
      if (clauses_are_known_) report(issues_, Path(path, id), {"没有这个条款", "there is no such clause"});
      continue;
    }
    points[*clause] = number;
    named[*clause] = 1;
  }
  for (std::size_t c = 0; members != nullptr && c < named.size(); ++c) {
    const std::string& id = criteria_.clauses[c].id;
    const bool is_sound = criteria_.find_clause(id) == c && !id.empty();
    if (named[c] == 0 && is_sound)
      report(issues_, Path(path, id), {"缺少这个条款的分值", "the points of this clause are missing"});
  }
  if (clauses_are_known_) check_allocation_sums(points, path);
  for (const std::optional<Rational>& number : points) allocation.points.push_back(number.value_or(0));
  criteria_.allocations.push_back(std::move(allocation));
}

void CriteriaFile::read_product(const ObjectReader& file) {
  if (!file.has("product")) return;
  within(file, "product", [this](const ObjectReader& product) {
    criteria_.product = Product{.name = product.text("name"),
                                .short_name = product.text("short"),
                                .question = product.optional_text("question")};
  });
}

void CriteriaFile::read_departments(const ObjectReader& file) {
  if (!file.has("departments")) return;
  SeenIds ids;
  for_each_object(file.array("departments"), Path(file.path(), "departments"), issues_,
                  [&](const ObjectReader& reader) {
                    criteria_.departments.push_back({.id = reader.id("id"), .title = reader.text("title")});
                    ids.add(reader);
                  });
}

void CriteriaFile::read_deductions(const ObjectReader& reader) {
  DeductionRule& rule = criteria_.deductions;
  rule.points = reader.number("points", Sign::Positive).value_or(1);
  rule.fail_at = reader.count("failAt", 1, kNoLimit).value_or(1);
  if (reader.has("days")) rule.days = reader.number("days", Sign::NotNegative);
  rule.status = status_of(reader);
  SeenIds ids;
  for_each_object(reader.array("triggers"), Path(reader.path(), "triggers"), issues_, [&](const ObjectReader& trigger) {
    rule.triggers.push_back({.id = trigger.id("id"), .title = trigger.text("title")});
    ids.add(trigger);
  });
}

void CriteriaFile::read_bonus(const ObjectReader& reader) {
  criteria_.bonus.points = reader.number("points", Sign::Positive).value_or(1);
  criteria_.bonus.max = reader.count("max", 0, 1).value_or(0);
  criteria_.bonus.status = status_of(reader);
}

void CriteriaFile::read_cap(const ObjectReader& reader) {
  const std::optional<Rational> min = reader.number("min", Sign::Any);
  const std::optional<Rational> max = reader.number("max", Sign::Any);
  criteria_.cap = {.min = min.value_or(0), .max = max.value_or(0), .status = status_of(reader)};
  if (min && max && *min >= *max) {
    report(issues_, Path(reader.path(), "min"), {"下限必须小于上限 max", "the lower limit must be below max"});
  }
}

void CriteriaFile::read_grades(const ObjectReader& file) {
  const Path path(file.path(), "grades");
  SeenIds ids;
  std::optional<Rational> previous;
  const JsonArray* grades = file.filled_array("grades");
  for (std::size_t i = 0; grades != nullptr && i < grades->size(); ++i) {
    const Path item(path, i);
    const JsonObject* object = read_object((*grades)[i], item, issues_);
    if (object == nullptr) continue;
    const ObjectReader reader(*object, item, issues_);
    const Path from(item, "from");
    Grade grade;
    grade.id = reader.id("id");
    ids.add(reader);
    if (i > 0) {
      grade.from = reader.number("from", Sign::NotNegative);
    } else if (reader.has("from")) {
      report(issues_, from,
             {"第一个等级是不合格，没有分数线", "the first grade is the failing one and has no threshold"});
    }
    if (grade.from && previous && *grade.from <= *previous) {
      report(issues_, from,
             Text{"分数线必须高于前一等级的 ", "the threshold must be above "} + both(exact_text(*previous)) +
                 Text{"", ", that of the grade before"});
    }
    if (grade.from) previous = grade.from;
    grade.stars = reader.count("stars", 0, kNoLimit).value_or(0);
    grade.title = reader.text("title");
    grade.status = status_of(reader);
    criteria_.grades.push_back(std::move(grade));
  }
}

void CriteriaFile::read_rules(const ObjectReader& file) {
  if (!file.has("rules")) return;
  SeenIds ids;
  for_each_object(file.array("rules"), Path(file.path(), "rules"), issues_, [&](const ObjectReader& reader) {
    Rule rule;
    rule.id = reader.id("id");
    rule.status = status_of(reader);
    rule.text = reader.text("text");
    ids.add(reader);
    criteria_.rules.push_back(std::move(rule));
  });
}

void CriteriaFile::index_clauses() {
  criteria_.clauses_by_id.resize(criteria_.clauses.size());
  for (std::size_t i = 0; i < criteria_.clauses.size(); ++i) criteria_.clauses_by_id[i] = i;
  const auto is_before = [this](std::size_t a, std::size_t b) {
    return criteria_.clauses[a].id < criteria_.clauses[b].id;
  };
  std::vector<std::size_t>& order = criteria_.clauses_by_id;
  if (!std::is_sorted(order.begin(), order.end(), is_before)) std::sort(order.begin(), order.end(), is_before);
}

Criteria CriteriaFile::read(const ObjectReader& file) {
  file.check_format(kCriteriaFormat);
  criteria_.id = file.id("id");
  criteria_.revision = file.string("revision");
  const std::optional<Rational> full = file.number("full", Sign::Positive);
  criteria_.full = full.value_or(0);
  criteria_.title = file.text("title");
  within(file, "source", [this](const ObjectReader& source) {
    criteria_.source_document = source.string("document");
    criteria_.source_note = source.optional_text("note");
  });
  read_product(file);
  read_departments(file);
  const JsonArray* sections = file.filled_array("sections");
  for_each_object(sections, Path(file.path(), "sections"), issues_,
                  [this](const ObjectReader& section) { read_section(section); });
  if (!all_read(sections, criteria_.sections.size())) full_total_.add(std::nullopt);
  if (full_total_.misses(full)) {
    full_total_.report_miss(full, {"各部分分值", "the points of the sections"}, Path(file.path(), "full"), issues_);
  }
  index_clauses();
  if (file.has("allocations")) {
    SeenIds ids;
    for_each_object(file.array("allocations"), Path(file.path(), "allocations"), issues_,
                    [&](const ObjectReader& allocation) {
                      read_allocation(allocation);
                      ids.add(allocation);
                    });
  }
  within(file, "deductions", [this](const ObjectReader& reader) { read_deductions(reader); });
  within(file, "bonus", [this](const ObjectReader& reader) { read_bonus(reader); });
  within(file, "cap", [this](const ObjectReader& reader) { read_cap(reader); });
  read_grades(file);
  read_rules(file);
  return std::move(criteria_);
}

}  // namespace

Result<Criteria> parse_criteria(std::string_view text) {
  const Result<JsonValue> document = parse_json(text);
  if (!document.ok()) return document.issues();
  return parse_criteria(document.value());
}

Result<Criteria> parse_criteria(const JsonValue& document) {
  Issues issues;
  const Path root;
  const JsonObject* object = read_object(document, root, issues);
  if (object == nullptr) return issues;
  Criteria criteria = CriteriaFile(issues).read(ObjectReader(*object, root, issues));
  if (!issues.empty()) return issues;
  return criteria;
}

}  // namespace starsheet
