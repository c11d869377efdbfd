#include "core/clause_place.h"

namespace starsheet {

std::string clause_place(const Criteria& criteria, std::size_t clause) {
  const Clause& it = criteria.clauses[clause];
  const Indicator& indicator = criteria.indicators[it.indicator];
  const std::size_t in_section = it.indicator - criteria.sections[it.section].first_indicator;
  return "/sections/" + std::to_string(it.section) + "/indicators/" + std::to_string(in_section) + "/clauses/" +
         std::to_string(clause - indicator.first_clause);
}

}  // namespace starsheet
