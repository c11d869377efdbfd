// Random questions for the cheapest path: sheets with few things to do, so that an oracle can try all, and locks, efforts,
// targets and numbers of alternatives to ask with.

import { parseOrdered } from './oracle.mjs';
import { plan } from './plan_oracle.mjs';
import { makeDice } from './random_sheets.mjs';

const MOST_CHOICES = 1500;

function workFor(dice, clause, room) {
  const r = dice.roll();
  if (r < 0.25) return { cost: 2, answer: null };
  if (r < 0.5) return { cost: 2, answer: { state: 'unmet' } };
  const nonconforming = dice.between(0, Math.min(6, room - 1));
  const samples = dice.chance(0.15) ? dice.pick([99991, 100000, 99989]) : nonconforming + dice.between(nonconforming ? 0 : 1, 14);
  return { cost: nonconforming + 1, answer: { state: 'sampled', samples, nonconforming } };
}

/** One sheet in which all but a few clauses are met or excluded. */
function sheetOf(dice, criteria, ids) {
  const excluded = ids.length > 12 ? dice.pick([0, 0.5, 0.8, 0.9]) : dice.pick([0, 0, 0.1, 0.5]);
  const answers = Object.fromEntries(ids.map((id) => [id, dice.chance(excluded) ? { state: 'excluded', reason: '无' } : { state: 'met' }]));
  const deductions = Array.from({ length: dice.chance(0.5) ? 0 : dice.between(1, 6) }, () => ({ trigger: criteria.deductions.triggers[0].id }));
  let product = deductions.length + 1;
  for (const id of dice.shuffled(ids).slice(0, dice.between(1, 9))) {
    const room = Math.floor(MOST_CHOICES / product);
    if (room < 2) break;
    const { cost, answer } = workFor(dice, id, room);
    product *= cost;
    if (answer) answers[id] = answer; else delete answers[id];
  }
  return {
    format: 'starsheet.sheet', formatVersion: 1, criteria: { id: criteria.id, revision: criteria.revision },
    answers: Object.entries(answers), deductions, bonus: criteria.bonus.max > 0 && dice.chance(0.3) ? {} : null,
  };
}

function questionOf(dice, criteria, sheet, ids) {
  const locks = dice.chance(0.3) ? dice.shuffled(ids).slice(0, dice.between(1, 3)) : [];
  sheet.deductions.forEach((_, n) => { if (dice.chance(0.15)) locks.push(`deduction/${n}`); });
  const efforts = {};
  for (const id of dice.chance(0.4) ? dice.shuffled(ids).slice(0, dice.between(1, 6)) : []) {
    efforts[id] = { days: dice.pick(['0', '1', '2.5', '7/3', '40']) };
    if (dice.chance(0.5)) efforts[id].daysPerSample = dice.pick(['0', '1', '0.25', '1/3']);
  }
  return { target: criteria.grades[1].id, alternatives: dice.pick([1, 2, 3, 3, 5, 40]), locks, efforts };
}

/** Any grade, but mostly one that takes steps and is in reach. */
function targetOf(dice, criteria, { start, best }) {
  const ids = criteria.grades.map((grade) => grade.id);
  const between = start ? ids.slice(ids.indexOf(start.grade) + 1, ids.indexOf(best) + 1) : [];
  return dice.pick(between.length > 0 && dice.chance(0.85) ? between : ids.slice(1));
}

// An id such as "7" in a plain object would move to the front, so the members are written by hand.
const written = (sheet) => `{${Object.entries(sheet).map(([key, content]) => `${JSON.stringify(key)}:${
  key === 'answers' ? `{${content.map(([id, answer]) => `${JSON.stringify(id)}:${JSON.stringify(answer)}`).join(',')}}` : JSON.stringify(content)}`).join(',')}}`;

/** `count` pairs of a sheet, as text, and a question about it. */
export function* randomQuestions(criteria, count, seed) {
  const dice = makeDice(seed);
  const ids = criteria.sections.flatMap((s) => s.indicators.flatMap((i) => i.clauses.map((c) => c.id)));
  for (let i = 0; i < count; i++) {
    const sheet = sheetOf(dice, criteria, ids);
    const question = questionOf(dice, criteria, sheet, ids);
    const text = written(sheet);
    question.target = targetOf(dice, criteria, plan(criteria, parseOrdered(text), question));
    yield { sheet: text, question };
  }
}
