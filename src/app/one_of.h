#pragma once

#include <type_traits>
#include <utility>

namespace starsheet {

/// A variant whose special members are compiled once, where `template struct OneOf<Any>;` stands, and not in every file
/// that hands one on: those of a variant of dozens of kinds took half of the time to compile such a file.
template <class Any>
struct OneOf : Any {
  template <class Kind>
  requires(!std::is_same_v<std::remove_cvref_t<Kind>, OneOf>) OneOf(Kind&& kind) : Any(std::forward<Kind>(kind)) {}
  OneOf();
  OneOf(const OneOf& other);
  OneOf(OneOf&& other) noexcept;
  OneOf& operator=(const OneOf& other);
  OneOf& operator=(OneOf&& other) noexcept;
  ~OneOf();
};

template <class Any>
OneOf<Any>::OneOf() = default;
template <class Any>
OneOf<Any>::OneOf(const OneOf& other) = default;
template <class Any>
OneOf<Any>::OneOf(OneOf&& other) noexcept = default;
template <class Any>
OneOf<Any>& OneOf<Any>::operator=(const OneOf& other) = default;
template <class Any>
OneOf<Any>& OneOf<Any>::operator=(OneOf&& other) noexcept = default;
template <class Any>
OneOf<Any>::~OneOf() = default;

}  // namespace starsheet
