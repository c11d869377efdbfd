#pragma once

#include <set>

#include "platform/mirror.h"

namespace starsheet::test {

/// The ids of all items that Dear ImGui was given since the set was last cleared, windows aside.
std::set<platform::NodeId>& items_seen();
/// Begins to collect them in the current context.
void watch_items();

}  // namespace starsheet::test
