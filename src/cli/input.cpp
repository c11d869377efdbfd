#include "cli/input.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "core/json_value.h"

namespace starsheet::cli {
namespace {

constexpr std::size_t kChunk = 65536;

Issues cannot_read(const std::string& name, int error) {
  std::string zh = std::strerror(error);
  if (error == ENOENT) zh = "文件不存在";
  if (error == EACCES) zh = "没有读取权限";
  if (error == EISDIR) zh = "这是文件夹";
  return {{.path = {},
           .message = {.zh = "读不到 " + name + "：" + zh, .en = "cannot read " + name + ": " + std::strerror(error)}}};
}

// False on a read error.
bool read_all(std::FILE* file, std::string& bytes) {
  while (bytes.size() <= kMaxFileBytes) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kChunk);
    const std::size_t got = std::fread(bytes.data() + before, 1, kChunk, file);
    bytes.resize(before + got);
    if (got < kChunk) return std::ferror(file) == 0;
  }
  return true;
}

}  // namespace

Result<std::string> read_input(const std::string& name) {
  const bool standard_input = name == "-";
  std::FILE* file = standard_input ? stdin : std::fopen(name.c_str(), "rb");
  if (file == nullptr) return cannot_read(name, errno);
  std::string bytes;
  const bool done = read_all(file, bytes);
  const int error = errno;
  if (!standard_input) std::fclose(file);
  if (!done) return cannot_read(name, error);
  return bytes;
}

std::optional<std::size_t> read_some(std::string& buffer) {
  for (;;) {
    const ssize_t got = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return std::nullopt;
  }
}

}  // namespace starsheet::cli
