#include "documents/qr.h"

#include <algorithm>
#include <cstdint>

#include <qrcodegen.h>

namespace starsheet::documents {

std::optional<QrCode> qr_code(std::string_view text) {
  if (text.size() > kMostQrBytes) return std::nullopt;
  std::vector<std::uint8_t> bytes(qrcodegen_BUFFER_LEN_MAX), drawn(qrcodegen_BUFFER_LEN_MAX);
  std::copy(text.begin(), text.end(), bytes.begin());
  constexpr bool kBetterCorrection = false;  // the same level at every length, whatever room is left
  if (!qrcodegen_encodeBinary(bytes.data(), text.size(), drawn.data(), qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                              qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, kBetterCorrection)) {
    return std::nullopt;
  }
  QrCode code{.size = qrcodegen_getSize(drawn.data())};
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) code.modules.push_back(qrcodegen_getModule(drawn.data(), x, y));
  }
  return code;
}

}  // namespace starsheet::documents
