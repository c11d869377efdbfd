#include "platform/late.h"

#include <emscripten.h>

// clang-format off
EM_JS(int, host_late_part, (), { return late.state; });
EM_JS(void, host_want_late, (), { late.want(); });
// clang-format on

namespace starsheet::platform {

LatePart late_part() { return static_cast<LatePart>(host_late_part()); }

void want_late() { host_want_late(); }

}  // namespace starsheet::platform
