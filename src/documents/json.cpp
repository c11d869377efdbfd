#include "documents/json.h"

#include "documents/proof.h"

namespace starsheet::documents {

std::string json_file(const Source& source) {
  std::string result = assessment_json(source.criteria, source.assessment, source.language);
  result.pop_back();  // the closing brace
  return result + ",\"proof\":" + to_json(proof_document(source.criteria, prove(source.criteria, source.sheet))) +
         "}\n";
}

}  // namespace starsheet::documents
