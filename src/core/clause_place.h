#pragma once

#include <cstddef>
#include <string>

#include "core/criteria.h"

namespace starsheet {

/// The JSON pointer of a clause in the criteria file: "/sections/0/indicators/1/clauses/0". Pre: an index of a clause.
std::string clause_place(const Criteria& criteria, std::size_t clause);

}  // namespace starsheet
