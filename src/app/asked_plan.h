#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/criteria.h"
#include "core/sheet.h"
#include "core/text.h"

namespace starsheet {

/// A cheapest path that a host page asks for: JSON goes in and comes out, and the search is advanced bit by bit.
class AskedPlan {
 public:
  virtual ~AskedPlan() = default;

  /// Works for a few milliseconds at most; true once there is an answer.
  virtual bool advance() = 0;

  /// The answer as JSON: the plan format's object, or {"error": [{"path": …, "message": …}]} for a request that was
  /// refused. Pre: advance() gave true.
  virtual std::string answer() const = 0;
};

/// Begins the search. The sheet is copied: what is changed meanwhile does not matter. `options` are those of
/// parse_plan_request.
std::unique_ptr<AskedPlan> ask_plan(std::shared_ptr<const Criteria> criteria, const Sheet& sheet,
                                    std::string_view target, std::string_view options, Language language);

}  // namespace starsheet
