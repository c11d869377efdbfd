#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/update.h"
#include "ui/glyph_loader.h"
#include "ui/page.h"

struct ImGuiContext;

namespace starsheet::ui {

/// What the device prefers and can do.
struct Device {
  bool dark = false;
  bool reduced_motion = false;
  bool touch = false;
  bool more_contrast = false;
};

enum class PointerKind { Move, Down, Up, Cancel, Leave };
enum class ShortcutKind { Undo, Redo, Search, Escape, Help, SaveFile, OpenFile, Forward, Backward };

/// The page at work: takes what comes from outside, keeps the state, draws when asked. Everything happens in the calls;
/// nothing runs by itself.
class Session {
 public:
  Session(std::shared_ptr<const Criteria> criteria, Language language, ThemeChoice theme);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void resize(const Viewport& size);
  void set_device(const Device& device);
  void pointer(PointerKind kind, float x, float y, bool touch);
  void activate(NodeId id) { input_.activated.push_back(id); }
  void type(NodeId id, std::string text) { input_.typed.emplace_back(id, std::move(text)); }
  void step(NodeId id, int delta) { input_.stepped.emplace_back(id, delta); }
  void focus(NodeId id);
  void scroll(NodeId id, float top) { input_.scrolled[id] = top; }
  /// False when the key means nothing here and is the browser's.
  bool shortcut(ShortcutKind kind);
  void dispatch(Action action);
  /// Takes a sheet from a host page's script. Returns the faults; empty when it was taken.
  Issues set_sheet(std::string_view text);

  /// The report as HTML, for printing; empty while the late part is not here.
  std::string report() const;

  /// Lets the next frame be the first that the visitor sees: the mirror gets what the window shows, so that it comes
  /// early; the frame after has everything.
  void hasten() { ui_.window_only = true; }

  /// Draws until what came in has had its effect. True when another frame is wanted, because something still moves.
  bool frame(double seconds);

  const AppState& state() const { return state_; }
  const Derived& derived() const { return derived_; }
  const Semantics& semantics() const { return semantics_; }

 private:
  void take_shortcut(ShortcutKind kind);
  /// What decides which clauses are listed.
  struct Listing {
    std::shared_ptr<const Criteria> criteria{};
    Filter filter = Filter::All;
    std::string query{};

    bool operator==(const Listing&) const = default;
  };

  bool draw_once();
  /// Scrolls at once where that was asked for; true when this frame is to be drawn again for it.
  bool jumped();
  void take(Step step);
  void apply_theme();
  void apply_brand();

  AppState state_;
  Derived derived_{};
  Listing listing_{};
  UiState ui_{};
  Viewport viewport_{};
  Device device_{};
  Theme theme_{};
  Input input_{};
  Semantics semantics_{};
  Published published_{};
  ImGuiContext* context_ = nullptr;
  Faces faces_{};
  unsigned changes_ = 0;
  std::optional<NodeId> focus_wanted_{};
  std::optional<ScrollWish> scroll_wish_{};
};

}  // namespace starsheet::ui
