#pragma once

#include <string>

#include "platform/software.h"

namespace starsheet::test {

/// The picture in a PNG file; empty where there is none.
platform::Picture read_png(const std::string& path);

/// Writes it as a small PNG file, opaque. Fails the test where it cannot.
void write_png(const std::string& path, const platform::Picture& picture);

}  // namespace starsheet::test
