#include "ui/session.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <iterator>
#include <utility>

#include "app/documents.h"
#include "core/product.h"
#include "platform/effects.h"
#include "platform/late.h"
#include "platform/mirror.h"
#include "platform/renderer.h"
#include "ui/dialogs.h"

namespace starsheet::ui {
namespace {

constexpr int kMostPasses = 12;  // per frame(); Dear ImGui spreads queued events over frames

ImGuiContext* make_context() {
  ImGuiContext* context = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiStyle& style = ImGui::GetStyle();
  style.AntiAliasedLinesUseTex = false;
  style.CurveTessellationTol = 0.6f;
  style.CircleTessellationMaxError = 0.15f;
  return context;
}

bool events_are_queued() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

bool sheet_changed(const Step& step) {
  for (const Effect& effect : step.effects) {
    if (std::holds_alternative<SaveSheet>(effect)) return true;
  }
  return false;
}

/// A clause stays listed while filter and search stay as they are, so that answering it does not take it from under the
/// finger.
std::vector<std::size_t> still_listed(const std::vector<std::size_t>& before, const std::vector<std::size_t>& now) {
  std::vector<std::size_t> both;
  std::set_union(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(both));
  return both;
}

/// A wish for what may not have come yet.
bool is_late_wish(const Action& action) {
  return std::holds_alternative<DialogOpened>(action) || std::holds_alternative<ScreenShown>(action);
}

std::optional<std::size_t> grade_of(const Derived& derived) {
  return derived.assessment.graded ? std::optional<std::size_t>(derived.assessment.graded->grade) : std::nullopt;
}

}  // namespace

Session::Session(std::shared_ptr<const Criteria> criteria, Language language, ThemeChoice theme)
    : state_(initial_state(std::move(criteria), language, theme)), context_(make_context()) {
  faces_ = add_faces(*ImGui::GetIO().Fonts);
  derived_ = derive(state_, changes_);
  apply_theme();
}

Session::~Session() { ImGui::DestroyContext(context_); }

void Session::resize(const Viewport& size) {
  viewport_ = size;
  set_type_density(size.density);  // also where it is the first one: a session before may have had another
  apply_theme();
}

void Session::set_device(const Device& device) {
  device_ = device;
  apply_theme();
}

void Session::apply_theme() {
  viewport_.dark = state_.theme == ThemeChoice::System ? device_.dark : state_.theme == ThemeChoice::Dark;
  viewport_.reduced_motion = device_.reduced_motion;
  viewport_.touch = device_.touch;
  platform::set_document(state_.language, viewport_.dark,
                         product_name(*state_.criteria).in(state_.language) + " · " + state_.criteria->source_document);
  theme_ = theme(viewport_.dark, device_.more_contrast);
  if (!device_.more_contrast && state_.brand && state_.brand->primary) apply_brand();
}

/// What the brand wishes, as far as it can be read.
void Session::apply_brand() {
  const documents::Accent accent =
      documents::accent_for(*state_.brand->primary, hex(theme_.card), hex(theme_.background));
  theme_ = branded(theme_, accent);
  platform::set_accent(accent);
}

void Session::pointer(PointerKind kind, float x, float y, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  if (kind == PointerKind::Cancel || kind == PointerKind::Leave) {
    // A press that became a pan ends far from every control, so that nothing is pressed.
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    if (kind == PointerKind::Cancel) io.AddMouseButtonEvent(0, false);
    return;
  }
  io.AddMousePosEvent(x, y);
  if (kind != PointerKind::Move) io.AddMouseButtonEvent(0, kind == PointerKind::Down);
}

void Session::focus(NodeId id) {
  if (id == input_.focused) return;
  if (input_.focused != platform::kRoot) {
    ui_.held.reset();
    dispatch(FieldLeft{});
  }
  input_.focused = id;
}

bool Session::shortcut(ShortcutKind kind) {
  const bool turns = kind == ShortcutKind::Forward || kind == ShortcutKind::Backward;
  if (turns && (state_.screen != Screen::Present || dialog_is_open(state_))) return false;
  take_shortcut(kind);
  return true;
}

void Session::take_shortcut(ShortcutKind kind) {
  // What lies behind a dialog is not to be changed unseen.
  if (dialog_is_open(state_) && kind != ShortcutKind::Escape && kind != ShortcutKind::SaveFile) return;
  switch (kind) {
    case ShortcutKind::Undo:
      return dispatch(UndoRequested{});
    case ShortcutKind::Redo:
      return dispatch(RedoRequested{});
    case ShortcutKind::Help:
      return dispatch(DialogOpened{Dialog::Shortcuts});
    case ShortcutKind::SaveFile:
      return dispatch(SaveFileRequested{});
    case ShortcutKind::OpenFile:
      return dispatch(OpenFileRequested{});
    case ShortcutKind::Escape:
      return dispatch(BackRequested{});
    case ShortcutKind::Forward:
      return dispatch(SlideShown{state_.slide + 1});
    case ShortcutKind::Backward:
      return dispatch(SlideShown{state_.slide - std::min<std::size_t>(state_.slide, 1)});
    case ShortcutKind::Search:
      break;
  }
  for (const MirrorNode& node : semantics_.nodes) {
    if (node.role == Role::SearchBox) focus_wanted_ = node.id;
  }
}

void Session::take(Step step) {
  const bool changed = sheet_changed(step);
  const auto grade_before = grade_of(derived_);
  const bool help = step.state.dialog == Dialog::Help;
  if (help != (state_.dialog == Dialog::Help)) platform::show_help(help);
  state_ = std::move(step.state);
  const std::vector<std::size_t> before = std::move(derived_.visible);
  derived_ = derive(state_, ++changes_);
  Listing listing{state_.criteria, state_.filter, state_.query};
  if (listing == listing_) derived_.visible = still_listed(before, derived_.visible);
  listing_ = std::move(listing);
  apply_theme();
  for (const Effect& effect : step.effects) {
    if (const auto* clause = std::get_if<ScrollToClause>(&effect))
      ui_.scroll_to_clause = clause->clause;
    else if (const auto* indicator = std::get_if<ScrollToIndicator>(&effect))
      ui_.scroll_to_indicator = indicator->indicator;
    else
      platform::perform(effect);
  }
  if (changed) platform::announce_change(grade_of(derived_) != grade_before);
}

void Session::dispatch(Action action) {
  if (is_late_wish(action)) platform::want_late();
  if (auto* kept = std::get_if<SnapshotKept>(&action)) kept->today = platform::today();
  if (auto* kept = std::get_if<WhatIfKept>(&action)) kept->today = platform::today();
  if (auto* save = std::get_if<SaveFileRequested>(&action)) save->today = platform::today();
  if (auto* date = std::get_if<RouteDateTyped>(&action)) date->fresh_id = platform::fresh_id();
  if (auto* document = std::get_if<DocumentRequested>(&action)) {
    if (!platform::late_is_here()) return;
    document->today = platform::today();
    document->now = platform::now();
    document->fresh_id = platform::fresh_id();
    document->address = platform::page_address();
  }
  take(update(std::move(state_), action));
}

Issues Session::set_sheet(std::string_view text) {
  Replaced replaced = replace_sheet(std::move(state_), text);
  take(std::move(replaced.step));
  return std::move(replaced.issues);
}

std::string Session::report() const {
  return platform::late_is_here() ? printed_report(state_, platform::page_address()) : std::string();
}

bool Session::draw_once() {
  ImGui::NewFrame();
  // Dear ImGui tells the density to the font it makes current only; the others are never made current.
  for (ImFont* face : faces_.regular) face->CurrentRasterizerDensity = viewport_.density;
  for (ImFont* face : faces_.bold) face->CurrentRasterizerDensity = viewport_.density;
  Actions actions;
  Frame frame(viewport_, input_, theme_, state_.language, faces_);
  Page page{state_, derived_, ui_, actions};
  if (const auto wish = draw_page(frame, page)) scroll_wish_ = wish;
  ImGui::Render();
  input_.activated.clear();
  input_.typed.clear();
  input_.stepped.clear();
  semantics_ = std::move(frame.semantics);
  if (frame.focus_wanted) focus_wanted_ = frame.focus_wanted;
  const bool more = frame.wants_more;
  for (Action& action : actions) dispatch(std::move(action));
  if (!actions.empty()) ui_.last_seconds = viewport_.seconds;
  return more || !actions.empty();
}

bool Session::jumped() {
  if (!scroll_wish_ || scroll_wish_->smooth) return false;
  float& top = input_.scrolled[scroll_wish_->pane];
  if (top == scroll_wish_->top) return false;
  top = scroll_wish_->top;
  return true;
}

bool Session::frame(double seconds) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {viewport_.width, viewport_.height};
  io.DisplayFramebufferScale = {viewport_.density, viewport_.density};
  io.DeltaTime = static_cast<float>(seconds > viewport_.seconds ? seconds - viewport_.seconds : 1.0 / 60);
  viewport_.seconds = seconds;
  bool more = false;
  unsigned before = 0;
  int passes = 0;
  do {
    before = changes_;
    more = draw_once();
  } while ((events_are_queued() || changes_ != before || jumped()) && ++passes < kMostPasses);
  publish(semantics_, published_);
  platform::set_steps(steps_back(state_), state_.screen);
  if (scroll_wish_)
    platform::mirror_scroll(scroll_wish_->pane, scroll_wish_->top, scroll_wish_->smooth && !viewport_.reduced_motion);
  scroll_wish_.reset();
  if (focus_wanted_) platform::mirror_focus(*focus_wanted_);
  focus_wanted_.reset();
  platform::render(*ImGui::GetDrawData());
  return std::exchange(ui_.window_only, false) || more;
}

}  // namespace starsheet::ui
