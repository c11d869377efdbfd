#include "core/product.h"

namespace starsheet {
namespace {

Text named_by_title(const Criteria& criteria) {
  return {criteria.title.zh + "自评", criteria.title.en + " self-assessment"};
}

}  // namespace

Text product_name(const Criteria& criteria) {
  return criteria.product ? criteria.product->name : named_by_title(criteria);
}

Text product_short_name(const Criteria& criteria) {
  return criteria.product ? criteria.product->short_name : named_by_title(criteria);
}

}  // namespace starsheet
