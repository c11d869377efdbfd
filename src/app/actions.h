#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/one_of.h"
#include "app/state.h"
#include "core/plan.h"

namespace starsheet {

// Answers. Each names its clause by id; an unknown id changes nothing.
struct AnswerChosen {
  std::string clause{};
  AnswerState state = AnswerState::Open;
};  ///< Sampled starts at 1 of 0; Open clears the answer, the note stays.
struct SamplesSet {
  std::string clause{};
  std::int64_t samples = 1;
};  ///< Kept within 1…kMaxSamples; nonconforming follows down.
struct NonconformingSet {
  std::string clause{};
  std::int64_t nonconforming = 0;
};  ///< Kept within 0…samples.
struct ReasonTyped {
  std::string clause{};
  std::string reason{};
};
struct NoteTyped {
  std::string clause{};
  std::string note{};
};
struct IndicatorAnswered {
  std::size_t indicator = 0;
  AnswerState state = AnswerState::Met;
};  ///< Answers every open clause of the indicator; Open clears all its answers.

// Special points.
struct DeductionAdded {
  std::string trigger{};
};
struct DeductionRemoved {
  std::size_t index = 0;
};
struct DeductionNoteTyped {
  std::size_t index = 0;
  std::string note{};
};
struct BonusSet {
  bool claimed = false;
};
struct BonusNoteTyped {
  std::string note{};
};

// Whom the sheet is about.
enum class SubjectField { Organisation, Assessor, Date, Headcount, Note };
struct SubjectTyped {
  SubjectField field = SubjectField::Organisation;
  std::string text{};
};  ///< A date or head-count that is not one is not taken.
enum class StaffField { Managers, Certified };
struct StaffTyped {
  StaffField field = StaffField::Managers;
  std::string text{};
};  ///< Blank removes; not a whole number: not taken.

// Going back and forth.
struct UndoRequested {};
struct RedoRequested {};
struct FieldLeft {};  ///< A text field lost focus: its typing is one undo step.

// The view.
struct LanguageChosen {
  Language language = Language::Chinese;
};
struct ThemeChosen {
  ThemeChoice theme = ThemeChoice::System;
};
struct FilterChosen {
  Filter filter = Filter::All;
};
struct QueryTyped {
  std::string query{};
};
struct ClauseExpanded {
  std::string clause{};
  bool expanded = true;
};
struct ClauseShown {
  std::string clause{};
};  ///< Scroll to that clause; a filter or query that hides it is lifted.
struct IndicatorShown {
  std::size_t indicator = 0;
};
struct ScreenShown {
  Screen screen = Screen::Sheet;
};                        ///< Closes the dialog over it.
struct BackRequested {};  ///< One step back: notice, then dialog, then the clause before in the quick check, then the
                          ///< sheet instead of another screen.
struct DialogOpened {
  Dialog dialog = Dialog::None;
};
struct DialogClosed {};
struct NoticeClosed {};

// The quick check.
enum class QuickMove {
  Begin,    ///< Shows it and asks the first clause of a round.
  Forward,  ///< The next clause, or the summary. An open clause is passed over.
  Back,     ///< The clause before, or the welcome.
  Stop      ///< The summary, at any time.
};
struct QuickMoved {
  QuickMove move = QuickMove::Begin;
};

// Presenter mode.
struct SlideShown {
  std::size_t slide = 0;
};  ///< Shows it with that clause; past the last one with the result.

// The way to a better grade, and answers kept under a name.
enum class EffortKind { Days, DaysPerSample };
struct PlanLockSet {
  std::string id{};
  bool locked = true;
};  ///< A clause's id or "deduction/N": whether it takes no step.
struct PlanEffortTyped {
  std::string id{};
  EffortKind kind = EffortKind::Days;
  std::string text{};
};  ///< Of a clause or "deductions". Blank: the criteria's own; no number of days: not taken.
struct SnapshotKept {
  std::string name{};
  std::string today{};
};  ///< What the sheet says now. The session adds the day.
struct WhatIfKept {
  std::string name{};
  std::vector<PlanStep> steps{};
  std::string today{};
};  ///< A copy with these steps taken; the sheet stays as it is.
struct SnapshotNamed {
  std::size_t index = 0;
  std::string name{};
};
struct SnapshotRemoved {
  std::size_t index = 0;
};
struct SnapshotRestored {
  std::size_t index = 0;
};  ///< Its answers take the place of the sheet's; undo brings these back.

// The way to a certificate.
enum class RouteDate { SystemStart, Certificate };
/// Not a day: not taken. The session adds an id for a sheet that has none, by which a calendar knows its days again.
struct RouteDateTyped {
  RouteDate field = RouteDate::SystemStart;
  std::string text{};
  std::string fresh_id{};
};
struct RouteItemTicked {
  std::string id{};
  bool done = true;
};

// Files and storage. Texts come from the platform as they are; update() reads and judges them.
struct NewSheetConfirmed {};  ///< Undo brings the old sheet back.
struct OpenFileRequested {};
struct FileOpened {
  std::string name{};
  std::string text{};
};  ///< A sheet replaces the open one (undoable); criteria replace the criteria when they fit; anything else is a
    ///< notice.
enum class FileFault {
  Folder,
  Several,
  Unreadable
};  ///< A folder, more than one file, or one that is gone or may not be read.
struct FileRefused {
  FileFault fault = FileFault::Unreadable;
  std::string name{};
};                          ///< What was dropped or chosen is not one file that can be read.
struct PendingAccepted {};  ///< Takes the file of another revision.
struct SaveFileRequested {
  std::string today{};
};
struct CriteriaRead {
  std::string text{};
};                                ///< At start, before the autosave: criteria that were opened from a file before.
struct SiteCriteriaRequested {};  ///< Back to the criteria that the site came with, when they fit.
struct AutosaveRead {
  std::string text{};
  SaveState safety = SaveState::Saved;
  bool unread = false;
};  ///< At start, and when other criteria are taken; a broken one is set aside and named. `safety`: how safe it is
    ///< where it lies. `unread`: there may be a sheet that could not be read.
/// What is kept on this device is not what is open, and why it is told.
enum class Elsewhere {
  Followed,     ///< Another window saved it, and this one has no changes of its own: it is taken at once.
  OtherWindow,  ///< Both have changes: asked which one stays.
  Unread        ///< It could not be read until now: asked which one stays.
};
struct SavedElsewhere {
  std::string text{};
  Elsewhere why = Elsewhere::OtherWindow;
};
struct KeptReadable {};         ///< What is kept can be read again.
struct ReadKeptRequested {};    ///< Try now.
struct OtherWindowTaken {};     ///< Its sheet is open now; undo brings this one back.
struct OtherWindowSetAside {};  ///< This sheet stays, and its is set aside.
struct ErasedElsewhere {};      ///< Another window took everything off this device.
struct Saved {
  unsigned number = 0;
  SaveState state = SaveState::Saved;
};
struct SetAsideDownloadRequested {};  ///< Of the notice that names it.
struct SetAsideTold {
  std::vector<SetAsideItem> items{};
};  ///< Answers ListSetAside.
enum class SetAsideStep { Open, Save, AskToRemove, KeepAfterAll, Remove };
struct SetAsideChosen {
  std::string key{};
  SetAsideStep step = SetAsideStep::Open;
};                         ///< What is to become of one of them. Open: as a file is.
struct EraseConfirmed {};  ///< Everything of StarSheet leaves this device.

// Whose page it is.
struct BrandRead {
  std::string text{};
};  ///< brand.json as it came; a faulty one leaves the page neutral and is told to its owner.
struct LinkRead {
  std::string address{};
  std::string fragment{};
};  ///< Where the page is, for links to it; and a shared sheet that the address carries, or "".
struct AbilitiesFound {
  bool can_save_files = true;
};  ///< What the browser around the page can do.
struct CopyRequested {
  std::string text{};
};  ///< To the visitor's clipboard.
struct CopyEnded {
  std::string text{};
  bool done = false;
};  ///< Answers CopyText: whether the clipboard has that text.

// The program itself.
struct LateWanted {};  ///< Fetch what comes after the first screen once more.
struct EditionTold {
  Edition edition{};
};
struct UpdateFound {};  ///< A newer version lies ready and waits for a yes.
struct UpdateAccepted {};
struct UpdatePutOff {};  ///< Until the page is opened the next time.

// What leaves the page.
enum class DocumentFormat { Html, Csv, Xlsx, Json, Calendar };
/// Answered by DownloadFile. The session adds the day, where the page stands, the time (seconds since 1970 UTC) and an
/// id for a sheet that has none.
struct DocumentRequested {
  DocumentFormat format = DocumentFormat::Html;
  std::string today{};
  std::string address{};
  std::int64_t now = 0;
  std::string fresh_id{};
};
struct PrintRequested {};

struct RequestsTold {
  std::vector<Request> requests{};
};  ///< Answers ListRequests.

// The owner's desk. Nothing of it touches the sheet.
struct DeskOpened {
  std::string criteria{};
  std::string brand{};
};  ///< Both files as they are on the site.
struct DeskTyped {
  DeskFile file = DeskFile::Criteria;
  std::string place{};
  std::string text{};
};
struct DeskAllocationTaken {
  std::size_t allocation = 0;
};  ///< Its points for all clauses.
enum class DeskProduct { Criteria, Brand, Page, SingleFile };
struct DeskDownloadRequested {
  DeskProduct product = DeskProduct::Criteria;
};
struct PageAbsent {
  std::string name{};
};  ///< The page to put the files into cannot be had from here.
using DeskAction = std::variant<DeskOpened, DeskTyped, DeskAllocationTaken, DeskDownloadRequested, PageAbsent>;

using AnyAction =
    std::variant<AnswerChosen, SamplesSet, NonconformingSet, ReasonTyped, NoteTyped, IndicatorAnswered, DeductionAdded,
                 DeductionRemoved, DeductionNoteTyped, BonusSet, BonusNoteTyped, SubjectTyped, StaffTyped,
                 UndoRequested, RedoRequested, FieldLeft, LanguageChosen, ThemeChosen, FilterChosen, QueryTyped,
                 ClauseExpanded, ClauseShown, IndicatorShown, ScreenShown, BackRequested, QuickMoved, DialogOpened,
                 DialogClosed, NoticeClosed, LateWanted, EditionTold, UpdateFound, UpdateAccepted, UpdatePutOff,
                 NewSheetConfirmed, OpenFileRequested, FileOpened, FileRefused, PendingAccepted, SaveFileRequested,
                 CriteriaRead, SiteCriteriaRequested, AutosaveRead, SavedElsewhere, KeptReadable, ReadKeptRequested,
                 OtherWindowTaken, OtherWindowSetAside, ErasedElsewhere, Saved, SetAsideDownloadRequested, SetAsideTold,
                 SetAsideChosen, EraseConfirmed, BrandRead, LinkRead, AbilitiesFound, CopyRequested, CopyEnded,
                 DocumentRequested, PrintRequested, PlanLockSet, PlanEffortTyped, SnapshotKept, WhatIfKept,
                 SnapshotNamed, SnapshotRemoved, SnapshotRestored, RouteDateTyped, RouteItemTicked, RequestsTold,
                 DeskAction, SlideShown>;
extern template struct OneOf<AnyAction>;
using Action = OneOf<AnyAction>;
using Actions = std::vector<Action>;

}  // namespace starsheet
