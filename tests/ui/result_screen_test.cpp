// The result screen as a reader without a screen has it: complete, adding up, and the way there and back.

#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

constexpr const char* kSheet = "tests/cases/three-star-exclusions-sampling.starsheet.json";

void open_result(PageFixture& page, const char* sheet = kSheet) {
  REQUIRE(page.session.set_sheet(read_file(sheet)).empty());
  page.session.dispatch(ScreenShown{Screen::Result});
  page.settle();
}

bool is_chinese(const std::string& text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xe4 && byte <= 0xe9) return true;
  }
  return false;
}

/// The figure at the end of a line: "… −3.37" is −3.37.
Rational last_figure(const std::string& line) {
  std::string figure = line.substr(line.rfind(' ') + 1);
  const bool negative = figure.rfind("−", 0) == 0;
  if (negative) figure.erase(0, std::string("−").size());
  if (figure.front() == '+') figure.erase(0, 1);
  const auto value = parse_rational(figure);
  REQUIRE_MESSAGE(value.has_value(), "no figure ends " << line);
  return negative ? Rational(0) - *value : *value;
}

}  // namespace

TEST_CASE("result screen: the losses on it add up to the score, line by line") {
  PageFixture page;
  open_result(page);
  const MirrorNode& card = page.get(Role::Region, "失分去向");
  Rational sum = page.session.state().criteria->full;
  int lines = 0;
  for (const MirrorNode& node : page.session.semantics().nodes) {
    const bool is_line = node.role == Role::Button || node.name.rfind("−", 0) == 0 || node.name.rfind("+", 0) == 0;
    if (!is_line || !page.is_within(node, card.id)) continue;
    sum += last_figure(node.name);
    ++lines;
  }
  CHECK(lines == 12);  // ten clauses, the deductions, the rounding
  CHECK(shown_text(sum) == shown_text(page.session.derived().assessment.graded->score));
  CHECK(page.get(Role::Text, "100 − 16.64 = 83.36", card.id).width > 0);
}

TEST_CASE("result screen: the sums lead from the points to the grade") {
  PageFixture page;
  open_result(page);
  const MirrorNode& card = page.get(Role::Region, "评价结果");
  for (const char* words : {"75.08 / 89", "84.36", "− 1.00", "83.36 ≥ 80", "各种分值分配下等级一致"})
    CHECK(page.get(Role::Text, words, card.id).width > 0);
}

TEST_CASE("result screen: every indicator's figures are in the net's name, in the bars and in the table") {
  PageFixture page;
  open_result(page);
  const auto& indicators = page.session.state().criteria->indicators;
  const auto* net = page.all(Role::Image).back();
  for (const Indicator& indicator : indicators)
    CHECK_MESSAGE(net->name.find(indicator.id + " ") != std::string::npos, indicator.id);
  CHECK(net->name.find("5.1.4 规范要求 1.00 / 4 25%") != std::string::npos);
  CHECK(net->name.find("5.2.3 配送 不适用") != std::string::npos);

  page.use(page.get(Role::Radio, "表格"));
  const MirrorNode& table = page.get(Role::List, "二级指标");
  std::size_t rows = 0;
  for (const auto* row : page.all(Role::ListItem)) rows += page.is_within(*row, table.id) ? 1 : 0;
  CHECK(rows == indicators.size() + 1);
  page.use(page.get(Role::Radio, "条形图"));
  page.use(page.get(Role::Button, "5.1.4 规范要求 1.00 / 4 25%"));
  CHECK(page.session.state().screen == Screen::Sheet);
}

TEST_CASE("result screen: at every width and in both languages all is named, within the window and in one language") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const float width : {320.0f, 360.0f, 640.0f, 820.0f, 1024.0f, 1440.0f, 1920.0f}) {
      PageFixture page(width, 900, language);
      open_result(page, "tests/cases/half-filled.starsheet.json");
      page.session.dispatch(SubjectTyped{SubjectField::Organisation, "Example"});
      for (const char* view : {"radar", "bars", "table"}) {
        const auto& radios = page.all(Role::Radio);
        page.use(*radios[view[0] == 'r' ? 0 : view[0] == 'b' ? 1 : 2]);
        for (const MirrorNode& node : page.session.semantics().nodes) {
          const ui::Rect place = page.place(node);
          CHECK_MESSAGE(!node.name.empty(), "a node of role " << static_cast<int>(node.role) << " has no name");
          CHECK_MESSAGE((place.x >= -1 && place.x + place.w <= width + 1),
                        "at " << width << ": " << node.name << " reaches " << place.x + place.w);
          if (language == Language::English) CHECK_MESSAGE(!is_chinese(node.name), "not English: " << node.name);
          const bool is_control = node.role == Role::Button || node.role == Role::Radio;
          if (width < 640 && is_control) CHECK_MESSAGE(node.height >= 44, node.name << " is " << node.height);
        }
      }
    }
  }
}

TEST_CASE("result screen: the way there and back gives the sheet back where it stood, and the keyboard a place") {
  PageFixture page;
  const platform::NodeId pane = page.get(Role::Main, "评分表").id;
  page.session.scroll(pane, 900);
  page.settle();
  page.use(page.get(Role::Button, "查看结果"));
  CHECK(platform::headless::mirror().focused == page.get(Role::Button, "返回评分表").id);
  page.session.scroll(pane, 0);  // as the mirror says when the sheet goes
  platform::headless::mirror().scrolls.clear();
  page.use(page.get(Role::Button, "返回评分表"));
  REQUIRE(platform::headless::mirror().scrolls.size() == 1);
  CHECK(platform::headless::mirror().scrolls[0].id == pane);
  CHECK(platform::headless::mirror().scrolls[0].top == 900);
  CHECK_FALSE(platform::headless::mirror().scrolls[0].smooth);
}

TEST_CASE("result screen: without an answer it says so instead of a figure") {
  PageFixture page(390, 844);
  page.session.dispatch(ScreenShown{Screen::Result});
  page.settle();
  CHECK(page.get(Role::Text, "尚无得分").width > 0);
  CHECK(page.get(Role::Text, "已评条款没有失分").width > 0);
}

TEST_CASE("an excluded clause is not counted as an answered one") {
  const auto with = [](const char* language_word, Language language, std::size_t open) {
    PageFixture page(1440, 900, language);
    Sheet sheet = new_sheet(*page.session.state().criteria);
    const auto& clauses = page.session.state().criteria->clauses;
    for (std::size_t i = 0; i + open < clauses.size(); ++i) {
      Answer answer;
      answer.state = i < 2 ? AnswerState::Excluded : AnswerState::Met;
      if (i < 2) answer.reason = "x";
      sheet.answers.set(clauses[i].id, answer);
    }
    REQUIRE(page.session.set_sheet(sheet_file(sheet)).empty());
    page.settle();
    CHECK(page.get(Role::Text, language_word).width > 0);
  };
  with("已评 47 / 50 条，不适用 2 条", Language::Chinese, 1);
  with("47 of 50 answered, 2 N/A", Language::English, 1);
  with("50 条全部评完，不适用 2 条", Language::Chinese, 0);
  with("All 50 done, 2 N/A", Language::English, 0);
}
