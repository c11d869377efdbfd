#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/sheet.h"

namespace starsheet {

/// The answers of a sheet as they were, or might be, under a name.
struct Snapshot {
  std::string name{};
  std::string at{};  ///< When, as an ISO 8601 text; never computed with.
  Answers answers{};
  std::vector<Deduction> deductions{};
  std::optional<Bonus> bonus{};
  JsonObject rest{};

  bool operator==(const Snapshot&) const = default;
};

/// The sheet's snapshots, in file order.
std::vector<Snapshot> snapshots(const Sheet& sheet);

/// Sets them; no member is left behind when there are none.
void set_snapshots(Sheet& sheet, const std::vector<Snapshot>& all);

/// What the sheet says now, under a name.
Snapshot snapshot_of(const Sheet& sheet, std::string name, std::string at);

/// The sheet with a snapshot's answers, deductions and bonus in place of its own; everything else is as it was.
Sheet with_snapshot(Sheet sheet, const Snapshot& snapshot);

}  // namespace starsheet
