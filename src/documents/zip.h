#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace starsheet::documents {

struct ZipEntry {
  std::string name{};  ///< ASCII, '/' between folders.
  std::string bytes{};
};

/// A ZIP archive of the entries in order, deflated by zlib. The same entries give the same bytes: the archive carries
/// no time. Pre: less than 4 GiB and 65,536 entries in all. Source: PKWARE APPNOTE 6.3.
std::string zip_archive(const std::vector<ZipEntry>& entries);

}  // namespace starsheet::documents
