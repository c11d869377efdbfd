#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace starsheet::cli {

/// Cuts a stream into lines ended by LF or CRLF, holding no more of a line than it takes to see that it is too long.
class LineSplitter {
 public:
  /// Lines of more than `limit` bytes come out cut, still longer than `limit`.
  explicit LineSplitter(std::size_t limit) : limit_(limit) {}

  /// Takes bytes off the front of `chunk`. Gives the next line without its end, valid until the next call, or nothing
  /// once the chunk is used up.
  std::optional<std::string_view> next(std::string_view& chunk);

  /// What stood after the last line end, when anything did.
  std::optional<std::string_view> last();

 private:
  void store(std::string_view part);

  std::size_t limit_ = 0;
  std::string line_{};
  bool is_cut_ = false;
  bool is_given_ = false;  // the line was handed out and goes with the next call
};

}  // namespace starsheet::cli
