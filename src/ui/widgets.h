#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/icons.h"

namespace starsheet::ui {

// Every widget draws itself, takes the pointer, and stands in the semantics with role, name, value and state. What was
// done with it is returned; nothing is changed here.

enum class ButtonLook { Plain, Primary, Quiet, Danger };

/// Windows, and cards, that have less than this are laid out in more rows: letters are enlarged, or the window is tiny.
inline constexpr float kTight = 300, kTightCard = 240;

/// How high controls are: 44 px where fingers press, 40 px elsewhere.
float control_height(const Frame& frame);

void card(Frame& frame, Rect rect);

/// A push button. `name` is what is read; the label when empty.
bool button(Frame& frame, std::string_view key, Rect rect, std::string_view label, ButtonLook look = ButtonLook::Plain,
            MirrorNode node = {});
/// The width a button needs for its label.
float button_width(std::string_view label, Font font = kBody);
bool icon_button(Frame& frame, std::string_view key, Rect rect, Icon icon, std::string_view name, bool enabled = true,
                 ButtonLook look = ButtonLook::Plain);

/// A rounded button that is on or off, as filters are. Returns true when pressed; `width` of the label decides the
/// size.
bool chip(Frame& frame, std::string_view key, Rect rect, std::string_view label, bool on, std::string_view name = {});
float chip_width(std::string_view label);

/// Words on a soft round ground. Returns its width.
float pill(Frame& frame, std::string_view key, float x, float y, std::string_view label, Tone tone);
float pill_width(std::string_view label);

struct Choice {
  std::string_view key{};
  std::string_view label{};
  Tone tone{};
};
/// One choice out of a few, side by side: a radio group. Returns the index of the one just chosen.
std::optional<std::size_t> segments(Frame& frame, std::string_view key, Rect rect, std::string_view name,
                                    const Choice* choices, std::size_t count, std::optional<std::size_t> chosen);
/// The height for four of them where a row takes `row`: on a tight card they stand two by two.
float segments_height(float width, float row);

/// What a spin button was asked for: a number and whether it was typed digit by digit.
struct Spun {
  std::int64_t value = 0;
  bool typed = false;
};
/// What stands in a spin button that is no number, and the node that says so once it is left.
struct NoNumber {
  std::string text{};
  NodeId fault = platform::kRoot;
};
/// − number +, which also takes typed digits, full-width ones too. Values stay within least and greatest; `wrong`
/// stands there instead of the number.
std::optional<Spun> stepper(Frame& frame, std::string_view key, Rect rect, std::string_view name,
                            std::string_view less_name, std::string_view more_name, std::int64_t value,
                            std::int64_t least, std::int64_t greatest,
                            const std::optional<NoNumber>& wrong = std::nullopt);
/// The id that the number itself has in a stepper with that key here.
NodeId stepper_number(const Frame& frame, std::string_view key);
inline constexpr float kStepperWidth = 144;

enum class FieldKind { Line, Area, Search, Number };
/// A field to type in: the browser's own while it is active, drawn here while not. `fault` is the node that says what
/// is wrong with what stands in it. Returns the new text.
std::optional<std::string> field(Frame& frame, std::string_view key, Rect rect, FieldKind kind, std::string_view name,
                                 std::string_view value, std::string_view hint, NodeId fault = platform::kRoot);
/// The height that an area needs for its text.
float area_height(const Frame& frame, std::string_view value, float width);

std::optional<bool> toggle(Frame& frame, std::string_view key, Rect rect, std::string_view name, bool on);

/// A bar filled to `fraction`, 0 to 1.
void progress(Frame& frame, Rect rect, float fraction, Colour colour);

}  // namespace starsheet::ui
