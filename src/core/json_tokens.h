#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace starsheet {

/// Takes a text apart into the tokens of JSON (RFC 8259). The text is UTF-8 already; a byte order mark is passed over.
class JsonTokens {
 public:
  enum class Kind { BeginObject, EndObject, BeginArray, EndArray, Colon, Comma, String, Number, True, False, Null, End, Wrong };

  explicit JsonTokens(std::string_view text);

  /// The next token. After Wrong nothing more is asked.
  Kind next();
  /// Of the String just read, its characters; of the Number, its digits as they stand.
  std::string& characters() { return characters_; }
  /// Bytes looked at so far: more than the text has when its end came too early.
  std::size_t position() const { return position_; }

 private:
  int get();
  bool follows(std::string_view letters);
  bool digits(int& c);
  Kind number(int first);
  Kind string();
  bool escape();
  int hexadecimal();
  bool code_point();

  std::string_view text_;
  std::size_t position_ = 0;
  std::string characters_{};
};

/// True when the number is beyond what a double holds, as most other programs would read it.
bool is_beyond_double(std::string_view number);

}  // namespace starsheet
