#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/actions.h"
#include "app/one_of.h"
#include "app/state.h"

namespace starsheet {

// What the outside is asked to do. Effects are data; the platform carries them out in order.
struct SaveSheet {
  std::string text{};
  unsigned number = 0;
};  ///< Keep as the autosave; answered by Saved.
struct ReadKept {
  std::string criteria{};
};  ///< Turn to the sheet that is kept for these criteria; answered by AutosaveRead. Empty: try once more to read what
    ///< could not be read.
struct TakeOver {};  ///< The next SaveSheet goes over what another window saved.
struct KeepCriteria {
  std::string text{};
};  ///< Keep for the next start; empty: forget what was kept.
struct SetAside {
  std::string key{};
  std::string text{};
  std::string why{};
};  ///< Keep an unreadable autosave under another key.
struct DownloadSetAside {
  std::string key{};
};                       ///< Hand what stands under that key to the visitor as a file.
struct ListSetAside {};  ///< Answered by SetAsideTold.
struct OpenSetAside {
  std::string key{};
};  ///< Answered by FileOpened.
struct RemoveSetAside {
  std::string key{};
};  ///< Answered by SetAsideTold.
struct DownloadFile {
  std::string name{};
  std::string text{};
  std::string type = "application/json";
};                   ///< `text` holds the bytes.
struct PickFile {};  ///< Answered by FileOpened.
struct RememberPreferences {
  Language language = Language::Chinese;
  ThemeChoice theme = ThemeChoice::System;
};
struct ScrollToClause {
  std::string clause{};
};
struct ScrollToIndicator {
  std::size_t indicator = 0;
};
struct EraseDevice {};
struct TellOwner {
  std::string text{};
};  ///< Something for who keeps the site, where they look for such things.
struct CopyText {
  std::string text{};
};  ///< Answered by CopyEnded.
struct LinkSettled {
};  ///< The sheet of the link that the address carries is open, or was declined: the address may drop it.
struct PrintPage {};     ///< As the browser's own command does.
struct TakeUpdate {};    ///< The page comes again, from the newer version.
struct FetchLate {};     ///< Once more, after it failed.
struct ListRequests {};  ///< Answered by RequestsTold.
/// Hand over the page itself, or its one-file edition, with these files inside it.
struct DownloadPage {
  bool single_file = false;
  std::string criteria_name{};
  std::string criteria{};
  std::string brand{};
};

using AnyEffect = std::variant<SaveSheet, ReadKept, TakeOver, KeepCriteria, SetAside, DownloadSetAside, ListSetAside,
                               OpenSetAside, RemoveSetAside, DownloadFile, PickFile, LinkSettled, RememberPreferences,
                               ScrollToClause, ScrollToIndicator, EraseDevice, TellOwner, CopyText, FetchLate,
                               TakeUpdate, PrintPage, ListRequests, DownloadPage>;
extern template struct OneOf<AnyEffect>;
using Effect = OneOf<AnyEffect>;

struct Step {
  AppState state{};
  std::vector<Effect> effects{};
};

/// The state before anything was read: an empty sheet for `criteria`.
AppState initial_state(std::shared_ptr<const Criteria> criteria, Language language, ThemeChoice theme);

/// The state after one action, and what is to be done outside. Pure: no files, no clock, no globals. Every change of
/// the sheet is one undo step and one save.
Step update(AppState state, const Action& action);

/// setSheet of the page: the state with that sheet, as FileOpened would take it, or the reasons why not.
struct Replaced {
  Step step{};
  Issues issues{};  ///< Empty when the sheet was taken.
};
Replaced replace_sheet(AppState state, std::string_view text);

}  // namespace starsheet
