#include "picture_file.h"

#include <doctest/doctest.h>
#include <png.h>

#include <cstddef>
#include <cstdio>

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
  std::FILE* file = std::fopen(path.c_str(), "wb");
  REQUIRE_MESSAGE(file != nullptr, "cannot write " << path);
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_init_io(png, file);
  png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width), static_cast<png_uint_32>(picture.height), 8,
               PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level(png, 9);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);  // a fifth smaller than what libpng chooses by itself
  png_write_info(png, info);
  png_set_filler(png, 0, PNG_FILLER_AFTER);  // the opacity stays out
  for (int y = 0; y < picture.height; ++y) {
    png_write_row(
        png, reinterpret_cast<png_const_bytep>(picture.pixels.data() + static_cast<std::ptrdiff_t>(y) * picture.width));
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  std::fclose(file);
}

}  // namespace starsheet::test
