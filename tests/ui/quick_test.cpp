#include "core/score.h"
#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;
using ui::PointerKind;

namespace {

/// A visitor with one thumb, who counts.
struct Thumb {
  PageFixture& page;
  int taps = 0;

  void tap(const std::string& name) {
    const ui::Rect place = page.place(page.get(Role::Button, name));
    const float x = place.x + place.w / 2, y = place.y + place.h / 2;
    const bool inside = x > 0 && x < 360 && y > 0 && y < 740;
    REQUIRE_MESSAGE(inside, name << " is not on the screen");
    page.session.pointer(PointerKind::Down, x, y, true);
    page.session.pointer(PointerKind::Up, x, y, true);
    page.settle();
    ++taps;
  }
};

}  // namespace

TEST_CASE("quick check: fifteen clauses take sixteen taps and end with a range") {
  PageFixture page(360, 740);
  page.session.dispatch(ScreenShown{Screen::Quick});
  page.settle();
  Thumb thumb{page};
  CHECK(page.get(Role::Text, "填写内容只保存在本机，不会上传。").id != 0);
  thumb.tap("开始快速自测");
  for (int i = 0; i < 15; ++i) thumb.tap("符合");
  CHECK(thumb.taps == 16);
  const Assessment& result = page.session.derived().assessment;
  CHECK(result.answered == 15);
  CHECK(result.low->score.sign() > 0);
  CHECK(page.get(Role::Text, "保底 " + shown_text(result.low->score) + " " +
                                 page.session.state().criteria->grades[result.low->grade].title.zh)
            .id != 0);
  thumb.tap("到评分表接着填");
  CHECK(page.session.state().screen == Screen::Sheet);
}

TEST_CASE("quick check: on the smallest phone every clause has its first answers on the screen without scrolling") {
  for (const Language language : {Language::Chinese, Language::English}) {
    PageFixture page(360, 740, language);
    const auto& clauses = page.session.state().criteria->clauses;
    for (std::size_t asked = 0; asked < clauses.size(); ++asked) {
      if (asked % kQuickRound == 0) page.session.dispatch(QuickMoved{});
      page.settle();
      const ui::Rect met = page.place(page.get(Role::Button, language == Language::Chinese ? "符合" : "Met"));
      const ui::Rect bar = page.place(*page.all(Role::ContentInfo).front());
      CHECK_MESSAGE(met.y + met.h <= bar.y, clauses[*quick_clause(page.session.state().quick)].id
                                                << ": " << met.y + met.h << " is below " << bar.y);
      page.session.dispatch(QuickMoved{QuickMove::Forward});
      if (page.session.state().quick.stage == QuickCheck::Stage::Summary) page.session.dispatch(QuickMoved{});
    }
  }
}

TEST_CASE("quick check: samples and reasons are asked on the same screen, and then it goes on") {
  PageFixture page(390, 844);
  page.session.dispatch(QuickMoved{});
  page.settle();
  const std::string first = page.session.state().criteria->clauses[*quick_clause(page.session.state().quick)].id;
  page.use(page.get(Role::Button, "抽样"));
  page.use(page.get(Role::Button, first + " 抽取样本加一"));
  page.use(page.get(Role::Button, first + " 不符合加一"));
  CHECK(page.session.state().sheet.answers.find(first)->samples == 2);
  CHECK(page.session.state().sheet.answers.find(first)->nonconforming == 1);
  page.use(page.get(Role::Button, "下一条"));
  const std::string second = page.session.state().criteria->clauses[*quick_clause(page.session.state().quick)].id;
  CHECK(second != first);
  page.use(page.get(Role::Button, "不适用"));
  page.use(page.get(Role::Button, second + " 本企业不涉及此项业务"));
  CHECK(page.session.derived().assessment.excluded == 1);
  page.use(page.get(Role::Button, "上一条"));
  CHECK(page.get(Role::SpinButton, first + " 抽取样本").value == "2");
}

TEST_CASE("quick check: the range is in view and read out with every clause") {
  PageFixture page(390, 844);
  page.session.dispatch(QuickMoved{});
  page.settle();
  for (int i = 0; i < 3; ++i) {
    const ui::Rect low = page.place(*page.all(Role::ContentInfo).front());
    CHECK(low.y + low.h <= 844);
    const MirrorNode& said = *page.all(Role::Status).front();
    CHECK(said.name.find("保底") != std::string::npos);
    CHECK(said.name.find(page.session.state().criteria->clauses[*quick_clause(page.session.state().quick)].id) == 0);
    page.use(page.get(Role::Button, "暂不确定，跳过"));
  }
}

TEST_CASE("quick check: a new clause begins at the top of its screen, and the keyboard stays on the answers") {
  PageFixture page(1024, 480);
  page.session.dispatch(ScreenShown{Screen::Quick});
  page.settle();
  page.use(page.get(Role::Button, "开始快速自测"));
  CHECK(platform::headless::mirror().focused == page.get(Role::Button, "符合").id);
  page.session.scroll(page.get(Role::Main, "快速自测").id, 120);
  page.settle();
  page.use(page.get(Role::Button, "符合"));
  REQUIRE_FALSE(platform::headless::mirror().scrolls.empty());
  CHECK(platform::headless::mirror().scrolls.back().top == 0);
}
