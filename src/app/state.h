#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/desk.h"
#include "app/edition.h"
#include "app/history.h"
#include "app/quick.h"
#include "core/criteria.h"
#include "core/sheet.h"
#include "documents/brand.h"

namespace starsheet {

/// Which clauses the sheet lists.
enum class Filter { All, Open, Losing, Excluded };

/// Light or dark; System follows the visitor's device.
enum class ThemeChoice { System, Light, Dark };

/// What fills the page, one at a time.
enum class Screen { Sheet, Quick, Result, Route, Present, Desk };

/// What slides over the page, one at a time.
enum class Dialog {
  None,
  Menu,
  Navigation,
  Triggers,
  Shortcuts,
  Privacy,
  Help,
  About,
  NewSheet,
  Erase,
  Report,
  RevisionChange,
  OtherWindow,
  Share,
  Shared,
  SetAside
};

/// How far the sheet is from being safe on the device.
enum class SaveState {
  Empty,      ///< Nothing was typed yet, nothing to save.
  Saving,     ///< The last change is on its way to the disk.
  Saved,      ///< The last change is on the disk.
  Temporary,  ///< Only the lesser storage took it: the visitor should keep a file.
  Failed      ///< Nothing took it: the visitor must keep a file.
};

/// A message that stays until it is closed: which file, what was wrong, and what became of it.
struct Notice {
  enum class Kind { Information, Problem };
  Kind kind = Kind::Information;
  Text title{};
  std::vector<Issue> issues{};  ///< Each with its place in the file; empty when the title says all.
  std::string set_aside_key{};  ///< Where the unreadable text was put, when it was set aside; it can be downloaded.

  bool operator==(const Notice&) const = default;
};

/// A sheet that was read and waits for a yes: a file filled under another revision of the criteria, what another window
/// saved over the open sheet, or what a link carries.
struct PendingSheet {
  Sheet sheet{};
  std::string file_name{};  ///< Empty when it is not from a file.
  bool was_unread = false;  ///< It lay on this device and could not be read until now.
};

/// Something that was put aside on this device because it could not be read or had to give way.
struct SetAsideItem {
  std::string key{};
  std::string at{};  ///< "2026-11-23 14:05" by the device's clock; empty where older versions of the page put it aside.
  std::string why{};  ///< "unreadable", "late", "window", "criteria"; empty where that was not kept.
  std::size_t bytes = 0;

  bool operator==(const SetAsideItem&) const = default;
};

/// One request that the page made, as the browser's own log has it.
struct Request {
  std::string address{};  ///< Short where it is the page's own site: "criteria/gbt27922-2011.json".
  bool is_own = true;     ///< To the site that the page is on.

  bool operator==(const Request&) const = default;
};

/// Everything the page shows. Drawing reads it; only update() makes the next one.
struct AppState {
  std::shared_ptr<const Criteria> criteria{};       ///< Never null once the page is up; replaced whole.
  std::shared_ptr<const Criteria> site_criteria{};  ///< Those the site came with; others were opened from a file.
  Sheet sheet{};
  History history{};

  std::shared_ptr<const documents::Brand> brand{};  ///< Whose page it is; null while nothing sound is known.
  Issues brand_issues{};                            ///< What is wrong with brand.json, for its owner.
  std::shared_ptr<const Desk> desk{};               ///< What the owner corrects; null until the desk was opened.

  std::string address{};       ///< Where the page was opened; empty where no link can lead.
  bool can_save_files = true;  ///< False inside apps that take no downloads.
  std::string copied{};        ///< What the clipboard took last.
  std::string uncopied{};      ///< What it refused last: it is shown, to be copied by hand.

  Language language = Language::Chinese;
  ThemeChoice theme = ThemeChoice::System;

  Filter filter = Filter::All;
  std::string query{};               ///< Search over clause text and notes.
  std::set<std::string> expanded{};  ///< Clause ids whose evidence and note stand open.
  Screen screen = Screen::Sheet;
  QuickCheck quick{};
  std::size_t slide = 0;  ///< In presenter mode: a clause, or one more for the result.
  Dialog dialog = Dialog::None;
  std::optional<Notice> notice{};
  std::optional<PendingSheet> pending{};

  Edition edition{};
  bool update_waits = false;  ///< A newer version lies ready, and is offered.

  std::vector<SetAsideItem> set_aside{};  ///< As it was when its dialog was opened.
  std::string to_remove{};                ///< The key of the one whose removal waits for a yes.

  std::vector<Request> requests{};  ///< As they were when the privacy sheet was opened.

  SaveState save_state = SaveState::Empty;
  bool kept_unread = false;   ///< There may be a sheet on this device that could not be read so far.
  unsigned unread_tries = 0;  ///< How often the visitor had it tried again.
  unsigned save_number = 0;   ///< Counts saves, so that the answer to an old one is not taken for the last.
};

/// How many times BackRequested finds something to close before the sheet alone is left.
unsigned steps_back(const AppState& state);

/// True when anything was entered: an answer, a name, a deduction, a bonus, head-counts.
bool has_content(const Sheet& sheet);

/// Indexes of the clauses that `filter` and `query` leave, in criteria order. A blank query matches all; otherwise
/// every word of it must stand in id, title, requirement, evidence (both languages), note or reason, letters of either
/// case.
std::vector<std::size_t> visible_clauses(const Criteria& criteria, const Sheet& sheet, Filter filter,
                                         const std::string& query);

/// How many clauses each filter leaves without a query, in the order of Filter.
std::vector<std::size_t> filter_counts(const Criteria& criteria, const Sheet& sheet);

}  // namespace starsheet
