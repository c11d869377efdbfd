#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace starsheet {

/// The signs that a share link's payload is written in: base64url.
inline constexpr std::string_view kLinkAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What a fragment may have carried before chat apps, mails and hands had it.
struct LinkReadings {
  bool is_marked = false;  ///< "s=" stands where a share link has it: this was meant to be one.
  bool is_blank = false;   ///< Nothing stands in it beside "#", "s=" and what cannot be seen.
  std::vector<std::string>
      payloads{};  ///< What may stand behind "s=", likeliest first, none twice. All in kLinkAlphabet, none empty.
};

/// Every payload that `fragment` may be read as: percent escapes, character references and full width undone; '/', '!'
/// and other signs before "s=" and capitals in it passed over; spaces, line breaks, invisible characters and foreign
/// signs taken out of the payload or for its end; '-' and '_' at the end added or taken off, for chat apps do not count
/// those as part of an address. At most some hundreds, however long the text is: the check digits tell the right one.
/// Letters of the payload keep their case.
LinkReadings link_readings(std::string_view fragment);

}  // namespace starsheet
