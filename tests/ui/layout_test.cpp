// Where words stand, checked from what was drawn: nothing over another word, nothing cut off, nothing outside what
// holds it.

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

#include "drawing.h"
#include "scenes.h"

using namespace starsheet;
using namespace starsheet::test;
using platform::MirrorNode;
using platform::Role;

namespace {

constexpr float kTall = 9000;  ///< A window in which everything that scrolls is drawn whole.

std::string where(const ui::Rect& rect) {
  const auto whole = [](float value) { return std::to_string(static_cast<int>(std::lround(value))); };
  return whole(rect.x) + "," + whole(rect.y) + " " + whole(rect.w) + "×" + whole(rect.h);
}

bool is_seen(const Letter& letter) {
  const float x = letter.box.x + letter.box.w / 2, y = letter.box.y + letter.box.h / 2;
  return x > letter.clip.x && x < letter.clip.right() && y > letter.clip.y && y < letter.clip.bottom();
}

/// The words that stand there, for messages.
std::string words_at(const PageFixture& page, const ui::Rect& box) {
  std::string said;
  float least = 1e9f;
  for (const MirrorNode& node : page.session.semantics().nodes) {
    const ui::Rect place = page.place(node);
    const bool holds = place.x <= box.x + 1 && place.right() >= box.right() - 1 && place.y <= box.y + 2 &&
                       place.bottom() >= box.bottom() - 2;
    if (!holds || place.w * place.h >= least) continue;
    least = place.w * place.h;
    said = node.name;
  }
  return said.substr(0, 60);
}

/// Neighbours of one word touch by two pixels at most, softened edges included.
bool lie_over_each_other(const ui::Rect& a, const ui::Rect& b) {
  const float w = std::min(a.right(), b.right()) - std::max(a.x, b.x),
              h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return w > 2.5f && h > 2.5f;
}

/// The first two letters of one layer that lie over each other by more than neighbours of one word do.
std::pair<const Letter*, const Letter*> overlapping(const std::vector<Letter>& letters) {
  constexpr float kCell = 48;
  std::map<std::tuple<std::size_t, int, int>, std::vector<const Letter*>> cells;
  for (const Letter& letter : letters) {
    if (!is_seen(letter)) continue;
    std::set<const Letter*> near;
    const int left = static_cast<int>(letter.box.x / kCell), right = static_cast<int>(letter.box.right() / kCell);
    const int top = static_cast<int>(letter.box.y / kCell), bottom = static_cast<int>(letter.box.bottom() / kCell);
    for (int cx = left; cx <= right; ++cx) {
      for (int cy = top; cy <= bottom; ++cy) {
        auto& cell = cells[{letter.layer, cx, cy}];
        near.insert(cell.begin(), cell.end());
        cell.push_back(&letter);
      }
    }
    for (const Letter* other : near) {
      if (lie_over_each_other(letter.box, other->box)) return {other, &letter};
    }
  }
  return {};
}

void check_letters(const PageFixture& page, const std::string& scene, float width) {
  const std::vector<Letter> letters = drawn_letters();
  CHECK_MESSAGE(letters.size() > 20, scene << ": no words were drawn");
  const auto [one, other] = overlapping(letters);
  if (one != nullptr)
    FAIL_CHECK(scene << ": words over each other at " << where(one->box) << " “" << words_at(page, one->box)
                     << "” and “" << words_at(page, other->box) << "”");
  for (const Letter& letter : letters) {
    if (!is_seen(letter)) continue;
    const bool whole = letter.box.x >= letter.clip.x - 1 && letter.box.right() <= letter.clip.right() + 1 &&
                       letter.box.x >= -1 && letter.box.right() <= width + 1;
    if (whole) continue;
    FAIL_CHECK(scene << ": cut off at " << where(letter.box) << " “" << words_at(page, letter.box) << "”");
    return;
  }
}

bool holds_by_height(Role role) {
  return role == Role::Group || role == Role::Region || role == Role::Banner || role == Role::ContentInfo ||
         role == Role::RadioGroup;
}

/// Nothing reaches out of the card, bar or dialog that it belongs to.
void check_nodes(const PageFixture& page, const std::string& scene) {
  for (const MirrorNode& node : page.session.semantics().nodes) {
    const MirrorNode* parent = page.session.semantics().find(node.parent);
    if (parent == nullptr || node.role == Role::Status) continue;
    const ui::Rect place = page.place(node), around = page.place(*parent);
    const bool scrolls = (parent->flags & platform::kScrolls) != 0;
    const bool within = place.x >= around.x - 9 && place.right() <= around.right() + 9;
    const bool above = scrolls || !holds_by_height(parent->role) || place.bottom() <= around.bottom() + 1;
    CHECK_MESSAGE(within, scene << ": “" << node.name << "” (" << where(place) << ") reaches out of “" << parent->name
                                << "” (" << where(around) << ")");
    CHECK_MESSAGE(above, scene << ": “" << node.name << "” (" << where(place) << ") reaches below “" << parent->name
                               << "” (" << where(around) << ")");
  }
}

bool holds_middle(const ui::Rect& place, const ui::Rect& box) {
  const float x = box.x + box.w / 2, y = box.y + box.h / 2;
  return x > place.x && x < place.right() && y > place.y && y < place.bottom();
}

/// How many letters those words have, spaces not counted.
std::ptrdiff_t letters_in(const std::string& words) {
  return std::count_if(words.begin(), words.end(), [](char byte) { return byte != ' ' && (byte & 0xC0) != 0x80; });
}

std::string scene_name(const std::string& scene, Size size, Language language) {
  return scene + " at " + std::to_string(static_cast<int>(size.width)) + "×" +
         std::to_string(static_cast<int>(size.height)) + (language == Language::English ? ", English" : ", Chinese");
}

}  // namespace

TEST_CASE(
    "no words lie over others, are cut off, or leave what holds them: every screen and dialog, every width, both languages") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const Size size : kSizes) {
      PageFixture page(size.width, size.height, language);
      every_scene(page, [&](const std::string& scene) {
        const std::string name = scene_name(scene, size, language);
        check_nodes(page, name);
        check_letters(page, name, size.width);
      });
    }
  }
}

TEST_CASE("the same for all that lies below the window's edge") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const float width : {240.0f, 320.0f, 390.0f, 820.0f, 1440.0f}) {
      PageFixture page(width, kTall, language);
      every_scene(page, [&](const std::string& scene) {
        const std::string name = scene_name(scene, {width, kTall}, language);
        check_letters(page, name, width);
      });
    }
  }
}

TEST_CASE("long names are shortened, not drawn over their neighbours") {
  const std::string name =
      "深圳市一家名字特别特别长的商品售后服务与检验检测技术有限责任公司华南分公司 Donaudampfschifffahrtsgesellschaftskapitänsversicherung";
  for (const Size size : kSizes) {
    PageFixture page(size.width, size.height);
    page.session.dispatch(SubjectTyped{SubjectField::Organisation, name});
    page.settle();
    check_letters(page, scene_name("sheet", size, Language::Chinese), size.width);
    page.session.dispatch(ScreenShown{Screen::Result});
    page.settle();
    check_letters(page, scene_name("result", size, Language::Chinese), size.width);
  }
}

TEST_CASE("a long name does not push the date out of the result's bar") {
  PageFixture page(390, 844);
  page.session.dispatch(
      SubjectTyped{SubjectField::Organisation, "深圳市一家名字特别特别长的商品售后服务与检验检测技术有限责任公司"});
  page.session.dispatch(SubjectTyped{SubjectField::Date, "2026-11-23"});
  page.session.dispatch(ScreenShown{Screen::Result});
  page.settle();
  const auto said = page.session.semantics().nodes;
  CHECK(std::any_of(said.begin(), said.end(), [](const MirrorNode& node) {
    return node.name.find("… · 2026-11-23 · 自评") != std::string::npos;
  }));
}

TEST_CASE("bars leave room for what they frame: more than half of every window scrolls") {
  for (const Size size : kSizes) {
    for (const Screen screen : {Screen::Sheet, Screen::Quick, Screen::Result}) {
      PageFixture page(size.width, size.height);
      page.answer("5.1.1.1", "符合");
      page.session.dispatch(ScreenShown{screen});
      page.settle();
      const ui::Rect main = page.place(*page.all(Role::Main).front());
      CHECK_MESSAGE(main.h >= size.height / 2,
                    "at " << size.width << "×" << size.height << " only " << main.h << " scroll");
    }
  }
}

TEST_CASE("the answers to a clause are spelled out at every width") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const Size size : kSizes) {
      PageFixture page(size.width, kTall, language);
      const std::vector<Clause>& clauses = page.session.state().criteria->clauses;
      constexpr AnswerState kStates[] = {AnswerState::Met, AnswerState::Unmet, AnswerState::Sampled,
                                         AnswerState::Excluded, AnswerState::Open};
      for (std::size_t i = 0; i < clauses.size(); ++i)
        page.session.dispatch(AnswerChosen{clauses[i].id, kStates[i % std::size(kStates)]});
      page.settle();
      const std::vector<Letter> letters = drawn_letters();
      const std::vector<const MirrorNode*> answers = page.all(Role::Radio);
      CHECK(answers.size() >= 200);
      for (const MirrorNode* node : answers) {
        const ui::Rect place = page.place(*node);
        if (place.bottom() > kTall - 200) continue;
        const auto drawn = std::count_if(letters.begin(), letters.end(),
                                         [&](const Letter& letter) { return holds_middle(place, letter.box); });
        CHECK_MESSAGE(drawn == letters_in(node->name), scene_name("sheet", size, language)
                                                           << ": “" << node->name << "” is drawn in " << drawn
                                                           << " letters");
      }
    }
  }
}

TEST_CASE("a line that leads to a clause says its title to the end, at every width") {
  for (const Language language : {Language::Chinese, Language::English}) {
    for (const Size size : kSizes) {
      PageFixture page(size.width, kTall, language);
      for (const Clause& clause : page.session.state().criteria->clauses)
        page.session.dispatch(AnswerChosen{clause.id, AnswerState::Unmet});
      page.session.dispatch(ScreenShown{Screen::Result});
      page.settle();
      const std::vector<Letter> letters = drawn_letters();
      int lines = 0;
      for (const MirrorNode* node : page.all(Role::Button)) {
        if (node->name.rfind("5.", 0) != 0 || std::isdigit(static_cast<unsigned char>(node->name.back())) == 0)
          continue;
        const ui::Rect place = page.place(*node);
        if (place.bottom() > kTall) continue;
        ++lines;
        const auto drawn = std::count_if(letters.begin(), letters.end(),
                                         [&](const Letter& letter) { return holds_middle(place, letter.box); });
        CHECK_MESSAGE(drawn == letters_in(node->name), scene_name("result", size, language)
                                                           << ": “" << node->name << "” is drawn in " << drawn
                                                           << " letters");
      }
      CHECK(lines >= 50);
    }
  }
}
