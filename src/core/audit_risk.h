#pragma once

// What if the auditor draws other samples? An estimate, and to be labelled so.
//
// Model. For each sampled clause an auditor draws, at random, as many new samples as were drawn here; everything else
// comes out as answered, open clauses as not met. Before any sample was seen, every number of non-conforming items was
// as likely as any other. Then of n new samples k are non-conforming, after b of n were, with the chance
//
//   C(b + k, k) · C(2n − b − k, n − k) / C(2n + 1, n)
//
// which is beta-binomial, or negative hypergeometric, and the same for every population of at least 2n items as for an
// endless one. Clauses are independent of each other. Not modelled: that an auditor picks what looks suspicious, draws
// more or fewer, or that shortcomings of one clause go with those of another.
//
// Source: N. L. Johnson, A. W. Kemp, S. Kotz, Univariate Discrete Distributions, 3rd ed., 6.2.2; for finite populations
// P. H. Peskun, Some relationships and properties of the hypergeometric distribution, arXiv:1610.07554.

#include <cstddef>
#include <optional>
#include <vector>

#include "core/criteria.h"
#include "core/score.h"
#include "core/sheet.h"

namespace starsheet {

/// A probability. Sums of chances are formed exactly but for the rounding of doubles (below 1e-9); where sums of points
/// are too many to keep apart, those next to each other are kept as one, and what that leaves undecided lies between
/// low and high.
struct Chance {
  double low = 0;
  double high = 0;

  double middle() const { return (low + high) / 2; }
};

/// What one sampled clause does to the chance.
struct ClauseRisk {
  std::size_t clause = 0;  ///< Index into Criteria::clauses.
  double alone = 0;        ///< The chance that the grade is lost when this clause alone is sampled anew.
  double carried =
      0;  ///< How much likelier the grade would hold, all sampled anew, were this clause to come out as it did.
};

struct AuditRisk {
  std::size_t grade = 0;         ///< The guaranteed grade, as answered: index into Criteria::grades.
  Chance holds{};                ///< That it or a higher one comes out.
  std::vector<Chance> grades{};  ///< One per grade: that exactly this one comes out.
  std::vector<ClauseRisk>
      clauses{};  ///< Every sampled clause, by what it carries, largest first, ties in criteria order.
};

/// The estimate for a sheet; nothing when no clause is sampled, when there is no score, or when deductions fail it at
/// any score.
std::optional<AuditRisk> audit_risk(const Criteria& criteria, const Sheet& sheet);

/// The chances that 0, 1, … n of n new samples are non-conforming, after b of n were. Pre: 0 <= b <= n, n >= 1.
std::vector<double> new_sample_chances(std::int64_t n, std::int64_t b);

}  // namespace starsheet
