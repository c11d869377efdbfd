#include "platform/effects.h"

#include "platform/headless/headless.h"

namespace starsheet::platform {

headless::Outside& headless::outside() {
  static Outside instance;
  return instance;
}

void perform(const Effect& effect) {
  headless::outside().performed.push_back(effect);
  if (std::holds_alternative<FetchLate>(effect)) want_late();
}

std::string page_address() { return headless::outside().address; }

std::string today() { return headless::outside().today; }

std::int64_t now() { return headless::outside().now; }

std::string fresh_id() { return headless::outside().fresh_id; }

void announce_change(bool grade_changed) {
  ++headless::outside().changes;
  if (grade_changed) ++headless::outside().grade_changes;
}

void set_document(Language language, bool dark, const std::string& title) {
  headless::outside().title = title;
  headless::outside().language = language;
  headless::outside().dark = dark;
}

void set_accent(const documents::Accent& accent) { headless::outside().accent = accent; }

void show_help(bool open) { headless::outside().help = open; }

void set_steps(unsigned steps, Screen screen) {
  headless::outside().steps = steps;
  headless::outside().screen = screen;
}

}  // namespace starsheet::platform
