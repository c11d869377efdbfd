#include "cli/output.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace starsheet::cli {
namespace {

// A pointer or file name may hold line breaks; a fault takes one line all the same.
std::string one_line(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 0x20 && code != 0x7F) {
      result += c;
      continue;
    }
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(code));
    result += escape;
  }
  return result;
}

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

Issues write_output(const std::string& name, std::string_view bytes) {
  errno = 0;
  bool done = false;
  if (name == "-") {
    done = print(bytes);
  } else if (std::FILE* file = std::fopen(name.c_str(), "wb")) {
    done = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    done = std::fclose(file) == 0 && done;
  }
  if (done) return {};
  const std::string reason = std::strerror(errno);
  return {{.path = {}, .message = {.zh = "写不了 " + name + "：" + reason, .en = "cannot write " + name + ": " + reason}}};
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
