#include "ui/semantics.h"

namespace starsheet::ui {
namespace {

using Children = std::unordered_map<NodeId, std::vector<NodeId>>;

Children children_of(const Semantics& semantics) {
  Children children;
  for (const MirrorNode& node : semantics.nodes) children[node.parent].push_back(node.id);
  return children;
}

void remove_gone(const std::unordered_map<NodeId, bool>& alive, Published& shown) {
  std::vector<NodeId> gone;
  for (const auto& [id, node] : shown.nodes) {
    if (alive.find(id) == alive.end()) gone.push_back(id);
  }
  for (const NodeId id : gone) {
    platform::mirror_remove(id);
    shown.nodes.erase(id);
    shown.children.erase(id);
  }
}

void order_changed(Children children, Published& shown) {
  for (auto& [parent, order] : children) {
    std::vector<NodeId>& known = shown.children[parent];
    if (known == order) continue;
    platform::mirror_order(parent, order);
    known = std::move(order);
  }
}

}  // namespace

NodeId node_id(NodeId parent, std::string_view key) {
  // FNV-1a, 32 bit. Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
  NodeId hash = 2166136261u ^ parent;
  for (const char byte : key) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash == platform::kRoot ? 1 : hash;
}

const MirrorNode* Semantics::find(NodeId id) const {
  for (const MirrorNode& node : nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

void publish(const Semantics& next, Published& shown) {
  std::unordered_map<NodeId, bool> alive;
  alive.reserve(next.nodes.size());
  for (const MirrorNode& node : next.nodes) alive.emplace(node.id, true);
  remove_gone(alive, shown);
  for (const MirrorNode& node : next.nodes) {
    const auto [entry, fresh] = shown.nodes.try_emplace(node.id, node);
    if (!fresh && entry->second == node) continue;
    entry->second = node;
    platform::mirror_put(node);
  }
  order_changed(children_of(next), shown);
}

}  // namespace starsheet::ui
