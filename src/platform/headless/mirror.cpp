#include "platform/mirror.h"

#include "platform/headless/headless.h"

namespace starsheet::platform {

namespace headless {

Mirror& mirror() {
  static Mirror instance;
  return instance;
}

const MirrorNode* Mirror::find(Role role, const std::string& name) const {
  for (const auto& [id, node] : nodes) {
    if (node.role == role && node.name == name) return &node;
  }
  return nullptr;
}

void reset() {
  mirror() = {};
  outside() = {};
  frames() = 0;
}

}  // namespace headless

void mirror_put(const MirrorNode& node) {
  headless::Mirror& mirror = headless::mirror();
  mirror.nodes[node.id] = node;
  ++mirror.puts;
}

void mirror_remove(NodeId id) {
  headless::Mirror& mirror = headless::mirror();
  if (mirror.nodes.erase(id) == 0) return;  // went with its parent
  ++mirror.removes;
  mirror.order.erase(id);
  std::vector<NodeId> below;
  for (const auto& [child, node] : mirror.nodes) {
    if (node.parent == id) below.push_back(child);
  }
  for (const NodeId child : below) mirror_remove(child);
}

void mirror_order(NodeId parent, const std::vector<NodeId>& children) { headless::mirror().order[parent] = children; }

void mirror_scroll(NodeId id, float top, bool smooth) {
  headless::mirror().scrolls.push_back({.id = id, .top = top, .smooth = smooth});
}

void mirror_focus(NodeId id) { headless::mirror().focused = id; }

}  // namespace starsheet::platform
