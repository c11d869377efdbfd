#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/json_write.h"

namespace starsheet {

/// Writes JSON objects member by member; commas are its business.
class JsonText {
 public:
  std::string take() { return std::move(out_); }

  JsonText& key(std::string_view name) {
    separate();
    append_json_string(out_, name);
    out_ += ':';
    after_key_ = true;
    return *this;
  }
  void open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void raw(std::string_view text) {
    separate();
    out_ += text;
  }
  void string(std::string_view text) {
    separate();
    append_json_string(out_, text);
  }
  void number(std::int64_t value) { raw(std::to_string(value)); }
  void flag(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }

 private:
  void separate() {
    if (!first_ && !after_key_) out_ += ',';
    first_ = false;
    after_key_ = false;
  }

  std::string out_{};
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace starsheet
