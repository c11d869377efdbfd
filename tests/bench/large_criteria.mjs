// A criteria file `times` as long as `criteria`: each clause becomes that many, which share its points. They go without
// evidence and improvements, so that the file stays under the 4 MiB that a file may have.

/** A `times`-th of points as a criteria file spells them: "3", "0.5", "1/3". */
function share(points, times) {
  const [numerator, denominator = '1'] = points.split('/');
  const [whole, decimals = ''] = numerator.split('.');
  return `${BigInt(whole + decimals)}/${BigInt(denominator) * 10n ** BigInt(decimals.length) * BigInt(times)}`;
}

const copies = (id, times) => Array.from({ length: times }, (_, at) => `${id}.${at + 1}`);

export function largeCriteria(criteria, times) {
  const long = structuredClone(criteria);
  long.id += '-long';
  for (const { indicators } of long.sections) {
    for (const indicator of indicators) {
      indicator.clauses = indicator.clauses.flatMap((clause) => copies(clause.id, times)
        .map((id) => ({ ...clause, id, points: share(clause.points, times), evidence: undefined, improve: undefined })));
    }
  }
  for (const allocation of long.allocations ?? []) {
    allocation.points = Object.fromEntries(Object.entries(allocation.points)
      .flatMap(([id, points]) => copies(id, times).map((copy) => [copy, share(points, times)])));
  }
  return long;
}
