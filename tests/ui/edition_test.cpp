#include "page_fixture.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::Role;

namespace {

template <class T>
bool was_performed() {
  for (const Effect& effect : platform::headless::outside().performed) {
    if (std::holds_alternative<T>(effect)) return true;
  }
  return false;
}

bool is_offered(const PageFixture& page) {
  for (const auto* node : page.all(Role::Region)) {
    if (node->name == "新版本") return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a newer version is offered at every width, never taken without a yes") {
  for (const float width : {320.0f, 390.0f, 800.0f, 1440.0f}) {
    PageFixture page(width);
    CHECK_FALSE(is_offered(page));
    page.session.dispatch(UpdateFound{});
    page.settle();
    CHECK(is_offered(page));
    CHECK_FALSE(was_performed<TakeUpdate>());
    page.use(page.get(Role::Button, "以后"));
    CHECK_FALSE(is_offered(page));
    CHECK_FALSE(was_performed<TakeUpdate>());

    page.session.dispatch(UpdateFound{});
    page.settle();
    page.use(page.get(Role::Button, "更新"));
    CHECK(was_performed<TakeUpdate>());
  }
}

TEST_CASE("about says which version this is and every hash that is known") {
  PageFixture page;
  page.session.dispatch(EditionTold{
      {.version = "1.2.3", .commit = "abcdef", .engine = "aa11", .late = "bb22", .script = "cc33", .criteria = ""}});
  page.session.dispatch(DialogOpened{Dialog::About});
  page.settle();
  const auto says = [&](const std::string& words) {
    for (const auto* node : page.all(Role::Text)) {
      if (node->name == words) return true;
    }
    return false;
  };
  for (const char* words : {"1.2.3 (abcdef)", "gbt27922-2011 · 第 1 版", "aa11", "bb22", "cc33"})
    CHECK_MESSAGE(says(words), words);
  CHECK_FALSE(says("评价标准文件"));
}

TEST_CASE("about names every library that the page is linked from") {
  PageFixture page;
  page.session.dispatch(DialogOpened{Dialog::About});
  page.settle();
  std::string said;
  for (const auto* node : page.all(Role::Text)) said += node->name + "\n";
  for (const char* name : {"Dear ImGui", "nlohmann/json", "QR Code generator (Project Nayuki)", "zlib", "licences.txt"})
    CHECK_MESSAGE(said.find(name) != std::string::npos, name);
}
