#include "documents/phrase.h"
#include "documents/route.h"

namespace starsheet::documents {
namespace {

using Kind = Milestone::Kind;

constexpr int kMonthsOfRenewal = 3;  // before expiry; recalled

constexpr Phrase kImpossible{"“{}”不是有效日期，请写成 2026-11-23 这样。",
                             "\"{}\" is not a date; write it like 2026-11-23."};
constexpr Phrase kTooLate{"日期 {} 太晚，算不出后面的日子。", "{} is too late to work out the days after it."};
constexpr Phrase kTooEarly{"证书日期 {} 早于最早申请日期 {}，请核对。",
                           "The certificate date {} is before the earliest application, {}: please check."};

/// Works out the days of one route.
class Days {
 public:
  Timeline write(std::string_view system_start, std::string_view certificate_date) {
    const std::optional<Date> start = entered(system_start);
    const std::optional<Date> certificate = entered(certificate_date);
    if (start) add_application(*start);
    if (certificate) {
      if (earliest_ && *certificate < *earliest_) {
        timeline_.problems.push_back(filled(kTooEarly, {date_text(*certificate), date_text(*earliest_)}));
      }
      add_certificate(*certificate);
    }
    return std::move(timeline_);
  }

 private:
  std::optional<Date> entered(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parse_date(text);
    if (!date) timeline_.problems.push_back(filled(kImpossible, {text}));
    return date;
  }

  void add(Kind kind, int number, const Date& date, Text title, Text note, Certainty certainty = Certainty::Confirmed) {
    timeline_.milestones.push_back({.kind = kind,
                                    .number = number,
                                    .date = date,
                                    .title = std::move(title),
                                    .note = std::move(note),
                                    .certainty = certainty});
  }

  /// The date that many months later; past the calendar's end a problem, once.
  std::optional<Date> later(const Date& from, int months) {
    const std::optional<Date> date = plus_months(from, months);
    if (!date) timeline_.problems.push_back(filled(kTooLate, {date_text(from)}));
    return date;
  }

  void add_application(const Date& start) {
    add(Kind::SystemStart, 0, start, {"体系开始运行", "System in operation"}, {});
    earliest_ = later(start, kMonthsBeforeApplication);
    if (!earliest_) return;
    add(Kind::EarliestApplication, 0, *earliest_, {"最早可申请认证", "Earliest application"},
        {"体系运行满 3 个月", "The system has run for 3 months"});
  }

  void add_certificate(const Date& certificate) {
    add(Kind::Certificate, 0, certificate, {"取得证书（假定）", "Certificate (assumed)"}, {});
    const std::optional<Date> expiry = later(certificate, kCertificateMonths);
    if (!expiry) return;
    for (int year = 1; year * 12 < kCertificateMonths; ++year) {
      const std::string number = std::to_string(year);
      add(Kind::Surveillance, year, *plus_months(certificate, year * 12),
          {"第 " + number + " 次监督审查之前", "Surveillance audit " + number + " by this day"},
          {"每年至少一次现场监督审查", "At least one on-site audit a year"});
    }
    if (const std::optional<Date> renewal = plus_months(*expiry, -kMonthsOfRenewal)) {
      add(Kind::RenewalApplication, 0, *renewal, {"宜申请再认证", "Apply for recertification"},
          {"通常在到期前约 3 个月", "Usually about 3 months before expiry"}, Certainty::Recalled);
    }
    add(Kind::Expiry, 0, *expiry, {"证书满 3 年，须在此前完成再认证", "3 years are over: recertified before this day"},
        {"证书有效期 3 年", "A certificate is valid for 3 years"});
  }

  Timeline timeline_{};
  std::optional<Date> earliest_{};
};

}  // namespace

Timeline route_timeline(std::string_view system_start, std::string_view certificate_date) {
  return Days().write(system_start, certificate_date);
}

}  // namespace starsheet::documents
