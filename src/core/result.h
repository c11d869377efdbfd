#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/text.h"

namespace starsheet {

/// One thing wrong with a file, worded for the person who can mend it.
struct Issue {
  std::string path{};  ///< JSON pointer, "/sections/2/points". Empty means the whole document.
  Text message{};      ///< What was found and what was expected.

  bool operator==(const Issue&) const = default;
};
using Issues = std::vector<Issue>;

/// Either a value or a non-empty list of issues. Never throws.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Issues issues) : state_(std::move(issues)) { assert(!this->issues().empty()); }

  bool ok() const { return state_.index() == 0; }
  const T& value() const {
    assert(ok());
    return *std::get_if<0>(&state_);
  }  ///< Pre: ok().
  T& value() {
    assert(ok());
    return *std::get_if<0>(&state_);
  }  ///< Pre: ok().
  const Issues& issues() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }  ///< Pre: !ok().

 private:
  std::variant<T, Issues> state_;
};

}  // namespace starsheet
