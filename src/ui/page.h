#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/actions.h"
#include "app/state.h"
#include "core/score.h"
#include "ui/frame.h"

namespace starsheet::ui {

struct PlanView;
struct ProofView;
struct RiskView;
struct SnapshotView;

/// Points of a section or indicator as the page shows them.
struct GroupFacts {
  Rational possible{};  ///< Points of its clauses that are not excluded.
  Rational obtained{};
  std::size_t clauses = 0;
  std::size_t open = 0;
  std::size_t excluded = 0;
};

/// What follows from the state, computed once per change.
struct Derived {
  Assessment assessment{};
  std::vector<GroupFacts> sections{};
  std::vector<GroupFacts> indicators{};
  std::vector<std::size_t> visible{};        ///< Clauses that filter and query leave.
  std::vector<std::size_t> filter_counts{};  ///< In the order of Filter.
  std::optional<std::size_t> telling{};      ///< The open clause most worth answering.
  std::optional<Assessment> pending{};       ///< Of the file that waits for a yes.
  unsigned change = 0;                       ///< Differs whenever the state did.
};
Derived derive(const AppState& state, unsigned change);

/// How the indicators are shown on the result screen.
enum class IndicatorView { Radar, Bars, Table };

/// What is lost without harm: where things stand on the screen.
struct UiState {
  struct Height {
    std::uint64_t key = 0;
    float value = 0;
  };
  std::unordered_map<std::uint64_t, Height> heights{};  ///< Of sheet rows, by row.
  std::optional<std::string> scroll_to_clause{};
  std::optional<std::size_t> scroll_to_indicator{};
  std::size_t indicator_in_view = 0;
  bool staff_open = false;
  std::unordered_set<std::string>
      desk_open{};  ///< What stands open on the desk: clauses whose words are corrected, lists of the brand.
  struct Refused {
    std::string text{};
    std::string instead_of{};  ///< What the sheet had then; once that changes the field follows the sheet again.
  };
  std::unordered_map<NodeId, Refused>
      refused{};              ///< What stands in fields as it was typed, and stays there when it was not taken.
  bool window_only = false;   ///< In the first frame of all: the rows outside the window follow with the second.
  bool subject_open = false;  ///< On phones, where the clauses come first.
  struct Held {
    std::string clause{};
    std::int64_t nonconforming = 0;
  };
  std::optional<Held>
      held{};  ///< Non-conforming samples as they were before the number of samples is typed digit by digit.
  IndicatorView indicator_view = IndicatorView::Radar;
  std::shared_ptr<PlanView> plan{};  ///< What the result screen works out bit by bit or once per change; null before.
  std::shared_ptr<ProofView> proof{};
  std::shared_ptr<RiskView> risk{};
  std::shared_ptr<SnapshotView> snapshots{};
  Screen drawn = Screen::Sheet;       ///< What filled the page in the last frame.
  float sheet_top = 0;                ///< Where the sheet stood when another screen covered it.
  Dialog sheet_drawn = Dialog::None;  ///< What slid over the page in the last frame, and since when.
  double sheet_since = 0;
  std::optional<std::size_t> quick_shown{};                 ///< The clause that the quick check drew last.
  float quick_details = 0;                                  ///< Where what more it asks about an answer was last drawn.
  float gauge_score = -1, gauge_low = -1, gauge_high = -1;  ///< Where the gauge's hands stand while they move, 0 to 1.
  double last_seconds = 0;
};

/// One page being drawn: what to draw from, and what the visitor did.
struct Page {
  const AppState& state;
  const Derived& derived;
  UiState& ui;
  Actions& actions;

  const Criteria& criteria() const { return *state.criteria; }
  const Answer& answer(std::size_t clause) const;
};

/// What the frame asks of the mirror after it is published.
struct ScrollWish {
  NodeId pane = platform::kRoot;
  float top = 0;
  bool smooth = true;  ///< Otherwise at once, before anything is shown.
};

/// Draws the whole page: header, sheet, result, and the dialog that is open.
std::optional<ScrollWish> draw_page(Frame& frame, Page& page);

/// Points for people: "6", "7.5", "2.05"; floored to two decimals, without trailing zeros.
std::string points_text(const Rational& points);

}  // namespace starsheet::ui
