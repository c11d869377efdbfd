#include "documents/zip.h"

#include <cstdint>

#include <zlib.h>

namespace starsheet::documents {
namespace {

constexpr unsigned kVersion = 20;
constexpr unsigned kFirstDay = 0x21;  // 1980-01-01: the format has no "no date"

void append(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// The bytes as a raw deflate stream. RFC 1951
std::string deflated(const std::string& bytes) {
  z_stream stream{};
  constexpr int kRawWindow = -15, kMemory = 8;
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRawWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);  // the bound is room enough
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// What local and central headers say of an entry.
struct Facts {
  std::string packed{};
  std::uint32_t crc = 0;
  std::uint32_t size = 0;
};

Facts facts_of(const std::string& bytes) {
  return {.packed = deflated(bytes),
          .crc = static_cast<std::uint32_t>(
              crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()))),
          .size = static_cast<std::uint32_t>(bytes.size())};
}

/// What both headers have in common: version to name length.
void append_facts(std::string& out, const std::string& name, const Facts& facts) {
  append(out, kVersion, 2);
  append(out, 0, 2);  // flags
  append(out, Z_DEFLATED, 2);
  append(out, 0, 2);  // time
  append(out, kFirstDay, 2);
  append(out, facts.crc, 4);
  append(out, static_cast<std::uint32_t>(facts.packed.size()), 4);
  append(out, facts.size, 4);
  append(out, static_cast<std::uint32_t>(name.size()), 2);
  append(out, 0, 2);  // extra field
}

}  // namespace

std::string zip_archive(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ZipEntry& entry : entries) {
    const Facts facts = facts_of(entry.bytes);
    const auto offset = static_cast<std::uint32_t>(out.size());
    append(out, 0x04034B50, 4);
    append_facts(out, entry.name, facts);
    out += entry.name;
    out += facts.packed;
    append(directory, 0x02014B50, 4);
    append(directory, kVersion, 2);
    append_facts(directory, entry.name, facts);
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
