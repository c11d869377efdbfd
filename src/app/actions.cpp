#include "app/actions.h"

namespace starsheet {

template struct OneOf<AnyAction>;

}  // namespace starsheet
