#include "ui/about.h"

#include <utility>

#include "ui/edition_words.h"

namespace starsheet::ui {

float about_body(Frame& frame, Page& page, float x, float y, float width) {
  const Edition& edition = page.state.edition;
  const Criteria& criteria = page.criteria();
  const Language language = frame.language;
  float pen = y;
  const auto line = [&](const char* key, const Word& label, const std::string& value) {
    pen += frame.words(std::string(key) + "/label", x, pen, width, kCaption, frame.theme.text_2, label.in(language));
    pen += frame.words(key, x, pen, width, kBody, frame.theme.text_1, value) + 8;
  };
  const std::string version =
      edition.version.empty() ? word::kDevelopment.in(language) : edition.version + " (" + edition.commit + ")";
  line("version", word::kVersion, version);
  line("criteria", word::kCriteriaUsed, fill_in(word::kRevisionOf.in(language), {criteria.id, criteria.revision}));

  line("libraries", word::kLibraries, fill_in(word::kLicences.in(language), {STARSHEET_LIBRARIES}));

  const std::pair<const Word*, const std::string*> hashes[] = {{&word::kEngineHash, &edition.engine},
                                                               {&word::kLateHash, &edition.late},
                                                               {&word::kScriptHash, &edition.script},
                                                               {&word::kCriteriaHash, &edition.criteria}};
  bool explained = false;
  for (const auto& [label, hash] : hashes) {
    if (hash->empty()) continue;
    if (!explained)
      pen += 8 + frame.words("hashes", x, pen + 8, width, kBody, frame.theme.text_2, word::kHashes.in(language)) + 8;
    explained = true;
    line(label->en, *label, *hash);
  }
  return pen - y;
}

}  // namespace starsheet::ui
