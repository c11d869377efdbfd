#include "ui/type.h"

#include <unordered_map>

#include "platform/glyphs.h"
#include "ui/wrap.h"

namespace starsheet::ui {
namespace {

constexpr std::size_t kSettingsKept = 4096;

struct Store {
  float density = 1;
  std::unordered_map<std::uint64_t, float> advances{};
  std::unordered_map<std::string, Setting> settings{};
};

// Measuring is pure for one density; what was measured is kept, not what was drawn.
Store& store() {
  static Store instance;
  return instance;
}

bool is_han(char32_t cp) { return cp >= 0x4e00 && cp <= 0x9fff; }

std::uint64_t advance_key(char32_t cp, Font font) {
  const auto tenths = static_cast<std::uint64_t>(font.size * 10.0f);
  return (static_cast<std::uint64_t>(cp) << 20) | (tenths << 1) | (font.bold ? 1u : 0u);
}

Advance advance_function(const Font& font) {
  return {[](const void* context, char32_t cp) { return advance_of(cp, *static_cast<const Font*>(context)); }, &font};
}

std::string setting_key(std::string_view text, Font font, float width) {
  std::string key(text);
  key += '\0';
  for (const float part : {font.size * 2 + (font.bold ? 1.0f : 0.0f), width * 4}) {
    const auto number = static_cast<std::uint32_t>(part);
    for (int shift = 0; shift < 32; shift += 8) key += static_cast<char>((number >> shift) & 0xffu);
  }
  return key;
}

}  // namespace

void set_type_density(float device_pixel_ratio) {
  Store& kept = store();
  if (kept.density == device_pixel_ratio) return;
  kept = Store{};
  kept.density = device_pixel_ratio;
}

float advance_of(char32_t code_point, Font font) {
  Store& kept = store();
  const char32_t measured = is_han(code_point) ? U'国' : code_point;  // Han characters share one advance
  const auto [entry, fresh] = kept.advances.try_emplace(advance_key(measured, font), 0.0f);
  if (fresh) entry->second = platform::glyph_advance(measured, font.size * kept.density, font.bold) / kept.density;
  return entry->second;
}

float text_width(std::string_view text, Font font) {
  const Setting& setting = set_text(text, font, 1e6f);
  return setting.width;
}

const Setting& set_text(std::string_view text, Font font, float width) {
  Store& kept = store();
  if (kept.settings.size() > kSettingsKept) kept.settings.clear();
  const auto [entry, fresh] = kept.settings.try_emplace(setting_key(text, font, width));
  if (fresh) {
    for (const LineSpan& span : wrap_text(text, width, advance_function(font))) {
      entry->second.lines.push_back({.begin = span.begin, .end = span.end, .width = span.width});
      if (span.width > entry->second.width) entry->second.width = span.width;
    }
  }
  return entry->second;
}

std::string shortened(std::string_view text, Font font, float width) {
  if (text_width(text, font) <= width) return std::string(text);
  const float dots = advance_of(U'…', font);
  const std::size_t fits = fit_text(text, width > dots ? width - dots : 0, advance_function(font));
  return std::string(text.substr(0, fits)) + "…";
}

}  // namespace starsheet::ui
