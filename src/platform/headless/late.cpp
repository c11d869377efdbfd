#include "platform/late.h"

#include "platform/headless/headless.h"

namespace starsheet::platform {

LatePart late_part() { return headless::outside().late; }

void want_late() { ++headless::outside().late_wishes; }

}  // namespace starsheet::platform
