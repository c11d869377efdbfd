#pragma once

#include <string>

#include "app/update.h"

namespace starsheet {

/// What happens at the owner's desk, which comes with the part of the program that the first screen does not need.
Step at_desk(AppState state, const DeskAction& action);

// The rule for each action. update() picks by overload, so an action without a rule does not compile.
Step on(AppState state, const AnswerChosen& action);
Step on(AppState state, const SamplesSet& action);
Step on(AppState state, const NonconformingSet& action);
Step on(AppState state, const ReasonTyped& action);
Step on(AppState state, const NoteTyped& action);
Step on(AppState state, const IndicatorAnswered& action);
Step on(AppState state, const DeductionAdded& action);
Step on(AppState state, const DeductionRemoved& action);
Step on(AppState state, const DeductionNoteTyped& action);
Step on(AppState state, const BonusSet& action);
Step on(AppState state, const BonusNoteTyped& action);
Step on(AppState state, const SubjectTyped& action);
Step on(AppState state, const StaffTyped& action);
Step on(AppState state, const UndoRequested& action);
Step on(AppState state, const RedoRequested& action);
Step on(AppState state, const FieldLeft& action);
Step on(AppState state, const LanguageChosen& action);
Step on(AppState state, const ThemeChosen& action);
Step on(AppState state, const FilterChosen& action);
Step on(AppState state, const QueryTyped& action);
Step on(AppState state, const ClauseExpanded& action);
Step on(AppState state, const ClauseShown& action);
Step on(AppState state, const IndicatorShown& action);
Step on(AppState state, const ScreenShown& action);
Step on(AppState state, const BackRequested& action);
Step on(AppState state, const QuickMoved& action);
Step on(AppState state, const DialogOpened& action);
Step on(AppState state, const DialogClosed& action);
Step on(AppState state, const NoticeClosed& action);
Step on(AppState state, const LateWanted& action);
Step on(AppState state, const EditionTold& action);
Step on(AppState state, const UpdateFound& action);
Step on(AppState state, const UpdateAccepted& action);
Step on(AppState state, const UpdatePutOff& action);
Step on(AppState state, const NewSheetConfirmed& action);
Step on(AppState state, const OpenFileRequested& action);
Step on(AppState state, const FileOpened& action);
Step on(AppState state, const FileRefused& action);
Step on(AppState state, const PendingAccepted& action);
Step on(AppState state, const SaveFileRequested& action);
Step on(AppState state, const CriteriaRead& action);
Step on(AppState state, const SiteCriteriaRequested& action);
Step on(AppState state, const AutosaveRead& action);
Step on(AppState state, const SavedElsewhere& action);
Step on(AppState state, const KeptReadable& action);
Step on(AppState state, const ReadKeptRequested& action);
Step on(AppState state, const OtherWindowTaken& action);
Step on(AppState state, const OtherWindowSetAside& action);
Step on(AppState state, const ErasedElsewhere& action);
Step on(AppState state, const Saved& action);
Step on(AppState state, const SetAsideDownloadRequested& action);
Step on(AppState state, const SetAsideTold& action);
Step on(AppState state, const SetAsideChosen& action);
Step on(AppState state, const EraseConfirmed& action);
Step on(AppState state, const BrandRead& action);
Step on(AppState state, const LinkRead& action);
Step on(AppState state, const AbilitiesFound& action);
Step on(AppState state, const CopyRequested& action);
Step on(AppState state, const CopyEnded& action);
Step on(AppState state, const DocumentRequested& action);
Step on(AppState state, const PrintRequested& action);
Step on(AppState state, const PlanLockSet& action);
Step on(AppState state, const PlanEffortTyped& action);
Step on(AppState state, const SnapshotKept& action);
Step on(AppState state, const WhatIfKept& action);
Step on(AppState state, const SnapshotNamed& action);
Step on(AppState state, const SnapshotRemoved& action);
Step on(AppState state, const SnapshotRestored& action);
Step on(AppState state, const RouteDateTyped& action);
Step on(AppState state, const RouteItemTicked& action);
Step on(AppState state, const RequestsTold& action);
inline Step on(AppState state, const DeskAction& action) { return at_desk(std::move(state), action); }
Step on(AppState state, const SlideShown& action);

/// Nothing happens outside.
Step quiet(AppState state);

/// The open sheet is on its way to the disk under a new number.
Step saving(AppState state);

/// `next` is the open sheet: one undo step (typing into the same non-empty `field` goes on with the last) and one save.
/// Nothing happens when it equals the open sheet; one whose file nobody could read again, for its size, is not taken.
Step with_sheet(AppState state, Sheet next, const std::string& field);

/// `text` is kept under a key of its own, which the notice then names; `why` as SetAsideItem has it.
Step set_aside(AppState state, const std::string& text, const char* why, Notice notice);

/// The question about a link is answered: the address need not keep it.
Step settled(Step step);

/// Shows the notice. What was set aside stays within reach: its key goes over to the new notice.
Step told(AppState state, Notice notice);

}  // namespace starsheet
