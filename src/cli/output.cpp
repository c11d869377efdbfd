#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cli/one_line.h"

namespace starsheet::cli {
namespace {

void print_line(const char* mark, const std::string& file, const std::string& path, const std::string& message) {
  std::string line = mark;
  if (!file.empty()) line += one_line(file) + ": ";
  line += path.empty() ? "(document)" : one_line(path);
  line += ": " + one_line(message) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

bool print(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// A device or a pipe takes the bytes as they come.
bool write_through(const std::string& name, std::string_view bytes) {
  const int file = ::open(name.c_str(), O_WRONLY);
  if (file < 0) return false;
  const bool done = write_all(file, bytes);
  return ::close(file) == 0 && done;
}

/// The mode of the file that is replaced, else what the umask leaves of 0666.
mode_t mode_for(const std::string& target) {
  struct stat found {};
  if (::stat(target.c_str(), &found) == 0) return found.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// The whole file beside the old one first, and then in its place: a disk that fills up leaves the old one as it was.
bool replace_file(const std::string& target, std::string_view bytes) {
  std::string beside = target + ".XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0) return false;
  const bool written = write_all(file, bytes) && ::fchmod(file, mode_for(target)) == 0 && ::fsync(file) == 0;
  int reason = errno;
  const bool closed = ::close(file) == 0;
  if (written && !closed) reason = errno;
  if (written && closed && std::rename(beside.c_str(), target.c_str()) == 0) return true;
  if (written && closed) reason = errno;
  ::unlink(beside.c_str());
  errno = reason;
  return false;
}

/// Where a name leads through symbolic links; the name itself where nothing is there yet.
std::string resolved(const std::string& name) {
  char* found = ::realpath(name.c_str(), nullptr);
  if (found == nullptr) return name;
  std::string path = found;
  std::free(found);
  return path;
}

}  // namespace

Issues write_output(const std::string& name, std::string_view bytes) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may grow no further is an error to tell, not the end of the program
  errno = 0;
  bool done = false;
  struct stat found {};
  if (name == "-") {
    done = print(bytes);
  } else if (::stat(name.c_str(), &found) == 0 && !S_ISREG(found.st_mode)) {
    done = write_through(name, bytes);
  } else {
    done = replace_file(resolved(name), bytes);
  }
  if (done) return {};
  const std::string reason = std::strerror(errno);
  return {
      {.path = {}, .message = {.zh = "写不了 " + name + "：" + reason, .en = "cannot write " + name + ": " + reason}}};
}

Issues check_output(const std::string& name, const std::vector<std::string>& inputs) {
  struct stat output {};
  if (name == "-" || ::stat(name.c_str(), &output) != 0 || !S_ISREG(output.st_mode)) return {};
  for (const std::string& input : inputs) {
    struct stat found {};
    if (input == "-" || ::stat(input.c_str(), &found) != 0) continue;
    if (found.st_dev != output.st_dev || found.st_ino != output.st_ino) continue;
    return {{.path = {},
             .message = {.zh = name + " 同时是输入文件，没有写；请换一个输出文件名",
                         .en = name + " is an input as well and was not written; name another output file"}}};
  }
  return {};
}

void print_faults(const Issues& issues, Language language, const std::string& file) {
  for (const Issue& issue : issues) print_line("", file, issue.path, issue.message.in(language));
}

void print_doubts(const Issues& doubts, Language language, const std::string& file) {
  for (const Issue& doubt : doubts) print_line("warning: ", file, doubt.path, doubt.message.in(language));
}

void print_warnings(const std::vector<Warning>& warnings, Language language, const std::string& file) {
  for (const Warning& warning : warnings) print_line("warning: ", file, warning.path, warning.message.in(language));
}

Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("en") ? Language::English : Language::Chinese;
  }
  return Language::Chinese;
}

}  // namespace starsheet::cli
