// The cheapest path, the proof and the snapshots on the result screen, by role and name.

#include "core/plan.h"
#include "core/plan_notes.h"
#include "core/snapshots.h"
#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

void open_result(PageFixture& page, const char* sheet = "tests/cases/three-star-exclusions-sampling.starsheet.json") {
  REQUIRE(page.session.set_sheet(read_file(sheet)).empty());
  page.session.dispatch(ScreenShown{Screen::Result});
  page.settle();
}

Plan cheapest(const PageFixture& page, std::size_t target, std::vector<std::string> locks = {}) {
  const AppState& state = page.session.state();
  const PlanResult result = plan(*state.criteria, state.sheet, {.target = target, .locks = std::move(locks)});
  REQUIRE_FALSE(result.plans.empty());
  return result.plans.front();
}

std::vector<const MirrorNode*> within(const PageFixture& page, Role role, platform::NodeId ancestor) {
  std::vector<const MirrorNode*> found;
  for (const MirrorNode* node : page.all(role)) {
    if (page.is_within(*node, ancestor)) found.push_back(node);
  }
  return found;
}

std::string last_words(const PageFixture& page, const MirrorNode& card) {
  for (const MirrorNode* node : within(page, Role::Text, card.id)) {
    if (node->name.find(" → ") != std::string::npos) return node->name;
  }
  return {};
}

}  // namespace

TEST_CASE("plan card: the steps are the core's, each with its days and gain") {
  PageFixture page;
  open_result(page);
  page.use(page.get(Role::Button, "目标等级 五星级"));
  const Plan best = cheapest(page, 4);
  const MirrorNode& card = page.get(Role::Region, "最省力路径");
  const MirrorNode& list = page.get(Role::List, "最省力路径", card.id);
  const auto rows = within(page, Role::ListItem, list.id);
  REQUIRE(rows.size() == best.steps.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i]->name.find("+" + shown_text(best.steps[i].gain)) != std::string::npos);
  }
  CHECK(page.get(Role::Text, "83.36 → " + shown_text(best.outcome.score) + "  五星级", card.id).width > 0);
  CHECK(page.get(Role::Button, "方案 1 · 21 天").id != 0);
}

TEST_CASE("plan card: a step that is not ticked lowers what is reached, and the sheet stays as it is") {
  PageFixture page;
  open_result(page);
  page.use(page.get(Role::Button, "目标等级 五星级"));
  const Sheet before = page.session.state().sheet;
  page.use(page.get(Role::Switch, "5.3.1.5 满意度调查：计入方案"));
  CHECK(last_words(page, page.get(Role::Region, "最省力路径")).rfind("83.36 → 91.66", 0) == 0);  // 95.03… less 3.37…
  CHECK(page.session.state().sheet == before);
}

TEST_CASE("plan card: what is locked is in no plan, stands as locked, and can be unlocked there") {
  PageFixture page;
  open_result(page);
  page.use(page.get(Role::Button, "目标等级 五星级"));
  page.use(page.get(Role::Button, "5.3.1.5 满意度调查：锁定，不作改动"));
  CHECK(plan_notes(page.session.state().sheet).locks == std::vector<std::string>{"5.3.1.5"});
  const Plan best = cheapest(page, 4, {"5.3.1.5"});
  CHECK(page.get(Role::Text, "83.36 → " + shown_text(best.outcome.score) + "  五星级").width > 0);
  page.use(page.get(Role::Button, "5.3.1.5：取消锁定"));
  CHECK(plan_notes(page.session.state().sheet).locks.empty());
}

TEST_CASE("plan card: locks that put the target out of reach are said in a sentence") {
  PageFixture page;
  open_result(page);
  page.use(page.get(Role::Button, "目标等级 五星级"));
  for (const char* id : {"5.1.4.1", "5.3.1.5", "5.1.5.2"}) page.session.dispatch(PlanLockSet{id, true});
  page.settle();
  CHECK(page.get(Role::Text, "锁定 3 项后达不到五星级；最高可到四星级。取消部分锁定再试。").width > 0);
}

TEST_CASE("plan card: an effort that is edited decides the path; what is no number stays and is named") {
  PageFixture page;
  open_result(page, "tests/cases/just-below-five-star.starsheet.json");
  CHECK(page.get(Role::Text, "94.99 → 95.22  五星级").width > 0);
  page.use(page.get(Role::Button, "调整工作量与锁定"));
  const MirrorNode& field = page.get(Role::TextBox, "5.3.2.2 及时反馈与解决：每个样本所需天数");
  page.type(field, "1.0");
  CHECK(page.get(Role::TextBox, "5.3.2.2 及时反馈与解决：每个样本所需天数").value == "1.0");  // as it is typed
  CHECK(page.get(Role::Text, "94.99 → 95.17  五星级").width > 0);
  page.type(field, "soon");
  page.session.focus(platform::kRoot);
  page.settle();
  CHECK((page.get(Role::TextBox, "5.3.2.2 及时反馈与解决：每个样本所需天数").flags & platform::kInvalid) != 0);
  CHECK(page.get(Role::Text, "请填不小于 0 的天数，如 2 或 0.5").width > 0);
}

TEST_CASE("plan card: applied to a copy it becomes a snapshot, and the two can be compared") {
  PageFixture page;
  open_result(page, "tests/cases/just-below-five-star.starsheet.json");
  page.use(page.get(Role::Button, "存为假设方案"));
  REQUIRE(snapshots(page.session.state().sheet).size() == 1);
  page.use(page.get(Role::Button, "当前"));
  page.use(page.get(Role::Button, "假设：方案 1 → 五星级"));
  CHECK(page.get(Role::Text, "有 1 条评价不同").width > 0);
  CHECK(page.get(Role::Text, "5.3.2.2 及时反馈与解决").width > 0);
}

TEST_CASE("plan card: nothing more is looked for once the path is found") {
  PageFixture page;
  open_result(page);
  CHECK_FALSE(page.session.frame(page.seconds += 1));
}

TEST_CASE("proof card: folded it has the steps, unfolded every clause, and ends in the grade") {
  PageFixture page;
  open_result(page);
  const auto rows = [&] { return within(page, Role::ListItem, page.get(Role::List, "算分凭证").id); };
  const std::size_t steps = rows().size();
  CHECK(rows().back()->name.find("三星级") != std::string::npos);
  page.use(page.get(Role::Button, "展开逐条算式"));
  CHECK(rows().size() == steps + 50 + 3);
  bool has_comparison = false;
  for (const MirrorNode* row : rows())
    has_comparison = has_comparison || row->name.find(" ≥ 80 × ") != std::string::npos;
  CHECK(has_comparison);
}

TEST_CASE("plan card: a file's lock on what is not here is said in a sentence, kept, and changes no plan") {
  PageFixture page;
  std::string file = read_file("tests/cases/three-star-exclusions-sampling.starsheet.json");
  file.insert(file.rfind('}'), R"(, "plan": {"locks": ["9.9.9.9", "deduction/7"]})");
  REQUIRE(page.session.set_sheet(file).empty());
  page.session.dispatch(ScreenShown{Screen::Result});
  page.settle();
  const MirrorNode& card = page.get(Role::Region, "最省力路径");
  CHECK(page.get(Role::Text, "文件里锁定的 9.9.9.9 · deduction/7 在这里不存在，计算时没有采用。", card.id).width > 0);
  CHECK(page.get(Role::Text, "从 83.36 起 · 3 项 · 约 10.5 天", card.id).width > 0);
  CHECK(plan_notes(page.session.state().sheet).locks == std::vector<std::string>{"9.9.9.9", "deduction/7"});
}
