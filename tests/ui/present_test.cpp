// Presenter mode, by role and name.

#include <algorithm>

#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::Role;

namespace {

void open_slide(PageFixture& page, std::size_t slide) {
  REQUIRE(page.session.set_sheet(read_file("tests/cases/three-star-exclusions-sampling.starsheet.json")).empty());
  page.session.dispatch(SlideShown{slide});
  page.settle();
}

}  // namespace

TEST_CASE("presenter mode: keys turn the pages and stop at both ends; elsewhere they are the browser's") {
  PageFixture page;
  CHECK_FALSE(page.session.shortcut(ui::ShortcutKind::Forward));
  open_slide(page, 0);
  CHECK(page.session.shortcut(ui::ShortcutKind::Backward));
  CHECK(page.session.state().slide == 0);
  CHECK(page.session.shortcut(ui::ShortcutKind::Forward));
  page.settle();
  CHECK(page.get(Role::Main, "演示模式 第 2 / 51 页").width > 0);
  for (int i = 0; i < 60; ++i) page.session.shortcut(ui::ShortcutKind::Forward);
  CHECK(page.session.state().slide == 50);
  page.settle();
  CHECK(page.get(Role::Text, "83.36").width > 0);
  page.session.shortcut(ui::ShortcutKind::Escape);
  CHECK(page.session.state().screen == Screen::Sheet);
}

TEST_CASE("presenter mode: names and notes are nowhere, and its type is larger than the sheet's") {
  PageFixture page;
  open_slide(page, 1);
  const std::string organisation = page.session.state().sheet.subject.organisation;
  REQUIRE_FALSE(organisation.empty());
  page.session.dispatch(NoteTyped{"5.1.1.2", "只在评分表里的备注"});
  page.settle();
  float largest = 0;
  for (const platform::MirrorNode& node : page.session.semantics().nodes) {
    CHECK(node.name.find(organisation) == std::string::npos);
    CHECK(node.name.find("只在评分表里的备注") == std::string::npos);
    CHECK(node.value.find("只在评分表里的备注") == std::string::npos);
    if (node.role == Role::Text || node.role == Role::Heading) largest = std::max(largest, node.font_size);
  }
  CHECK(largest >= 40);
}

TEST_CASE("presenter mode: an answer given on a slide is the sheet's") {
  PageFixture page;
  open_slide(page, 0);
  page.use(page.get(Role::Button, "不符合"));
  CHECK(page.session.state().sheet.answers.find("5.1.1.1")->state == AnswerState::Unmet);
}

TEST_CASE("presenter mode: the buttons that turn stand in one place on every slide") {
  for (const float width : {390.0f, 1440.0f}) {
    PageFixture page(width, 3000);
    open_slide(page, 0);
    const ui::Rect first = page.place(page.get(Role::Button, "下一条"));
    CHECK((page.get(Role::Button, "上一条").flags & platform::kDisabled) != 0);
    page.use(page.get(Role::Button, "下一条"));
    CHECK(page.place(page.get(Role::Button, "下一条")).x == first.x);
    page.session.dispatch(SlideShown{50});
    page.settle();
    CHECK((page.get(Role::Button, "看结果").flags & platform::kDisabled) != 0);
    CHECK(page.place(page.get(Role::Button, "上一条")).x < page.place(page.get(Role::Button, "看结果")).x);
  }
}
