#include "core/json_write.h"

#include "core/json_value.h"

namespace starsheet {
namespace {

constexpr std::size_t kIndent = 2;

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto code = static_cast<unsigned char>(c);
  if (code >= 0x20) {
    out += c;
    return;
  }
  out += "\\u00";
  out += kDigits[code >> 4];
  out += kDigits[code & 15];
}

/// Writes values one after the other; `indented` decides whether on one line or for reading.
class Writer {
 public:
  Writer(std::string& out, bool indented) : out_(out), indented_(indented) {}

  // Recursion is bounded: parse_json accepts kMaxDepth.
  void write(const JsonValue& value) {
    if (const bool* flag = value.as_bool()) {
      out_ += *flag ? "true" : "false";
    } else if (const JsonNumber* number = value.as_number()) {
      out_ += number->digits;
    } else if (const std::string* text = value.as_string()) {
      append_json_string(out_, *text);
    } else if (const JsonArray* array = value.as_array()) {
      write_array(*array);
    } else if (const JsonObject* object = value.as_object()) {
      write_object(*object);
    } else {
      out_ += "null";
    }
  }

 private:
  void write_array(const JsonArray& array) {
    open('[');
    for (const JsonValue& item : array) {
      next(&item == array.data());
      write(item);
    }
    close(']', array.empty());
  }

  void write_object(const JsonObject& object) {
    open('{');
    for (const JsonMember& member : object) {
      next(&member == object.data());
      append_json_string(out_, member.first);
      out_ += indented_ ? ": " : ":";
      write(member.second);
    }
    close('}', object.empty());
  }

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
  }

  void next(bool first) {
    if (!first) out_ += ',';
    new_line();
  }

  void close(char bracket, bool empty) {
    --depth_;
    if (!empty) new_line();
    out_ += bracket;
  }

  void new_line() {
    if (!indented_) return;
    out_ += '\n';
    out_.append(depth_ * kIndent, ' ');
  }

  std::string& out_;
  bool indented_ = false;
  std::size_t depth_ = 0;
};

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) append_escaped(out, c);
  out += '"';
}

std::string to_json(const JsonValue& value) {
  std::string out;
  Writer(out, false).write(value);
  return out;
}

std::string to_json_file(const JsonValue& value) {
  std::string out;
  Writer(out, true).write(value);
  out += '\n';
  return out;
}

}  // namespace starsheet
