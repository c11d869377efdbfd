#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace starsheet::documents {

/// A QR code: size × size modules, row by row, without the quiet zone of four modules that must stay free around it.
struct QrCode {
  int size = 0;  ///< 21 to 177.
  std::vector<bool> modules{};

  bool is_dark(int x, int y) const { return modules[static_cast<std::size_t>(y * size + x)]; }
};

/// Bytes that fit the largest code at the error correction used here.
inline constexpr std::size_t kMostQrBytes = 2331;

/// The smallest code that holds `text` as bytes with error correction M (up to 15 % of it may be unreadable). Nothing
/// when there are more than kMostQrBytes. Drawn by qrcodegen (ISO/IEC 18004:2015).
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace starsheet::documents
