#include "ui/quick_screen.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/answer_signs.h"
#include "ui/clause_parts.h"
#include "ui/gauge.h"
#include "ui/outcome.h"
#include "ui/quick_words.h"

namespace starsheet::ui {
namespace {

using Stage = QuickCheck::Stage;

constexpr float kMostWidth = 600;
constexpr float kTopBar = 48, kAnswer = 58;
constexpr float kTitleBottom = 56;  ///< Scrolled so far, a question's title is hardly seen any more.

/// The column that everything stands in.
struct Column {
  Frame& frame;
  Page& page;
  float x, width;

  const char* in(const Word& word) const { return word.in(frame.language); }
  bool wide_button(std::string_view key, float y, const char* label, ButtonLook look) const {
    return button(frame, key, {x, y, width, 52}, label, look);
  }
};

Column column_of(Frame& frame, Page& page, Rect rect) {
  const float pad = rect.w < 640 ? 16.0f : 24.0f, width = std::min(rect.w - 2 * pad, kMostWidth);
  return {frame, page, std::floor(rect.x + (rect.w - width) / 2), width};
}

std::string grade_title(const Page& page, const Frame& frame, const Graded& graded) {
  return frame.in(page.criteria().grades[graded.grade].title);
}

/// What a first visit is asked, in the criteria file's own words.
std::string question(const Column& column) {
  const auto& product = column.page.criteria().product;
  return product && product->question ? column.frame.in(*product->question) : column.in(word::kQuickTitle);
}

// The range

/// Label above figure, where both ends do not stand in one line.
bool is_stacked(const Column& column) { return column.width < 520 && column.frame.language == Language::English; }

/// One end below the other, where letters are large.
bool is_tight(const Column& column) { return column.width < kTight - 20; }

/// "保底 76.20 达标级" at `x`, or ending there.
void range_end(const Column& column, std::string_view key, const Word& label, const Graded& graded, float x, float y,
               bool ends) {
  Frame& frame = column.frame;
  const std::string score = shown_text(graded.score), title = grade_title(column.page, frame, graded);
  const float label_width = std::ceil(text_width(label.in(frame.language), kCaption)) + 6,
              score_width = std::ceil(text_width(score, kBodyBold)) + 5;
  const bool stacked = is_stacked(column);
  const float figures = score_width + std::ceil(text_width(title, kCaption));
  const float width = stacked ? std::max(label_width, figures) : label_width + figures;
  const float left = ends ? x - width : x, top = stacked ? y + kCaption.line : y;
  const float label_x = stacked && ends ? x - label_width + 6 : left,
              score_x = stacked ? (ends ? x - figures : left) : left + label_width;
  frame.text(label_x, y + (stacked ? 0 : 1.5f), kCaption, frame.theme.text_2, label.in(frame.language));
  frame.text(score_x, top, kBodyBold, frame.theme.text_1, score);
  frame.text(score_x + score_width, top + 1.5f, kCaption, frame.theme.text_1, title);
  frame.leaf(key, Role::Text, {left, y, width, kBody.line + top - y},
             {.name = std::string(label.in(frame.language)) + " " + score + " " + title,
              .font_size = kCaption.size,
              .line_height = kBody.line});
}

/// The scale with the grades' thresholds: what is guaranteed dark, what is reachable light.
void range_track(const Column& column, float y) {
  Frame& frame = column.frame;
  const Criteria& criteria = column.page.criteria();
  const Assessment& assessment = column.page.derived.assessment;
  const Theme& theme = frame.theme;
  progress(frame, {column.x, y, column.width, 8}, scale_place(criteria, assessment.high->score), theme.reachable);
  const float low = scale_place(criteria, assessment.low->score) * column.width;
  if (low >= 1) frame.fill({column.x, y, std::max(low, 8.0f), 8}, theme.primary.ink, 4);
  for (const Grade& grade : criteria.grades) {
    if (grade.from)
      frame.fill({std::round(column.x + scale_place(criteria, *grade.from) * column.width) - 1, y, 2, 8}, theme.card);
  }
}

float end_height(const Column& column) { return kBody.line + (is_stacked(column) ? kCaption.line : 0); }

float range_height(const Column& column) {
  return (is_tight(column) ? 2 : 1) * end_height(column) + (column.frame.viewport.is_low() ? 4.0f : 26.0f);
}

void range(const Column& column, float y) {
  const Assessment& assessment = column.page.derived.assessment;
  if (!assessment.low || !assessment.high) return;
  range_end(column, "guaranteed", word::kGuaranteed, *assessment.low, column.x, y, false);
  const bool rows = is_tight(column);
  range_end(column, "reachable", word::kReachable, *assessment.high, rows ? column.x : column.x + column.width,
            rows ? y + end_height(column) : y, !rows);
  if (!column.frame.viewport.is_low()) range_track(column, y + range_height(column) - 20);
}

// Welcome

float welcome(const Column& column, float y) {
  Frame& frame = column.frame;
  const Theme& theme = frame.theme;
  const Assessment& assessment = column.page.derived.assessment;
  const bool begun = assessment.answered + assessment.excluded > 0;
  const int total = most_stars(column.page.criteria());
  float pen = y;
  if (!frame.measuring) draw_stars(frame, column.x, pen + 17, 17, 40, total, total);
  pen += 34 + 24;
  pen += frame.heading("title", 2, column.x, pen, column.width, kDisplay, theme.text_1, question(column)) + 12;
  pen += frame.words("explain", column.x, pen, column.width, kField, theme.text_2, column.in(word::kQuickExplain)) + 12;
  pen += frame.words("private", column.x, pen, column.width, kField, theme.text_1, column.in(word::kPrivate)) + 28;
  if (begun)
    pen += frame.words("so-far", column.x, pen, column.width, kBody, theme.text_2,
                       progress_text(frame, column.page.derived.assessment)) +
           8;
  const char* begin = column.in(begun ? word::kQuickResume : word::kQuickBegin);
  if (column.wide_button("begin", pen, begin, ButtonLook::Primary)) column.page.actions.push_back(QuickMoved{});
  pen += 52 + 12;
  if (column.wide_button("sheet", pen, column.in(word::kQuickSheet), ButtonLook::Plain))
    column.page.actions.push_back(ScreenShown{Screen::Sheet});
  pen += 52 + 20;
  return pen +
         frame.words("disclaimer", column.x, pen, column.width, kCaption, theme.text_2,
                     column.in(word::kSelfAssessment)) -
         y;
}

/// A third of what is left stands above it.
float welcome_indent(const Column& column, float room) {
  column.frame.measuring = true;
  const float needed = welcome(column, 0);
  column.frame.measuring = false;
  return std::max(16.0f, std::floor((room - needed) / 3));
}

// One clause

constexpr Word kMeans[] = {word::kQuickMeansMet, word::kQuickMeansUnmet, word::kQuickMeansSampled,
                           word::kQuickMeansExcluded};  ///< As kAnswerSigns.

constexpr float kAnswerLabel = 62;  ///< Where an answer's label begins.

/// Low phones show all four answers at once, two beside two without what they mean, and the evidence below them.
bool is_compact(const Column& column) {
  return !is_tight(column) && column.width < 600 && column.frame.viewport.height < 700;
}

void answer_button(const Column& column, const AnswerSign& large, const Word& meaning, const Clause& clause, bool on,
                   Rect rect) {
  Frame& frame = column.frame;
  if (frame.measuring) return;
  const char* means = column.in(meaning);
  const NodeId id = frame.leaf(
      large.key, Role::Button, rect,
      {.flags = platform::kHasPressed | (on ? platform::kChecked : 0u), .name = column.in(large.label), .hint = means});
  const Press press = frame.press(id, rect);
  const Theme& theme = frame.theme;
  const Tone& tone = theme.tone(large.state);
  frame.fill(rect, on ? tone.soft : press.hovered || press.held ? theme.track : theme.card, kRadius);
  frame.outline(rect, on ? tone.ink : theme.control_edge, kRadius, on ? 2.0f : 1.0f);
  draw_answer_sign(frame, large.state, {rect.x + 14, rect.y + 12, 34, 34}, on ? Tone{tone.ink, theme.card} : tone);
  const bool compact = is_compact(column);
  frame.text(rect.x + kAnswerLabel, rect.y + (compact ? 17.0f : 6.0f), kTitle, on ? tone.ink : theme.text_1,
             column.in(large.label));
  if (!compact)
    frame.text(rect.x + kAnswerLabel, rect.y + 30, kCaption, on ? tone.ink : theme.text_2,
               shortened(means, kCaption, rect.w - kAnswerLabel - 12));
  if (!press.pressed) return;
  column.page.actions.push_back(AnswerChosen{clause.id, large.state});
  const bool says_all = large.state == AnswerState::Met || large.state == AnswerState::Unmet;
  if (says_all) column.page.actions.push_back(QuickMoved{QuickMove::Forward});
}

std::string clause_points(const Frame& frame, const Clause& clause) {
  return fill_in(word::kPoints.in(frame.language), {points_text(clause.points)});
}

/// Points, and what of the clause was not checked against the standard, in as many rows as it takes.
float pills(const Column& column, const Clause& clause, float y) {
  Frame& frame = column.frame;
  float x = column.x, top = y;
  const auto put = [&](std::string_view key, const std::string& label, const Tone& tone) {
    const float width = pill_width(label);
    if (x > column.x && x + width > column.x + column.width) {
      x = column.x;
      top += 32;
    }
    x += pill(frame, key, x, top, label, tone) + 8;
  };
  put("points", clause_points(frame, clause), frame.theme.excluded);
  if (clause.points_status != PointsStatus::Confirmed) put("status", column.in(word::kAllocated), frame.theme.sampled);
  if (clause.text_status != TextStatus::Confirmed)
    put("wording", column.in(word::kWordingUnsure), frame.theme.excluded);
  return top + 26 - y;
}

bool has_details(const Answer& answer) {
  return answer.state == AnswerState::Sampled || answer.state == AnswerState::Excluded;
}

float details_of_answer(const Column& column, std::size_t index, float y) {
  const Clause& clause = column.page.criteria().clauses[index];
  const Answer& answer = column.page.answer(index);
  Card card{column.frame, column.page, clause, answer, column.x, column.width, y, column.width < 520};
  if (answer.state == AnswerState::Sampled) sample_panel(card);
  if (answer.state == AnswerState::Excluded) reason_panel(card);
  return card.y - y;
}

float evidence(const Column& column, const Clause& clause, float y) {
  if (clause.evidence.empty()) return 0;
  const std::string text = std::string(column.in(word::kEvidence)) + "  " + evidence_text(column.frame, clause);
  return column.frame.words("evidence", column.x, y, column.width, kCaption, column.frame.theme.text_2, text) + 8;
}

/// The four answers, and what more is asked about the chosen one below it.
float answers(const Column& column, std::size_t index, float y) {
  const Clause& clause = column.page.criteria().clauses[index];
  const Answer& answer = column.page.answer(index);
  const bool compact = is_compact(column);
  const float width = compact ? std::floor((column.width - 8) / 2) : column.width;
  float pen = y;
  for (std::size_t i = 0; i < std::size(kAnswerSigns); ++i) {
    const AnswerSign& large = kAnswerSigns[i];
    const bool on = answer.state == large.state, second = compact && i % 2 == 1;
    answer_button(column, large, kMeans[i], clause, on,
                  {second ? column.x + column.width - width : column.x, pen, width, kAnswer});
    if (!compact || second) pen += kAnswer + 8;
    if (!has_details(answer) || !(compact ? i + 1 == std::size(kAnswerSigns) : on)) continue;
    column.page.ui.quick_details = pen;
    pen += details_of_answer(column, index, pen - 8) + 8;
  }
  return pen - y;
}

float question_body(const Column& column, std::size_t index, float y) {
  Frame& frame = column.frame;
  const Theme& theme = frame.theme;
  const Criteria& criteria = column.page.criteria();
  const Clause& clause = criteria.clauses[index];
  const bool compact = is_compact(column);
  const std::string place =
      frame.in(criteria.sections[clause.section].title) + " · " + frame.in(criteria.indicators[clause.indicator].title);
  float pen = y;
  pen += frame.words("place", column.x, pen, column.width, kCaption, theme.text_2, place) + 4;
  pen += frame.heading("title", 2, column.x, pen, column.width, kHeading, theme.text_1,
                       clause.id + " " + frame.in(clause.title)) +
         8;
  pen += pills(column, clause, pen) + 10;
  pen +=
      frame.words("requirement", column.x, pen, column.width, kField, theme.text_1, frame.in(clause.requirement)) + 8;
  if (!compact) pen += evidence(column, clause, pen);
  pen += 8 + answers(column, index, pen + 8);
  if (compact) pen += evidence(column, clause, pen + 4);
  return pen - y;
}

std::string question_name(const Frame& frame, const Clause& clause) {
  return clause.id + " " + frame.in(clause.title) + " " + clause_points(frame, clause);
}

float question(const Column& column, std::size_t index, float y) {
  Frame& frame = column.frame;
  const bool measuring = frame.measuring;
  frame.measuring = true;
  const float height = question_body(column, index, y);
  frame.measuring = measuring;
  frame.open("question", Role::Group, {column.x, y, column.width, height},
             {.name = question_name(frame, column.page.criteria().clauses[index])});
  question_body(column, index, y);
  frame.close();
  return height;
}

/// Back, and on: passing over while nothing is answered.
void steps(const Column& column, std::size_t index, float y) {
  const bool answered = column.page.answer(index).state != AnswerState::Open;
  const char* back = column.in(word::kQuickBack);
  const bool tight = is_tight(column);
  const Rect rect{column.x, y, tight ? 48.0f : std::max(96.0f, button_width(back)), 48};
  const bool turns_back =
      tight ? icon_button(column.frame, "back", rect, Icon::ArrowLeft, back) : button(column.frame, "back", rect, back);
  if (turns_back) column.page.actions.push_back(QuickMoved{QuickMove::Back});
  const Rect on{rect.right() + 12, y, column.x + column.width - rect.right() - 12, 48};
  if (button(column.frame, "on", on, column.in(answered ? word::kQuickNext : word::kQuickUnsure),
             answered ? ButtonLook::Primary : ButtonLook::Plain)) {
    column.page.actions.push_back(QuickMoved{QuickMove::Forward});
  }
}

/// `unseen`: what is asked has scrolled out of view, so the bar says it.
void top_bar(const Column& column, Rect rect, bool unseen) {
  Frame& frame = column.frame;
  const QuickCheck& quick = column.page.state.quick;
  const std::size_t asked = quick.at + 1 - std::min(quick.round, quick.at),
                    size = quick_round_size(column.page.criteria(), column.page.state.sheet, quick);
  frame.fill(rect, frame.theme.card);
  frame.open("quick-bar", Role::Region, rect, {.name = column.in(word::kQuick)});
  const char* stop = column.in(word::kQuickStop);
  const float width = button_width(stop);
  const Clause& clause = column.page.criteria().clauses[*quick_clause(quick)];
  std::string place = fill_in(column.in(word::kQuickPlace), {std::to_string(asked), std::to_string(size)});
  if (!is_tight(column)) place = std::string(column.in(word::kQuick)) + "  " + place;
  if (unseen) place = clause.id + " " + frame.in(clause.title);
  frame.words("place", column.x, rect.y + (rect.h - 4 - kBody.line) / 2, kBodyBold, frame.theme.text_1,
              shortened(place, kBodyBold, column.width - width));
  if (button(frame, "stop", {column.x + column.width - width + 12, rect.y, width, 44}, stop, ButtonLook::Quiet))
    column.page.actions.push_back(QuickMoved{QuickMove::Stop});
  frame.close();
  frame.fill({rect.x, rect.bottom() - 4, rect.w, 4}, frame.theme.track);
  frame.fill({rect.x, rect.bottom() - 4,
              rect.w * static_cast<float>(asked) / static_cast<float>(std::max<std::size_t>(size, 1)), 4},
             frame.theme.primary.ink);
}

// What came out

float summary_card(const Column& column, float y) {
  Frame& frame = column.frame;
  const Theme& theme = frame.theme;
  const Assessment& assessment = column.page.derived.assessment;
  float pen = y + 20;
  const Column inner{frame, column.page, column.x + 20, column.width - 40};
  pen += frame.words("so-far", inner.x, pen, inner.width, kCaption, theme.text_2,
                     progress_text(frame, column.page.derived.assessment)) +
         4;
  if (!assessment.low || !assessment.high)
    return pen +
           frame.heading("grade", 2, inner.x, pen, inner.width, kDisplay, theme.text_1, column.in(word::kNoScore)) +
           20 - y;
  const std::string low = grade_title(column.page, frame, *assessment.low),
                    high = grade_title(column.page, frame, *assessment.high);
  const bool settled = assessment.low->grade == assessment.high->grade;
  const std::string grade =
      settled ? fill_in(column.in(word::kQuickSettled), {high}) : fill_in(column.in(word::kQuickBetween), {low, high});
  pen += frame.heading("grade", 2, inner.x, pen, inner.width, kDisplay, theme.text_1, grade) + 12;
  if (!frame.measuring) range(inner, pen);
  pen += range_height(inner) + 12;
  if (!assessment.complete) {
    pen += frame.words("low", inner.x, pen, inner.width, kBody, theme.text_2,
                       fill_in(column.in(word::kQuickLow), {shown_text(assessment.low->score)}));
    pen += frame.words("high", inner.x, pen, inner.width, kBody, theme.text_2,
                       fill_in(column.in(word::kQuickHigh), {shown_text(assessment.high->score)}));
  }
  pen += frame.words("disclaimer", inner.x, pen + 4, inner.width, kCaption, theme.text_2,
                     column.in(word::kSelfAssessment)) +
         4;
  return pen + 20 - y;
}

float summary(const Column& column, float y) {
  Frame& frame = column.frame;
  Page& page = column.page;
  const bool measuring = frame.measuring;
  frame.measuring = true;
  const float height = summary_card(column, y);
  frame.measuring = measuring;
  card(frame, {column.x, y, column.width, height});
  frame.open("outcome", Role::Region, {column.x, y, column.width, height}, {.name = column.in(word::kQuickRange)});
  summary_card(column, y);
  frame.close();
  float pen = y + height + 24;
  const std::size_t open = page.derived.filter_counts[static_cast<std::size_t>(Filter::Open)];
  pen += frame.heading("next", 2, column.x, pen, column.width, kTitle, frame.theme.text_1,
                       column.in(word::kQuickNextSteps)) +
         8;
  const auto offer = [&](std::string_view key, const std::string& label, Action action) {
    if (column.wide_button(key, pen, label.c_str(), pen < y + height + 60 ? ButtonLook::Primary : ButtonLook::Plain))
      page.actions.push_back(std::move(action));
    pen += 52 + 12;
  };
  if (open > 0)
    offer("more", fill_in(column.in(word::kQuickMore), {std::to_string(std::min(open, kQuickRound))}), QuickMoved{});
  offer("result", column.in(word::kShowResult), ScreenShown{Screen::Result});
  offer("sheet", column.in(word::kQuickToSheet), ScreenShown{Screen::Sheet});
  return pen - y;
}

// The whole

/// What is on the screen, as a number that differs for each stage, clause, and whether more is asked about the answer.
std::size_t shown_now(const Page& page) {
  const auto clause = quick_clause(page.state.quick);
  if (!clause) return page.state.quick.stage == Stage::Welcome ? 0 : 1;
  return *clause * 2 + 2 + (has_details(page.answer(*clause)) ? 1 : 0);
}

/// Something else came on the screen: it begins at its top, or shows what more is asked; the keyboard goes to the first
/// answer.
std::optional<ScrollWish> on_change(Frame& frame, Page& page, NodeId pane, float room, float top, float height) {
  const std::size_t now = shown_now(page);
  const std::optional<std::size_t> before = std::exchange(page.ui.quick_shown, now);
  if (!before || before == now) return std::nullopt;
  const NodeId first = now == 0   ? node_id(pane, "begin")
                       : now == 1 ? node_id(pane, "more")
                                  : node_id(node_id(pane, "question"), "met");
  if ((now < 2 || *before < 2) && !frame.viewport.touch) frame.focus_wanted = first;
  const bool more_asked = now >= 2 && now / 2 == *before / 2 && now % 2 == 1;
  if (!more_asked) return ScrollWish{pane, 0, false};
  return ScrollWish{pane, std::max(0.0f, std::min(height - room, page.ui.quick_details - top - 8)), true};
}

float content(const Column& column, float y) {
  const QuickCheck& quick = column.page.state.quick;
  if (const auto clause = quick_clause(quick)) return question(column, *clause, y);
  return quick.stage == Stage::Welcome ? welcome(column, y) : summary(column, y);
}

/// The bar below: the range, and in a question the way back and on. Returns nothing where the summary says it all.
float bottom_bar_height(const Column& column, bool low) {
  const QuickCheck& quick = column.page.state.quick;
  if (quick.stage == Stage::Summary || (quick.stage == Stage::Welcome && !column.page.derived.assessment.graded))
    return 0;
  const float inset = column.frame.viewport.inset_bottom;
  return 10 + range_height(column) + (quick_clause(quick) && !low ? 60.0f : 0.0f) + inset;
}

void bottom_bar(const Column& column, Rect rect, bool low) {
  Frame& frame = column.frame;
  frame.fill(rect, frame.theme.card);
  frame.line(rect.x, rect.y, rect.right(), rect.y, frame.theme.line);
  frame.open("bar", Role::ContentInfo, rect, {.name = column.in(word::kResult)});
  range(column, rect.y + 10);
  const auto clause = quick_clause(column.page.state.quick);
  if (clause && !low) steps(column, *clause, rect.y + 10 + range_height(column));
  frame.close();
}

}  // namespace

std::optional<ScrollWish> quick_screen(Frame& frame, Page& page, Rect rect) {
  const Column column = column_of(frame, page, rect);
  const bool low = frame.viewport.is_low();
  const auto clause = quick_clause(page.state.quick);
  const float top = clause && !low ? kTopBar : 0, bottom = bottom_bar_height(column, low);
  const NodeId pane = frame.id_here("quick");
  const auto scrolled = frame.input.scrolled.find(pane);
  if (top > 0)
    top_bar(column, {rect.x, rect.y, rect.w, top},
            scrolled != frame.input.scrolled.end() && scrolled->second > kTitleBottom);
  const float y = frame.begin_scroll("quick", Role::Main, word::kQuick.in(frame.language),
                                     {rect.x, rect.y + top, rect.w, rect.h - top - bottom});
  const float room = rect.h - top - bottom,
              above = page.state.quick.stage == Stage::Welcome ? welcome_indent(column, room) : 16;
  float height = above + content(column, y + above) + 16;
  if (clause && low) {
    steps(column, *clause, y + height);
    height += 64;
  }
  frame.end_scroll(height);
  if (bottom > 0) bottom_bar(column, {rect.x, rect.bottom() - bottom, rect.w, bottom}, low);
  return on_change(frame, page, pane, room, y, height);
}

std::string quick_sentence(const Frame& frame, const Page& page) {
  const Assessment& assessment = page.derived.assessment;
  const auto clause = quick_clause(page.state.quick);
  std::string sentence = clause ? question_name(frame, page.criteria().clauses[*clause]) + " " : std::string();
  if (!assessment.low || !assessment.high) return sentence + word::kNoScore.in(frame.language);
  return sentence + fill_in(word::kRangeName.in(frame.language),
                            {shown_text(assessment.low->score), grade_title(page, frame, *assessment.low),
                             shown_text(assessment.high->score), grade_title(page, frame, *assessment.high)});
}

}  // namespace starsheet::ui
