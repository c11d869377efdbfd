// Draws the picture that stands beside a link to the page: the result of a made-up sheet, as the page itself shows it.

#include <png.h>

#include <cstdio>
#include <memory>

#include "platform/headless/headless.h"
#include "shipped/criteria.h"
#include "ui/session.h"

using namespace starsheet;

namespace {

// 1200 × 630 pixels, which is what link previews are made for, of a narrower window: they are shown small.
constexpr float kWidth = 960, kHeight = 504, kDensity = 1.25;

/// Four stars: most clauses met, one not, one in part.
void fill(ui::Session& session, const Criteria& criteria) {
  for (const Clause& clause : criteria.clauses) session.dispatch(AnswerChosen{clause.id, AnswerState::Met});
  session.dispatch(SubjectTyped{SubjectField::Organisation, "售后服务星级自评"});
  session.dispatch(AnswerChosen{"5.1.5.2", AnswerState::Unmet});
  session.dispatch(AnswerChosen{"5.3.1.1", AnswerState::Unmet});
  session.dispatch(AnswerChosen{"5.2.2.4", AnswerState::Unmet});
  session.dispatch(AnswerChosen{"5.1.2.1", AnswerState::Sampled});
  session.dispatch(SamplesSet{"5.1.2.1", 6});
  session.dispatch(NonconformingSet{"5.1.2.1", 1});
  session.dispatch(ScreenShown{Screen::Result});
}

bool write_png(const char* file, const platform::Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGBA;
  return png_image_write_to_file(&image, file, 0, picture.pixels.data(), 0, nullptr) != 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: starsheet_portrait FILE.png\n", stderr), 2;
  Result<Criteria> criteria = parse_criteria(shipped_criteria());
  if (!criteria.ok()) return 1;
  const auto shipped = std::make_shared<const Criteria>(std::move(criteria.value()));
  ui::Session session(shipped, Language::Chinese, ThemeChoice::Light);
  session.resize({.width = kWidth, .height = kHeight, .density = kDensity});
  session.set_device({.reduced_motion = true});
  fill(session, *shipped);
  for (double seconds = 1; session.frame(seconds); seconds += 1) {
  }
  if (write_png(argv[1], platform::headless::drawn())) return 0;
  std::fprintf(stderr, "%s cannot be written\n", argv[1]);
  return 1;
}
