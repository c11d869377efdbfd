#pragma once

#include <cstdint>

#include "core/sheet.h"
#include "documents/colour.h"

namespace starsheet::ui {

using Colour = std::uint32_t;  ///< As Dear ImGui packs it: 0xAABBGGRR.

/// An opaque colour from its usual hexadecimal form, 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
  return 0xff000000u | ((hex & 0xffu) << 16) | (hex & 0xff00u) | ((hex >> 16) & 0xffu);
}
/// The same colour with another opacity, 0 to 1.
constexpr Colour faded(Colour colour, float opacity) {
  return (colour & 0x00ffffffu) | (static_cast<Colour>(opacity * 255.0f) << 24);
}

/// A colour for words and signs with the soft ground it stands on.
struct Tone {
  Colour ink = 0;
  Colour soft = 0;
};

struct Theme {
  Colour background = 0, card = 0, line = 0, text_1 = 0, text_2 = 0, on_primary = 0, track = 0, scrim = 0;
  Colour control_edge = 0, star_on = 0, star_off = 0;
  Colour disabled = 0;   ///< The ink of a control that can do nothing now: weaker than a caption, still to be read.
  Colour reachable = 0;  ///< What may still be reached, beside primary for what is certain.
  Tone primary{}, met{}, unmet{}, sampled{}, excluded{};

  /// The tone of an answer; open clauses have the excluded tone's quiet.
  const Tone& tone(AnswerState state) const;
};

/// The tokens of the design, light or dark; or colours as far apart as they can be, for visitors who ask for more
/// contrast.
const Theme& theme(bool dark, bool more_contrast = false);
/// The same with a brand's colour for what is primary.
Theme branded(const Theme& plain, const documents::Accent& accent);
/// The accent of that theme by itself.
documents::Accent accent_of(const Theme& theme);
/// A packed colour as 0xRRGGBB.
constexpr documents::Hex hex(Colour colour) {
  return (colour & 0xffu) << 16 | (colour & 0xff00u) | (colour >> 16 & 0xffu);
}

/// A way to set words: size and line height in CSS pixels.
struct Font {
  float size = 15;
  bool bold = false;
  float line = 23;

  bool operator==(const Font&) const = default;
};

inline constexpr Font kCaption{14, false, 21};
inline constexpr Font kCaptionBold{14, true, 21};
inline constexpr Font kBody{15, false, 24};
inline constexpr Font kBodyBold{15, true, 24};
inline constexpr Font kField{16, false, 24};  ///< Fields are 16 px everywhere: smaller makes iOS zoom in on focus.
inline constexpr Font kTitle{16, true, 24};
inline constexpr Font kHeading{20, true, 28};
inline constexpr Font kDisplay{24, true, 34};
inline constexpr Font kScore{46, true, 54};
inline constexpr Font kScoreSmall{30, true, 36};

inline constexpr float kRadius = 12;
inline constexpr float kControlRadius = 8;
inline constexpr float kGrid = 8;

}  // namespace starsheet::ui
