#include "samples.h"

#include <doctest/doctest.h>
#include <cstdio>

namespace starsheet::samples {
namespace {

std::string clause_text(std::size_t index, const std::string& points) {
  return R"({"id": "c)" + std::to_string(index) +
         R"(", "title": {"zh-CN": "条款", "en": "Clause"}, "requirement": {"zh-CN": "要求", "en": "Asks"}, "points": ")" +
         points +
         R"(", "pointsStatus": "allocated", "textStatus": "recalled", "sampling": "possible", "exclusion": "usual"})";
}

Rational total(const std::vector<std::string>& points) {
  Rational sum;
  for (const std::string& each : points) sum += *parse_rational(each);
  return sum;
}

std::string grade_text(const std::string& id, const Rational& from, int stars) {
  return R"(, {"id": ")" + id + R"(", "from": ")" + exact_text(from) + R"(", "stars": )" + std::to_string(stars) +
         R"(, "title": {"zh-CN": "等级", "en": "Grade"}, "status": "confirmed"})";
}

std::string grades_text(const Rational& full) {
  const Rational percent = full / 100;
  return R"([{"id": "fail", "stars": 0, "title": {"zh-CN": "不合格", "en": "Fail"}, "status": "confirmed"})" +
         grade_text("pass", percent * 70, 0) + grade_text("three", percent * 80, 3) +
         grade_text("four", percent * 90, 4) + grade_text("five", percent * 95, 5) + "]";
}

}  // namespace

std::uint64_t Dice::bits() {
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

std::int64_t Dice::between(std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
}

std::string read_file(const std::string& name) {
  const std::string path = std::string(STARSHEET_SOURCE_DIR) + "/" + name;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE_MESSAGE(file != nullptr, path);
  std::string bytes;
  char chunk[65536];
  while (const std::size_t got = std::fread(chunk, 1, sizeof chunk, file)) bytes.append(chunk, got);
  std::fclose(file);
  return bytes;
}

std::string criteria_text(const std::vector<std::string>& points) {
  const Rational full = total(points);
  std::string clauses;
  for (std::size_t i = 0; i < points.size(); ++i) clauses += (i > 0 ? ", " : "") + clause_text(i, points[i]);
  return R"({"format": "starsheet.criteria", "formatVersion": 1, "id": "test", "revision": "1", "full": ")" +
         exact_text(full) + R"(", "title": {"zh-CN": "标准", "en": "Criteria"}, "source": {"document": "none"}, )" +
         R"("sections": [{"id": "s", "title": {"zh-CN": "部分", "en": "Section"}, "points": ")" + exact_text(full) +
         R"(", "pointsStatus": "confirmed", "indicators": [{"id": "i", "title": {"zh-CN": "指标", "en": "Indicator"}, )" +
         R"("clauses": [)" + clauses + R"(]}]}], )" +
         R"("deductions": {"points": "1", "failAt": 5, "status": "confirmed", "triggers": [)" +
         R"({"id": "law", "title": {"zh-CN": "违法", "en": "Law"}}, {"id": "rules", "title": {"zh-CN": "违规", "en": "Rules"}}]}, )" +
         R"("bonus": {"points": "1", "max": 1, "status": "confirmed"}, "cap": {"min": "0", "max": ")" +
         exact_text(full) + R"(", "status": "notFound"}, "grades": )" + grades_text(full) + "}";
}

Criteria criteria(const std::vector<std::string>& points) {
  const Result<Criteria> result = parse_criteria(criteria_text(points));
  REQUIRE(result.ok());
  return result.value();
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
  REQUIRE_MESSAGE(text.find(from, at + 1) == std::string::npos, std::string(from));
  return text.replace(at, from.size(), to);
}

Answer met() { return {.state = AnswerState::Met}; }
Answer unmet() { return {.state = AnswerState::Unmet}; }
Answer sampled(std::int64_t samples, std::int64_t nonconforming) {
  return {.state = AnswerState::Sampled, .samples = samples, .nonconforming = nonconforming};
}
Answer excluded() { return {.state = AnswerState::Excluded, .reason = "不涉及"}; }

Sheet sheet(const Criteria& criteria, const std::vector<Answer>& answers, std::size_t deductions, bool bonus) {
  Sheet result = new_sheet(criteria);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].state != AnswerState::Open) result.answers.set(criteria.clauses[i].id, answers[i]);
  }
  for (std::size_t i = 0; i < deductions; ++i) result.deductions.push_back({.trigger = "law"});
  if (bonus) result.bonus = Bonus{};
  return result;
}

Criteria random_criteria(Dice& dice) {
  std::vector<std::string> points(static_cast<std::size_t>(dice.between(1, 9)));
  for (std::string& each : points) {
    each = std::to_string(dice.between(1, 30)) + "/" + std::to_string(dice.chance(50) ? 1 : dice.between(1, 20));
  }
  Criteria result = criteria(points);
  result.deductions.fail_at = dice.between(1, 6);
  result.allocations.push_back({.id = "equal", .points = std::vector<Rational>(points.size(), Rational(2))});
  return result;
}

Answer random_answer(Dice& dice) {
  switch (dice.between(0, 5)) {
    case 0:
      return {};
    case 1:
      return unmet();
    case 2:
      return excluded();
    case 3: {
      const std::int64_t samples = dice.chance(70) ? dice.between(1, 20) : dice.between(1, kMaxSamples);
      return sampled(samples, dice.between(0, samples));
    }
    default:
      return met();
  }
}

Sheet random_sheet(const Criteria& criteria, Dice& dice) {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) answers.push_back(random_answer(dice));
  return sheet(criteria, answers, dice.chance(70) ? 0 : static_cast<std::size_t>(dice.between(1, 6)), dice.chance(20));
}

std::vector<std::string> paths(const Issues& issues) {
  std::vector<std::string> result;
  for (const Issue& issue : issues) result.push_back(issue.path);
  return result;
}

}  // namespace starsheet::samples
