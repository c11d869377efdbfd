#pragma once

#include <string>

#include "core/score.h"
#include "documents/brand.h"

namespace starsheet::documents {

/// What every document is made from. `assessment` is the sheet's own, from assess().
struct Source {
  const Criteria& criteria;
  const Sheet& sheet;
  const Assessment& assessment;
  Language language = Language::Chinese;
  const Brand* brand = nullptr;  ///< Whose report it is; null: nobody's.
  std::string link{};            ///< The address that reopens the sheet; empty: there is none.
};

}  // namespace starsheet::documents
