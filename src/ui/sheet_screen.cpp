#include "ui/sheet_screen.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/clause_card.h"
#include "ui/sheet_tools.h"
#include "ui/subject_card.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace starsheet::ui {
namespace {

constexpr std::size_t kWholeMirror =
    200;  ///< Up to so many clauses all stand in the mirror; above, those near the window.

enum class RowKind { Subject, Tools, Section, Indicator, Clause, Nothing };

struct Row {
  RowKind kind = RowKind::Clause;
  std::size_t index = 0;
  float y = 0, height = 0;
};

/// Everything a row needs to be drawn or measured.
struct Sheet {
  Frame& frame;
  Page& page;
  float x, width;
  bool phone;
};

float section_row(Sheet& sheet, std::size_t index, float y) {
  Frame& frame = sheet.frame;
  const Section& section = sheet.page.criteria().sections[index];
  const std::string title = section.id + " " + frame.in(section.title);
  frame.heading("section/" + section.id, 2, sheet.x, y + 4, sheet.width, kCaptionBold, frame.theme.text_2, title);
  return kCaption.line + 8;
}

std::string group_facts(const Sheet& sheet, std::size_t index) {
  const GroupFacts& facts = sheet.page.derived.indicators[index];
  if (sheet.phone) {
    return points_text(facts.obtained) + " / " +
           fill_in(word::kPoints.in(sheet.frame.language), {points_text(facts.possible)});
  }
  return fill_in(word::kGroupFacts.in(sheet.frame.language),
                 {std::to_string(facts.clauses), points_text(facts.possible), shown_text(facts.obtained)});
}

void group_shortcut(Sheet& sheet, std::size_t index, float y) {
  const Criteria& criteria = sheet.page.criteria();
  const Indicator& indicator = criteria.indicators[index];
  const bool open = sheet.page.derived.indicators[index].open > 0;
  const Language language = sheet.frame.language;
  const char* label = (open ? word::kAllMet : word::kClearGroup).in(language);
  const std::string title = indicator.id + " " + sheet.frame.in(indicator.title);
  const float width = button_width(label), height = sheet.frame.viewport.touch ? 44.0f : 38.0f;
  const Rect rect{sheet.x + sheet.width - width, y, width, height};
  if (button(sheet.frame, "shortcut", rect, label, open ? ButtonLook::Plain : ButtonLook::Quiet,
             {.name = fill_in((open ? word::kAllMetName : word::kClearGroupName).in(language), {title})})) {
    sheet.page.actions.push_back(IndicatorAnswered{index, open ? AnswerState::Met : AnswerState::Open});
  }
}

float indicator_row(Sheet& sheet, std::size_t index, float y) {
  Frame& frame = sheet.frame;
  const Indicator& indicator = sheet.page.criteria().indicators[index];
  const std::string title = indicator.id + " " + frame.in(indicator.title);
  const char* label = word::kClearGroup.in(frame.language);
  const float room = sheet.width - std::max(button_width(word::kAllMet.in(frame.language)), button_width(label)) - 16;
  const float height =
      kHeading.line * static_cast<float>(set_text(title, kHeading, room).lines.size()) + kBody.line + 12;
  frame.open("indicator/" + indicator.id, Role::Group, {sheet.x, y, sheet.width, height}, {.name = title});
  const float title_height = frame.heading("title", 3, sheet.x, y, room, kHeading, frame.theme.text_1, title);
  frame.words("facts", sheet.x, y + title_height, kBody, frame.theme.text_2, group_facts(sheet, index));
  group_shortcut(sheet, index, y + 4);
  frame.close();
  return height;
}

float nothing_row(Sheet& sheet, float y) {
  Frame& frame = sheet.frame;
  const char* text = word::kNothingFound.in(frame.language);
  const char* label = word::kShowAll.in(frame.language);
  const float text_x = sheet.x + (sheet.width - text_width(text, kBody)) / 2;
  frame.words("nothing", std::max(sheet.x, std::round(text_x)), y + 48, sheet.width, kBody, frame.theme.text_2, text);
  const float width = button_width(label);
  if (button(frame, "show-all", {std::round(sheet.x + (sheet.width - width) / 2), y + 84, width, control_height(frame)},
             label)) {
    sheet.page.actions.push_back(QueryTyped{});
    sheet.page.actions.push_back(FilterChosen{Filter::All});
  }
  return 160;
}

float draw_row(Sheet& sheet, const Row& row, float y) {
  switch (row.kind) {
    case RowKind::Subject:
      return subject_card(sheet.frame, sheet.page, sheet.x, y, sheet.width);
    case RowKind::Tools:
      return sheet_tools(sheet.frame, sheet.page, sheet.x, y, sheet.width);
    case RowKind::Section:
      return section_row(sheet, row.index, y);
    case RowKind::Indicator:
      return indicator_row(sheet, row.index, y);
    case RowKind::Clause:
      return clause_card(sheet.frame, sheet.page, row.index, sheet.x, y, sheet.width);
    case RowKind::Nothing:
      return nothing_row(sheet, y);
  }
  return 0;
}

std::vector<Row> list_rows(const Page& page, bool with_tools) {
  std::vector<Row> rows;
  const Criteria& criteria = page.criteria();
  const bool searching = page.state.filter != Filter::All || !page.state.query.empty();
  if (with_tools) rows.push_back({.kind = RowKind::Tools});
  if (!searching) rows.push_back({.kind = RowKind::Subject});
  std::size_t section = criteria.sections.size(), indicator = criteria.indicators.size();
  for (const std::size_t index : page.derived.visible) {
    const Clause& clause = criteria.clauses[index];
    if (clause.section != section) rows.push_back({.kind = RowKind::Section, .index = section = clause.section});
    if (clause.indicator != indicator)
      rows.push_back({.kind = RowKind::Indicator, .index = indicator = clause.indicator});
    rows.push_back({.kind = RowKind::Clause, .index = index});
  }
  if (page.derived.visible.empty()) rows.push_back({.kind = RowKind::Nothing});
  return rows;
}

std::uint64_t row_slot(const Row& row) {
  // Clause heights are also read by the cards themselves, by clause index + 1.
  if (row.kind == RowKind::Clause) return row.index + 1;
  return (static_cast<std::uint64_t>(row.kind) + 1) << 40 | row.index;
}

std::uint64_t row_key(const Sheet& sheet, const Row& row) {
  std::uint64_t key = row.kind == RowKind::Clause      ? clause_card_key(sheet.page, row.index)
                      : row.kind == RowKind::Indicator ? sheet.page.derived.indicators[row.index].open
                      : row.kind == RowKind::Subject   ? (sheet.page.ui.subject_open ? 1u : 0u)
                                                       : 0;
  for (const float part : {sheet.width, sheet.frame.viewport.density})
    key = (key ^ static_cast<std::uint64_t>(part * 8)) * 1099511628211ull;
  return key * 4 + (sheet.frame.language == Language::English ? 2u : 0u) + (sheet.frame.viewport.touch ? 1u : 0u);
}

float gap_after(const Row& row) {
  switch (row.kind) {
    case RowKind::Section:
      return 0;
    case RowKind::Indicator:
      return 8;
    case RowKind::Clause:
      return 14;
    case RowKind::Subject:
    case RowKind::Tools:
    case RowKind::Nothing:
      break;
  }
  return 16;
}

/// Gives every row its place, and drops those that would begin below `limit`; only rows whose content changed are
/// measured again. Returns the height of all.
float place_rows(Sheet& sheet, std::vector<Row>& rows, float limit) {
  float y = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (y > limit) {
      rows.resize(i);
      break;
    }
    Row& row = rows[i];
    const bool new_group =
        (row.kind == RowKind::Section || (row.kind == RowKind::Indicator && rows[i - 1].kind != RowKind::Section)) &&
        i > 0;
    if (new_group) y += 14;
    UiState::Height& known = sheet.page.ui.heights[row_slot(row)];
    const std::uint64_t key = row_key(sheet, row);
    if (known.key != key || known.value == 0) {
      sheet.frame.measuring = true;
      known = {.key = key, .value = std::ceil(draw_row(sheet, row, 0))};
      sheet.frame.measuring = false;
    }
    row.y = y;
    row.height = known.value;
    y += row.height + gap_after(row);
  }
  return y;
}

void note_indicator_in_view(Page& page, const std::vector<Row>& rows, float content_y) {
  for (const Row& row : rows) {
    if (row.kind == RowKind::Indicator && row.y <= content_y + 120) page.ui.indicator_in_view = row.index;
    if (row.y > content_y + 120) break;
  }
}

std::optional<float> wished_row(Page& page, const std::vector<Row>& rows) {
  UiState& ui = page.ui;
  std::optional<float> top;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const bool is_clause = row.kind == RowKind::Clause && ui.scroll_to_clause &&
                           page.criteria().clauses[row.index].id == *ui.scroll_to_clause;
    const bool is_indicator = row.kind == RowKind::Indicator && ui.scroll_to_indicator == row.index;
    if (!is_clause && !is_indicator) continue;
    const bool under_heading = is_clause && i > 0 && rows[i - 1].kind == RowKind::Indicator;
    top = under_heading ? rows[i - 1].y : row.y;
  }
  ui.scroll_to_clause.reset();
  ui.scroll_to_indicator.reset();
  return top;
}

}  // namespace

std::optional<ScrollWish> sheet_screen(Frame& frame, Page& page, Rect rect, bool with_tools) {
  const bool phone = rect.w < 640;
  const float pad = phone ? 14.0f : 24.0f;
  const NodeId pane = frame.id_here(kSheetPane);
  const float top = frame.begin_scroll(kSheetPane, Role::Main, word::kSheet.in(frame.language), rect);
  const float width = std::min(rect.w - 2 * pad, 960.0f);
  Sheet sheet{frame, page, rect.x + std::floor((rect.w - width) / 2), width, phone};
  std::vector<Row> rows = list_rows(page, with_tools);
  const bool to_the_end = !page.ui.window_only || page.ui.scroll_to_clause || page.ui.scroll_to_indicator;
  const float height = place_rows(sheet, rows, to_the_end ? FLT_MAX : rect.h) + 2 * 16;
  const bool all = page.derived.visible.size() <= kWholeMirror && !page.ui.window_only;
  const float around = page.ui.window_only ? 0 : rect.h;
  for (const Row& row : rows) {
    const float y = top + 16 + row.y;
    const bool near = y + row.height > rect.y - around && y < rect.bottom() + around;
    if (all || near) draw_row(sheet, row, y);
  }
  frame.end_scroll(height);
  const std::size_t in_view_before = page.ui.indicator_in_view;
  note_indicator_in_view(page, rows, rect.y - top);
  if (page.ui.indicator_in_view != in_view_before) frame.wants_more = true;  // the navigation was drawn before
  if (!page.ui.scroll_to_clause && !page.ui.scroll_to_indicator) return std::nullopt;
  const std::optional<float> wish = wished_row(page, rows);
  if (!wish) return std::nullopt;
  return ScrollWish{pane, std::max(0.0f, *wish + 16 - 12)};
}

}  // namespace starsheet::ui
