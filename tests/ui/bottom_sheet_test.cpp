#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::Role;
using ui::PointerKind;

namespace {

float sheet_top(const PageFixture& page) { return page.place(*page.all(Role::Dialog).front()).y; }

/// A finger on the sheet's title that goes down by `distance` in steps.
void draw_down(PageFixture& page, float distance) {
  const ui::Rect place = page.place(*page.all(Role::Dialog).front());
  page.session.pointer(PointerKind::Down, place.x + 120, place.y + 20, true);
  page.settle();
  for (const float part : {0.4f, 0.8f, 1.0f}) {
    page.session.pointer(PointerKind::Move, place.x + 120, place.y + 20 + distance * part, true);
    page.settle();
  }
}

void let_go(PageFixture& page, float distance, float top) {
  page.session.pointer(PointerKind::Up, 120, top + 20 + distance, true);
  page.settle();
}

}  // namespace

TEST_CASE("a bottom sheet slides in within 300 ms, and comes at once where motion is not wanted") {
  PageFixture page(390, 844);
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.session.frame(page.seconds += 0.016);
  const float first = sheet_top(page);
  const double begun = page.seconds;
  page.settle();
  CHECK(page.seconds - begun < 0.3);
  const float rest = sheet_top(page);
  CHECK(first > rest + 50);
  page.session.dispatch(DialogClosed{});
  page.session.set_device({.reduced_motion = true, .touch = true});
  page.settle();
  page.session.dispatch(DialogOpened{Dialog::Menu});
  CHECK_FALSE(page.session.frame(page.seconds += 0.016));
  CHECK(sheet_top(page) == rest);
}

TEST_CASE("a bottom sheet follows the finger on its head, and closes when it is let go far enough down") {
  PageFixture page(390, 844);
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  const float rest = sheet_top(page);
  draw_down(page, 60);
  CHECK(sheet_top(page) == rest + 60);
  let_go(page, 60, rest);
  CHECK(page.session.state().dialog == Dialog::Menu);
  CHECK(sheet_top(page) == rest);
  draw_down(page, 180);
  let_go(page, 180, rest);
  CHECK(page.session.state().dialog == Dialog::None);
}

TEST_CASE("a finger that scrolls the sheet's content does not close it") {
  PageFixture page(390, 844);
  page.session.dispatch(DialogOpened{Dialog::Menu});
  page.settle();
  const ui::Rect place = page.place(*page.all(Role::Dialog).front());
  page.session.pointer(PointerKind::Down, 120, place.y + 200, true);
  page.settle();
  page.session.pointer(PointerKind::Cancel, 120, place.y + 380, true);
  page.settle();
  CHECK(page.session.state().dialog == Dialog::Menu);
  CHECK(sheet_top(page) == place.y);
}
