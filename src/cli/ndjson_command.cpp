#include "cli/commands.h"
#include "cli/input.h"
#include "cli/line_splitter.h"
#include "cli/load.h"
#include "cli/output.h"
#include "core/json_value.h"
#include "core/score.h"
#include "core/sheet.h"

namespace starsheet::cli {
namespace {

constexpr std::size_t kBufferBytes = 65536;

std::string error_line(const Issues& issues, Language language) {
  JsonArray errors;
  for (const Issue& issue : issues) {
    JsonObject error;
    error.emplace_back("path", JsonValue{issue.path});
    error.emplace_back("message", JsonValue{issue.message.in(language)});
    errors.push_back({std::move(error)});
  }
  JsonObject line;
  line.emplace_back("error", JsonValue{std::move(errors)});
  return to_json({std::move(line)});
}

/// Turns lines into results, which wait in `output` until they are printed.
class Scorer {
 public:
  Scorer(const Criteria& criteria, Language language) : criteria_(criteria), language_(language) {}

  void take(std::string_view line) {
    const Result<Sheet> sheet = parse_sheet(line, criteria_);
    if (sheet.ok()) {
      output_ += assessment_json(criteria_, assess(criteria_, sheet.value()), language_);
    } else {
      output_ += error_line(sheet.issues(), language_);
      all_good_ = false;
    }
    output_ += '\n';
    if (output_.size() >= kBufferBytes) flush();
  }

  void flush() {
    printed_ = printed_ && print(output_);
    output_.clear();
  }

  bool printed() const { return printed_; }
  bool all_good() const { return all_good_; }

 private:
  const Criteria& criteria_;
  const Language language_;
  std::string output_{};
  bool all_good_ = true;
  bool printed_ = true;
};

int score_lines(const Criteria& criteria, Language language) {
  Scorer scorer(criteria, language);
  LineSplitter lines(kMaxFileBytes);
  std::string buffer(kBufferBytes, '\0');
  while (scorer.printed()) {
    const std::optional<std::size_t> got = read_some(buffer);
    if (!got) {
      const Issue issue{.path = {}, .message = {.zh = "读标准输入出错", .en = "cannot read standard input"}};
      print_faults({issue}, language);
      return kBadInput;
    }
    if (*got == 0) break;
    std::string_view chunk(buffer.data(), *got);
    while (const auto line = lines.next(chunk)) scorer.take(*line);
    // Before waiting for more, give what there is.
    scorer.flush();
  }
  if (const auto line = lines.last()) scorer.take(*line);
  scorer.flush();
  return scorer.printed() && scorer.all_good() ? kDone : kBadInput;
}

}  // namespace

int run_ndjson(const Options& options) {
  return with_criteria(options, [&](const Criteria& criteria) { return score_lines(criteria, options.language); });
}

}  // namespace starsheet::cli
