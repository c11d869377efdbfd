#include "ui/proof_card.h"

#include <algorithm>
#include <cmath>

#include "documents/proof.h"
#include "ui/cards.h"
#include "ui/result_words.h"
#include "ui/widgets.h"

namespace starsheet::ui {

/// The proof of the sheet as it is, worked out once per change.
struct ProofView {
  unsigned change = 0;
  Language language = Language::Chinese;
  std::vector<documents::ProofRow> rows{};
  bool open = false;  ///< The clauses are shown.
  float measured_width = 0;
  std::vector<float> heights{};  ///< Of the rows, at measured_width.
};

namespace {

using documents::ProofRow;
using Kind = ProofRow::Kind;

constexpr float kWide = 640;
constexpr std::size_t kWholeMirror = 200;  ///< Of more rows those near the window stand in the mirror.

ProofView& view_of(const Frame& frame, Page& page) {
  if (!page.ui.proof) page.ui.proof = std::make_shared<ProofView>();
  ProofView& view = *page.ui.proof;
  if (!view.rows.empty() && view.change == page.derived.change && view.language == frame.language) return view;
  view.change = page.derived.change;
  view.language = frame.language;
  view.rows =
      documents::proof_rows(page.criteria(), documents::prove(page.criteria(), page.state.sheet), frame.language);
  view.measured_width = 0;
  return view;
}

bool is_shown(const ProofView& view, const ProofRow& row) {
  return view.open || (row.kind != Kind::Section && row.kind != Kind::Clause);
}

const Tone& status_tone(const Theme& theme, RuleStatus status) {
  switch (status) {
    case RuleStatus::Confirmed:
      return theme.met;
    case RuleStatus::Interpretation:
      return theme.sampled;
    case RuleStatus::NotFound:
      break;
  }
  return theme.excluded;
}

/// All of a line in one sentence, for those who do not see its columns.
std::string sentence(const Frame& frame, const ProofRow& row) {
  std::string text = row.kind == Kind::Section || row.kind == Kind::Clause ? row.id + " " + row.label : row.label;
  if (row.points_unconfirmed) text += " " + std::string(word::kAllocated.in(frame.language));
  for (const std::string& part : {row.detail, row.total}) {
    if (!part.empty()) text += "; " + part;
  }
  if (row.status) text += "; " + std::string(documents::status_text(*row.status, frame.language));
  return text;
}

std::string label_of(const ProofRow& row) {
  const std::string mark = row.points_unconfirmed ? " *" : "";
  return row.kind == Kind::Section || row.kind == Kind::Clause ? row.id + " " + row.label + mark : row.label;
}

/// What stands at the end of a line: sums so far, points of a section, whether a threshold is reached.
float end_of_row(Frame& frame, const ProofRow& row, float x, float y, float width) {
  if (row.status) {
    const char* status = documents::status_text(*row.status, frame.language);
    const float space = pill_width(status);
    pill(frame, "status", x + width - space, y - 1, status, status_tone(frame.theme, *row.status));
    return space + 10;
  }
  return 0;
}

float row_content(Frame& frame, const ProofRow& row, float x, float y, float width) {
  const Theme& theme = frame.theme;
  const bool is_clause = row.kind == Kind::Clause, is_section = row.kind == Kind::Section, wide = width >= kWide;
  const Font font = is_clause ? kBody : kBodyBold;
  const float taken = frame.measuring && row.status
                          ? pill_width(documents::status_text(*row.status, frame.language)) + 10
                          : end_of_row(frame, row, x, y, width);
  const std::string figures = row.detail + (row.detail.empty() || row.total.empty() ? "" : "   ") + row.total;
  const Colour ink = row.kind == Kind::Verdict ? theme.text_1 : theme.text_2;
  if (wide) {
    const float label_width = std::min(300.0f, width * 0.36f), room = width - label_width - 16 - taken;
    const float left = frame.words("label", x, y, label_width, font, theme.text_1, label_of(row));
    const float right = is_section ? 0
                                   : frame.words("figures", x + label_width + 16, y, room,
                                                 row.kind == Kind::Verdict ? kBodyBold : kBody, ink, figures);
    return std::max(left, right);
  }
  const float height = frame.words("label", x, y, width - taken, font, theme.text_1, label_of(row));
  return is_section ? height
                    : height + frame.words("figures", x, y + height, width,
                                           row.kind == Kind::Verdict ? kBodyBold : kBody, ink, figures);
}

float row_height(Frame& frame, const ProofRow& row, float width) {
  return std::ceil(row_content(frame, row, 0, 0, width)) + 13;
}

const std::vector<float>& heights_of(Frame& frame, ProofView& view, float width) {
  if (view.measured_width == width) return view.heights;
  const bool measuring = frame.measuring;
  frame.measuring = true;
  view.heights.clear();
  for (const ProofRow& row : view.rows) view.heights.push_back(row_height(frame, row, width));
  frame.measuring = measuring;
  view.measured_width = width;
  return view.heights;
}

void draw_row(Frame& frame, const ProofRow& row, std::size_t index, float x, float y, float width, float height) {
  frame.line(x, y, x + width, y, frame.theme.line);
  frame.open("row/" + std::to_string(index), Role::ListItem, {x, y, width, height}, {.name = sentence(frame, row)});
  row_content(frame, row, x, y + 6, width);
  frame.close();
}

float draw_rows(Frame& frame, ProofView& view, float x, float y, float width) {
  const std::vector<float>& heights = heights_of(frame, view, width);
  float total = 0;
  for (std::size_t i = 0; i < view.rows.size(); ++i) total += is_shown(view, view.rows[i]) ? heights[i] : 0;
  if (frame.measuring) return total;
  frame.open("rows", Role::List, {x, y, width, total}, {.name = word::kProof.in(frame.language)});
  const float window = frame.viewport.height;
  float pen = y;
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    if (!is_shown(view, view.rows[i])) continue;
    const bool near = pen + heights[i] > -window && pen < 2 * window;
    if (near || view.rows.size() <= kWholeMirror) draw_row(frame, view.rows[i], i, x, pen, width, heights[i]);
    pen += heights[i];
  }
  frame.close();
  return total;
}

void fold_button(Frame& frame, ProofView& view, Rect rect, const char* label) {
  const unsigned flags = platform::kHasExpanded | (view.open ? platform::kExpanded : 0u);
  if (!button(frame, "fold", rect, label, ButtonLook::Plain, {.flags = flags})) return;
  view.open = !view.open;
  frame.wants_more = true;
}

}  // namespace

float proof_body(Frame& frame, Page& page, float x, float y, float width) {
  ProofView& view = view_of(frame, page);
  const Language language = frame.language;
  const char* label = (view.open ? word::kFoldClauses : word::kUnfoldClauses).in(language);
  const float button_space = button_width(label), height = frame.viewport.touch ? 44.0f : 36.0f;
  const bool beside = width - button_space > 200;
  float pen = y;
  const float title = card_title(frame, x, beside ? pen + (height - kTitle.line) / 2 : pen,
                                 beside ? width - button_space - 12 : width, word::kProof.in(language));
  if (!beside) pen += title;
  fold_button(frame, view, {beside ? x + width - button_space : x, pen, button_space, height}, label);
  pen += height + 8;
  if (view.open && unconfirmed_clauses(page.criteria()) > 0)
    pen += frame.words("mark", x, pen, width, kCaption, frame.theme.text_2, word::kUnconfirmedMark.in(language)) + 6;
  return pen + draw_rows(frame, view, x, pen, width) - y;
}

}  // namespace starsheet::ui
