#include "platform/mirror.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, host_mirror_put, (unsigned id, unsigned parent, int role, unsigned flags,
    const char* name, int name_bytes, const char* value, int value_bytes, const char* hint, int hint_bytes,
    float x, float y, float width, float height, float content_height, int a, int b, unsigned fault, float font_size, float line_height), {
  const text = engine.text;
  mirror.put({
    id: id >>> 0, parent: parent >>> 0, role: role, flags: flags,
    name: text(name, name_bytes), value: text(value, value_bytes), hint: text(hint, hint_bytes),
    x: x, y: y, width: width, height: height, contentHeight: content_height,
    a: a, b: b, fault: fault >>> 0, fontSize: font_size, lineHeight: line_height
  });
});
EM_JS(void, host_mirror_remove, (unsigned id), { mirror.remove(id >>> 0); });
EM_JS(void, host_mirror_order, (unsigned parent, const unsigned* children, int count), {
  mirror.order(parent >>> 0, Array.from(HEAPU32.subarray(children >> 2, (children >> 2) + count)));
});
EM_JS(void, host_mirror_scroll, (unsigned id, float top, int smooth), { mirror.scroll(id >>> 0, top, smooth); });
EM_JS(void, host_mirror_focus, (unsigned id), { mirror.focus(id >>> 0); });
// clang-format on

namespace starsheet::platform {
namespace {

int bytes(const std::string& text) { return static_cast<int>(text.size()); }

}  // namespace

void mirror_put(const MirrorNode& node) {
  host_mirror_put(node.id, node.parent, static_cast<int>(node.role), node.flags, node.name.data(), bytes(node.name),
                  node.value.data(), bytes(node.value), node.hint.data(), bytes(node.hint), node.x, node.y, node.width,
                  node.height, node.content_height, node.a, node.b, node.fault, node.font_size, node.line_height);
}

void mirror_remove(NodeId id) { host_mirror_remove(id); }

void mirror_order(NodeId parent, const std::vector<NodeId>& children) {
  host_mirror_order(parent, children.data(), static_cast<int>(children.size()));
}

void mirror_scroll(NodeId id, float top, bool smooth) { host_mirror_scroll(id, top, smooth); }

void mirror_focus(NodeId id) { host_mirror_focus(id); }

}  // namespace starsheet::platform
