#include "ui/bottom_sheet.h"

#include <imgui.h>

#include <algorithm>

namespace starsheet::ui {
namespace {

constexpr double kSlide = 0.22;   // seconds
constexpr float kFarEnough = 96;  // a sheet that is drawn down so far closes

/// 0 to 1, fast at first. No motion where the visitor wants none.
float slid_in(Frame& frame, UiState& ui, bool another) {
  if (another) ui.sheet_since = frame.viewport.seconds;
  const double passed = (frame.viewport.seconds - ui.sheet_since) / kSlide;
  if (frame.viewport.reduced_motion || passed >= 1) return 1;
  frame.wants_more = true;
  const auto rest = static_cast<float>(1 - std::max(0.0, passed));
  return 1 - rest * rest * rest;
}

/// How far a finger that went down on the grip has gone since; 0 without one.
float drawn_down(Rect grip) {
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec2 from = io.MouseClickedPos[0];
  const bool on_grip = from.x >= grip.x && from.x < grip.right() && from.y >= grip.y && from.y < grip.bottom();
  const bool held = io.MouseDown[0] || io.MouseReleased[0];
  if (!held || !on_grip || !ImGui::IsMousePosValid(&io.MousePos)) return 0;
  return std::max(0.0f, io.MousePos.y - from.y);
}

}  // namespace

SheetMove sheet_move(Frame& frame, Page& page, Rect place, float grip) {
  const bool another = page.ui.sheet_drawn != page.state.dialog;
  page.ui.sheet_drawn = page.state.dialog;
  const float in = slid_in(frame, page.ui, another);
  const float drawn = drawn_down({place.x, place.y, place.w, grip});
  const bool released = ImGui::GetIO().MouseReleased[0];
  return {place.h * (1 - in) + (released ? 0 : drawn), in, released && drawn > std::min(kFarEnough, place.h / 2)};
}

void draw_handle(Frame& frame, Rect place) {
  frame.fill({place.x + place.w / 2 - 18, place.y + 8, 36, 4}, frame.theme.control_edge, 2);
}

}  // namespace starsheet::ui
