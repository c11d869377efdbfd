#include <imgui.h>

#include "platform/headless/headless.h"

namespace starsheet::platform {

Picture headless::drawn() {
  Picture picture;
  rasterise(*ImGui::GetDrawData(), picture);
  return picture;
}

}  // namespace starsheet::platform
