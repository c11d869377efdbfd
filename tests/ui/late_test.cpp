#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::LatePart;
using platform::Role;

namespace {

struct LateFixture : PageFixture {
  explicit LateFixture(LatePart part) { platform::headless::outside().late = part; }

  void arrive(LatePart part) {
    platform::headless::outside().late = part;
    settle();
  }
  bool has(Role role, const std::string& name) const {
    for (const auto* node : all(role)) {
      if (node->name == name) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("a dialog that has not come yet says so, can be closed, and stands once it is here") {
  LateFixture page(LatePart::Coming);
  page.session.dispatch(DialogOpened{Dialog::Privacy});
  page.settle();
  CHECK(page.has(Role::Dialog, "正在载入…"));
  CHECK_FALSE(page.has(Role::Button, "重试"));
  page.arrive(LatePart::Here);
  CHECK(page.has(Role::Dialog, "隐私"));

  page.arrive(LatePart::Coming);
  page.use(page.get(Role::Button, "关闭"));
  CHECK(page.all(Role::Dialog).empty());
}

TEST_CASE("what did not come says so and is asked for again by the button and by the next wish") {
  LateFixture page(LatePart::Failed);
  int& wishes = platform::headless::outside().late_wishes;
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  CHECK(wishes == 1);
  CHECK(page.has(Role::Dialog, "没有载入，请检查网络。"));
  page.use(page.get(Role::Button, "重试"));
  CHECK(wishes == 2);
}

TEST_CASE("a screen other than the sheet waits for the late part") {
  LateFixture page(LatePart::Coming);
  page.session.dispatch(ScreenShown{Screen::Route});
  page.settle();
  CHECK(page.has(Role::Text, "正在载入…"));
  CHECK_FALSE(page.has(Role::RadioGroup, "5.1.1.1 评价结果"));
}
