#include "platform/renderer.h"

#include <imgui.h>

#include "platform/headless/headless.h"

namespace starsheet::platform {

int& headless::frames() {
  static int count = 0;
  return count;
}

void render(ImDrawData& draw_data) {
  ++headless::frames();
  if (draw_data.Textures == nullptr) return;
  for (ImTextureData* texture : *draw_data.Textures) {
    const bool gone = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(gone ? ImTextureID_Invalid : ImTextureID{1});
    texture->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

}  // namespace starsheet::platform
