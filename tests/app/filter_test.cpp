#include <doctest/doctest.h>

#include "sample.h"

using namespace starsheet;
using sample::after;

namespace {

using Found = std::vector<std::size_t>;

Found found(const AppState& state, Filter filter, const std::string& query = "") {
  return visible_clauses(*state.criteria, state.sheet, filter, query);
}

// 1.1.1 unmet, 1.1.2 sampled, 1.2.1 excluded, 2.1.1 open.
AppState mixed(std::int64_t nonconforming, const std::string& reason) {
  return after(sample::state(), {AnswerChosen{"1.1.1", AnswerState::Unmet}, AnswerChosen{"1.1.2", AnswerState::Sampled},
                                 SamplesSet{"1.1.2", 5}, NonconformingSet{"1.1.2", nonconforming},
                                 AnswerChosen{"1.2.1", AnswerState::Excluded}, ReasonTyped{"1.2.1", reason}});
}

}  // namespace

TEST_CASE("filter: each lists its clauses in criteria order") {
  const AppState state = mixed(1, "外包");
  CHECK(found(state, Filter::All) == Found{0, 1, 2, 3});
  CHECK(found(state, Filter::Open) == Found{3});
  CHECK(found(state, Filter::Losing) == Found{0, 1});
  CHECK(found(state, Filter::Excluded) == Found{2});
  CHECK(filter_counts(*state.criteria, state.sheet) == Found{4, 1, 2, 1});
}

TEST_CASE("filter: a sampled clause without a non-conforming sample loses nothing") {
  CHECK(found(mixed(0, "外包"), Filter::Losing) == Found{0});
}

TEST_CASE("filter: an exclusion without a reason is open as well, and so is a clause with only a note") {
  const AppState state = after(mixed(1, ""), {NoteTyped{"2.1.1", "待查"}});
  CHECK(found(state, Filter::Open) == Found{2, 3});
  CHECK(found(state, Filter::Excluded) == Found{2});
  CHECK(filter_counts(*state.criteria, state.sheet) == Found{4, 2, 2, 1});
}

TEST_CASE("filter: a query looks in id, title, requirement and evidence of both languages, note and reason") {
  const AppState state = after(mixed(1, "外包给他人"), {NoteTyped{"2.1.1", "去年晚到 Two times"}});
  CHECK(found(state, Filter::All, "1.1.") == Found{0, 1});
  CHECK(found(state, Filter::All, "网点") == Found{1});
  CHECK(found(state, Filter::All, "outlets") == Found{1});
  CHECK(found(state, Filter::All, "按约送达") == Found{3});
  CHECK(found(state, Filter::All, "agreed") == Found{3});
  CHECK(found(state, Filter::All, "任命") == Found{0});
  CHECK(found(state, Filter::All, "chart") == Found{0});
  CHECK(found(state, Filter::All, "晚到") == Found{3});
  CHECK(found(state, Filter::All, "外包") == Found{2});
  CHECK(found(state, Filter::All, "没有这个词").empty());
}

TEST_CASE("filter: letters of either case and width match, and every word must be found") {
  const AppState state = after(sample::state(), {NoteTyped{"2.1.1", "ＧＰＳ 记录，Ａ类"}});
  CHECK(found(state, Filter::All, "iso") == Found{2});
  CHECK(found(state, Filter::All, "ＩＳＯ") == Found{2});
  CHECK(found(state, Filter::All, "gps") == Found{3});
  CHECK(found(state, Filter::All, "Ａ类") == Found{3});
  CHECK(found(state, Filter::All, "department 机构图") == Found{0});
  CHECK(found(state, Filter::All, "department　机构图") == Found{0});
  CHECK(found(state, Filter::All, "department 网点").empty());
}

TEST_CASE("filter: a blank query matches all, and filter and query both hold") {
  const AppState state = mixed(1, "外包");
  CHECK(found(state, Filter::All, " 　\t") == Found{0, 1, 2, 3});
  CHECK(found(state, Filter::Losing, "网点") == Found{1});
  CHECK(found(state, Filter::Open, "网点").empty());
}
