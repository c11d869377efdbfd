#include "core/sheet.h"

#include <algorithm>
#include <cassert>

#include "core/json_reader.h"

namespace starsheet {
namespace {

constexpr std::size_t kFirstSlots = 16;

// FNV-1a.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

}  // namespace

bool counts(const Answer& answer) {
  switch (answer.state) {
    case AnswerState::Open:
      return false;
    case AnswerState::Met:
    case AnswerState::Unmet:
      return true;
    case AnswerState::Excluded:
      return answer.reason_omitted || !is_blank(answer.reason);
    case AnswerState::Sampled:
      break;
  }
  return answer.samples && answer.nonconforming && *answer.samples >= 1 && *answer.samples <= kMaxSamples &&
         *answer.nonconforming >= 0 && *answer.nonconforming <= *answer.samples;
}

Rational share(const Answer& answer) {
  assert(counts(answer) && answer.state != AnswerState::Excluded);
  if (answer.state != AnswerState::Sampled) return answer.state == AnswerState::Met ? 1 : 0;
  return {Integer(*answer.samples - *answer.nonconforming), Integer(*answer.samples)};
}

std::size_t Answers::slot_of(std::string_view clause_id) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(clause_id) & mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].first != clause_id) slot = (slot + 1) & mask;
  return slot;
}

void Answers::rebuild_slots(std::size_t size) {
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    slots_[slot_of(entries_[i].first)] = static_cast<std::uint32_t>(i + 1);
  }
}

const Answer* Answers::find(std::string_view clause_id) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t found = slots_[slot_of(clause_id)];
  return found != 0 ? &entries_[found - 1].second : nullptr;
}

void Answers::set(const std::string& clause_id, Answer answer) {
  // At most half full, so that a search ends soon.
  if (slots_.size() < 2 * (entries_.size() + 1)) rebuild_slots(slots_.empty() ? kFirstSlots : 2 * slots_.size());
  std::uint32_t& slot = slots_[slot_of(clause_id)];
  if (slot != 0) {
    entries_[slot - 1].second = std::move(answer);
    return;
  }
  entries_.emplace_back(clause_id, std::move(answer));
  slot = static_cast<std::uint32_t>(entries_.size());
}

void Answers::erase(std::string_view clause_id) {
  if (find(clause_id) == nullptr) return;
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(slots_[slot_of(clause_id)] - 1));
  rebuild_slots(slots_.size());
}

bool is_sheet_id(std::string_view text) {
  const auto is_sign = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  return text.size() == 26 && std::all_of(text.begin(), text.end(), is_sign);
}

Sheet new_sheet(const Criteria& criteria) {
  Sheet sheet;
  sheet.criteria_id = criteria.id;
  sheet.criteria_revision = criteria.revision;
  return sheet;
}

std::int64_t certified_managers_needed(std::int64_t managers) {
  return std::max<std::int64_t>(1, managers / 10 + (managers % 10 > 0 ? 1 : 0));
}

}  // namespace starsheet
