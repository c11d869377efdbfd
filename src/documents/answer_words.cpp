#include "documents/answer_words.h"

namespace starsheet::documents {

const char* state_text(AnswerState state, Language language) {
  static constexpr Phrase kStates[] = {
      {"未评", "Open"}, {"符合", "Met"}, {"不符合", "Not met"}, {"抽样", "Sampled"}, {"不适用", "N/A"}};
  return kStates[static_cast<std::size_t>(state)].in(language);
}

const char* points_status_text(PointsStatus status, Language language) {
  static constexpr Phrase kConfirmed{"已核实", "confirmed"};
  static constexpr Phrase kAllocated{"待核（拟定值）", "unconfirmed (proposed)"};
  return (status == PointsStatus::Confirmed ? kConfirmed : kAllocated).in(language);
}

}  // namespace starsheet::documents
