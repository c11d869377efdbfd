#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/mirror.h"

namespace starsheet::ui {

using platform::MirrorNode;
using platform::NodeId;
using platform::Role;

/// The id of a node: stable over frames, from its parent's id and a name of its own.
NodeId node_id(NodeId parent, std::string_view key);

/// The semantics of one frame, in reading order.
struct Semantics {
  std::vector<MirrorNode> nodes{};

  const MirrorNode* find(NodeId id) const;
};

/// What the mirror already shows.
struct Published {
  std::unordered_map<NodeId, MirrorNode> nodes{};
  std::unordered_map<NodeId, std::vector<NodeId>> children{};
};

/// Brings the mirror from what it shows to `next`, telling it only the differences.
void publish(const Semantics& next, Published& shown);

}  // namespace starsheet::ui
