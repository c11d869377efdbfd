#include "ui/theme.h"

namespace starsheet::ui {
namespace {

constexpr Theme kLight{.background = rgb(0xf5f7fa),
                       .card = rgb(0xffffff),
                       .line = rgb(0xe3e8ef),
                       .text_1 = rgb(0x16202e),
                       .text_2 = rgb(0x5b6778),
                       .on_primary = rgb(0xffffff),
                       .track = rgb(0xeef1f5),
                       .scrim = faded(rgb(0x0f141b), 0.45f),
                       .control_edge = rgb(0x7f8a9c),
                       .star_on = rgb(0xf2a100),
                       .star_off = rgb(0xd9dfe7),
                       .disabled = rgb(0x97a2b1),
                       .reachable = rgb(0xa7c3f6),
                       .primary = {rgb(0x1763e6), rgb(0xe9f1ff)},
                       .met = {rgb(0x0b7a50), rgb(0xe5f6ee)},
                       .unmet = {rgb(0xc23128), rgb(0xfdeceb)},
                       .sampled = {rgb(0x9a5a00), rgb(0xfff3e0)},
                       .excluded = {rgb(0x5d6779), rgb(0xeef1f5)}};

constexpr Theme kDark{.background = rgb(0x0f141b),
                      .card = rgb(0x18202b),
                      .line = rgb(0x2a3442),
                      .text_1 = rgb(0xe8edf4),
                      .text_2 = rgb(0xa4b0c0),
                      .on_primary = rgb(0x0f141b),
                      .track = rgb(0x2a3442),
                      .scrim = faded(rgb(0x000000), 0.6f),
                      .control_edge = rgb(0x66768d),
                      .star_on = rgb(0xffbf3f),
                      .star_off = rgb(0x36414f),
                      .disabled = rgb(0x5b6879),
                      .reachable = rgb(0x3a5180),
                      .primary = {rgb(0x6ea2ff), rgb(0x1b2b48)},
                      .met = {rgb(0x4cc38f), rgb(0x15322a)},
                      .unmet = {rgb(0xff8078), rgb(0x3a1f20)},
                      .sampled = {rgb(0xf0b35a), rgb(0x37291a)},
                      .excluded = {rgb(0x9aa6b6), rgb(0x222c39)}};

constexpr Theme kLightest{.background = rgb(0xffffff),
                          .card = rgb(0xffffff),
                          .line = rgb(0x000000),
                          .text_1 = rgb(0x000000),
                          .text_2 = rgb(0x000000),
                          .on_primary = rgb(0xffffff),
                          .track = rgb(0xe6e6e6),
                          .scrim = faded(rgb(0x000000), 0.8f),
                          .control_edge = rgb(0x000000),
                          .star_on = rgb(0x8a4a00),
                          .star_off = rgb(0xb0b0b0),
                          .disabled = rgb(0x767676),
                          .reachable = rgb(0x767676),
                          .primary = {rgb(0x003a9e), rgb(0xffffff)},
                          .met = {rgb(0x00502f), rgb(0xffffff)},
                          .unmet = {rgb(0x8c0f0a), rgb(0xffffff)},
                          .sampled = {rgb(0x663c00), rgb(0xffffff)},
                          .excluded = {rgb(0x000000), rgb(0xffffff)}};

constexpr Theme kDarkest{.background = rgb(0x000000),
                         .card = rgb(0x000000),
                         .line = rgb(0xffffff),
                         .text_1 = rgb(0xffffff),
                         .text_2 = rgb(0xffffff),
                         .on_primary = rgb(0x000000),
                         .track = rgb(0x262626),
                         .scrim = faded(rgb(0x000000), 0.8f),
                         .control_edge = rgb(0xffffff),
                         .star_on = rgb(0xffd400),
                         .star_off = rgb(0x5c5c5c),
                         .disabled = rgb(0x8c8c8c),
                         .reachable = rgb(0x8c8c8c),
                         .primary = {rgb(0x8cc8ff), rgb(0x000000)},
                         .met = {rgb(0x7dffb8), rgb(0x000000)},
                         .unmet = {rgb(0xffb3ad), rgb(0x000000)},
                         .sampled = {rgb(0xffd28a), rgb(0x000000)},
                         .excluded = {rgb(0xffffff), rgb(0x000000)}};

}  // namespace

const Tone& Theme::tone(AnswerState state) const {
  switch (state) {
    case AnswerState::Met:
      return met;
    case AnswerState::Unmet:
      return unmet;
    case AnswerState::Sampled:
      return sampled;
    case AnswerState::Open:
    case AnswerState::Excluded:
      break;
  }
  return excluded;
}

Theme branded(const Theme& plain, const documents::Accent& accent) {
  Theme theme = plain;
  theme.primary = {rgb(accent.ink), rgb(accent.soft)};
  theme.on_primary = rgb(accent.on_ink);
  return theme;
}

documents::Accent accent_of(const Theme& theme) {
  return {.ink = hex(theme.primary.ink), .soft = hex(theme.primary.soft), .on_ink = hex(theme.on_primary)};
}

const Theme& theme(bool dark, bool more_contrast) {
  if (more_contrast) return dark ? kDarkest : kLightest;
  return dark ? kDark : kLight;
}

}  // namespace starsheet::ui
