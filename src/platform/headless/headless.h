#pragma once

#include <map>
#include <string>
#include <vector>

#include "platform/effects.h"
#include "platform/late.h"
#include "platform/mirror.h"
#include "platform/software.h"

namespace starsheet::platform::headless {

/// What a browser would show to assistive technology, as plain data.
struct Mirror {
  struct Scroll {
    NodeId id = 0;
    float top = 0;
    bool smooth = false;
  };

  std::map<NodeId, MirrorNode> nodes{};
  std::map<NodeId, std::vector<NodeId>> order{};  ///< Children by parent, as last told.
  std::vector<Scroll> scrolls{};
  NodeId focused = kRoot;  ///< Where focus was moved last.
  int puts = 0;
  int removes = 0;

  /// The first node with that role and name, or null.
  const MirrorNode* find(Role role, const std::string& name) const;
};

/// What the page asked of the outside.
struct Outside {
  std::vector<Effect> performed{};
  std::string title{};
  std::string today = "2026-11-23";
  std::int64_t now = 1'795'392'000;  ///< 2026-11-23 00:00 UTC.
  std::string fresh_id = "abcdefghijklmnopqrstuvwx23";
  int changes = 0;
  std::string address = "https://example.org/star/";
  int grade_changes = 0;
  Language language = Language::Chinese;
  bool dark = false;
  documents::Accent accent{};
  bool help = false;
  unsigned steps = 0;
  Screen screen = Screen::Sheet;
  LatePart late = LatePart::Here;
  int late_wishes = 0;  ///< How often it was asked for once more.
};

Mirror& mirror();
Outside& outside();
/// Number of frames that were drawn.
int& frames();
/// What the last frame drew, in device pixels. Natively only.
Picture drawn();
/// The same, put together from bands of so many rows.
Picture drawn_in_bands(int rows);
/// Forgets everything, for the next test.
void reset();

}  // namespace starsheet::platform::headless
