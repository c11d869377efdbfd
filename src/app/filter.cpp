#include <algorithm>
#include <string_view>

#include "app/narrow.h"
#include "app/state.h"

namespace starsheet {
namespace {

constexpr std::size_t kFilters = 4;

bool loses(const Answer& answer) {
  if (answer.state == AnswerState::Unmet) return true;
  return answer.state == AnswerState::Sampled && answer.nonconforming.value_or(0) > 0;
}

bool passes(Filter filter, const Answer* answer) {
  switch (filter) {
    case Filter::All:
      return true;
    case Filter::Open:
      return !answer || !counts(*answer);
    case Filter::Losing:
      return answer && loses(*answer);
    // An exclusion that waits for its reason stays listed, so that it does not vanish while the reason is retyped.
    case Filter::Excluded:
      return answer && answer->state == AnswerState::Excluded;
  }
  return true;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// What was typed or written, narrow and in lower case.
std::string folded(std::string_view text) {
  std::string plain = narrowed(text);
  std::transform(plain.begin(), plain.end(), plain.begin(), lower);
  return plain;
}

std::vector<std::string> query_words(std::string_view query) {
  std::vector<std::string> words{""};
  for (const char c : folded(query)) {
    const bool is_blank = static_cast<unsigned char>(c) <= 0x20;
    if (!is_blank) {
      words.back().push_back(c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Whether `text` holds `word`, letters of either case and width. Pre: `word` is folded and not empty.
bool holds(std::string_view text, std::string_view word) { return folded(text).find(word) != std::string::npos; }

bool holds(const Text& text, std::string_view word) { return holds(text.zh, word) || holds(text.en, word); }

bool matches(const Clause& clause, const Answer* answer, std::string_view word) {
  if (holds(clause.id, word) || holds(clause.title, word) || holds(clause.requirement, word)) return true;
  if (answer && (holds(answer->note, word) || holds(answer->reason, word))) return true;
  return std::any_of(clause.evidence.begin(), clause.evidence.end(),
                     [&](const Text& evidence) { return holds(evidence, word); });
}

}  // namespace

std::vector<std::size_t> visible_clauses(const Criteria& criteria, const Sheet& sheet, Filter filter,
                                         const std::string& query) {
  const std::vector<std::string> words = query_words(query);
  std::vector<std::size_t> visible;
  visible.reserve(criteria.clauses.size());
  for (std::size_t i = 0; i < criteria.clauses.size(); ++i) {
    const Clause& clause = criteria.clauses[i];
    const Answer* answer = sheet.answers.find(clause.id);
    const bool is_visible =
        passes(filter, answer) &&
        std::all_of(words.begin(), words.end(), [&](const std::string& word) { return matches(clause, answer, word); });
    if (is_visible) visible.push_back(i);
  }
  return visible;
}

std::vector<std::size_t> filter_counts(const Criteria& criteria, const Sheet& sheet) {
  std::vector<std::size_t> found(kFilters, 0);
  for (const Clause& clause : criteria.clauses) {
    const Answer* answer = sheet.answers.find(clause.id);
    for (std::size_t filter = 0; filter < kFilters; ++filter) {
      if (passes(static_cast<Filter>(filter), answer)) ++found[filter];
    }
  }
  return found;
}

}  // namespace starsheet
