#pragma once

#include "core/criteria.h"

namespace starsheet {

/// What a sound criteria file says and can hardly mean, in file order, each with its JSON pointer (lint warns of it): a
/// clause's department that the file's list does not have, a grade's threshold that no score reaches or that every
/// score does, and a rule whose id StarSheet does not know. None of it changes a score. Empty when all is well.
Issues doubts_about(const Criteria& criteria);

}  // namespace starsheet
