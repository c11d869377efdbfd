#pragma once

#include "core/json_reader.h"
#include "core/sheet.h"

namespace starsheet {

/// Where an answer stands in a file: among the answers, or among the drafts, which do not count yet.
enum class Standing { Answer, Draft };

/// The answer that `object` holds. Faults are reported below `path`: an unknown state (a draft may have none), members
/// of its own state that are wrong, and a draft that counts.
Answer read_answer(const JsonObject& object, const Path& path, Standing standing, Issues& issues);

}  // namespace starsheet
