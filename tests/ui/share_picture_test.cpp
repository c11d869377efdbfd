#include "ui/share_picture.h"

#include <cmath>

#include "page_fixture.h"

using namespace starsheet;
using platform::Role;
using test::PageFixture;

namespace {

constexpr int kQuiet = 4;

bool is_whole(float length) { return std::fabs(length - std::round(length)) < 0.02f; }

}  // namespace

TEST_CASE(
    "the shared picture has whole device pixels, and its code whole ones to a module, at every density and width") {
  for (float density : {0.9f, 1.0f, 1.1f, 1.25f, 4.0f / 3, 1.5f, 1.75f, 2.0f, 2.625f, 3.0f, 4.0f}) {
    for (float room : {200.0f, 280.0f, 335.0f, 350.0f, 720.0f}) {
      for (int modules = 21; modules <= 177; modules += 4) {
        CAPTURE(density);
        CAPTURE(room);
        CAPTURE(modules);
        const ui::PictureMeasures size = ui::picture_measures(room, density, modules, 1);
        REQUIRE(is_whole(size.width * density));
        REQUIRE(is_whole(size.height * density));
        REQUIRE(size.width <= room + 0.01f);
        if (ui::whole_step(density) > 1 || density == std::round(density)) {
          REQUIRE(is_whole(size.width));
          REQUIRE(is_whole(size.height));
        }
        const int own = static_cast<int>(std::lround(static_cast<float>(size.pixels_across) / (size.width * density)));
        REQUIRE((own == 1 || own == 2 || own == 4));
        REQUIRE(size.pixels_across >= 640);
        if (size.module == 0) {
          REQUIRE(std::ceil(3 * density - 0.001f) * static_cast<float>(modules + 2 * kQuiet) > size.width * density);
          continue;
        }
        REQUIRE(size.module % own == 0);
        REQUIRE(size.code_left % own == 0);
        REQUIRE(size.code_top % own == 0);
        REQUIRE(static_cast<float>(size.module) >= 3 * density * static_cast<float>(own) - 0.01f);
        const int side = size.module * (modules + 2 * kQuiet);
        REQUIRE(size.code_left >= 0);
        REQUIRE(size.code_left + side <= size.pixels_across);
        REQUIRE(size.code_top + side <= size.pixels_down);
      }
    }
  }
}

TEST_CASE("whole steps are whole pixels of both kinds") {
  for (const auto& [density, step] : {std::pair{1.0f, 1},
                                      {1.25f, 4},
                                      {1.5f, 2},
                                      {1.75f, 4},
                                      {2.0f, 1},
                                      {2.625f, 8},
                                      {1.1f, 10},
                                      {4.0f / 3, 3},
                                      {1.23456f, 1}}) {
    CAPTURE(density);
    CHECK(ui::whole_step(density) == step);
  }
}

TEST_CASE("the shared picture is 720 by 1080 on a desktop, grows with its code, and is lower without one") {
  const ui::PictureMeasures usual = ui::picture_measures(720, 1, 41, 1);
  CHECK(usual.pixels_across == 720);
  CHECK(usual.pixels_down == 1080);
  CHECK(usual.width == 360);
  CHECK(ui::picture_measures(720, 1, 81, 1).pixels_down > 1080);
  CHECK(ui::picture_measures(720, 1, 41, 3).pixels_down == 1080 + 2 * 68 / 2);
  CHECK(ui::picture_measures(720, 1, 0, 1).pixels_down < 720);
  CHECK(ui::picture_measures(720, 1, 41, 1).module == 8);
}

TEST_CASE("a long address has several lines in the picture and never runs out of it") {
  CHECK(ui::address_lines("").empty());
  CHECK(ui::address_lines("https://example.org/").size() == 1);
  const std::vector<std::string> lines = ui::address_lines("https://example.org/" + std::string(400, 'x'));
  REQUIRE(lines.size() == 4);
  CHECK(lines.back().ends_with("…"));
  for (std::size_t i = 0; i < 3; ++i) CHECK(lines[i].size() == 44);
}

TEST_CASE("where the link is too long for a code, the picture is without one and the dialog says so") {
  for (const float width : {1440.0f, 390.0f}) {
    for (const bool is_long : {false, true}) {
      CAPTURE(width);
      CAPTURE(is_long);
      PageFixture page(width, 844);
      const std::string site = "https://example.org/" + std::string(is_long ? 900 : 0, 'x') + (is_long ? "/" : "");
      page.session.dispatch(LinkRead{site, ""});
      page.session.dispatch(DialogOpened{Dialog::Share});
      page.settle();
      const auto pictures = page.all(Role::Picture);
      REQUIRE(pictures.size() == 1);
      const std::string& lines = pictures[0]->value;
      CHECK((lines.find("1111111") == std::string::npos) == is_long);
      bool said = false;
      for (const auto* node : page.all(Role::Text)) said = said || node->name.find("放不下") != std::string::npos;
      CHECK(said == is_long);
    }
  }
}
