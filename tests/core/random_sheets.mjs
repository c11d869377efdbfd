// Prints N random valid sheets for a criteria file, one a line; the same seed gives the same sheets.
//
//   node random_sheets.mjs CRITERIA N SEED > sheets.ndjson
//
// Covers exclusions, samples up to 100000, open clauses, deductions 0 to 7, the bonus, exclusions without a reason, other
// revisions with unknown clauses, sheets with nothing answered or everything excluded, scores on and around the
// thresholds, leftovers of other answer states, unknown members, and any order of members.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A seeded source of numbers in [0, 1) (mulberry32), with the draws that the sheets need. */
export function makeDice(seed) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(roll() * (high - low + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  const chance = (p) => roll() < p;
  const shuffled = (list) => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) { const j = between(0, i); [out[i], out[j]] = [out[j], out[i]]; }
    return out;
  };
  return { roll, between, pick, chance, shuffled };
}

const NOTES = ['', '1 人电工证过期', '“网点”巡查记录缺 3 月、4 月', 'see file A/12', 'line\nbreak\ttab', 'quote " and \\ slash', '示例\u2028分隔', '🙂 ok', '~/0'];
const REASONS = ['不提供配送', '无需安装', 'not offered', ' x ', '仅线上销售，由厂家维修'];
const PRIMES = [7, 13, 97, 101, 997, 7919, 65537, 99991];

function sampleCount(dice) {
  if (dice.chance(0.1)) return 1;
  if (dice.chance(0.05)) return 100000;
  if (dice.chance(0.2)) return dice.pick(PRIMES);
  return Math.max(1, Math.min(100000, Math.floor(10 ** (dice.roll() * 5))));
}

function sampled(dice, quality) {
  const samples = sampleCount(dice);
  if (dice.chance(0.1)) return { state: 'sampled', samples, nonconforming: dice.pick([0, samples]) };
  const most = Math.ceil(samples * (1 - quality));
  return { state: 'sampled', samples, nonconforming: dice.between(0, Math.min(samples, most)) };
}

function excluded(dice) {
  if (dice.chance(0.25)) return dice.chance(0.5) ? { state: 'excluded', reasonOmitted: true } : { state: 'excluded', reason: '', reasonOmitted: true };
  return { state: 'excluded', reason: dice.pick(REASONS) };
}

/** Members that another state would use are kept and ignored, whatever they hold. */
const LEFTOVERS = {
  met: [{ samples: 6, nonconforming: 9 }, { samples: 'six' }, { reason: '' }, { reasonOmitted: true }, { nonconforming: -1.5 }],
  unmet: [{ samples: 0 }, { reason: 7 }, { reasonOmitted: 'no' }, { samples: 3, nonconforming: 1 }],
  sampled: [{ reason: '' }, { reason: null }, { reasonOmitted: 1 }],
  excluded: [{ samples: 0, nonconforming: 5 }, { samples: [] }],
};

/** One answer, or null for a clause left open; `mix` gives the chance of each state. */
function answer(dice, mix) {
  let r = dice.roll();
  for (const state of ['met', 'unmet', 'sampled', 'excluded']) {
    if (r >= mix[state]) { r -= mix[state]; continue; }
    if (state === 'sampled') return sampled(dice, mix.met);
    return state === 'excluded' ? excluded(dice) : { state };
  }
  return null;
}

function decorate(dice, made) {
  let out = made;
  if (dice.chance(0.03)) out = { ...dice.pick(LEFTOVERS[made.state]), ...out };
  if (dice.chance(0.15)) out = { ...out, note: dice.pick(NOTES) };
  if (dice.chance(0.02)) out = { ...out, origin: { file: 'b.starsheet.json' }, later: [1, { x: null }] };
  return dice.chance(0.1) ? Object.fromEntries(dice.shuffled(Object.entries(out))) : out;
}

const MIXES = [
  { met: 1, unmet: 0, sampled: 0, excluded: 0 },
  { met: 0.92, unmet: 0.03, sampled: 0.05, excluded: 0 },
  { met: 0.85, unmet: 0.05, sampled: 0.08, excluded: 0.02 },
  { met: 0.7, unmet: 0.1, sampled: 0.1, excluded: 0.1 },
  { met: 0.55, unmet: 0.15, sampled: 0.05, excluded: 0.05 },
  { met: 0.3, unmet: 0.05, sampled: 0.05, excluded: 0.1 },
  { met: 0.25, unmet: 0.25, sampled: 0.25, excluded: 0.15 },
  { met: 0.1, unmet: 0, sampled: 0.8, excluded: 0.1 },
  { met: 0.02, unmet: 0.02, sampled: 0.02, excluded: 0.92 },
  { met: 0.02, unmet: 0, sampled: 0.01, excluded: 0.01 },
  { met: 0, unmet: 1, sampled: 0, excluded: 0 },
  { met: 0, unmet: 0, sampled: 0, excluded: 1 },
  { met: 0, unmet: 0, sampled: 0, excluded: 0 },
];

function mixedAnswers(dice, ids) {
  const mix = dice.pick(MIXES);
  return ids.map((id) => [id, answer(dice, mix)]).filter(([, made]) => made);
}

/** All met but a few clauses, so that scores fall on a threshold, or a hair to one side of it. */
function edgeAnswers(dice, ids) {
  const lost = new Set(dice.shuffled(ids).slice(0, dice.between(1, Math.max(1, Math.floor(ids.length * 0.35)))));
  const answers = ids.map((id) => [id, { state: lost.has(id) ? 'unmet' : 'met' }]);
  if (dice.chance(0.6)) {
    const samples = dice.pick([100000, 99991, 99999, 3]);
    dice.pick(answers)[1] = { state: 'sampled', samples, nonconforming: dice.pick([1, samples - 1]) };
  }
  return answers;
}

function subject(dice) {
  return dice.pick([
    {}, { organisation: '', assessor: '', date: '', headcount: null, note: '' },
    { organisation: '示例电器有限公司', date: '2024-02-29', headcount: 120 },
    { organisation: 'Example Ltd', assessor: '张三', headcount: 0, note: 'invented' },
    { headcount: 10000000, date: '2026-12-31', more: { nested: [true] } },
  ]);
}

const UNKNOWN = ['9.9.9.1', 'old-clause', '7', 'A', 'x_1.2-3', '5.1.9.9'];

/** One valid sheet as a plain object. */
function makeSheet(dice, criteria, ids) {
  const other = dice.chance(0.1);
  let answers = (dice.chance(0.3) ? edgeAnswers(dice, ids) : mixedAnswers(dice, ids))
    .map(([id, made]) => [id, decorate(dice, made)]);
  if (other)
    for (const id of dice.shuffled(UNKNOWN).slice(0, dice.between(0, 3)))
      if (!ids.includes(id)) answers.push([id, dice.pick([{ state: 'met' }, { state: 'unmet', note: '旧条款' }, { state: 'sampled', samples: 6, nonconforming: 1 }])]);
  if (dice.chance(0.3)) answers = dice.shuffled(answers);

  const triggers = criteria.deductions.triggers.map((trigger) => trigger.id);
  const deductions = Array.from({ length: dice.chance(0.5) ? 0 : dice.between(1, 7) },
    () => (dice.chance(0.5) ? { trigger: dice.pick(triggers) } : { trigger: dice.pick(triggers), note: dice.pick(NOTES) }));
  const bonus = criteria.bonus.max > 0 && dice.chance(0.25) ? dice.pick([{}, { note: '行业首创 24 小时上门' }]) : null;

  const members = [
    ['format', 'starsheet.sheet'], ['formatVersion', 1],
    ['criteria', { id: criteria.id, revision: other ? `${criteria.revision}-draft` : criteria.revision }],
    ['answers', answers], ['deductions', deductions], ['bonus', bonus],
  ];
  if (dice.chance(0.5)) members.splice(3, 0, ['subject', subject(dice)]);
  if (dice.chance(0.05)) members.push(['comment', ['生成的数据，非真实企业']]);
  return dice.chance(0.1) ? dice.shuffled(members) : members;
}

// Written by hand rather than from an object: a plain object would move an id such as "7" to the front.
const written = (members) => `{${members.map(([key, content]) =>
  `${JSON.stringify(key)}:${key === 'answers' ? written(content) : JSON.stringify(content)}`).join(',')}}`;

/** `count` sheets as lines of JSON. */
export function* randomSheets(criteria, count, seed) {
  const dice = makeDice(seed);
  const ids = criteria.sections.flatMap((s) => s.indicators.flatMap((i) => i.clauses.map((c) => c.id)));
  for (let i = 0; i < count; i++) yield written(makeSheet(dice, criteria, ids));
}

function main() {
  const [, , file, count, seed] = process.argv;
  if (process.argv.length !== 5 || !/^\d+$/.test(count) || !/^\d+$/.test(seed)) {
    console.error('usage: node random_sheets.mjs CRITERIA N SEED');
    process.exitCode = 2;
    return;
  }
  const criteria = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  for (const line of randomSheets(criteria, Number(count), Number(seed))) process.stdout.write(`${line}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
