#pragma once

#include "core/criteria.h"

namespace starsheet {

/// What page and documents call themselves under these criteria: the file's own name, else its title with 自评 behind
/// it.
Text product_name(const Criteria& criteria);

/// The same where there is less room.
Text product_short_name(const Criteria& criteria);

}  // namespace starsheet
