#include "picture_file.h"

#include <doctest/doctest.h>
#include <png.h>

namespace starsheet::test {
namespace {

png_image rgba(const platform::Picture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGBA;
  return image;
}

}  // namespace

platform::Picture read_png(const std::string& path) {
  platform::Picture picture;
  png_image image = rgba(picture);
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return picture;
  image.format = PNG_FORMAT_RGBA;
  picture.width = static_cast<int>(image.width);
  picture.height = static_cast<int>(image.height);
  picture.pixels.resize(PNG_IMAGE_SIZE(image) / 4);
  REQUIRE(png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) != 0);
  return picture;
}

void write_png(const std::string& path, const platform::Picture& picture) {
  png_image image = rgba(picture);
  REQUIRE_MESSAGE(png_image_write_to_file(&image, path.c_str(), 0, picture.pixels.data(), 0, nullptr) != 0, "cannot write " << path);
}

}  // namespace starsheet::test
