#include "core/answer_json.h"

#include <array>

namespace starsheet {
namespace {

// In the order of AnswerState after Open.
constexpr std::array<std::string_view, 4> kStates{"met", "unmet", "sampled", "excluded"};

AnswerState state_at(std::size_t index) { return static_cast<AnswerState>(index + 1); }

const Text kReasonExpected{"说明为什么不适用的文字", "a text that says why the clause does not apply"};

/// Reads one answer. Members that belong to another state, and all of a draft's, are kept whatever they hold: in their
/// field when they fit there, else as they came.
class AnswerFile {
 public:
  AnswerFile(const JsonObject& object, const Path& path, Standing standing, Issues& issues)
      : object_(object), path_(path), standing_(standing), issues_(issues) {}

  Answer read() {
    read_state();
    for (const JsonMember& member : object_) read_member(member);
    if (standing_ == Standing::Answer && state_is_sound_) check_own_members();
    if (standing_ == Standing::Draft && counts(answer_)) {
      report(issues_, path_,
             {"这条回答已经有效，应放在 answers 里", "this answer counts, so it belongs under answers"});
    }
    return std::move(answer_);
  }

 private:
  void read_state() {
    const JsonValue* state = find_member(object_, "state");
    if (state == nullptr) {
      state_is_sound_ = standing_ == Standing::Draft;
      if (!state_is_sound_) report(issues_, Path(path_, "state"), {"缺少这一项", "this member is missing"});
      return;
    }
    const std::optional<std::size_t> index = read_choice(*state, kStates, Path(path_, "state"), issues_);
    state_is_sound_ = index.has_value();
    if (index) answer_.state = state_at(*index);
  }

  bool is_own(AnswerState state) const { return standing_ == Standing::Answer && answer_.state == state; }

  void read_member(const JsonMember& member) {
    const auto& [name, value] = member;
    if (name == "state") return;
    if (name == "note") {
      const std::string* note = read_string(value, Path(path_, name), issues_);
      if (note != nullptr) answer_.note = *note;
    } else if (name == "samples") {
      keep_count(member, 1, answer_.samples);
    } else if (name == "nonconforming") {
      keep_count(member, 0, answer_.nonconforming);
    } else if (name == "reason" && value.as_string() != nullptr) {
      answer_.reason = *value.as_string();
    } else if (name == "reasonOmitted" && value.as_bool() != nullptr) {
      answer_.reason_omitted = *value.as_bool();
    } else {
      answer_.rest.push_back(member);
    }
  }

  void keep_count(const JsonMember& member, std::int64_t min, std::optional<std::int64_t>& field) {
    const std::optional<std::int64_t> count = member.second.as_integer();
    if (count && *count >= min && *count <= kMaxSamples) {
      field = count;
    } else {
      answer_.rest.push_back(member);
    }
  }

  void check_own_members() {
    if (is_own(AnswerState::Sampled)) check_samples();
    if (is_own(AnswerState::Excluded)) check_reason();
  }

  void check_samples() {
    const ObjectReader reader(object_, path_, issues_);
    const std::optional<std::int64_t> samples = reader.count("samples", 1, kMaxSamples);
    reader.count("nonconforming", 0, samples.value_or(kMaxSamples));
  }

  void check_reason() {
    const JsonValue* reason = find_member(object_, "reason");
    const JsonValue* omitted = find_member(object_, "reasonOmitted");
    const bool omitted_is_wrong = omitted != nullptr && omitted->as_bool() == nullptr;
    const bool reason_is_wrong = reason != nullptr && reason->as_string() == nullptr;
    if (omitted_is_wrong) report_found(issues_, Path(path_, "reasonOmitted"), *omitted, both("true"));
    if (reason_is_wrong) report_found(issues_, Path(path_, "reason"), *reason, kReasonExpected);
    if (omitted_is_wrong || reason_is_wrong || counts(answer_)) return;
    if (reason == nullptr) {
      report(issues_, Path(path_, "reason"),
             Text{"缺少这一项，应为", "this member is missing; expected "} + kReasonExpected);
    } else {
      report_found(issues_, Path(path_, "reason"), *reason, kReasonExpected);
    }
  }

  const JsonObject& object_;
  const Path& path_;
  const Standing standing_;
  Issues& issues_;
  Answer answer_{};
  bool state_is_sound_ = false;
};

}  // namespace

Answer read_answer(const JsonObject& object, const Path& path, Standing standing, Issues& issues) {
  return AnswerFile(object, path, standing, issues).read();
}

}  // namespace starsheet
