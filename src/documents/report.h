#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "documents/paths.h"
#include "documents/proof.h"
#include "documents/qr.h"
#include "documents/route.h"
#include "documents/score_column.h"
#include "documents/source.h"

namespace starsheet::documents {

/// A name with what stands beside it: "评价日期", "2026-11-23".
struct ReportFact {
  std::string label{};
  std::string value{};
};

/// A section or indicator with what it earned.
struct ReportGroup {
  std::string id{};
  std::string title{};
  std::string short_title{};
  std::string obtained{};
  std::string applicable{};
  std::optional<double> share{};  ///< obtained ÷ applicable for drawing, 0 to 1; nothing where nothing is applicable.
  std::string percent{};          ///< The same as text, cut off to whole per cent; "—" without.
  bool points_unconfirmed = false;
};

/// Something to put right: a clause that loses points, or a special deduction.
struct ReportTask {
  std::string id{};
  std::string title{};
  std::string found{};   ///< The note; for a sampled clause after "8 个样本中 2 个不符合".
  std::string action{};  ///< Suggested improvement, our own; may be empty.
  std::string department{};
  std::string effort{};  ///< Estimated working days; may be empty.
  std::string lost{};    ///< Points lost of full, two decimals.
};

/// One clause as it was answered.
struct ReportRecord {
  std::string id{};
  std::string title{};
  std::string points{};
  bool points_unconfirmed = false;
  std::string answer{};
  std::string note{};  ///< Reason and note as typed.
};

struct ReportRule {
  std::string text{};
  RuleStatus status = RuleStatus::NotFound;
};

/// What an assessment amounts to, in one language, ready to be set in type. All texts are as typed: whoever writes them
/// into another format escapes them.
struct Report {
  Language language = Language::Chinese;
  std::string title{};
  std::string standard{};
  std::vector<ReportFact> subject{};

  std::string score{};  ///< Two decimals; empty without a score.
  std::string grade{};  ///< The grade's title, "so far" while clauses are open; without a score, why there is none.
  std::size_t stars = 0;
  std::size_t most_stars = 0;  ///< 0 when more than ten, which nobody would read.
  bool failed = false;
  std::vector<std::string>
      statements{};  ///< Provisional, range, distance to other grades, whether unconfirmed points decide.

  std::vector<ReportGroup> sections{};
  std::vector<ReportGroup> indicators{};
  std::vector<ColumnRow> column{};
  std::vector<ReportTask> tasks{};  ///< Largest loss first, deductions last.
  std::vector<Path> paths{};
  std::vector<ReportRecord> records{};
  std::vector<ReportFact> special{};  ///< Deductions and bonus with their notes.
  std::vector<ProofRow> proof{};
  std::vector<ReportRule> rules{};
  std::vector<std::string> warnings{};

  bool has_route = true;                ///< Else nothing is said about a certificate.
  const AuditEffort* effort = nullptr;  ///< For the head-count, when the schedule has it.
  Text effort_absent{};                 ///< Else why not.
  Timeline timeline{};
  std::vector<std::string> done{};  ///< Ids of route items that are ticked off.

  std::string disclaimer{};
  std::optional<QrCode> qr{};
  std::string link{};
  const Brand* brand = nullptr;
};

/// The report on a sheet. Depends on nothing but its arguments: the same sheet gives the same report.
Report make_report(const Source& source);

/// The report as one HTML file for A4: no script, styles inside, every text escaped. Printed by a browser it has page
/// numbers and splits no row.
std::string report_html(const Report& report);

}  // namespace starsheet::documents
