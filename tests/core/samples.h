#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/score.h"

namespace starsheet::samples {

/// The same numbers on every machine for the same seed (splitmix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits();
  /// low to high, both included.
  std::int64_t between(std::int64_t low, std::int64_t high);
  bool chance(int percent) { return between(1, 100) <= percent; }

 private:
  std::uint64_t state_ = 0;
};

/// A file below the project's root.
std::string read_file(const std::string& name);

/// The text of a criteria file with one section and one indicator, whose clauses c0, c1, … have these points; full is
/// their sum. Grades fail, pass from 70 % of full, three from 80, four from 90, five from 95; 5 deductions of 1 fail;
/// one bonus of 1; capped at 0 and full. Triggers law and rules.
std::string criteria_text(const std::vector<std::string>& points);
Criteria criteria(const std::vector<std::string>& points);

/// The same text with the only occurrence of `from` replaced by `to`.
std::string changed(std::string text, std::string_view from, std::string_view to);

Answer met();
Answer unmet();
Answer sampled(std::int64_t samples, std::int64_t nonconforming);
Answer excluded();

/// A sheet whose answer number i is to clause number i; an Open one stays open.
Sheet sheet(const Criteria& criteria, const std::vector<Answer>& answers, std::size_t deductions = 0,
            bool bonus = false);

/// Criteria and a sheet drawn at random: 1 to 9 clauses of odd points, 1 to 6 deductions fail, one allocation, any
/// answers.
Criteria random_criteria(Dice& dice);
Answer random_answer(Dice& dice);
Sheet random_sheet(const Criteria& criteria, Dice& dice);

/// Where the issues are, one after the other, for comparing.
std::vector<std::string> paths(const Issues& issues);

}  // namespace starsheet::samples
