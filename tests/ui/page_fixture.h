#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "core/criteria.h"
#include "platform/headless/headless.h"
#include "ui/session.h"

namespace starsheet::test {

inline std::string read_file(const std::string& path) {
  std::ifstream file(std::string(STARSHEET_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::shared_ptr<const Criteria> shipped() {
  Result<Criteria> criteria = parse_criteria(std::string_view(read_file("criteria/gbt27922-2011.json")));
  REQUIRE(criteria.ok());
  return std::make_shared<const Criteria>(std::move(criteria.value()));
}

/// The page as a visitor without a screen has it: found and used by role and name.
struct PageFixture {
  explicit PageFixture(float width = 1440, float height = 900, Language language = Language::Chinese,
                       std::shared_ptr<const Criteria> criteria = shipped())
      : session(std::move(criteria), language, ThemeChoice::Light) {
    platform::headless::reset();
    session.resize({.width = width, .height = height, .density = 1});
    session.set_device({.touch = width < 640});
    settle();
  }

  /// Draws until nothing moves any more. Returns how many frames that took.
  int settle() {
    int frames = 1;
    while (session.frame(seconds += 1.0 / 60)) {
      REQUIRE_MESSAGE(++frames < 200, "the page never comes to rest");
    }
    return frames;
  }

  std::vector<const platform::MirrorNode*> all(platform::Role role) const {
    std::vector<const platform::MirrorNode*> found;
    for (const auto& node : session.semantics().nodes) {
      if (node.role == role) found.push_back(&node);
    }
    return found;
  }

  const platform::MirrorNode& get(platform::Role role, const std::string& name,
                                  platform::NodeId within = platform::kRoot) const {
    for (const auto& node : session.semantics().nodes) {
      if (node.role == role && node.name == name && (within == platform::kRoot || is_within(node, within))) return node;
    }
    REQUIRE_MESSAGE(false, "nothing is called " << name);
    return session.semantics().nodes.front();
  }

  /// The group of a clause: its name begins with the id.
  const platform::MirrorNode& clause(const std::string& id) const {
    for (const auto* node : all(platform::Role::Group)) {
      if (node->name.rfind(id + " ", 0) == 0 && id.size() > 5) return *node;
    }
    REQUIRE_MESSAGE(false, "no clause " << id);
    return session.semantics().nodes.front();
  }

  void use(const platform::MirrorNode& node) {
    session.activate(node.id);
    settle();
  }
  void answer(const std::string& id, const std::string& state) {
    use(get(platform::Role::Radio, state, clause(id).id));
  }
  void type(const platform::MirrorNode& node, const std::string& text) {
    session.focus(node.id);
    session.type(node.id, text);
    settle();
  }

  bool is_within(const platform::MirrorNode& node, platform::NodeId ancestor) const {
    for (platform::NodeId id = node.parent; id != platform::kRoot;) {
      if (id == ancestor) return true;
      const auto* parent = session.semantics().find(id);
      if (parent == nullptr) return false;
      id = parent->parent;
    }
    return false;
  }

  /// Where a node lies in the window.
  ui::Rect place(const platform::MirrorNode& node) const {
    ui::Rect rect{node.x, node.y, node.width, node.height};
    for (platform::NodeId id = node.parent; id != platform::kRoot;) {
      const auto* parent = session.semantics().find(id);
      rect.x += parent->x;
      rect.y += parent->y;
      id = parent->parent;
    }
    return rect;
  }

  double seconds = 1;
  ui::Session session;
};

}  // namespace starsheet::test
