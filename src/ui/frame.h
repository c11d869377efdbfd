#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text.h"
#include "ui/glyph_loader.h"
#include "ui/semantics.h"
#include "ui/theme.h"
#include "ui/type.h"

struct ImDrawList;

namespace starsheet::ui {

/// A rectangle of the page, CSS pixels from the upper left corner of the window.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
};

/// The window and the device, as they are now.
struct Viewport {
  float width = 0, height = 0;
  float density = 1;
  float inset_top = 0, inset_right = 0, inset_bottom = 0, inset_left = 0;
  bool dark = false;
  bool reduced_motion = false;
  bool touch = false;
  double seconds = 0;

  /// Too low for bars that stay: after much zooming, or a phone on its side with its keyboard up.
  bool is_low() const { return height < 400; }
  bool operator==(const Viewport&) const = default;
};

/// What came from the mirror since the last frame: keyboard, assistive technology, text fields.
struct Input {
  std::vector<NodeId> activated{};
  std::vector<std::pair<NodeId, std::string>> typed{};
  std::vector<std::pair<NodeId, int>> stepped{};
  NodeId focused = platform::kRoot;
  std::unordered_map<NodeId, float> scrolled{};  ///< Where each scrolling node stands.
};

/// How a control is being used.
struct Press {
  bool pressed = false;
  bool hovered = false;
  bool held = false;
};

/// One frame being drawn: paints, takes the pointer, and says what everything is. With `measuring` it does none of it,
/// and the same code tells how high things will be.
class Frame {
 public:
  Frame(const Viewport& viewport, const Input& input, const Theme& theme, Language language, const Faces& faces);

  const Viewport& viewport;
  const Input& input;
  const Language language;
  const Theme& theme;
  Semantics semantics{};
  bool measuring = false;

  /// The word for the reader.
  const std::string& in(const Text& text) const { return text.in(language); }

  // Painting, at window coordinates. Nothing outside the clip is drawn.
  void fill(Rect rect, Colour colour, float radius = 0);
  void outline(Rect rect, Colour colour, float radius = 0, float thickness = 1);
  void line(float x0, float y0, float x1, float y1, Colour colour, float thickness = 1);
  /// One line of words with its line box's upper left corner at x, y.
  void text(float x, float y, Font font, Colour colour, std::string_view words);
  /// One line of words, centred in `rect` both ways, shortened where it does not fit.
  void text_in(Rect rect, Font font, Colour colour, std::string_view words);
  /// Words in as many lines as the width needs; returns their height. Drawn only.
  float lines(float x, float y, float width, Font font, Colour colour, std::string_view words);
  bool visible(Rect rect) const;
  void push_clip(Rect rect);
  void pop_clip();
  ImDrawList& canvas() const { return *canvas_; }
  void set_canvas(ImDrawList* canvas) { canvas_ = canvas; }

  // Semantics. A node's children come between open() and close().
  NodeId open(std::string_view key, Role role, Rect rect, MirrorNode node = {});
  void close();
  NodeId leaf(std::string_view key, Role role, Rect rect, MirrorNode node = {});
  /// The node that open() has not closed yet.
  NodeId current() const { return parents_.back().id; }
  /// The id that a node with this key would have here.
  NodeId id_here(std::string_view key) const { return node_id(current(), key); }

  /// Words that are drawn and read: one line, or as many as `width` needs. Returns the height.
  float words(std::string_view key, float x, float y, Font font, Colour colour, std::string_view words);
  float words(std::string_view key, float x, float y, float width, Font font, Colour colour, std::string_view words);
  float heading(std::string_view key, int level, float x, float y, float width, Font font, Colour colour,
                std::string_view words);

  /// Begins an area that scrolls by itself. Returns where its content's upper edge stands. Close it with end_scroll().
  float begin_scroll(std::string_view key, Role role, std::string name, Rect rect);
  /// Ends it, with the height that its content took.
  void end_scroll(float content_height);

  /// A thing that can be pressed, at `rect`; `id` is its node's.
  Press press(NodeId id, Rect rect);
  /// True when a press of the pointer began and ended outside `rect`.
  bool pressed_outside(Rect rect) const;
  /// What was typed into the field with that id since the last frame.
  const std::string* typed(NodeId id) const;
  /// Steps asked of the spin button with that id.
  int stepped(NodeId id) const;

  /// Another frame is wanted after this one.
  bool wants_more = false;
  /// Keyboard focus is to go to that node once the mirror knows it.
  std::optional<NodeId> focus_wanted{};

 private:
  struct Parent {
    NodeId id = platform::kRoot;
    float x = 0, y = 0;
  };
  NodeId put(std::string_view key, Role role, Rect rect, MirrorNode&& node);
  float set_words(std::string_view key, Role role, int level, Rect place, Font font, Colour colour,
                  std::string_view words);

  ImDrawList* canvas_ = nullptr;
  const Faces& faces_;
  std::vector<Parent> parents_{Parent{}};
  std::vector<std::size_t> scrolling_{};
};

}  // namespace starsheet::ui
