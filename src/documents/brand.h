#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json_value.h"
#include "core/result.h"
#include "core/text.h"
#include "documents/colour.h"

// Whose page it is: brand.json beside the page. Everything in it is optional, and nothing in it is ever more than text,
// a colour, a picture or an address.

namespace starsheet::documents {

/// A file over this size is refused: pictures that are written into it included.
inline constexpr std::size_t kMaxBrandBytes = 262'144;

struct BrandLink {
  Text title{};
  std::string address{};  ///< http, https, tel, mailto or weixin.

  bool operator==(const BrandLink&) const = default;
};

/// What the contact card says beside one grade.
struct CallToAction {
  std::string grade{};  ///< A grade's id of the criteria, or "default".
  Text title{};
  Text text{};  ///< Empty: the highlights stand there.

  bool operator==(const CallToAction&) const = default;
};

/// A brand file, checked. Members that the file left out are empty.
struct Brand {
  Text name{};
  Text short_name{};
  std::string logo{};            ///< A picture: a path beside the page, or a data: address.
  std::optional<Hex> primary{};  ///< As wished; accent_for() makes it legible.
  std::string phone{};           ///< As people write it.
  std::string wechat{};          ///< The id that people search for.
  std::string wechat_picture{};  ///< Its QR code, like logo.
  Text address{};
  std::string licence{};
  std::vector<BrandLink> links{};
  std::string site{};  ///< The public address of the page, ending in a slash; empty when not named.
  std::vector<Text> highlights{};
  Text renewal_note{};
  std::vector<CallToAction> calls{};
  JsonObject rest{};  ///< What this version does not know; written back unchanged.

  bool operator==(const Brand&) const = default;

  /// True when there is somebody to call, to write to or to visit.
  bool has_contact() const { return !phone.empty() || !wechat.empty() || !links.empty(); }
};

/// Reads a brand file. A text may be one string for both languages. Every fault is listed with its place; a file with a
/// fault is not used at all, which leaves the page neutral.
Result<Brand> parse_brand(std::string_view text);

/// The brand as a file, members in the order of the documentation, empty ones left out.
std::string brand_file(const Brand& brand);

/// The phone number as a tel: address: digits, and a plus in front where there is one.
std::string phone_address(std::string_view phone);

/// What the contact card says at that grade: the grade's own, else "default", else null.
const CallToAction* call_for(const Brand& brand, std::string_view grade);

}  // namespace starsheet::documents
