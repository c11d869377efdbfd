#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "documents/date.h"
#include "documents/phrase.h"

// The way to a GB/T 27922-2011 certificate: what is asked, what happens, how long it takes, and which days follow from
// the visitor's own. Facts are our paraphrase of public pages; each carries how sure it is. Nothing here depends on a
// criteria file.

namespace starsheet::documents {

/// How sure a fact of the route is.
enum class Certainty {
  Confirmed,  ///< Named by several pages, or by a certification body.
  Merged,     ///< Put together from the lists of several bodies; each has its own.
  Weak,       ///< Named by one page alone.
  Recalled    ///< From memory; to be checked.
};

/// "有资料证实", "综合多家资料", "仅见于个别资料", "凭经验，待核实".
const Phrase& certainty_text(Certainty certainty);

/// A condition or document to tick off. `id` is what the sheet's route.done keeps: "condition/legal-person",
/// "document/licence".
struct RouteItem {
  const char* id;
  Phrase text;
  Certainty certainty = Certainty::Confirmed;
  Phrase department{"", ""};  ///< Of a document: who usually holds it (our suggestion); empty for a condition.
};

/// One of the nine steps from the first self-assessment to recertification.
struct RouteStep {
  std::size_t phase;  ///< Index into route_phases().
  Phrase title;
};

/// A question with its answer.
struct Question {
  Phrase question;
  Phrase answer;
};

std::span<const RouteItem> route_conditions();
std::span<const RouteItem> route_documents();
/// The five stages of the process: application, acceptance and contract, document review, on-site audit, decision.
std::span<const Phrase> route_phases();
std::span<const RouteStep> route_steps();
std::span<const Question> route_questions();
/// Facts around the certificate: validity, surveillance, recertification, mark, verification, rules that differ by
/// body.
struct RouteFact {
  Phrase text;
  Certainty certainty = Certainty::Confirmed;
};
std::span<const RouteFact> route_facts();

/// Where anyone can check a certificate: 全国认证认可信息公共服务平台.
inline constexpr std::string_view kVerificationSite = "cx.cnca.cn";

/// Audit effort for one range of head-counts, in half person-days (17 = 8.5 person-days), from one committee's
/// published trial schedule; other bodies use their own. Where the source is cut off the figure is absent.
struct AuditEffort {
  std::int64_t least = 1;  ///< Head-counts least to most, both included.
  std::int64_t most = 10;
  int initial = 0;
  int initial_documents = 0;  ///< Of these, planning and document review…
  int initial_on_site = 0;    ///< …and on site.
  int surveillance = 0;
  std::optional<int> surveillance_on_site{};
  std::optional<int> recertification{};
  std::optional<int> recertification_on_site{};
};

/// The whole schedule, smallest companies first.
std::span<const AuditEffort> audit_efforts();
/// The row for that head-count, or null outside the table (below 1, above 10,700).
const AuditEffort* audit_effort(std::int64_t headcount);
/// Half days as text: 17 → "8.5", 16 → "8".
std::string half_days_text(int half_days);
/// What has to be said with every figure of the schedule: whose it is, and that it is no quotation.
const Phrase& audit_effort_source();
/// Why there is no figure for that head-count; a sentence to show in its place.
Text audit_effort_absent(std::int64_t headcount);

/// A day that follows from the visitor's own.
struct Milestone {
  enum class Kind { SystemStart, EarliestApplication, Certificate, Surveillance, RenewalApplication, Expiry };
  Kind kind = Kind::SystemStart;
  int number = 0;  ///< Of a surveillance: the how manieth, from 1.
  Date date{};
  Text title{};
  Text note{};  ///< Why that day; may be empty.
  Certainty certainty = Certainty::Confirmed;
};

/// The days in order, and what was wrong with what was entered: each a sentence for the visitor.
struct Timeline {
  std::vector<Milestone> milestones{};
  std::vector<Text> problems{};
};

/// Months a system must have run before an application; months a certificate is valid.
inline constexpr int kMonthsBeforeApplication = 3;
inline constexpr int kCertificateMonths = 36;

/// The timeline from the day the service system started and the (assumed) day of the certificate, each YYYY-MM-DD or
/// empty. Application from system start + 3 months; surveillance within 12 and 24 months of the certificate,
/// recertification before its third anniversary. An impossible date, one too near the year 9999 and a certificate
/// before the earliest application are problems; what can be worked out is worked out all the same.
Timeline route_timeline(std::string_view system_start, std::string_view certificate_date);

}  // namespace starsheet::documents
