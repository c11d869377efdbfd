// A second opinion on the score: the rules of formats.md "Scoring" once more, written from the text alone, with BigInt
// fractions and no dependency. It scores valid sheets only; what must be refused is tested in malformed.mjs.
//
//   node oracle.mjs CRITERIA < sheets.ndjson > results.ndjson
//
// Results hold every member of `starsheet score --json` except the message of a warning.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// ---- fractions: [numerator, denominator], denominator > 0, always in lowest terms ----

const gcd = (a, b) => { a = a < 0n ? -a : a; while (b) [a, b] = [b, a % b]; return a; };
const fraction = (n, d) => {
  if (d < 0n) [n, d] = [-n, -d];
  const g = gcd(n, d);
  return g === 1n ? [n, d] : [n / g, d / g];
};
const ZERO = [0n, 1n];
export const whole = (n) => [BigInt(n), 1n];
// Sums divide by the common part of the denominators first, so only small numbers meet in a gcd (Knuth 4.5.1).
export const plus = ([a, b], [c, d]) => {
  const g = gcd(b, d);
  if (g === 1n) return [a * d + c * b, b * d];
  const n = a * (d / g) + c * (b / g);
  const h = gcd(n, g);
  return [n / h, (b / g) * (d / h)];
};
const negative = ([a, b]) => [-a, b];
export const minus = (x, y) => plus(x, negative(y));
export const times = ([a, b], [c, d]) => fraction(a * c, b * d);
export const over = ([a, b], [c, d]) => fraction(a * d, b * c);
export const below = ([a, b], [c, d]) => a * d < c * b;
export const total = (list) => list.reduce(plus, ZERO);

/** "3", "-1.25" or "35/17" as a fraction. */
export function parseNumber(text) {
  const m = /^(-?)(\d{1,18})(?:\.(\d{1,18})|\/([1-9]\d{0,17}))?$/.exec(text);
  if (!m) throw new Error(`not a number: ${text}`);
  const [, sign, left, decimals = '', denominator] = m;
  const magnitude = denominator
    ? fraction(BigInt(left), BigInt(denominator))
    : fraction(BigInt(left + decimals), 10n ** BigInt(decimals.length));
  return sign ? negative(magnitude) : magnitude;
}

export const exact = ([n, d]) => (d === 1n ? `${n}` : `${n}/${d}`);
const floorDivide = (n, d) => (n >= 0n || n % d === 0n ? n / d : n / d - 1n);
const twoDecimals = (hundredths) => {
  const digits = `${hundredths < 0n ? -hundredths : hundredths}`.padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const shownDown = ([n, d]) => twoDecimals(floorDivide(n * 100n, d));
const shownUp = ([n, d]) => twoDecimals(-floorDivide(-n * 100n, d));
export const value = (x) => ({ exact: exact(x), shown: shownDown(x) });

// ---- JSON with the order of members kept (a plain object would move ids such as "7" to the front) ----

/** The JSON value in `text`; objects become Maps in file order. */
export function parseOrdered(text) {
  const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/gy;
  const next = () => { const m = token.exec(text); if (!m) throw new Error('JSON ends early'); return m[1]; };
  const read = (t) => {
    if (t === '{') return readObject();
    if (t === '[') return readArray();
    return JSON.parse(t);
  };
  const readObject = () => {
    const map = new Map();
    for (let t = next(); t !== '}'; t = next()) {
      if (t === ',') continue;
      const key = JSON.parse(t);
      next();
      map.set(key, read(next()));
    }
    return map;
  };
  const readArray = () => {
    const list = [];
    for (let t = next(); t !== ']'; t = next()) if (t !== ',') list.push(read(t));
    return list;
  };
  return read(next());
}

// ---- the rules ----

/** Clauses with the ids of their indicator and section, in file order. */
const clausesOf = (criteria) => criteria.sections.flatMap((section) =>
  section.indicators.flatMap((indicator) =>
    indicator.clauses.map((clause) => ({ clause, indicator: indicator.id, section: section.id }))));

const SCORED = ['met', 'unmet', 'sampled'];

function shareOf(answer) {
  switch (answer.get('state')) {
    case 'met': return whole(1);
    case 'unmet': return ZERO;
    case 'sampled': {
      const samples = BigInt(answer.get('samples'));
      return fraction(samples - BigInt(answer.get('nonconforming')), samples);
    }
    default: throw new Error(`no share for ${answer.get('state')}`);
  }
}

/** One line per clause: its state ("open" without an answer), its points under `points`, and its share. */
function linesOf(criteria, answers, points) {
  return clausesOf(criteria).map(({ clause, indicator, section }) => {
    const answer = answers.get(clause.id);
    const state = answer ? answer.get('state') : 'open';
    return { id: clause.id, indicator, section, state,
             points: parseNumber(points ? points[clause.id] : clause.points),
             share: SCORED.includes(state) ? shareOf(answer) : null };
  });
}

const sums = (lines) => {
  const counted = lines.filter((line) => line.share);
  return { obtained: total(counted.map((line) => times(line.points, line.share))),
           applicable: total(counted.map((line) => line.points)) };
};

const asIf = (lines, share) => lines.map((line) => (line.state === 'open' ? { ...line, share } : line));

/** Score and grade of these lines, or null when nothing applies. */
function judge(criteria, lines, deductions, bonus) {
  const { obtained, applicable } = sums(lines);
  if (applicable[0] === 0n) return null;
  const base = times(over(obtained, applicable), parseNumber(criteria.full));
  let score = minus(base, times(whole(deductions), parseNumber(criteria.deductions.points)));
  score = plus(score, times(whole(bonus), parseNumber(criteria.bonus.points)));
  const [low, high] = [parseNumber(criteria.cap.min), parseNumber(criteria.cap.max)];
  if (below(score, low)) score = low;
  if (below(high, score)) score = high;

  const vetoed = deductions >= criteria.deductions.failAt;
  let level = 0;
  criteria.grades.forEach((grade, i) => {
    if (i > 0 && !below(score, parseNumber(grade.from))) level = i;
  });
  if (vetoed) level = 0;
  const failedBy = vetoed ? 'deductions' : level === 0 && criteria.grades.length > 1 ? 'score' : null;
  return { base, score, level, grade: criteria.grades[level], failedBy };
}

const rangeEnd = (verdict) =>
  verdict && { ...value(verdict.score), grade: verdict.grade.id, stars: verdict.grade.stars };

function nextGrade(criteria, verdict) {
  const grade = criteria.grades[verdict.level + 1];
  if (!grade || verdict.failedBy === 'deductions') return null;
  const gap = minus(parseNumber(grade.from), verdict.score);
  return { grade: grade.id, gap: { exact: exact(gap), shown: shownUp(gap) } };
}

const marginOf = (verdict) =>
  verdict.level === 0 ? null : value(minus(verdict.score, parseNumber(verdict.grade.from)));

function lossesOf(criteria, lines, deductions) {
  const { applicable } = sums(lines);
  const full = parseNumber(criteria.full);
  const losses = lines
    .filter((line) => line.share)
    .map((line) => ({ id: line.id, size: over(times(times(line.points, minus(whole(1), line.share)), full), applicable) }))
    .filter(({ size }) => size[0] !== 0n)
    .sort((a, b) => (below(b.size, a.size) ? -1 : below(a.size, b.size) ? 1 : 0));
  if (deductions > 0)
    losses.push({ id: 'deductions', size: times(whole(deductions), parseNumber(criteria.deductions.points)) });
  return losses.map(({ id, size }) => ({ id, points: value(size) }));
}

function groupSums(ids, key, lines) {
  return ids.map((id) => {
    const { obtained, applicable } = sums(lines.filter((line) => line[key] === id));
    return { id, obtained: exact(obtained), applicable: exact(applicable) };
  });
}

const pointer = (...parts) => parts.map((p) => `/${p.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function answerWarnings(id, answer, clause) {
  const path = pointer('answers', id);
  if (!clause) return [{ path, code: 'unknown-clause' }];
  const found = [];
  const excluded = answer.get('state') === 'excluded';
  if (excluded && clause.exclusion === 'unusual') found.push({ path, code: 'exclusion-unusual' });
  if (answer.get('state') === 'sampled' && clause.sampling === 'none') found.push({ path, code: 'sampling-unusual' });
  if (excluded && answer.get('reasonOmitted') === true) found.push({ path, code: 'reason-omitted' });
  return found;
}

/** In the order in which the sheet file has the members they speak of. */
function warningsOf(criteria, sheet) {
  const clauses = new Map(clausesOf(criteria).map(({ clause }) => [clause.id, clause]));
  const found = [];
  for (const [member, content] of sheet) {
    if (member === 'criteria' && content.get('revision') !== criteria.revision)
      found.push({ path: '/criteria/revision', code: 'other-revision' });
    if (member === 'answers')
      for (const [id, answer] of content) found.push(...answerWarnings(id, answer, clauses.get(id)));
  }
  return found;
}

/** The result of a valid sheet (a Map from parseOrdered) under criteria (from JSON.parse). */
export function score(criteria, sheet) {
  const answers = sheet.get('answers');
  const deductions = sheet.get('deductions').length;
  const bonus = sheet.get('bonus') === null ? 0 : 1;
  const lines = linesOf(criteria, answers, null);
  const { obtained, applicable } = sums(lines);
  const count = (test) => lines.filter(test).length;

  const verdict = judge(criteria, lines, deductions, bonus);
  const low = judge(criteria, asIf(lines, ZERO), deductions, bonus);
  const high = judge(criteria, asIf(lines, whole(1)), deductions, bonus);
  const allocations = (criteria.allocations ?? []).map((allocation) => {
    const other = judge(criteria, linesOf(criteria, answers, allocation.points), deductions, bonus);
    return { id: allocation.id, score: other && value(other.score), grade: other && other.grade.id };
  });

  return {
    criteria: criteria.id, revision: criteria.revision,
    complete: count((line) => line.state === 'open') === 0,
    clauses: lines.length, answered: count((line) => line.share), excluded: count((line) => line.state === 'excluded'),
    obtained: exact(obtained), applicable: exact(applicable),
    base: verdict && exact(verdict.base), deductions, bonus,
    score: verdict && value(verdict.score),
    grade: verdict && verdict.grade.id, stars: verdict && verdict.grade.stars, failedBy: verdict && verdict.failedBy,
    range: { low: rangeEnd(low), high: rangeEnd(high) },
    next: verdict && nextGrade(criteria, verdict), margin: verdict && marginOf(verdict),
    sections: groupSums(criteria.sections.map((s) => s.id), 'section', lines),
    indicators: groupSums(criteria.sections.flatMap((s) => s.indicators.map((i) => i.id)), 'indicator', lines),
    losses: verdict ? lossesOf(criteria, lines, deductions) : [],
    allocations,
    gradeDependsOnAllocation: verdict !== null && allocations.some((other) => other.grade !== verdict.grade.id),
    warnings: warningsOf(criteria, sheet),
  };
}

/** Lines end at LF alone; node's readline would also break at U+2028, which JSON strings may hold. */
async function* linesFrom(stream) {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function main() {
  if (process.argv.length !== 3) {
    console.error('usage: node oracle.mjs CRITERIA < sheets.ndjson');
    process.exitCode = 2;
    return;
  }
  const criteria = JSON.parse(readFileSync(process.argv[2], 'utf8').replace(/^\uFEFF/, ''));
  for await (const line of linesFrom(process.stdin)) process.stdout.write(`${JSON.stringify(score(criteria, parseOrdered(line)))}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
