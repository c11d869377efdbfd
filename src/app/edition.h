#pragma once

#include <string>

namespace starsheet {

/// What the page is made of, so that it can be compared with what was published: hashes are SHA-256 in hexadecimal
/// digits. Empty where it is not known.
struct Edition {
  std::string version{};
  std::string commit{};
  std::string engine{};
  std::string late{};
  std::string script{};
  std::string criteria{};  ///< Of the file as it was received.

  bool operator==(const Edition&) const = default;
};

}  // namespace starsheet
