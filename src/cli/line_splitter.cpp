#include "cli/line_splitter.h"

namespace starsheet::cli {

void LineSplitter::store(std::string_view part) {
  // One byte more than the limit shows that a line is too long, and one may be the CR of its end.
  const std::size_t room = limit_ + 2 - line_.size();
  is_cut_ = is_cut_ || part.size() > room;
  line_ += part.substr(0, room);
}

std::optional<std::string_view> LineSplitter::next(std::string_view& chunk) {
  if (is_given_) {
    line_.clear();
    is_given_ = false;
    is_cut_ = false;
  }
  const std::size_t end = chunk.find('\n');
  store(chunk.substr(0, end));
  if (end == std::string_view::npos) {
    chunk = {};
    return std::nullopt;
  }
  chunk.remove_prefix(end + 1);
  is_given_ = true;
  std::string_view line = line_;
  if (!is_cut_ && line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<std::string_view> LineSplitter::last() {
  if (is_given_ || line_.empty()) return std::nullopt;
  is_given_ = true;
  return line_;
}

}  // namespace starsheet::cli
