#include "item_hooks.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace starsheet::test {

std::set<platform::NodeId>& items_seen() {
  static std::set<platform::NodeId> instance;
  return instance;
}

void watch_items() {
  items_seen().clear();
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
}

}  // namespace starsheet::test

// What Dear ImGui calls for each item when it is built with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect&, const ImGuiLastItemData*) {
  if (context->CurrentWindow->IsFallbackWindow) return;
  for (const ImGuiWindow* window : context->Windows) {
    if (id == window->ID || id == window->MoveId) return;  // Dear ImGui's own layers
  }
  if (id != 0) starsheet::test::items_seen().insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return ""; }
