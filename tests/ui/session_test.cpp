#include <set>

#include "core/score.h"
#include "drawing.h"
#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;
using ui::PointerKind;

TEST_CASE("a whole sheet is filled by role and name alone") {
  PageFixture page;
  for (const Clause& clause : page.session.state().criteria->clauses) page.answer(clause.id, "符合");
  const Assessment& result = page.session.derived().assessment;
  CHECK(result.complete);
  CHECK(exact_text(result.graded->score) == "100");
  CHECK(page.get(Role::Status, "100.00 五星级").id != 0);
}

TEST_CASE("a press of the pointer on an answer gives it, and a press that became a pan does not") {
  PageFixture page;
  const MirrorNode& radio = page.get(Role::Radio, "不符合", page.clause("5.1.1.1").id);
  const ui::Rect place = page.place(radio);
  const float x = place.x + place.w / 2, y = place.y + place.h / 2;
  page.session.pointer(PointerKind::Down, x, y, true);
  page.settle();
  page.session.pointer(PointerKind::Cancel, x, y - 40, true);
  page.settle();
  CHECK(page.session.state().sheet.answers.find("5.1.1.1") == nullptr);

  page.session.pointer(PointerKind::Down, x, y, true);
  page.session.pointer(PointerKind::Up, x, y, true);
  page.settle();
  REQUIRE(page.session.state().sheet.answers.find("5.1.1.1") != nullptr);
  CHECK(page.session.state().sheet.answers.find("5.1.1.1")->state == AnswerState::Unmet);
}

TEST_CASE("down and up that come between two frames are both seen") {
  PageFixture page;
  const ui::Rect place = page.place(page.get(Role::Radio, "符合", page.clause("5.1.1.1").id));
  page.session.pointer(PointerKind::Down, place.x + 5, place.y + 5, false);
  page.session.pointer(PointerKind::Up, place.x + 5, place.y + 5, false);
  page.session.frame(page.seconds += 0.016);
  CHECK(page.session.state().sheet.answers.find("5.1.1.1") != nullptr);
}

TEST_CASE("samples typed digit by digit keep the non-conforming ones that fit the final number") {
  PageFixture page;
  page.answer("5.1.2.1", "抽样");
  page.type(page.get(Role::SpinButton, "5.1.2.1 抽取样本"), "6");
  page.type(page.get(Role::SpinButton, "5.1.2.1 其中不符合"), "4");
  page.type(page.get(Role::SpinButton, "5.1.2.1 抽取样本"), "1");
  page.type(page.get(Role::SpinButton, "5.1.2.1 抽取样本"), "12");
  const Answer* answer = page.session.state().sheet.answers.find("5.1.2.1");
  CHECK(answer->samples == 12);
  CHECK(answer->nonconforming == 4);
}

TEST_CASE("an exclusion counts once its reason is written") {
  PageFixture page;
  page.answer("5.2.3.1", "不适用");
  CHECK(page.session.derived().assessment.excluded == 0);
  CHECK(platform::headless::mirror().focused == page.get(Role::TextBox, "5.2.3.1 不适用的理由").id);
  page.type(page.get(Role::TextBox, "5.2.3.1 不适用的理由"), "不提供配送");
  CHECK(page.session.derived().assessment.excluded == 1);
}

TEST_CASE("every control has a name, and every node comes after its parent") {
  for (const float width : {390.0f, 800.0f, 1440.0f}) {
    PageFixture page(width);
    std::set<platform::NodeId> known{platform::kRoot};
    for (const MirrorNode& node : page.session.semantics().nodes) {
      CHECK_MESSAGE(!node.name.empty(), "a node of role " << static_cast<int>(node.role) << " has no name");
      CHECK_MESSAGE(known.insert(node.id).second, "two nodes share an id: " << node.name);
      CHECK(known.count(node.parent) == 1);
    }
  }
}

TEST_CASE("the English page has no Chinese in it but the way back to Chinese") {
  PageFixture page(1440, 900, Language::English);
  for (const MirrorNode& node : page.session.semantics().nodes) {
    if (node.name == "切换到中文") continue;
    for (const char c : node.name) {
      const auto byte = static_cast<unsigned char>(c);
      CHECK_MESSAGE((byte < 0xe4 || byte > 0xe9), "not English: " << node.name);
    }
  }
}

TEST_CASE("once drawn the page rests: no frame is wanted and the mirror is told nothing new") {
  PageFixture page;
  page.answer("5.1.1.1", "符合");
  const int told = platform::headless::mirror().puts;
  CHECK_FALSE(page.session.frame(page.seconds += 1));
  CHECK(platform::headless::mirror().puts == told);
}

TEST_CASE("the mirror shows exactly what the last frame said") {
  PageFixture page;
  page.answer("5.1.2.1", "抽样");
  page.answer("5.1.2.1", "不适用");
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  page.session.dispatch(DialogClosed{});
  page.settle();
  const auto& shown = platform::headless::mirror().nodes;
  CHECK(shown.size() == page.session.semantics().nodes.size());
  for (const MirrorNode& node : page.session.semantics().nodes) {
    REQUIRE(shown.count(node.id) == 1);
    CHECK(shown.at(node.id) == node);
  }
}

TEST_CASE("scrolling changes nothing but the content's place: the mirror hears nothing") {
  PageFixture page;
  const int told = platform::headless::mirror().puts;
  for (const float top : {33.0f, 120.5f, 777.0f}) {
    page.session.scroll(page.get(Role::Main, "评分表").id, top);
    page.settle();
  }
  // The navigation marks the indicator in view, so two of its lines may change with each step.
  CHECK(platform::headless::mirror().puts - told <= 6);
}

TEST_CASE("nothing that is typed is longer than its place, at any width and language") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const float width : {320.0f, 390.0f, 768.0f, 1024.0f, 1440.0f, 1920.0f}) {
      PageFixture page(width, 900, language);
      page.session.dispatch(SubjectTyped{SubjectField::Organisation,
                                         "深圳市一家名字特别特别长的商品售后服务与检验检测技术有限责任公司华南分公司"});
      page.answer("5.1.2.1", language == Language::Chinese ? "抽样" : "Sampled");
      page.settle();
      for (const MirrorNode& node : page.session.semantics().nodes) {
        const ui::Rect place = page.place(node);
        const bool inside = place.x >= -1 && place.x + place.w <= width + 1;
        CHECK_MESSAGE(inside,
                      "at " << width << ": " << node.name << " reaches " << place.x << " … " << place.x + place.w);
      }
    }
  }
}

TEST_CASE("touch targets are at least 44 pixels high on a phone") {
  PageFixture page(390, 844);
  page.answer("5.1.2.1", "抽样");
  for (const Role role :
       {Role::Button, Role::Radio, Role::Switch, Role::SpinButton, Role::TextBox, Role::TextArea, Role::SearchBox}) {
    for (const MirrorNode* node : page.all(role))
      CHECK_MESSAGE(node->height >= 44, node->name << " is " << node->height);
  }
}

TEST_CASE("a clause stays listed while it is worked on, and leaves when the filter is chosen again") {
  PageFixture page;
  page.session.dispatch(FilterChosen{Filter::Open});
  page.settle();
  page.answer("5.1.1.1", "符合");
  CHECK(page.clause("5.1.1.1").id != 0);
  page.session.dispatch(FilterChosen{Filter::All});
  page.session.dispatch(FilterChosen{Filter::Open});
  page.settle();
  for (const MirrorNode* node : page.all(Role::Group)) CHECK(node->name.rfind("5.1.1.1 ", 0) != 0);
}

TEST_CASE("a date that is none stays in its field and is named, and the sheet keeps what it had") {
  PageFixture page;
  page.type(page.get(Role::TextBox, "评价日期"), "2026-13-01");
  CHECK(page.session.state().sheet.subject.date.empty());
  CHECK((page.get(Role::TextBox, "评价日期").flags & platform::kInvalid) == 0);  // it may still become one
  page.session.focus(platform::kRoot);
  page.settle();
  const MirrorNode& field = page.get(Role::TextBox, "评价日期");
  CHECK(field.fault == page.get(Role::Text, "日期请写成 2026-11-23").id);
  CHECK(field.value == "2026-13-01");
  CHECK((field.flags & platform::kInvalid) != 0);
  page.type(field, "2026-11-23");
  CHECK(page.session.state().sheet.subject.date == "2026-11-23");
  CHECK(page.get(Role::TextBox, "评价日期").value == "2026-11-23");
}

TEST_CASE("what a field did not take goes when another sheet comes") {
  PageFixture page;
  page.type(page.get(Role::TextBox, "评价日期"), "soon");
  page.session.focus(platform::kRoot);
  Sheet other = page.session.state().sheet;
  other.subject.date = "2026-11-23";
  CHECK(page.session.set_sheet(sheet_file(other)).empty());
  page.settle();
  CHECK(page.get(Role::TextBox, "评价日期").value == "2026-11-23");
}

TEST_CASE("a sheet that could not be saved says so at every width") {
  for (const float width : {360.0f, 800.0f, 1440.0f}) {
    PageFixture page(width);
    page.answer("5.1.1.1", "符合");
    page.session.dispatch(Saved{page.session.state().save_number, SaveState::Failed});
    page.settle();
    CHECK(page.get(Role::Text, "未能保存，请保存文件").width > 0);
  }
}

TEST_CASE("what lies behind a dialog is not undone unseen") {
  PageFixture page;
  page.answer("5.1.1.1", "符合");
  page.session.dispatch(DialogOpened{Dialog::Privacy});
  for (const ui::ShortcutKind kind : {ui::ShortcutKind::Undo, ui::ShortcutKind::Help, ui::ShortcutKind::OpenFile})
    page.session.shortcut(kind);
  CHECK(page.session.state().sheet.answers.find("5.1.1.1") != nullptr);
  CHECK(page.session.state().dialog == Dialog::Privacy);
  page.session.shortcut(ui::ShortcutKind::Escape);
  page.session.shortcut(ui::ShortcutKind::Undo);
  CHECK(page.session.state().sheet.answers.find("5.1.1.1") == nullptr);
}

TEST_CASE("another window's sheet is weighed beside ours, and the choice is made by name") {
  PageFixture page;
  page.answer("5.1.1.1", "不符合");
  Sheet other = page.session.state().sheet;
  other.answers.set("5.1.1.1", {.state = AnswerState::Met});
  page.session.dispatch(SavedElsewhere{sheet_file(other)});
  page.settle();
  const MirrorNode& dialog = page.get(Role::Dialog, "另一个窗口改过这份评分表");
  CHECK(page.get(Role::Text, "这里  0.00 暂为不达标 · 已评 1 / 50 条", dialog.id).width > 0);
  CHECK(page.get(Role::Text, "另一个窗口  100.00 暂为五星级 · 已评 1 / 50 条", dialog.id).width > 0);
  page.use(page.get(Role::Button, "改用另一份", dialog.id));
  CHECK(page.session.state().sheet == other);
}

TEST_CASE("a hastened frame draws what every frame draws and tells what the window shows; the next tells everything") {
  PageFixture page(390, 844);
  const auto whole = page.session.semantics().nodes;
  const auto picture = draw_picture().pixels;
  const platform::MirrorNode& pane = *page.all(Role::Main).front();
  const ui::Rect window = page.place(pane);
  std::vector<platform::NodeId> shown;
  for (const platform::MirrorNode& node : whole) {
    const ui::Rect place = page.place(node);
    if (!page.is_within(node, pane.id) || (place.y < window.bottom() && place.bottom() > window.y))
      shown.push_back(node.id);
  }
  page.session.hasten();
  CHECK(page.session.frame(page.seconds += 1));
  CHECK(page.session.semantics().nodes.size() * 3 < whole.size());
  CHECK(draw_picture().pixels == picture);
  for (const platform::NodeId id : shown) CHECK(page.session.semantics().find(id) != nullptr);
  page.settle();
  CHECK(page.session.semantics().nodes == whole);
}

TEST_CASE("a picture that is drawn in bands is the one that is drawn as a whole") {
  PageFixture page(390, 844);
  for (const char* clause : {"5.1.1.1", "5.1.1.2"}) page.answer(clause, "抽样");
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  const platform::Picture whole = draw_picture();
  for (const int rows : {1, 37, 500}) CHECK(platform::headless::drawn_in_bands(rows).pixels == whole.pixels);
}

TEST_CASE("a dialog that follows another has a scroller of its own, which begins at its top") {
  PageFixture page(390, 400);
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  const platform::NodeId menu = page.get(Role::Group, "菜单").id;
  page.session.dispatch(DialogClosed{});
  page.session.dispatch(DialogOpened{Dialog::Share});
  page.settle();
  CHECK(page.get(Role::Group, "分享结果").id != menu);
}
