// Prints a random valid criteria file; the same seed gives the same file. Nothing in StarSheet may assume a full of 100,
// three sections, five grades, whole points or a score that stops at 0 and at full, and these files have none of that.
//
//   node random_criteria.mjs SEED > criteria.json

import { pathToFileURL } from 'node:url';

import { makeDice } from './random_sheets.mjs';

const text = (word) => ({ 'zh-CN': `${word}（示例）`, en: word });

/** k / d as a file might spell it: a fraction, or decimals where d allows. */
function spelt(dice, k, d) {
  if (d === 1 && dice.chance(0.9)) return `${k}`;
  if ([2, 4, 10].includes(d) && dice.chance(0.5)) return `${k / d}`;
  return `${k}/${d}`;
}

const IDS = {
  dotted: (s, i, c) => [s, i, c].filter((n) => n !== undefined).map((n) => n + 1).join('.'),
  counted: (s, i, c) => `${(s + 1) * 10000 + (i === undefined ? 0 : (i + 1) * 100) + (c === undefined ? 0 : c + 1)}`,
  lettered: (s, i, c) => ['S', s, ...(i === undefined ? [] : ['_i', i]), ...(c === undefined ? [] : ['-c', c])].join(''),
};

function makeClause(dice, id, numerator, denominator) {
  const clause = {
    id, title: text(`clause ${id}`), requirement: text(`asks ${id}`), points: spelt(dice, numerator, denominator),
    pointsStatus: dice.pick(['confirmed', 'allocated']), textStatus: dice.pick(['confirmed', 'mirrored', 'recalled']),
    sampling: dice.pick(['possible', 'none']), exclusion: dice.pick(['usual', 'unusual']),
  };
  if (dice.chance(0.7)) {
    clause.improve = { days: spelt(dice, dice.between(0, 40), dice.pick([1, 2, 3])), daysPerSample: dice.pick(['0', '0.5', '1/3', '2']), action: text('act') };
  }
  return clause;
}

function makeGrades(dice, numerator, denominator) {
  const percents = dice.shuffled([10, 25, 33, 50, 60, 66, 70, 75, 80, 90, 95, 98, 100]).slice(0, dice.between(1, 6)).sort((a, b) => a - b);
  const higher = percents.map((percent, i) => ({
    id: `g${i + 1}`, from: `${numerator * percent}/${denominator * 100}`, stars: i, title: text(`grade ${i + 1}`), status: 'confirmed',
  }));
  return [{ id: dice.pick(['fail', 'none', 'g0']), stars: 0, title: text('lowest'), status: 'confirmed' }, ...higher];
}

/** The numerators of one section, dealt out anew: the section keeps its sum. */
function dealtAnew(dice, numerators) {
  const shares = dice.shuffled(numerators);
  if (shares.length > 1 && shares[0] > 1 && dice.chance(0.7)) { shares[0] -= 1; shares[1] += 1; }
  return shares;
}

/** One criteria file as a plain object. */
export function randomCriteria(seed) {
  const dice = makeDice(seed);
  const denominator = dice.pick([1, 1, 2, 3, 4, 10, 17, 99991]);
  const idOf = IDS[dice.pick(Object.keys(IDS))];
  const parts = [];
  const sections = Array.from({ length: dice.between(1, 4) }, (_, s) => {
    const numerators = [];
    const indicators = Array.from({ length: dice.between(1, 4) }, (_, i) => ({
      id: idOf(s, i), title: text(`indicator ${s} ${i}`),
      clauses: Array.from({ length: dice.between(1, 6) }, (_, c) => {
        numerators.push(dice.between(1, 60));
        return makeClause(dice, idOf(s, i, c), numerators.at(-1), denominator);
      }),
    }));
    parts.push({ numerators, ids: indicators.flatMap((indicator) => indicator.clauses.map((clause) => clause.id)) });
    const sum = numerators.reduce((a, b) => a + b);
    return { id: idOf(s), title: text(`section ${s}`), points: spelt(dice, sum, denominator), pointsStatus: 'confirmed', indicators };
  });

  const sum = parts.flatMap((part) => part.numerators).reduce((a, b) => a + b);
  const allocations = Array.from({ length: dice.between(0, 2) }, (_, n) => ({
    id: `other${n}`, title: text(`allocation ${n}`),
    points: Object.fromEntries(parts.flatMap(({ numerators, ids }) => {
      const dealt = dealtAnew(dice, numerators);
      return ids.map((id, i) => [id, `${dealt[i]}/${denominator}`]);
    })),
  }));
  const criteria = {
    format: 'starsheet.criteria', formatVersion: 1, id: `random-${seed}`, revision: '1',
    full: spelt(dice, sum, denominator), title: text('random criteria'), source: { document: 'random' }, sections,
    deductions: {
      points: dice.pick(['1', '0.5', '7/3', `${sum}/${denominator * 10}`]), failAt: dice.between(1, 6), status: 'confirmed',
      triggers: ['law', 'rules', 'x.1'].slice(0, dice.between(1, 3)).map((id) => ({ id, title: text(id) })),
    },
    bonus: { points: dice.pick(['1', '1/3', '12.5']), max: dice.pick([0, 1, 1]), status: 'interpretation' },
    cap: {
      min: dice.pick(['0', '-5', '-1/3', '-1000000.25']),
      max: dice.pick([spelt(dice, sum, denominator), `${sum * 2}/${denominator}`, `${sum * 97}/${denominator * 100}`]), status: 'notFound',
    },
    grades: makeGrades(dice, sum, denominator),
  };
  if (dice.chance(0.5)) criteria.deductions.days = '2';
  return allocations.length || dice.chance(0.5) ? { ...criteria, allocations } : criteria;
}

function main() {
  const seed = process.argv[2];
  if (process.argv.length !== 3 || !/^\d+$/.test(seed)) {
    console.error('usage: node random_criteria.mjs SEED');
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${JSON.stringify(randomCriteria(Number(seed)), null, 1)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
