// The route screen: lists to tick, days that follow from the visitor's, and figures with their source.

#include "core/route_notes.h"
#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

void open_route(PageFixture& page) {
  page.session.dispatch(ScreenShown{Screen::Route});
  page.settle();
}

bool says(const PageFixture& page, const std::string& words) {
  for (const MirrorNode* node : page.all(Role::Text)) {
    if (node->name.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("route screen: what is ticked off is kept in the sheet and counted") {
  PageFixture page;
  open_route(page);
  CHECK(page.get(Role::Text, "已完成 0 / 15").width > 0);
  const platform::NodeId card = page.get(Role::Region, "资料清单").id;
  page.use(page.get(Role::Switch, "营业执照", card));
  CHECK(route_notes(page.session.state().sheet).done == std::vector<std::string>{"document/licence"});
  CHECK(page.get(Role::Text, "已完成 1 / 15").width > 0);
  CHECK((page.get(Role::Switch, "营业执照").flags & platform::kChecked) != 0);
  page.use(page.get(Role::Switch, "营业执照"));
  CHECK(route_notes(page.session.state().sheet).done.empty());
}

TEST_CASE("route screen: from the start of the system follows the earliest application, three months on") {
  PageFixture page;
  open_route(page);
  page.type(page.get(Role::TextBox, "体系开始运行日期"), "2026-11-30");
  CHECK(page.get(Role::Text, "2027-02-28").width > 0);
  page.type(page.get(Role::TextBox, "假定的发证日期"), "2027-06-15");
  for (const char* day : {"2028-06-15", "2029-06-15", "2030-06-15"})
    CHECK_MESSAGE(says(page, std::string(day).substr(0, 7)), day);
}

TEST_CASE("route screen: a day that is none is named at its field and nothing is worked out from it") {
  PageFixture page;
  open_route(page);
  page.type(page.get(Role::TextBox, "体系开始运行日期"), "2026-02-30");
  page.session.focus(platform::kRoot);
  page.settle();
  CHECK((page.get(Role::TextBox, "体系开始运行日期").flags & platform::kInvalid) != 0);
  CHECK(page.get(Role::Text, "日期请写成 2026-11-23").width > 0);
  CHECK(route_notes(page.session.state().sheet).system_start.empty());
}

TEST_CASE("route screen: person-days stand with their source, and outside the table a sentence does") {
  PageFixture page;
  open_route(page);
  page.type(page.get(Role::TextBox, "员工人数"), "120");
  CHECK(page.get(Role::Text, "8.5 人日（文件 1.5，现场 7）").width > 0);
  page.type(page.get(Role::TextBox, "员工人数"), "20000");
  CHECK_FALSE(says(page, "8.5 人日"));
  CHECK(says(page, "10700"));
}

TEST_CASE("route screen: at every width and in both languages all is named, within the window and in one language") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const float width : {320.0f, 390.0f, 760.0f, 1024.0f, 1440.0f}) {
      PageFixture page(width, 900, language);
      page.session.dispatch(RouteDateTyped{RouteDate::SystemStart, "2026-01-31"});
      page.session.dispatch(RouteDateTyped{RouteDate::Certificate, "2026-07-01"});
      page.session.dispatch(SubjectTyped{SubjectField::Headcount, "9000"});
      open_route(page);
      for (const MirrorNode& node : page.session.semantics().nodes) {
        const ui::Rect place = page.place(node);
        CHECK_MESSAGE(!node.name.empty(), "a node of role " << static_cast<int>(node.role) << " has no name");
        CHECK_MESSAGE((place.x >= -1 && place.x + place.w <= width + 1),
                      "at " << width << ": " << node.name << " reaches " << place.x + place.w);
        const bool is_control = node.role == Role::Button || node.role == Role::Switch || node.role == Role::TextBox;
        if (width < 640 && is_control) CHECK_MESSAGE(node.height >= 44, node.name << " is " << node.height);
        if (language == Language::Chinese) continue;
        for (const char c : node.name)
          CHECK_MESSAGE((static_cast<unsigned char>(c) < 0xe4 || static_cast<unsigned char>(c) > 0xe9),
                        "not English: " << node.name);
      }
    }
  }
}
