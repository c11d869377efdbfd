#pragma once

namespace starsheet::platform {

/// Where the part of the program is that the first screen does not need: sources marked LATE. It is fetched once the
/// first screen stands, and until it is here nothing of it may be called.
enum class LatePart { Coming, Here, Failed };
LatePart late_part();

inline bool late_is_here() { return late_part() == LatePart::Here; }

/// Asks for it once more after it failed; otherwise nothing happens.
void want_late();

}  // namespace starsheet::platform
