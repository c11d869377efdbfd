#pragma once

#include <string>
#include <vector>

#include "documents/qr.h"
#include "documents/report.h"

// Pictures of the report as inline SVG: attributes alone, no styles, so that a page with a strict content security
// policy draws them too.

namespace starsheet::documents {

/// The groups' shares as a web with one axis each, at least three; smaller numbers give an empty string. Groups without
/// a share leave a gap.
std::string radar_svg(const std::vector<ReportGroup>& groups, const std::string& name);

/// A bar of that share, 0 to 1.
std::string bar_svg(double share);

/// `lit` of `total` stars.
std::string stars_svg(std::size_t lit, std::size_t total);

/// CSS pixels that a module of the code takes, 3 or 4.
int qr_module(const QrCode& code);

/// The code with its quiet zone, black on white, each module whole CSS pixels.
std::string qr_svg(const QrCode& code, const std::string& name);

}  // namespace starsheet::documents
