#pragma once

#include <span>
#include <string>

#include "ui/page.h"
#include "ui/words.h"

namespace starsheet::ui {

/// Something that the bar offers to do.
struct Offer {
  std::string_view key{};
  Word label{};
  Action action{};
  bool primary = false;
  bool enabled = true;
};

/// Whether that bar is narrow: it has room for one offer at most.
bool is_narrow_bar(Rect bar);

/// What a bar says beside its title. Where not both fit, the name gives way.
struct BarDetails {
  std::string name{};
  std::string facts{};
};

/// The bar at the top of a screen over the sheet: the way back, what the screen is, and what it offers.
void screen_bar(Frame& frame, Page& page, Rect rect, std::string_view title, const BarDetails& details,
                std::span<const Offer> offers);

/// The same offers as buttons side by side, for narrow windows. Returns the height.
float offer_buttons(Frame& frame, Page& page, std::span<const Offer> offers, float x, float y, float width);

}  // namespace starsheet::ui
