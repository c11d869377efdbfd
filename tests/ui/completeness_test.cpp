#include "core/link.h"
#include "item_hooks.h"
#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;

namespace {

void check_items(PageFixture& page) {
  page.settle();
  watch_items();
  page.session.frame(page.seconds += 1);
  CHECK(items_seen().size() > 2);
  for (const platform::NodeId id : items_seen())
    CHECK_MESSAGE(page.session.semantics().find(id) != nullptr, "an item has no node");
}

}  // namespace

TEST_CASE("whatever can be pressed stands in the mirror: no item is without a node") {
  for (const float width : {390.0f, 800.0f, 1440.0f}) {
    PageFixture page(width);
    page.answer("5.1.2.1", "抽样");
    page.answer("5.2.3.1", "不适用");
    page.session.dispatch(ClauseExpanded{"5.1.1.1", true});
    page.session.dispatch(DeductionAdded{"law"});
    page.session.dispatch(BonusSet{true});
    for (const Dialog dialog : {Dialog::None, Dialog::Menu, Dialog::Navigation, Dialog::Triggers, Dialog::Shortcuts,
                                Dialog::Privacy, Dialog::NewSheet, Dialog::Erase, Dialog::Share}) {
      page.session.dispatch(DialogOpened{dialog});
      check_items(page);
    }
    const std::vector<Action> quick{ScreenShown{Screen::Quick}, QuickMoved{}, QuickMoved{QuickMove::Forward},
                                    QuickMoved{QuickMove::Stop}};
    for (const Action& action : quick) {
      page.session.dispatch(action);
      check_items(page);
    }
    for (const Screen screen : {Screen::Result, Screen::Route}) {
      page.session.dispatch(ScreenShown{screen});
      check_items(page);
    }
    Sheet other = page.session.state().sheet;
    other.answers.set("5.1.1.1", {.state = AnswerState::Met});
    page.session.dispatch(SavedElsewhere{sheet_file(other)});
    check_items(page);
    page.session.dispatch(LinkRead{"", "#" + encode_link(*page.session.state().criteria, other).value()});
    check_items(page);
    page.session.dispatch(FileOpened{"broken.json", "{"});
    check_items(page);
    page.session.dispatch(NoticeClosed{});
    page.session.dispatch(DeskOpened{read_file("criteria/gbt27922-2011.json"), read_file("web/brand.json")});
    check_items(page);
  }
}
