#pragma once

#include <string>

#include "ui/page.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {

/// A card being drawn from top to bottom.
struct Card {
  Frame& frame;
  Page& page;
  const Clause& clause;
  const Answer& answer;
  float x, width;
  float y;  ///< Where the next part begins.
  bool narrow;

  float right() const { return x + width; }
  void act(Action action) const { page.actions.push_back(std::move(action)); }
};

/// Samples drawn and not conforming, and what they cost.
void sample_panel(Card& card);

/// Why the clause does not apply, and what speaks against leaving it out.
void reason_panel(Card& card);

/// What the button that opens evidence and note says: its name, or the note's beginning.
std::string details_label(const Card& card, bool open);
/// That button, at `x`, `y`, as wide as its label but no wider than `room`.
void details_button(Card& card, bool open, float x, float y, float height, float room);
/// Typical evidence, how to improve, how sure the wording is, and the note.
void details(Card& card);

/// Typical evidence in one line.
std::string evidence_text(const Frame& frame, const Clause& clause);

/// Takes the answer back.
void clear_button(Card& card, Rect rect);

}  // namespace starsheet::ui
