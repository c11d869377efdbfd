#include <utility>

#include "app/on.h"

namespace starsheet {
namespace {

/// What the console says to whoever keeps the site.
std::string told_owner(const Issues& issues, Language language) {
  std::string text =
      language == Language::Chinese ? "brand.json 有错误，未采用：" : "brand.json has faults and is not used:";
  for (const Issue& issue : issues)
    text += "\n" + (issue.path.empty() ? "(document)" : issue.path) + ": " + issue.message.in(language);
  return text;
}

}  // namespace

Step on(AppState state, const BrandRead& action) {
  Result<documents::Brand> brand = documents::parse_brand(action.text);
  if (brand.ok()) {
    state.brand = std::make_shared<const documents::Brand>(std::move(brand.value()));
    state.brand_issues.clear();
    return quiet(std::move(state));
  }
  state.brand.reset();
  state.brand_issues = brand.issues();
  TellOwner effect{.text = told_owner(state.brand_issues, state.language)};
  return {.state = std::move(state), .effects = {std::move(effect)}};
}

Step on(AppState state, const CopyRequested& action) {
  state.copied.clear();
  state.uncopied.clear();
  return {.state = std::move(state), .effects = {CopyText{.text = action.text}}};
}

Step on(AppState state, const CopyEnded& action) {
  (action.done ? state.copied : state.uncopied) = action.text;
  (action.done ? state.uncopied : state.copied).clear();
  return quiet(std::move(state));
}

}  // namespace starsheet
