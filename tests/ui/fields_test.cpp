#include <algorithm>

#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

const MirrorNode& date_of(const PageFixture& page) { return page.get(Role::TextBox, "评价日期"); }

/// The words that say what is wrong with a field; empty when nothing is.
std::string fault_of(const PageFixture& page, const MirrorNode& node) {
  const MirrorNode* words = node.fault == platform::kRoot ? nullptr : page.session.semantics().find(node.fault);
  CHECK(((node.flags & platform::kInvalid) != 0) == (words != nullptr));
  return words ? words->name : std::string();
}

void leave(PageFixture& page) {
  page.session.focus(platform::kRoot);
  page.settle();
}

const MirrorNode& samples_of(const PageFixture& page) { return page.get(Role::SpinButton, "5.1.2.1 抽取样本"); }

}  // namespace

TEST_CASE("fields: a date stands as it is typed, and as the sheet has it once it is left") {
  PageFixture page;
  page.type(date_of(page), "2026/1/1");
  CHECK(date_of(page).value == "2026/1/1");
  CHECK(page.session.state().sheet.subject.date == "2026-01-01");
  page.type(date_of(page), "2026/1/12");
  CHECK(page.session.state().sheet.subject.date == "2026-01-12");
  leave(page);
  CHECK(date_of(page).value == "2026-01-12");
  CHECK(fault_of(page, date_of(page)).empty());
}

TEST_CASE("fields: what is no date stays, is called wrong once it is left, and what still counts is named") {
  PageFixture page;
  page.type(date_of(page), "2026-13-01");
  CHECK(fault_of(page, date_of(page)).empty());
  leave(page);
  CHECK(date_of(page).value == "2026-13-01");
  CHECK(fault_of(page, date_of(page)) == "日期请写成 2026-11-23");
  page.type(date_of(page), "2026-11-23");
  leave(page);
  page.type(date_of(page), "2026-11-32");
  leave(page);
  CHECK(date_of(page).value == "2026-11-32");
  CHECK(page.session.state().sheet.subject.date == "2026-11-23");
  CHECK(fault_of(page, date_of(page)) == "无效，仍为 2026-11-23");
  page.session.dispatch(UndoRequested{});
  page.settle();
  CHECK(date_of(page).value.empty());
  CHECK(fault_of(page, date_of(page)).empty());
}

TEST_CASE("fields: a value that comes into a field nobody is in is taken, too") {
  PageFixture page;
  page.session.type(date_of(page).id, "2026年11月23日");
  page.settle();
  CHECK(date_of(page).value == "2026-11-23");
}

TEST_CASE("fields: samples take full-width digits, and say so where they took nothing") {
  PageFixture page;
  page.answer("5.1.2.1", "抽样");
  page.type(samples_of(page), "９");
  CHECK(samples_of(page).value == "9");
  page.type(samples_of(page), "九");
  CHECK(samples_of(page).value == "九");
  CHECK(fault_of(page, samples_of(page)).empty());
  leave(page);
  CHECK(samples_of(page).value == "九");
  CHECK(fault_of(page, samples_of(page)) == "不是整数，仍为 9");
  CHECK(page.session.state().sheet.answers.find("5.1.2.1")->samples == 9);
  page.use(page.get(Role::Button, "5.1.2.1 抽取样本加一"));
  CHECK(samples_of(page).value == "10");
  CHECK(fault_of(page, samples_of(page)).empty());
  page.type(samples_of(page), "");
  leave(page);
  CHECK(samples_of(page).value == "10");
}

TEST_CASE("fields: copied is said once the clipboard has it; what it refused stands there to be copied by hand") {
  PageFixture page;
  page.answer("5.1.1.1", "符合");
  page.session.dispatch(DialogOpened{Dialog::Share});
  page.settle();
  page.use(page.get(Role::Button, "复制结果文字"));
  CHECK(page.get(Role::Button, "复制结果文字").width > 0);
  const std::string text = std::get<CopyText>(platform::headless::outside().performed.back()).text;
  page.session.dispatch(CopyEnded{text, true});
  page.settle();
  CHECK(page.get(Role::Button, "已复制").width > 0);
  page.session.dispatch(CopyEnded{text, false});
  page.settle();
  CHECK(page.get(Role::Button, "复制结果文字").width > 0);
  CHECK(page.get(Role::Text, text).height > 20);
}

TEST_CASE("words that the width breaks are one text, with the places where their lines begin") {
  PageFixture page(390, 844);
  int broken = 0;
  for (const MirrorNode* node : page.all(Role::Text)) {
    CHECK(node->name.find('\n') == std::string::npos);
    if (!node->value.empty()) ++broken;
    const auto rows =
        1 + static_cast<float>(node->value.empty() ? 0 : 1 + std::count(node->value.begin(), node->value.end(), ','));
    CHECK(node->height == rows * node->line_height);
  }
  CHECK(broken > 3);
}
