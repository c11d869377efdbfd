#include "documents/zip.h"

#include <cstdint>

namespace starsheet::documents {
namespace {

constexpr unsigned kVersion = 20;
constexpr unsigned kFirstDay = 0x21;  // 1980-01-01: the format has no "no date"

void append(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1)));
  }
  return ~crc;
}

/// What local and central headers have in common: version to name length.
void append_facts(std::string& out, const ZipEntry& entry, std::uint32_t crc) {
  const auto size = static_cast<std::uint32_t>(entry.bytes.size());
  append(out, kVersion, 2);
  append(out, 0, 2);  // flags
  append(out, 0, 2);  // stored
  append(out, 0, 2);  // time
  append(out, kFirstDay, 2);
  append(out, crc, 4);
  append(out, size, 4);
  append(out, size, 4);
  append(out, static_cast<std::uint32_t>(entry.name.size()), 2);
  append(out, 0, 2);  // extra field
}

}  // namespace

std::string zip_archive(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ZipEntry& entry : entries) {
    const std::uint32_t crc = crc_of(entry.bytes);
    const auto offset = static_cast<std::uint32_t>(out.size());
    append(out, 0x04034B50, 4);
    append_facts(out, entry, crc);
    out += entry.name;
    out += entry.bytes;
    append(directory, 0x02014B50, 4);
    append(directory, kVersion, 2);
    append_facts(directory, entry, crc);
    append(directory, 0, 2);  // comment
    append(directory, 0, 2);  // disk
    append(directory, 0, 2);  // attributes
    append(directory, 0, 4);
    append(directory, offset, 4);
    directory += entry.name;
  }
  const auto count = static_cast<std::uint32_t>(entries.size());
  const auto start = static_cast<std::uint32_t>(out.size());
  out += directory;
  append(out, 0x06054B50, 4);
  append(out, 0, 4);  // disks
  append(out, count, 2);
  append(out, count, 2);
  append(out, static_cast<std::uint32_t>(directory.size()), 4);
  append(out, start, 4);
  append(out, 0, 2);  // comment
  return out;
}

}  // namespace starsheet::documents
