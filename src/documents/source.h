#pragma once

#include <string>

#include "core/score.h"

namespace starsheet::documents {

/// What every document is made from. `assessment` is the sheet's own, from assess().
struct Source {
  const Criteria& criteria;
  const Sheet& sheet;
  const Assessment& assessment;
  Language language = Language::Chinese;
};

}  // namespace starsheet::documents
