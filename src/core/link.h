#pragma once

#include <string>
#include <string_view>

#include "core/criteria.h"
#include "core/result.h"
#include "core/sheet.h"

namespace starsheet {

// A share fragment carries the answers of a sheet in some sixty characters that survive links and QR codes: states,
// sample counts, the triggers of deductions and whether the bonus is claimed. It never carries names, dates,
// head-counts, notes or reasons; an exclusion comes out with its reason omitted.
//
//   s= 1 CCCC KKKKK DIGITS
//
// in base64url: the version, 24 bits that tell the criteria (id, revision, clauses, triggers), 30 bits that tell
// damage, and one whole number in base 64, least digit first. The number holds, each in its own radix and the first one
// lowest: for each clause its state, for a sampled one the two counts too; the number of deductions and their triggers;
// the bonus. A fragment ends in a letter or digit, for chat apps leave '-' and '_' at the end out of the address: where
// either would be last, a zero ('A') stands behind it, which the number does not notice. Older fragments may end in
// them.

/// Deductions a link can carry.
inline constexpr std::size_t kMostLinkDeductions = 255;

/// The fragment of a sheet, "s=…", without '#'. Answers that do not count yet are left out. Refused: a trigger that the
/// criteria do not have (of another revision), more deductions than a link carries.
Result<std::string> encode_link(const Criteria& criteria, const Sheet& sheet);

/// Whether the fragment of an address was meant to carry a sheet, whatever became of it on its way. "#top" was not.
bool is_share_fragment(const Criteria& criteria, std::string_view fragment);

/// The sheet that a fragment carries; '#', "s=" and anything before '#' may stand in front. What was changed on its way
/// is read as it was meant (link_readings.h) where the check digits allow exactly one reading. Letters that were all
/// made small or all made capital are mended where few answers are in the link; in longer ones several readings would
/// pass. Refused with a plain sentence: what is no such fragment, a later version, damage of any kind, answers to other
/// criteria or another revision of them.
Result<Sheet> decode_link(const Criteria& criteria, std::string_view fragment);

}  // namespace starsheet
