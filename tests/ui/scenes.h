#pragma once

#include <functional>
#include <string>

#include "page_fixture.h"

namespace starsheet::test {

struct Size {
  float width = 0, height = 0;
};

/// The widths at which the layout changes, phones and tablets as they are sold, a desktop zoomed to 200 % and 400 %,
/// and a phone whose letters are enlarged to 160 %.
inline constexpr Size kSizes[] = {{320, 640},  {360, 740},  {390, 844},  {639, 900},  {640, 900},
                                  {820, 1180}, {1023, 768}, {1024, 768}, {1440, 900}, {720, 450},
                                  {360, 225},  {240, 520},  {240, 370}};

/// Shows every screen and dialog in turn, with a sheet that has something of everything, and calls `look` with the
/// scene's name.
void every_scene(PageFixture& page, const std::function<void(const std::string& scene)>& look);

}  // namespace starsheet::test
