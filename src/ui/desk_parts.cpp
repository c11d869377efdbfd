#include "ui/desk_parts.h"

#include <algorithm>

namespace starsheet::ui {
namespace {

constexpr std::size_t kFaultsShown = 6;

const Issues& issues_of(const Page& page, DeskFile file) {
  return file == DeskFile::Brand ? page.state.desk->brand_issues : page.state.desk->criteria_issues;
}

/// Whether an issue stands at that place, below it, or at the text that it is one language of.
bool concerns(const Issue& issue, std::string_view place) {
  for (const std::string_view language : {"/zh-CN", "/en"}) {
    if (place.ends_with(language) && issue.path == place.substr(0, place.size() - language.size())) return true;
  }
  return issue.path.starts_with(place) && (issue.path.size() == place.size() || issue.path[place.size()] == '/');
}

const Issue* issue_at(const Issues& issues, std::string_view place) {
  const auto found =
      std::find_if(issues.begin(), issues.end(), [&](const Issue& issue) { return concerns(issue, place); });
  return found == issues.end() ? nullptr : &*found;
}

}  // namespace

float desk_field(Frame& frame, Page& page, DeskFile file, const std::string& place, const std::string& label,
                 std::string_view hint, float x, float y, float width, FieldKind kind) {
  const Desk& desk = *page.state.desk;
  const std::string value = desk_text(file == DeskFile::Brand ? desk.brand : desk.criteria, place);
  const float height = kind == FieldKind::Area ? area_height(frame, value, width) : control_height(frame);
  if (frame.measuring) return kCaption.line + 4 + height;
  const bool wrong = issue_at(issues_of(page, file), place) != nullptr;
  frame.text(x, y, kCaption, wrong ? frame.theme.unmet.ink : frame.theme.text_2, shortened(label, kCaption, width));
  const NodeId fault = wrong ? frame.id_here(place + "/fault") : platform::kRoot;
  if (auto text = field(frame, place, {x, y + kCaption.line + 4, width, height}, kind, label, value, hint, fault)) {
    page.actions.push_back(DeskTyped{file, place, *std::move(text)});
  }
  return kCaption.line + 4 + height;
}

float desk_fault(Frame& frame, const Page& page, DeskFile file, const std::string& place, float x, float y,
                 float width) {
  const Issue* issue = issue_at(issues_of(page, file), place);
  if (issue == nullptr) return 0;
  return frame.words(place + "/fault", x, y + 2, width, kCaption, frame.theme.unmet.ink, frame.in(issue->message)) + 4;
}

float desk_faults(Frame& frame, std::string_view key, const Issues& issues, float x, float y, float width) {
  if (issues.empty()) return 0;
  float pen = y;
  const std::string heading = fill_in(word::kDeskFaults.in(frame.language), {std::to_string(issues.size())});
  pen += frame.words(std::string(key), x, pen, width, kBodyBold, frame.theme.unmet.ink, heading);
  for (std::size_t i = 0; i < std::min(issues.size(), kFaultsShown); ++i) {
    const std::string line = (issues[i].path.empty() ? word::kDocument.in(frame.language) : issues[i].path) + ": " +
                             frame.in(issues[i].message);
    pen +=
        frame.words(std::string(key) + "/" + std::to_string(i), x, pen, width, kCaption, frame.theme.unmet.ink, line);
  }
  return pen + 6 - y;
}

bool desk_opener(Frame& frame, Page& page, const std::string& key, const std::string& label, const std::string& name,
                 Rect rect) {
  const bool open = page.ui.desk_open.count(key) > 0;
  if (frame.measuring) return open;
  const MirrorNode node{.flags = platform::kHasExpanded | (open ? platform::kExpanded : 0u), .name = name};
  if (button(frame, "desk/" + key, rect, label, ButtonLook::Quiet, node)) {
    if (open)
      page.ui.desk_open.erase(key);
    else
      page.ui.desk_open.insert(key);
    frame.wants_more = true;
  }
  return open;
}

}  // namespace starsheet::ui
