#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/criteria.h"
#include "core/json_value.h"
#include "core/result.h"

namespace starsheet {

/// What a clause was answered. Open is "not yet": in a file, the absence of an answer.
enum class AnswerState { Open, Met, Unmet, Sampled, Excluded };

inline constexpr std::int64_t kMaxSamples = 100'000;
inline constexpr std::int64_t kMaxHeadcount = 10'000'000;

/// The answer to one clause. Members of other states are kept, so that going back to one loses nothing.
struct Answer {
  AnswerState state = AnswerState::Open;
  std::optional<std::int64_t> samples{};        ///< 1 to kMaxSamples where state is Sampled.
  std::optional<std::int64_t> nonconforming{};  ///< 0 to samples where state is Sampled.
  std::string reason{};                         ///< Why it is excluded.
  bool reason_omitted = false;                  ///< The exclusion came from a share link, which carries no reasons.
  std::string note{};
  JsonObject rest{};  ///< Members this version does not know or that another state would read, as they came.

  bool operator==(const Answer&) const = default;
};

/// True when the answer counts: met, unmet, sampled with counts in range, or excluded with its reason given or omitted
/// by a share link. An exclusion that still waits for its reason, a sample without its counts, and a note on an open
/// clause are drafts: kept, but open.
bool counts(const Answer& answer);

/// The share of a clause's points that a met, unmet or sampled answer earns: 1, 0, 1 − nonconforming/samples. GB/T
/// 27922-2011 6.3 Pre: counts(answer) and it is not excluded.
Rational share(const Answer& answer);

/// Answers by clause id, in the order they stand in the file.
class Answers {
 public:
  /// The answer to that clause, or null where there is none.
  const Answer* find(std::string_view clause_id) const;
  /// Sets it; a new clause goes to the end.
  void set(const std::string& clause_id, Answer answer);
  /// Removes it; nothing happens where there is none.
  void erase(std::string_view clause_id);

  const std::vector<std::pair<std::string, Answer>>& entries() const { return entries_; }
  bool operator==(const Answers& other) const { return entries_ == other.entries_; }

 private:
  /// Where in slots_ that id is, or the empty slot where it belongs. Pre: slots_ is not empty.
  std::size_t slot_of(std::string_view clause_id) const;
  void rebuild_slots(std::size_t size);

  std::vector<std::pair<std::string, Answer>> entries_{};
  std::vector<std::uint32_t> slots_{};  ///< Open addressing by hash of the id: index into entries_ + 1; 0 is empty.
};

struct Subject {
  std::string organisation{};
  std::string assessor{};
  std::string date{};  ///< Empty or a real YYYY-MM-DD.
  std::optional<std::int64_t> headcount{};
  std::string note{};
  JsonObject rest{};

  bool operator==(const Subject&) const = default;
};

/// One special deduction 特别扣分项.
struct Deduction {
  std::string trigger{};
  std::string note{};
  JsonObject rest{};

  bool operator==(const Deduction&) const = default;
};

/// The special bonus 特别加分项, present when it is claimed.
struct Bonus {
  std::string note{};
  JsonObject rest{};

  bool operator==(const Bonus&) const = default;
};

/// Head-counts behind clause 5.1.2.2: service managers and those certified among them.
struct Staff {
  std::optional<std::int64_t> managers{};
  std::optional<std::int64_t> certified{};
  JsonObject rest{};

  bool operator==(const Staff&) const = default;
};

/// What tells sheets apart: 26 letters and digits, random, given once. Source: formats, sheet file.
bool is_sheet_id(std::string_view text);

/// A filled score sheet. Members this version does not read (plan, route, snapshots, …) are in `rest` and written back.
struct Sheet {
  std::string id{};  ///< As is_sheet_id() says, or empty where none was given yet.
  std::string criteria_id{};
  std::string criteria_revision{};
  JsonObject criteria_rest{};
  bool answers_first = false;  ///< The file has its answers before its criteria; warnings and writing keep that order.
  Subject subject{};
  Answers answers{};
  std::vector<Deduction> deductions{};
  std::optional<Bonus> bonus{};
  Staff staff{};
  JsonObject rest{};

  bool operator==(const Sheet&) const = default;
};

inline constexpr std::string_view kSheetFormat = "starsheet.sheet";

/// An empty sheet for these criteria.
Sheet new_sheet(const Criteria& criteria);

/// Reads a sheet file against `criteria`. Every fault is listed with its JSON pointer: not JSON, a file limit broken,
/// wrong format, newer version, another criteria id, at the same revision an unknown clause id, an unknown state or
/// trigger, a wrong type, a value out of range, an exclusion without a reason, a required member that is missing.
/// Another revision is no fault. Optional members plan, route, staff, snapshots and drafts are checked for their types.
Result<Sheet> parse_sheet(std::string_view text, const Criteria& criteria);
Result<Sheet> parse_sheet(const JsonValue& document, const Criteria& criteria);

/// The sheet as the text of a .starsheet.json file. Answers that do not count yet stand under "drafts", so that the
/// file stays valid for every reader and nothing that was typed is lost.
std::string sheet_file(const Sheet& sheet);

/// The sheet as a JSON document, as sheet_file writes it.
JsonValue sheet_document(const Sheet& sheet);

/// Certified after-sales service managers that clause 5.1.2.2 asks for: max(1, ceil(managers / 10)).
/// Source: domain facts on clause 5.1.2.2, "at least 10 %, at least one"; 0 managers still ask for one.
std::int64_t certified_managers_needed(std::int64_t managers);

}  // namespace starsheet
