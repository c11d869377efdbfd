#include "documents/reopen.h"

#include "core/link.h"

namespace starsheet::documents {
namespace {

constexpr std::string_view kCriteria = "criteria=";

/// "criteria=demo" in the address, or nothing.
std::string_view criteria_in(std::string_view address) {
  const std::size_t query = address.find('?');
  if (query == std::string_view::npos || !address.substr(query + 1).starts_with(kCriteria)) return {};
  return address.substr(query + 1);
}

std::string with_query(std::string_view address, std::string_view query) {
  if (query.empty()) return std::string(address);
  return std::string(address) + (address.find('?') == std::string_view::npos ? '?' : '&') + std::string(query);
}

}  // namespace

std::string public_address(const Brand* brand, std::string_view address) {
  return brand == nullptr || brand->site.empty() ? std::string(address) : with_query(brand->site, criteria_in(address));
}

std::string public_address(const Brand& brand, std::string_view criteria, std::string_view usual) {
  if (brand.site.empty() || criteria == usual) return brand.site;
  return with_query(brand.site, std::string(kCriteria) + std::string(criteria));
}

std::string reopening_link(const Criteria& criteria, const Sheet& sheet, std::string_view address) {
  if (address.empty()) return {};
  const Result<std::string> fragment = encode_link(criteria, sheet);
  if (!fragment.ok()) return {};
  return std::string(address) + '#' + fragment.value();
}

}  // namespace starsheet::documents
