#include <doctest/doctest.h>

#include "../core/samples.h"
#include "documents/figures.h"
#include "documents/proof.h"

using namespace starsheet;
using namespace starsheet::documents;

namespace {

const ProofRow& row(const std::vector<ProofRow>& rows, std::string_view id) {
  for (const ProofRow& each : rows) {
    if (each.id == id) return each;
  }
  FAIL("no row ", std::string(id));
  return rows.front();
}

Rational total(const JsonValue& value, std::string_view member) {
  return *parse_rational(*find_member(*value.as_object(), member)->as_string());
}

}  // namespace

TEST_CASE("the proof comes to the assessment's sums, score and grade, whatever the sheet") {
  samples::Dice dice(27922);
  for (int round = 0; round < 400; ++round) {
    const Criteria criteria = samples::random_criteria(dice);
    const Sheet sheet = samples::random_sheet(criteria, dice);
    const Assessment assessment = assess(criteria, sheet);
    const Proof proof = prove(criteria, sheet);
    CHECK(proof.obtained == assessment.obtained);
    CHECK(proof.applicable == assessment.applicable);
    CHECK(proof.base == assessment.base);
    REQUIRE(proof.score.has_value() == assessment.graded.has_value());
    if (!proof.score) continue;
    CHECK(*proof.score == assessment.graded->score);
    CHECK(*proof.grade == assessment.graded->grade);
  }
}

TEST_CASE("each line's running sum is the line before it and its own points") {
  samples::Dice dice(5);
  const Criteria criteria = samples::random_criteria(dice);
  const Proof proof = prove(criteria, samples::random_sheet(criteria, dice));
  Rational obtained;
  Rational applicable;
  for (const ProofClause& line : proof.clauses) {
    const Rational& points = criteria.clauses[line.clause].points;
    const bool applies = line.state != AnswerState::Open && line.state != AnswerState::Excluded;
    obtained += line.earned;
    if (applies) applicable += points;
    CHECK(line.earned == points * line.share);
    CHECK(line.obtained == obtained);
    CHECK(line.applicable == applicable);
  }
}

TEST_CASE("the rows show the arithmetic down to whole numbers") {
  const Criteria criteria = samples::criteria({"3", "5", "2.5", "4", "85.5"});
  const Sheet sheet = samples::sheet(
      criteria, {samples::sampled(8, 2), samples::unmet(), samples::excluded(), Answer{}, samples::met()}, 1);
  const std::vector<ProofRow> rows = proof_rows(criteria, prove(criteria, sheet), Language::Chinese);
  CHECK(row(rows, "c0").detail == "3 × (1 − 2/8) = 2.25");
  CHECK(row(rows, "c0").total == "2.25 / 3");
  CHECK(row(rows, "c1").detail == "5 × 0 = 0");
  CHECK(row(rows, "c1").total == "2.25 / 8");
  CHECK(row(rows, "c2").detail == "不适用，不计分");
  CHECK(row(rows, "c3").detail == "未评，暂不计分");
  CHECK(row(rows, "c4").total == "87.75 / 93.5");
  // 87.75 / 93.5 × 100 = 17550/187 = 93.85…; − 1 = 17363/187 = 92.85…
  CHECK(row(rows, "rescale").detail == "87.75 ÷ 93.5 × 100 = 17550/187 = 93.85…");
  CHECK(row(rows, "deductions").detail == "17550/187 − 1 × 1 = 17363/187 = 92.85…");
  CHECK(row(rows, "bonus").detail == "没有特别加分项");
  CHECK(row(rows, "four").detail == "17363 ≥ 90 × 187 = 16830");
  CHECK(row(rows, "four").total == "达到");
  CHECK(row(rows, "five").detail == "17363 < 95 × 187 = 17765");
  CHECK(row(rows, "five").total == "未达到");
  CHECK(row(rows, "grade").detail.starts_with("92.85  "));
}

TEST_CASE("five deductions and the cap show in the proof") {
  const Criteria criteria = samples::criteria({"100"});
  const std::vector<ProofRow> failed =
      proof_rows(criteria, prove(criteria, samples::sheet(criteria, {samples::met()}, 5)), Language::English);
  CHECK(row(failed, "veto").detail == "5 ≥ 5: fails at any score");
  const std::vector<ProofRow> capped =
      proof_rows(criteria, prove(criteria, samples::sheet(criteria, {samples::met()}, 0, true)), Language::English);
  CHECK(row(capped, "cap").detail == "101 > 100, taken as 100");
}

TEST_CASE("without an applicable clause the proof says that there is no score") {
  const Criteria criteria = samples::criteria({"60", "40"});
  const std::vector<ProofRow> rows =
      proof_rows(criteria, prove(criteria, samples::sheet(criteria, {samples::excluded()})), Language::English);
  CHECK(rows.back().id == "sum");
  CHECK(rows.back().detail == "no applicable clause is answered, so there is no score yet");
}

TEST_CASE("the proof in JSON adds up by itself") {
  samples::Dice dice(11);
  for (int round = 0; round < 50; ++round) {
    const Criteria criteria = samples::random_criteria(dice);
    const JsonValue document = proof_document(criteria, prove(criteria, samples::random_sheet(criteria, dice)));
    const JsonObject& proof = *document.as_object();
    Rational obtained;
    for (const JsonValue& line : *find_member(proof, "clauses")->as_array()) {
      CHECK(total(line, "points") * total(line, "share") == total(line, "earned"));
      obtained += total(line, "earned");
      CHECK(total(line, "obtained") == obtained);
    }
    CHECK(total(*find_member(proof, "steps"), "obtained") == obtained);
  }
}

TEST_CASE("figures are exact or say that decimals were cut off") {
  CHECK(exact_figure(*parse_rational("2.25")) == "2.25");
  CHECK(exact_figure(*parse_rational("-0.5")) == "−0.5");
  CHECK(exact_figure(*parse_rational("901/12")) == "901/12");
  CHECK(full_figure(*parse_rational("2/3")) == "2/3 = 0.66…");
  CHECK(full_figure(*parse_rational("-2/3")) == "−2/3 ≈ −0.67");
  CHECK(full_figure(Rational(95)) == "95");
  CHECK(signed_figure(*parse_rational("-2/3")) == "−0.66");
}
