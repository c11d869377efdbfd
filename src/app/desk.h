#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/criteria.h"
#include "core/json_value.h"
#include "core/score.h"

// The owner's desk: the criteria file and the brand, being corrected. Both are kept as the documents that they are, so
// that what this version does not know stays in them, and so that what is half typed stands where it was typed.

namespace starsheet {

/// The two files of the desk.
enum class DeskFile { Criteria, Brand };

struct Desk {
  JsonValue published{};  ///< The criteria as they are on the site.
  JsonValue criteria{};   ///< As corrected; with a revision of its own once something that counts has changed.
  JsonValue brand{.value = JsonObject{}};
  std::shared_ptr<const Criteria> before{};  ///< `published`, read.
  std::shared_ptr<const Criteria> after{};   ///< `criteria`, read; null while it has faults.
  std::string revision{};                    ///< That the finished criteria file will have.
  Issues criteria_issues{};
  Issues brand_issues{};  ///< Each where it was typed, whatever was emptied before it.
  Issues brand_unread{};  ///< Why the site's brand file could not be read; `brand` then began empty.
};

/// The sum of a section while its clauses are being corrected.
struct DeskSum {
  Rational due{};                 ///< The section's own points.
  std::optional<Rational> sum{};  ///< Nothing while a clause has no number.
};

/// A desk over the criteria file with that text, and the brand file, which may be missing (""). Null when the first is
/// not sound.
std::shared_ptr<const Desk> open_desk(std::string_view criteria, std::string_view brand);

/// The text at a place (a JSON pointer without escapes), or "". Where one string stands for both languages, "zh-CN" has
/// it.
std::string desk_text(const JsonValue& document, std::string_view place);

/// The desk with `text` at that place of one of its files. In the brand what leads to the place is made; what stays
/// empty is left out of the finished file. A place of the criteria that does not lead to a text changes nothing.
Desk typed(Desk desk, DeskFile file, std::string_view place, std::string text);

/// The desk with the points of every clause taken from the allocation of that index. What is confirmed stays, and the
/// others of its section share the rest in the allocation's proportions; where nothing is left to share, their points
/// stay too.
Desk with_allocation(Desk desk, std::size_t allocation);

/// Whether some clause's points are not confirmed, so that another allocation has anything to change.
bool has_unconfirmed_points(const Desk& desk);

/// The sum of each section as it stands.
std::vector<DeskSum> desk_sums(const Desk& desk);

/// A made-up sheet that answers every clause, for trying criteria on: mostly met, some not, some sampled.
Sheet example_sheet(const Criteria& criteria);

/// The finished files. Pre of the first: `after` is there.
std::string desk_criteria_file(const Desk& desk);
std::string desk_brand_file(const Desk& desk);

}  // namespace starsheet
