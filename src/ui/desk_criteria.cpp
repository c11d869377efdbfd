#include <algorithm>

#include "core/clause_place.h"
#include "ui/desk_parts.h"

// The desk's side of the criteria: sums, and each clause with its points, what is confirmed, and its words.

namespace starsheet::ui {
namespace {

std::string sum_text(const Frame& frame, const Section& section, const DeskSum& sum) {
  const Language language = frame.language;
  const std::string& title = frame.in(section.title);
  if (!sum.sum) return fill_in(word::kDeskSumUnknown.in(language), {section.id, title});
  const std::string now = points_text(*sum.sum), due = points_text(sum.due);
  if (*sum.sum == sum.due) return fill_in(word::kDeskSumRight.in(language), {section.id, title, now, due});
  const bool over = *sum.sum > sum.due;
  const std::string difference = exact_text(over ? *sum.sum - sum.due : sum.due - *sum.sum);
  return fill_in((over ? word::kDeskSumOver : word::kDeskSumShort).in(language),
                 {section.id, title, now, due, difference});
}

/// The words of another file revision, for the one that is to come.
std::string revision_text(const Frame& frame, const Desk& desk) {
  const std::string& before = desk.before->revision;
  if (desk.revision == before) return fill_in(word::kDeskSameRevision.in(frame.language), {before});
  return fill_in(word::kDeskRevision.in(frame.language), {before, desk.revision});
}

/// The file's places, each with the member behind it that tells how sure it is.
struct Sure {
  const char* member;
  const char* otherwise;  ///< What it was, or becomes, when it is not confirmed.
  const Word& label;
  const Word& name;
};
const Sure kPointsSure{"/pointsStatus", "allocated", word::kDeskConfirmed, word::kDeskConfirmedName};
const Sure kTextSure{"/textStatus", "recalled", word::kDeskTextConfirmed, word::kDeskTextConfirmedName};

float sure_width(const Frame& frame, const Sure& sure) { return chip_width(sure.label.in(frame.language)) + 22; }

void sure_chip(Frame& frame, Page& page, const Sure& sure, const std::string& id, const std::string& place, float x,
               float y) {
  const std::string label = sure.label.in(frame.language);
  const float width = sure_width(frame, sure), height = std::max(36.0f, control_height(frame));
  if (frame.measuring) return;
  const Desk& desk = *page.state.desk;
  const std::string where = place + sure.member, before = desk_text(desk.published, where);
  const bool on = desk_text(desk.criteria, where) == "confirmed";
  const bool pressed =
      chip(frame, sure.member, {x, y, width, height}, label, on, fill_in(sure.name.in(frame.language), {id}));
  if (on) draw_icon(frame, Icon::Check, {x + 4, y, 14, height}, 11, frame.theme.primary.ink);
  if (pressed) {
    const std::string off = before == "confirmed" ? sure.otherwise : before;
    page.actions.push_back(DeskTyped{DeskFile::Criteria, where, on ? off : "confirmed"});
  }
}

struct SureChips {
  float right = 0;     ///< Where the next thing may stand in their last row.
  float last_row = 0;  ///< Its upper edge.
};

/// Both chips from `left` on, side by side or, without room for that, one below the other.
SureChips sure_chips(Frame& frame, Page& page, const std::string& id, const std::string& place, float x, float y,
                     float width, float left, float height) {
  const float first = sure_width(frame, kPointsSure), second = sure_width(frame, kTextSure);
  const bool stacked = left + first + 8 + second > x + width;
  const float last_row = stacked ? y + height + 8 : y, second_x = stacked ? x : left + first + 8;
  if (!frame.measuring) frame.open("sure/" + id, Role::Group, {x, y, width, last_row + height - y}, {.name = id});
  sure_chip(frame, page, kPointsSure, id, place, left, y);
  sure_chip(frame, page, kTextSure, id, place, second_x, last_row);
  if (!frame.measuring) frame.close();
  return {.right = second_x + second + 8, .last_row = last_row};
}

float words_fields(Frame& frame, Page& page, const std::string& place, float x, float y, float width) {
  const Language language = frame.language;
  const auto one = [&](const char* member, const Word& label, float top, FieldKind kind) {
    const float height =
        desk_field(frame, page, DeskFile::Criteria, place + member, label.in(language), "", x, top, width, kind);
    return height + desk_fault(frame, page, DeskFile::Criteria, place + member, x, top + height, width) + 8;
  };
  float pen = y;
  pen += one("/title/zh-CN", word::kDeskTitleZh, pen, FieldKind::Line);
  pen += one("/title/en", word::kDeskTitleEn, pen, FieldKind::Line);
  pen += one("/requirement/zh-CN", word::kDeskRequirementZh, pen, FieldKind::Area);
  pen += one("/requirement/en", word::kDeskRequirementEn, pen, FieldKind::Area);
  return pen - y;
}

float clause_row(Frame& frame, Page& page, std::size_t index, float x, float y, float width) {
  const Desk& desk = *page.state.desk;
  const Clause& clause = desk.before->clauses[index];
  const std::string place = clause_place(*desk.before, index);
  const float height = std::max(36.0f, control_height(frame)), points = 132;
  float pen = y;
  const std::string title =
      clause.id + " " + desk_text(desk.criteria, place + "/title/" + language_tag(frame.language));
  pen += frame.words(clause.id, x, pen, width, kBodyBold, frame.theme.text_1, title) + 4;
  const float field_height = desk_field(frame, page, DeskFile::Criteria, place + "/points",
                                        fill_in(word::kDeskPoints.in(frame.language), {clause.id}),
                                        word::kDeskPointsHint.in(frame.language), x, pen, points);
  const float row = pen + field_height - height;
  const bool narrow = width < 520;
  const float chips_y = narrow ? pen + field_height + 8 : row;
  const SureChips chips =
      sure_chips(frame, page, clause.id, place, x, chips_y, width, narrow ? x : x + points + 12, height);
  const char* words = word::kDeskWords.in(frame.language);
  const bool wraps = chips.right + button_width(words) > x + width;
  const float button_y = wraps ? chips.last_row + height + 8 : chips.last_row;
  const bool open =
      desk_opener(frame, page, clause.id, words, fill_in(word::kDeskWordsName.in(frame.language), {clause.id}),
                  {wraps ? x : chips.right, button_y, button_width(words), height});
  pen = button_y + height + 8;
  pen += desk_fault(frame, page, DeskFile::Criteria, place + "/points", x, pen, width);
  if (const std::string was = desk_text(desk.published, place + "/points");
      was != desk_text(desk.criteria, place + "/points")) {
    pen += frame.words("was/" + clause.id, x, pen, width, kCaption, frame.theme.sampled.ink,
                       fill_in(word::kDeskWas.in(frame.language), {was})) +
           4;
  }
  if (open) pen += words_fields(frame, page, place, x, pen, width);
  if (!frame.measuring) frame.line(x, pen + 4, x + width, pen + 4, frame.theme.line);
  return pen + 14 - y;
}

}  // namespace

float desk_sums_card(Frame& frame, Page& page, float x, float y, float width) {
  return desk_card(
      frame, "sums", word::kDeskSums.in(frame.language), x, y, width, [&](float left, float top, float inside) {
        const Desk& desk = *page.state.desk;
        float pen = top + card_title(frame, left, top, inside, word::kDeskSums.in(frame.language));
        const std::vector<DeskSum> sums = desk_sums(desk);
        for (std::size_t i = 0; i < sums.size(); ++i) {
          const Colour ink = sums[i].sum == sums[i].due ? frame.theme.met.ink : frame.theme.unmet.ink;
          pen += frame.words("sum/" + std::to_string(i), left, pen, inside, kBody, ink,
                             sum_text(frame, desk.before->sections[i], sums[i]));
        }
        pen +=
            frame.words("revision", left, pen + 4, inside, kBody, frame.theme.text_2, revision_text(frame, desk)) + 4;
        const std::size_t allocations = has_unconfirmed_points(desk) ? desk.before->allocations.size() : 0;
        for (std::size_t i = 0; i < allocations; ++i) {
          const std::string label =
              fill_in(word::kDeskTakeAll.in(frame.language), {frame.in(desk.before->allocations[i].title)});
          const float height = control_height(frame) + 2;
          const Rect place{left, pen + 10, std::min(inside, button_width(label)), height};
          if (!frame.measuring && button(frame, "allocation/" + std::to_string(i), place, label))
            page.actions.push_back(DeskAllocationTaken{i});
          pen += height + 10;
        }
        return pen - top;
      });
}

float desk_section_card(Frame& frame, Page& page, std::size_t section, float x, float y, float width) {
  const Criteria& criteria = *page.state.desk->before;
  const std::string name = criteria.sections[section].id + " " + frame.in(criteria.sections[section].title);
  return desk_card(frame, "section/" + criteria.sections[section].id, name, x, y, width,
                   [&](float left, float top, float inside) {
                     float pen = top + card_title(frame, left, top, inside, name) + 6;
                     for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
                       if (criteria.clauses[i].section == section) pen += clause_row(frame, page, i, left, pen, inside);
                     }
                     return pen - top;
                   });
}

}  // namespace starsheet::ui
