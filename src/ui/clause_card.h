#pragma once

#include <cstddef>

#include "ui/page.h"

namespace starsheet::ui {

/// Draws one clause with everything it takes: answer, samples, reason, evidence, note. Returns the card's height.
float clause_card(Frame& frame, Page& page, std::size_t clause, float x, float y, float width);

/// A number that differs when the card's height may differ, besides width and language.
std::uint64_t clause_card_key(const Page& page, std::size_t clause);

/// The key of a clause's group among the sheet's nodes.
std::string clause_key(const Clause& clause);

}  // namespace starsheet::ui
