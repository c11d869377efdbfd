#pragma once

#include <string>
#include <vector>

#include "documents/source.h"

namespace starsheet::documents {

struct PathStep {
  std::string id{};
  std::string title{};
  std::string what{};  ///< "补齐", "3 个样本转为符合", "整改".
  std::string days{};
  std::string gain{};  ///< Points the score rises by, two decimals.
};

/// The cheapest path to one grade, or why there is none.
struct Path {
  std::string grade{};
  std::string sentence{};  ///< "约 6 天，到 95.42（五星级）。"
  std::vector<PathStep> steps{};
};

/// The cheapest path to every grade above the guaranteed one, lowest first, with the sheet's own locks and efforts. A
/// search that takes more than a fixed amount of work is given up and says so, so that the same sheet always gives the
/// same text.
std::vector<Path> cheapest_paths(const Source& source);

}  // namespace starsheet::documents
