// Answers kept under a name: as they were, or as they might be.

#include <utility>

#include "app/on.h"
#include "app/utf8.h"
#include "core/snapshots.h"

namespace starsheet {
namespace {

Step with_all(AppState state, const std::vector<Snapshot>& all, const std::string& field) {
  Sheet next = state.sheet;
  set_snapshots(next, all);
  return with_sheet(std::move(state), std::move(next), field);
}

Step with_one_more(AppState state, Snapshot snapshot) {
  std::vector<Snapshot> all = snapshots(state.sheet);
  all.push_back(std::move(snapshot));
  return with_all(std::move(state), all, "");
}

}  // namespace

Step on(AppState state, const SnapshotKept& action) {
  Snapshot snapshot = snapshot_of(state.sheet, valid_utf8(action.name), action.today);
  return with_one_more(std::move(state), std::move(snapshot));
}

Step on(AppState state, const WhatIfKept& action) {
  const Sheet improved = with_steps(state.sheet, *state.criteria, action.steps);
  Snapshot snapshot = snapshot_of(improved, valid_utf8(action.name), action.today);
  return with_one_more(std::move(state), std::move(snapshot));
}

Step on(AppState state, const SnapshotNamed& action) {
  std::vector<Snapshot> all = snapshots(state.sheet);
  if (action.index >= all.size()) return quiet(std::move(state));
  all[action.index].name = valid_utf8(action.name);
  return with_all(std::move(state), all, "snapshot " + std::to_string(action.index));
}

Step on(AppState state, const SnapshotRemoved& action) {
  std::vector<Snapshot> all = snapshots(state.sheet);
  if (action.index >= all.size()) return quiet(std::move(state));
  all.erase(all.begin() + static_cast<std::ptrdiff_t>(action.index));
  return with_all(std::move(state), all, "");
}

Step on(AppState state, const SnapshotRestored& action) {
  const std::vector<Snapshot> all = snapshots(state.sheet);
  if (action.index >= all.size()) return quiet(std::move(state));
  Sheet next = with_snapshot(state.sheet, all[action.index]);
  return with_sheet(std::move(state), std::move(next), "");
}

}  // namespace starsheet
