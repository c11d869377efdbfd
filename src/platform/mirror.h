#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace starsheet::platform {

/// What a thing on the page is to assistive technology, to the keyboard and to tests.
/// The names follow WAI-ARIA 1.2 roles.
enum class Role : int {
  Banner,
  Navigation,
  Main,
  Complementary,
  ContentInfo,
  Region,  // landmarks; each may scroll (kScrolls)
  Dialog,
  Heading,  // a = level
  Group,
  RadioGroup,
  List,
  ListItem,
  Text,    // words as they are drawn, transparent: found by Ctrl+F, read by touch exploration
  Image,   // a chart: its name says all its figures
  Status,  // polite live region
  Button,
  Switch,
  Radio,
  Link,
  TextBox,
  TextArea,
  SearchBox,
  SpinButton,  // a, b = least and greatest value; value = the number
  Picture      // value = its address; the only node that shows itself
};

inline constexpr unsigned kScrolls = 1u << 0;  ///< Its children lie in content of size content_height and scroll.
inline constexpr unsigned kChecked = 1u << 1;  ///< A radio or switch that is on.
inline constexpr unsigned kDisabled = 1u << 2;
inline constexpr unsigned kHasExpanded = 1u << 3;  ///< aria-expanded stands, true with kExpanded.
inline constexpr unsigned kExpanded = 1u << 4;
inline constexpr unsigned kHasPressed = 1u << 5;  ///< aria-pressed stands, true with kChecked.
inline constexpr unsigned kCurrent = 1u << 6;     ///< aria-current.
inline constexpr unsigned kInvalid = 1u << 7;
inline constexpr unsigned kBold = 1u << 8;
inline constexpr unsigned kPopup = 1u << 9;  ///< aria-haspopup=dialog.
inline constexpr unsigned kRightAligned = 1u << 10;
inline constexpr unsigned kCentred = 1u << 11;

using NodeId = std::uint32_t;
inline constexpr NodeId kRoot = 0;

/// One node of the page's semantics, drawn at its place as a real element.
struct MirrorNode {
  NodeId id = 0;
  NodeId parent = kRoot;
  Role role = Role::Text;
  unsigned flags = 0;
  std::string name{};   ///< Accessible name; the words themselves for Text, Heading and Status.
  std::string value{};  ///< Of fields: the text that stands in them. Of links: the address. Of words: where in UTF-16
                        ///< the lines begin that the width broke, "12,25".
  std::string hint{};   ///< Of fields: the placeholder. Of others: aria-description.
  float x = 0, y = 0, width = 0,
        height = 0;          ///< CSS pixels; against the parent, inside scrolled content when it scrolls.
  float content_height = 0;  ///< Where kScrolls stands.
  int a = 0, b = 0;  ///< Level; least and greatest; position in set and size of set for groups in long lists (0: none).
  NodeId fault = kRoot;  ///< Of invalid fields: the words that say what is wrong.
  float font_size = 0;   ///< Of words and fields, CSS pixels; 0: inherited.
  float line_height = 0;

  bool operator==(const MirrorNode&) const = default;
};

/// Adds the node or changes it in place. The parent is always put first.
void mirror_put(const MirrorNode& node);
/// Removes the node with all below it.
void mirror_remove(NodeId id);
/// The order in which the children of `parent` are read and reached.
void mirror_order(NodeId parent, const std::vector<NodeId>& children);
/// Scrolls a scrolling node so that `top` is at its upper edge; `smooth` where the visitor allows motion.
void mirror_scroll(NodeId id, float top, bool smooth);
/// Moves keyboard focus to that node, without scrolling.
void mirror_focus(NodeId id);

}  // namespace starsheet::platform
