#pragma once

#include "ui/words.h"

namespace starsheet::ui::word {

// Snapshots
inline constexpr Word kSnapshots{"快照与对比", "Snapshots and comparison"};
inline constexpr Word kSnapshotsNote{
    "把当前评价存为快照，之后可以恢复或两两对比。快照随评分表一起保存。",
    "Keep the answers as they are, to bring back or compare later. Snapshots are saved with the sheet."};
inline constexpr Word kSnapshotName{"快照名称", "Name of the snapshot"};
inline constexpr Word kSnapshotNameHint{"如：整改前", "e.g. before corrections"};
inline constexpr Word kKeepSnapshot{"存为快照", "Keep"};
inline constexpr Word kSnapshotUnnamed{"快照 {}", "Snapshot {}"};
inline constexpr Word kRestore{"恢复", "Restore"};
inline constexpr Word kRestoreName{"恢复“{}”，撤销可以找回当前内容",
                                   "Restore \"{}\"; undo brings the current answers back"};
inline constexpr Word kRemoveName{"删除“{}”", "Remove \"{}\""};
inline constexpr Word kRename{"“{}”的名称", "Name of \"{}\""};
inline constexpr Word kCompare{"对比哪两份", "Compare which two"};
inline constexpr Word kCurrent{"当前", "Current"};
inline constexpr Word kDifferences{"有 {} 条评价不同", "{} {answer differs|answers differ}"};
inline constexpr Word kNoDifferences{"两份评价完全相同。", "Both are identical."};
inline constexpr Word kMoreDifferences{"还有 {} 条", "{} more"};
inline constexpr Word kChangeTo{"{} → {}", "{} → {}"};
inline constexpr Word kSampledAs{"抽样 {}/{}", "sampled {}/{}"};
inline constexpr Word kDeductionCount{"特别扣分 {} 项", "{} special deductions"};

}  // namespace starsheet::ui::word
